#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tonus::clinical {

/// A time of day as notes have it: "9:05", "22:00:30".
struct WrittenTime {
    std::size_t length = 0;  ///< bytes
    float hours = 0;         ///< and minutes as parts of one; of midnight 24
};

/// The time of day with which `text` begins; nothing if it begins with something else ("1:4", "120:80").
[[nodiscard]] constexpr std::optional<WrittenTime> written_time(std::string_view text) noexcept {
    constexpr int last_hour = 24;
    constexpr std::size_t part = 3;  // a colon and two digits
    const auto digit = [text](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : -1; };
    const auto part_at = [&](std::size_t at) {
        const bool colon = at < text.size() && text[at] == ':';
        return colon && digit(at + 1) >= 0 && digit(at + 1) <= 5 && digit(at + 2) >= 0 ? 10 * digit(at + 1) + digit(at + 2) : -1;
    };
    if (digit(0) < 0) return std::nullopt;
    const std::size_t colon = digit(1) < 0 ? 1 : 2;
    const int hour = colon == 1 ? digit(0) : 10 * digit(0) + digit(1);
    const int minutes = part_at(colon);
    if (hour > last_hour || minutes < 0) return std::nullopt;
    const std::size_t length = colon + (part_at(colon + part) < 0 ? part : 2 * part);
    if (digit(length) >= 0) return std::nullopt;
    constexpr float minutes_of_an_hour = 60;
    return WrittenTime{length, float(hour == 0 ? last_hour : hour) + float(minutes) / minutes_of_an_hour};
}

}  // namespace tonus::clinical
