#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/json/value.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::access {

/// Seconds since 1970; nothing if it is no number or beyond the year 9999. Source: RFC 7519, section 2.
inline std::optional<core::Instant> numeric_date(json::Value value) {
    const auto seconds = value.to_double();
    if (!seconds || *seconds < 0 || *seconds > 253402300799.0) return std::nullopt;
    return core::Instant(std::chrono::microseconds(std::int64_t(*seconds * 1e6)));
}

/// Whether `aud`, a text or a list of them, holds one of `expected`. Source: RFC 7519, section 4.1.3.
inline bool has_audience(json::Value audience, const std::vector<std::string>& expected) {
    const auto is_expected = [&](std::string_view one) { return std::find(expected.begin(), expected.end(), one) != expected.end(); };
    if (audience.is_string()) return is_expected(audience.string());
    for (const json::Value one : audience.elements()) {
        if (is_expected(one.string())) return true;
    }
    return false;
}

}  // namespace tonus::access
