#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tonus::core {

/// Takes fixed-width fields off the front of a text, as dates and times have them. What does not fit is left where it is.
class FieldScanner {
public:
    explicit FieldScanner(std::string_view text) noexcept : rest_(text) {}

    [[nodiscard]] bool done() const noexcept { return rest_.empty(); }
    [[nodiscard]] bool skip(char c) noexcept {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// The number that exactly `width` digits write, if it is no less than `least` and no more than `most`.
    [[nodiscard]] std::optional<int> number(std::size_t width, int least, int most) noexcept {
        if (rest_.size() < width) return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (!is_digit(rest_[i])) return std::nullopt;
            value = value * 10 + (rest_[i] - '0');
        }
        if (value < least || value > most) return std::nullopt;
        rest_.remove_prefix(width);
        return value;
    }
    /// One digit or more after a decimal point, of a second; those finer than a microsecond are cut off.
    [[nodiscard]] std::optional<std::chrono::microseconds> fraction() noexcept {
        constexpr int places = 6;
        std::int64_t value = 0;
        int read = 0;
        for (; !rest_.empty() && is_digit(rest_[0]); ++read, rest_.remove_prefix(1)) {
            if (read < places) value = value * 10 + (rest_[0] - '0');
        }
        if (read == 0) return std::nullopt;
        for (; read < places; ++read) value *= 10;
        return std::chrono::microseconds(value);
    }

private:
    [[nodiscard]] static bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    std::string_view rest_;
};

}  // namespace tonus::core
