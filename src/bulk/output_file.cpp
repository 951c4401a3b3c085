#include <tonus/bulk/output_file.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace tonus::bulk {
namespace {

namespace fs = std::filesystem;

core::Result<void> failure(const fs::path& name, int code) {
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return core::fail(
        full ? core::ErrorKind::storage_full : core::ErrorKind::internal,
        "The file " + name.string() + " cannot be written (" + std::generic_category().message(code) + ")."
    );
}

}  // namespace

OutputFile::OutputFile(fs::path name, std::FILE* file) : name_(std::move(name)), file_(file) {}

OutputFile::~OutputFile() {
    if (!file_) return;
    file_.reset();
    std::error_code ignored;
    fs::remove(partial(), ignored);
}

core::Result<OutputFile> OutputFile::create(const fs::path& name) {
    std::error_code ignored;
    if (fs::exists(name, ignored)) {
        return core::fail(core::ErrorKind::conflict, "There is something at " + name.string() + " already.");
    }
    const fs::path partial = name.string() + ".partial";
    const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return core::fail(failure(name, errno).error());
    std::FILE* file = ::fdopen(descriptor, "w");
    if (file == nullptr) {
        const int code = errno;
        ::close(descriptor);
        return core::fail(failure(name, code).error());
    }
    return OutputFile(name, file);
}

core::Result<void> OutputFile::write_line(std::string_view line) {
    const bool written = std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size() && std::fputc('\n', file_.get()) != EOF;
    return written ? core::Result<void>() : failure(name_, errno);
}

core::Result<void> OutputFile::finish() {
    if (std::fflush(file_.get()) != 0 || ::fsync(::fileno(file_.get())) != 0) return failure(name_, errno);
    std::error_code code;
    fs::rename(partial(), name_, code);
    if (code) return failure(name_, code.value());
    file_.reset();
    return {};
}

}  // namespace tonus::bulk
