#include "written_amount.hpp"

#include <tonus/clinical/units.hpp>

#include <cstdlib>
#include <string>

namespace tonus::clinical {
namespace {

constexpr std::size_t longest_number = 24;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool take(std::string_view& text, std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(sign.size());
    return true;
}

bool is_ascii_digit(char character) { return character >= '0' && character <= '9'; }

/// The digits of a number with a decimal comma or point.
std::string digits_of(std::string_view text) {
    std::string digits;
    bool pointed = false;
    for (std::size_t i = 0; i < text.size() && i < longest_number; ++i) {
        const char character = text[i];
        const bool point = (character == '.' || character == ',') && !pointed && i + 1 < text.size() && is_ascii_digit(text[i + 1]);
        const bool sign = i == 0 && character == '-';
        if (!is_ascii_digit(character) && !point && !sign) break;
        pointed = pointed || point;
        digits.push_back(point ? '.' : character);
    }
    return digits;
}

}  // namespace

std::optional<WrittenAmount> written_amount(std::string_view text, const UnitTable& units) {
    WrittenAmount amount;
    text = trimmed(text);
    if (take(text, "<") || take(text, "≤")) amount.below = true;
    if (!amount.below && (take(text, ">") || take(text, "≥"))) amount.above = true;
    if (amount.below || amount.above) take(text, "=");
    text = trimmed(text);
    const std::string digits = digits_of(text);
    char* end = nullptr;
    amount.value = std::strtod(digits.c_str(), &end);
    if (end == digits.c_str()) return std::nullopt;
    const std::string_view rest = trimmed(text.substr(digits.size()));
    const std::string_view first = rest.substr(0, rest.find(' '));
    for (const std::string_view candidate : {rest, first}) {
        if (amount.unit.empty() && !candidate.empty() && units.known(candidate)) amount.unit = candidate;
    }
    return amount;
}

}  // namespace tonus::clinical
