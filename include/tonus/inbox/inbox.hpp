#pragma once

#include <tonus/core/result.hpp>
#include <tonus/inbox/message.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::inbox {

struct Options {
    std::filesystem::path folder;
    std::string secret;                                           ///< what messages are encrypted under; 32 characters or more
    std::chrono::milliseconds keep{std::chrono::hours(24 * 14)};  ///< how long
    std::size_t most = 1000;                                      ///< messages; beyond, the oldest go
};

/// Pushes that were refused, encrypted, one file each: `<id>.message`, or `<id>.replay` once an operator
/// wants it tried again. Several processes may share the folder. Blocking. Thread-safe.
class Inbox {
public:
    /// Errors: invalid if the secret is too short; internal if the folder cannot be made.
    [[nodiscard]] static core::Result<std::unique_ptr<Inbox>> open(Options options);
    ~Inbox();

    /// Errors: storage_full; internal.
    [[nodiscard]] core::Result<void> keep(const Message& message);
    /// Oldest first; what cannot be opened with this key is left out.
    [[nodiscard]] std::vector<Summary> list() const;
    /// Errors: not_found; internal if it cannot be opened with this key.
    [[nodiscard]] core::Result<Message> find(std::string_view id) const;
    /// Errors: not_found.
    [[nodiscard]] core::Result<void> drop(std::string_view id);
    /// Asks the running service to try `message`, of this inbox and perhaps mended, again. Errors: not_found; those of keep().
    [[nodiscard]] core::Result<void> ask_replay(const Message& message);
    /// True until the service has tried it.
    [[nodiscard]] bool waits_for_replay(std::string_view id) const;

    /// Ids of the messages that wait to be tried again, oldest first.
    [[nodiscard]] std::vector<std::string> waiting() const;
    /// It cannot be tried: it waits for nothing any more.
    void put_back(std::string_view id);
    /// It was tried: gone if it was accepted, else kept again with the new reason.
    [[nodiscard]] core::Result<void> tried(const Message& message, bool accepted);
    /// Removes what was kept long enough, and the oldest beyond the most there may be; how many.
    std::size_t prune();

private:
    explicit Inbox(Options options);
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tonus::inbox
