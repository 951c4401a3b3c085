#include <tonus/http/rate_limiter.hpp>

#include <algorithm>
#include <cmath>

namespace tonus::http {
namespace {

// Names remembered at most; each takes about a hundred bytes.
constexpr std::size_t most_names = 100'000;

double seconds_of(std::chrono::steady_clock::duration duration) { return std::chrono::duration<double>(duration).count(); }

}  // namespace

RateLimiter::RateLimiter(std::int64_t per_second, std::chrono::milliseconds saved)
    : per_second_(double(per_second)), most_(std::max(1.0, double(per_second) * seconds_of(saved))) {}

std::optional<RateExcess> RateLimiter::take(std::string_view name, Clock::time_point now) {
    if (per_second_ <= 0) return std::nullopt;
    const std::lock_guard lock(mutex_);
    if (allowances_.size() >= most_names) forget_rested(now);
    Allowance& allowance = allowances_.try_emplace(std::string(name), Allowance{most_, now}).first->second;
    allowance.left = std::min(most_, allowance.left + seconds_of(now - allowance.at) * per_second_);
    allowance.at = now;
    if (allowance.left >= 1) {
        allowance.left -= 1;
        return std::nullopt;
    }
    const auto wait = std::int64_t(std::ceil((1 - allowance.left) / per_second_));
    return RateExcess{std::int64_t(most_), std::chrono::seconds(std::max<std::int64_t>(1, wait))};
}

void RateLimiter::forget_rested(Clock::time_point now) {
    std::erase_if(allowances_, [&](const auto& entry) {
        return entry.second.left + seconds_of(now - entry.second.at) * per_second_ >= most_;
    });
    // If every allowance is in use all start over, so that memory stays bounded.
    if (allowances_.size() >= most_names) allowances_.clear();
}

}  // namespace tonus::http
