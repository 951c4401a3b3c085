#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tonus::http {

/// Why a request comes too soon, for Retry-After and the RateLimit fields.
struct RateExcess {
    std::int64_t limit = 0;            ///< requests that may come at once after a rest
    std::chrono::seconds retry_after;  ///< when the next one is taken; at least one second
};

/// So many requests a second for each name, with what was left unused saved up for a while. Remembers a
/// bounded number of names. Thread-safe.
class RateLimiter {
public:
    using Clock = std::chrono::steady_clock;

    /// `per_second` 0: no limit. `saved` is for how long unused requests are saved up.
    RateLimiter(std::int64_t per_second, std::chrono::milliseconds saved);

    /// Counts a request of `name`; says so if it is one too many, which is then not counted.
    [[nodiscard]] std::optional<RateExcess> take(std::string_view name, Clock::time_point now);

private:
    struct Allowance {
        double left = 0;
        Clock::time_point at;
    };
    void forget_rested(Clock::time_point now);

    const double per_second_;
    const double most_;
    std::mutex mutex_;
    std::unordered_map<std::string, Allowance> allowances_;
};

}  // namespace tonus::http
