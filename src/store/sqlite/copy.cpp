#include "sqlite/copy.hpp"

#include "sqlite/failure.hpp"

#include <tonus/core/system_error.hpp>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>

namespace tonus::store::sqlite {
namespace {

constexpr std::size_t copy_cache = 4 * 1024 * 1024;
constexpr int pages_a_step = 4096;

struct Finish {
    void operator()(sqlite3_backup* backup) const noexcept { sqlite3_backup_finish(backup); }
};

/// The caller holds a read transaction on `from`, so that all steps see one snapshot, which writers do
/// not wait for in WAL mode.
core::Result<void> copy_pages(Connection& from, Connection& to, const Progress& progress) {
    std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup) return core::fail(failure_of(to.handle()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup.get(), pages_a_step);
        const int total = sqlite3_backup_pagecount(backup.get());
        if (progress) progress(total - sqlite3_backup_remaining(backup.get()), total);
    }
    if (sqlite3_backup_finish(backup.release()) != SQLITE_OK) return core::fail(failure_of(to.handle()));
    return {};
}

core::Result<void> make_private(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return core::fail(core::ErrorKind::conflict, "The file " + file.string() + " cannot be made: " + core::system_reason());
    ::close(descriptor);
    return {};
}

}  // namespace

core::Result<void> copy_database(
    const std::filesystem::path& source, Access access, const std::filesystem::path& target, const Progress& progress
) {
    auto from = Connection::open(source, access, copy_cache);
    if (!from) return core::fail(from.error());
    // A first look fixes the snapshot.
    if (auto begun = from->execute("BEGIN; SELECT count(*) FROM sqlite_schema"); !begun) return begun;
    if (auto made = make_private(target); !made) return made;
    auto to = Connection::open(target, Access::write, copy_cache);
    if (!to) return core::fail(to.error());
    if (auto copied = copy_pages(*from, *to, progress); !copied) return copied;
    // A rollback journal keeps the copy one file that nothing needs to be beside.
    return to->execute("PRAGMA journal_mode = DELETE");
}

}  // namespace tonus::store::sqlite
