#include "sqlite/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace tonus::store::sqlite {
namespace {

namespace fs = std::filesystem;

core::Error refusal(std::string_view action, const fs::path& path, int code) {
    const auto kind = code == ENOSPC || code == EDQUOT ? core::ErrorKind::storage_full : core::ErrorKind::internal;
    return core::Error(
        kind,
        "The data folder cannot be used: could not " + std::string(action) + " " + path.string() + " (" +
            std::generic_category().message(code) + ")."
    );
}

core::Result<void> make_folder(const fs::path& folder) {
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    std::error_code code;
    fs::create_directories(parent, code);
    if (code) return core::fail(refusal("create", parent, code.value()));
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        return core::fail(refusal("create", folder, errno));
    }
    return sync_folder(parent);
}

}  // namespace

core::Result<void> sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return core::fail(refusal("open", folder, errno));
    const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed != 0) return core::fail(refusal("sync", folder, failed));
    return {};
}

core::Result<DataFolder> DataFolder::claim(const fs::path& folder) {
    // "data/" and "data" are one folder; the former has no parent to sync.
    const fs::path place = folder.has_filename() ? folder : folder.parent_path();
    if (auto made = make_folder(place); !made) return core::fail(made.error());
    const fs::path file = place / "lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return core::fail(refusal("write", file, errno));
    DataFolder claimed(place, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return core::fail(core::ErrorKind::conflict, "The data folder " + place.string() + " is in use by another process.");
    }
    if (auto synced = sync_folder(place); !synced) return core::fail(synced.error());
    return claimed;
}

DataFolder::DataFolder(DataFolder&& other) noexcept : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
    if (lock_ >= 0) ::close(lock_);
}

}  // namespace tonus::store::sqlite
