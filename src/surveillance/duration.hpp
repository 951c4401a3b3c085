#pragma once

#include <tonus/core/clock.hpp>

#include <optional>
#include <string_view>

namespace tonus::surveillance {

using Duration = std::chrono::microseconds;

/// `amount` in UCUM units of time ("h", "d", "wk", "mo", "a"), months and years of average length; nothing
/// for another unit or more than two hundred years. Source: UCUM, section 4.
[[nodiscard]] std::optional<Duration> duration_of(double amount, std::string_view unit);

}  // namespace tonus::surveillance
