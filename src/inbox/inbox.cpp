#include <tonus/inbox/inbox.hpp>

#include "sealed_box.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <system_error>

namespace tonus::inbox {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shortest_secret = 32;
constexpr std::string_view kept_ending = ".message";
constexpr std::string_view replay_ending = ".replay";

core::Result<void> failure(int code) {
    const bool full = code == ENOSPC || code == EDQUOT;
    return core::fail(
        core::Error(full ? core::ErrorKind::storage_full : core::ErrorKind::internal, "The inbox of refused messages cannot be written.")
            .with_detail(std::generic_category().message(code))
    );
}

/// A file has its name only when it is whole.
core::Result<void> write_file(const fs::path& name, std::string_view bytes) {
    const fs::path partial = name.string() + ".partial";
    const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return failure(errno);
    int code = 0;
    while (!bytes.empty() && code == 0) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) code = errno;
        if (written > 0) bytes.remove_prefix(std::size_t(written));
    }
    ::close(descriptor);
    if (code == 0 && ::rename(partial.c_str(), name.c_str()) != 0) code = errno;
    if (code == 0) return {};
    ::unlink(partial.c_str());
    return failure(code);
}

/// A file is the length of the sealed summary in four bytes, that, and the sealed message: a list need
/// not read bodies.
std::string file_text(const SealedBox& box, const Message& message) {
    const std::string head = box.seal(encode(summary_of(message)));
    std::string text;
    for (unsigned shift = 0; shift < 32; shift += 8) text.push_back(static_cast<char>(std::uint32_t(head.size()) >> shift));
    return text + head + box.seal(encode(message));
}

std::optional<std::string> read_head(std::ifstream& file) {
    std::array<char, 4> size{};
    if (!file.read(size.data(), size.size())) return std::nullopt;
    std::uint32_t length = 0;
    for (unsigned i = 0; i < 4; ++i) length |= std::uint32_t(static_cast<unsigned char>(size[i])) << (8 * i);
    constexpr std::uint32_t longest = 1024 * 1024;
    if (length > longest) return std::nullopt;
    std::string head(length, '\0');
    if (!file.read(head.data(), std::streamsize(length))) return std::nullopt;
    return head;
}

}  // namespace

struct Inbox::Parts {
    Parts(Options with_options, const SealedBox& with_box) : options(std::move(with_options)), box(with_box) {}

    Options options;
    SealedBox box;
    std::atomic<std::size_t> kept{0};

    [[nodiscard]] fs::path place(std::string_view id, std::string_view ending) const {
        return options.folder / (std::string(id) + std::string(ending));
    }

    /// Ids of the files with that ending; they sort by time.
    [[nodiscard]] std::vector<std::string> ids(std::string_view ending) const {
        std::vector<std::string> found;
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(options.folder, code)) {
            if (entry.path().extension() == ending) found.push_back(entry.path().stem().string());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    /// Where the message is now; nothing if there is none of that name. Ids are file names of ours.
    [[nodiscard]] std::optional<fs::path> find(std::string_view id) const {
        if (id.empty() || id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz") != std::string_view::npos) return std::nullopt;
        for (const std::string_view ending : {kept_ending, replay_ending}) {
            std::error_code code;
            if (fs::exists(place(id, ending), code)) return place(id, ending);
        }
        return std::nullopt;
    }
};

Inbox::Inbox(Options options) {
    SealedBox box(options.secret);
    options.secret.clear();
    parts_ = std::make_unique<Parts>(std::move(options), box);
    parts_->kept = parts_->ids(kept_ending).size();
}

Inbox::~Inbox() = default;

core::Result<std::unique_ptr<Inbox>> Inbox::open(Options options) {
    if (options.secret.size() < shortest_secret) {
        return core::fail(core::ErrorKind::invalid, "inbox.key must be 32 characters or more; for example: openssl rand -hex 32");
    }
    std::error_code code;
    fs::create_directories(options.folder, code);
    if (code) return core::fail(failure(code.value()).error());
    fs::permissions(options.folder, fs::perms::owner_all, code);
    return std::unique_ptr<Inbox>(new Inbox(std::move(options)));
}

core::Result<void> Inbox::keep(const Message& message) {
    if (++parts_->kept > parts_->options.most) prune();
    return write_file(parts_->place(message.id, kept_ending), file_text(parts_->box, message));
}

std::vector<Summary> Inbox::list() const {
    std::vector<Summary> all;
    for (const std::string& id : parts_->ids(kept_ending)) {
        std::ifstream file(parts_->place(id, kept_ending), std::ios::binary);
        const auto head = read_head(file);
        const auto text = head ? parts_->box.open(*head) : std::nullopt;
        if (auto summary = text ? read_summary(*text) : std::nullopt) all.push_back(std::move(*summary));
    }
    return all;
}

core::Result<Message> Inbox::find(std::string_view id) const {
    const auto place = parts_->find(id);
    if (!place) return core::fail(core::ErrorKind::not_found, "There is no such message in the inbox.");
    std::ifstream file(*place, std::ios::binary);
    if (read_head(file)) {
        const std::string sealed(std::istreambuf_iterator<char>(file), {});
        const auto text = parts_->box.open(sealed);
        if (auto message = text ? read_message(*text) : std::nullopt) return std::move(*message);
    }
    return core::fail(core::ErrorKind::internal, "The message cannot be opened: it was encrypted under another inbox.key, or changed.");
}

core::Result<void> Inbox::drop(std::string_view id) {
    const auto place = parts_->find(id);
    std::error_code code;
    if (place && fs::remove(*place, code)) {
        if (parts_->kept > 0) --parts_->kept;
        return {};
    }
    return core::fail(core::ErrorKind::not_found, "There is no such message in the inbox.");
}

core::Result<void> Inbox::ask_replay(const Message& message) {
    if (!parts_->find(message.id)) return core::fail(core::ErrorKind::not_found, "There is no such message in the inbox.");
    if (auto written = write_file(parts_->place(message.id, replay_ending), file_text(parts_->box, message)); !written) return written;
    std::error_code ignored;
    fs::remove(parts_->place(message.id, kept_ending), ignored);
    return {};
}

bool Inbox::waits_for_replay(std::string_view id) const {
    std::error_code ignored;
    return fs::exists(parts_->place(id, replay_ending), ignored);
}

std::vector<std::string> Inbox::waiting() const { return parts_->ids(replay_ending); }

void Inbox::put_back(std::string_view id) {
    std::error_code ignored;
    fs::rename(parts_->place(id, replay_ending), parts_->place(id, kept_ending), ignored);
}

core::Result<void> Inbox::tried(const Message& message, bool accepted) {
    if (!accepted) {
        if (auto kept = keep(message); !kept) return kept;
    }
    std::error_code code;
    fs::remove(parts_->place(message.id, replay_ending), code);
    return code ? failure(code.value()) : core::Result<void>();
}

std::size_t Inbox::prune() {
    const auto ids = parts_->ids(kept_ending);
    const std::size_t surplus = ids.size() > parts_->options.most ? ids.size() - parts_->options.most : 0;
    std::size_t removed = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const fs::path file = parts_->place(ids[i], kept_ending);
        std::error_code code;
        // The clock of file times is the system's in another epoch.
        const auto age = fs::file_time_type::clock::now() - fs::last_write_time(file, code);
        const bool old = !code && age >= parts_->options.keep;
        if ((i < surplus || old) && fs::remove(file, code)) ++removed;
    }
    parts_->kept = ids.size() - removed;
    return removed;
}

}  // namespace tonus::inbox
