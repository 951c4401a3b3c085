#include "long_number.hpp"

#include <algorithm>

namespace tonus::json {
namespace {

// A number with an exponent of three digits, and one that has 308 digits, may be beyond a double.
constexpr std::size_t shortest_with_exponent = 5;
constexpr std::size_t shortest_without = 308;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many digits there are from `at` on.
std::size_t digits_at(std::string_view text, std::size_t at) {
    text.remove_prefix(std::min(at, text.size()));
    return std::size_t(std::ranges::find_if_not(text, is_digit) - text.begin());
}

/// How long the number is that `text` begins with; 0 if it is none, or none that may be beyond a double.
std::size_t long_number_at(std::string_view text) {
    std::size_t length = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digits_at(text, length);
    if (whole == 0 || (whole > 1 && text[length] == '0')) return 0;
    length += whole;
    if (text.substr(length).starts_with('.')) {
        const std::size_t fraction = digits_at(text, length + 1);
        if (fraction == 0) return 0;
        length += 1 + fraction;
    }
    if (length == text.size() || (text[length] != 'e' && text[length] != 'E')) return length < shortest_without ? 0 : length;
    ++length;
    if (length < text.size() && (text[length] == '+' || text[length] == '-')) ++length;
    const std::size_t exponent = digits_at(text, length);
    length += exponent;
    return exponent == 0 || length < shortest_with_exponent ? 0 : length;
}

/// Where the string that begins at `at` ends.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
    }
    return at;
}

}  // namespace

void hide_long_numbers(std::string_view source, std::string& copy) {
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source[at] == '"') {
            at = end_of_string(source, at);
            continue;
        }
        if (source[at] != '-' && !is_digit(source[at])) continue;
        const std::size_t length = long_number_at(source.substr(at));
        if (length > 0) copy.replace(at, length, "1." + std::string(length - 2, '0'));
        const std::size_t seen = std::max({length, digits_at(source, at), std::size_t{1}});
        at += seen - 1;
    }
}

}  // namespace tonus::json
