#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/error.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::access {

/// What is known of one sender's calls. Counts only.
struct Sender {
    std::string name;  ///< client; "anonymous" where nobody has to say who they are
    core::Instant last_seen;
    std::optional<core::Instant> last_accepted;
    std::int64_t accepted = 0;                       ///< calls answered as asked
    std::map<std::string, std::int64_t> refusals;    ///< by core::name_of() of the reason
    std::optional<std::chrono::seconds> clock_skew;  ///< how far ahead its Date header was, last time it sent one
    double per_minute = 0;                           ///< calls, over the last ten minutes
};

/// One call, as far as it concerns its sender.
struct SenderCall {
    std::string_view sender;  ///< empty: anonymous
    std::optional<core::ErrorKind> refusal;
    std::optional<core::Instant> date;  ///< the request's Date header
};

/// Keeps count of who calls. Thread-safe.
class SenderActivity {
public:
    void note(const SenderCall& call, core::Instant now);
    /// By name.
    [[nodiscard]] std::vector<Sender> list(core::Instant now) const;

    /// Takes up what was kept before a restart; rates start from zero. Errors: the store's.
    [[nodiscard]] core::Result<void> load(store::Reader& reader);
    /// Keeps what changed since the last time. Errors: the store's.
    [[nodiscard]] core::Result<void> save(store::Writer& writer);
    /// True if save() has something to keep.
    [[nodiscard]] bool changed() const;

private:
    static constexpr std::size_t minutes = 10;
    struct Minute {
        std::int64_t number = 0;  ///< since 1970
        std::int64_t calls = 0;
    };
    struct Known {
        Sender sender;
        std::array<Minute, minutes> recent{};
        bool changed = false;
    };

    mutable std::mutex mutex_;
    std::map<std::string, Known, std::less<>> known_;
};

}  // namespace tonus::access
