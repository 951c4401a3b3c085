#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace tonus::config {

/// What a setting's text may be.
enum class Kind : std::uint8_t {
    text,      ///< any text, or one of `choices`
    integer,   ///< a whole number
    flag,      ///< true or false
    duration,  ///< "250ms", "30s", "15min", "12h", "7d"
    size,      ///< "512B", "16KiB", "16MiB", "1GiB"
    list,      ///< texts; separated by commas where they come as one text
    secret,    ///< text that never stands in the settings file and is never shown
};

/// One row of the settings table.
struct Setting {
    std::string_view key;  ///< "section.name"
    Kind kind = Kind::text;
    std::string_view fallback;  ///< the default, as it would be written in the environment
    std::string_view unit;      ///< what the number counts; empty for texts and flags
    std::int64_t minimum = 0;   ///< of integer; of duration in milliseconds; of size in bytes
    std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
    std::string_view choices;  ///< for text: the allowed values, separated by '|'; empty: any
    std::string_view meaning;  ///< one sentence
};

/// Every setting there is, by section.
[[nodiscard]] std::span<const Setting> settings_table() noexcept;

/// The row of `key`; nullptr if there is none.
[[nodiscard]] const Setting* find_setting(std::string_view key) noexcept;

/// "http.port" -> "TONUS_HTTP_PORT".
[[nodiscard]] std::string environment_name(const Setting& setting);

/// The settings file with every default and what it means: config/tonus.toml, which a test compares
/// with this.
[[nodiscard]] std::string reference_file();

}  // namespace tonus::config
