#include "signing_key.hpp"

#include <tonus/identity/password.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace tonus::app {
namespace {

constexpr std::size_t least_bytes = 32;

class File {
public:
    File(const std::string& path, int flags) : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

tl::unexpected<core::Error> unusable(const std::string& path, const std::string& why) {
    return core::fail(core::ErrorKind::internal, "The signing key in " + path + " cannot be used: " + why + ".");
}

core::Result<std::string> read_key(const std::string& path) {
    const File file(path, O_RDONLY);
    if (file.descriptor() < 0) return unusable(path, std::strerror(errno));
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0) return unusable(path, std::strerror(errno));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return unusable(path, "others can read it; chmod 600 it, and remove it if it may have been read");
    std::array<char, 4096> bytes{};
    const auto count = ::read(file.descriptor(), bytes.data(), bytes.size());
    if (count < ssize_t(least_bytes)) return unusable(path, "it is shorter than 32 bytes; remove it to have a new one made");
    return std::string(bytes.data(), std::size_t(count));
}

/// Written beside and renamed, so that a crash leaves no half of a key.
core::Result<std::string> make_key(const std::string& path) {
    const std::string key = identity::new_secret();
    const std::string fresh = path + ".new";
    ::unlink(fresh.c_str());
    {
        const File file(fresh, O_WRONLY | O_CREAT | O_EXCL);
        const bool written = file.descriptor() >= 0 && ::write(file.descriptor(), key.data(), key.size()) == ssize_t(key.size()) &&
                             ::fsync(file.descriptor()) == 0;
        if (!written) return unusable(path, std::strerror(errno));
    }
    if (::rename(fresh.c_str(), path.c_str()) != 0) return unusable(path, std::strerror(errno));
    return key;
}

}  // namespace

core::Result<std::string> load_signing_key(const config::Settings& settings) {
    const std::string& configured = settings.text("access.signing_key");
    if (configured.empty()) {
        const std::string path = std::filesystem::path(settings.text("store.folder")) / "token-signing.key";
        return std::filesystem::exists(path) ? read_key(path) : make_key(path);
    }
    if (configured.size() >= least_bytes) return configured;
    return core::fail(core::ErrorKind::invalid, "access.signing_key is shorter than 32 bytes; make one with: openssl rand -base64 32");
}

}  // namespace tonus::app
