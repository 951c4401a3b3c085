#pragma once

#include <tonus/config/setting.hpp>

/// The words the table of settings is written in: one function for each kind of setting, and units.
namespace tonus::config::setting_kinds {

inline constexpr std::int64_t kib = 1024;
inline constexpr std::int64_t mib = 1024 * kib;
inline constexpr std::int64_t gib = 1024 * mib;
inline constexpr std::int64_t second = 1000;
inline constexpr std::int64_t minute = 60 * second;
inline constexpr std::int64_t hour = 60 * minute;
inline constexpr std::int64_t day = 24 * hour;

[[nodiscard]] constexpr Setting text(std::string_view key, std::string_view fallback, std::string_view meaning) {
    return Setting{key, Kind::text, fallback, {}, 0, 0, {}, meaning};
}

[[nodiscard]] constexpr Setting choice(
    std::string_view key, std::string_view fallback, std::string_view choices, std::string_view meaning
) {
    return Setting{key, Kind::text, fallback, {}, 0, 0, choices, meaning};
}

[[nodiscard]] constexpr Setting flag(std::string_view key, std::string_view fallback, std::string_view meaning) {
    return Setting{key, Kind::flag, fallback, {}, 0, 0, {}, meaning};
}

[[nodiscard]] constexpr Setting list(std::string_view key, std::string_view fallback, std::string_view meaning) {
    return Setting{key, Kind::list, fallback, {}, 0, 0, {}, meaning};
}

[[nodiscard]] constexpr Setting secret(std::string_view key, std::string_view meaning) {
    return Setting{key, Kind::secret, {}, {}, 0, 0, {}, meaning};
}

struct Range {
    std::int64_t minimum;
    std::int64_t maximum;
};

[[nodiscard]] constexpr Setting integer(
    std::string_view key, std::string_view fallback, std::string_view unit, Range range, std::string_view meaning
) {
    return Setting{key, Kind::integer, fallback, unit, range.minimum, range.maximum, {}, meaning};
}

[[nodiscard]] constexpr Setting duration(std::string_view key, std::string_view fallback, Range range, std::string_view meaning) {
    return Setting{key, Kind::duration, fallback, "duration", range.minimum, range.maximum, {}, meaning};
}

[[nodiscard]] constexpr Setting size(std::string_view key, std::string_view fallback, Range range, std::string_view meaning) {
    return Setting{key, Kind::size, fallback, "size", range.minimum, range.maximum, {}, meaning};
}

}  // namespace tonus::config::setting_kinds
