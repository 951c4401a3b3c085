#include "written_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <string>
#include <vector>

namespace tonus::clinical {
namespace {

constexpr std::size_t longest = 40;  // a longer text is no date
constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

/// Runs of digits and runs of letters in lower case; what stands between them is left out.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    int former = 0;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        const int kind = std::isdigit(byte) != 0 ? 1 : std::isalpha(byte) != 0 ? 2 : 0;
        if (kind != 0 && kind != former) parts.emplace_back();
        if (kind != 0) parts.back().push_back(char(std::tolower(byte)));
        former = kind;
    }
    return parts;
}

bool is_number(const std::string& part) { return std::isdigit(static_cast<unsigned char>(part.front())) != 0 && part.size() <= 4; }

std::optional<int> month_named(const std::string& part) {
    if (part.size() < 3) return std::nullopt;
    const auto found = std::find(months.begin(), months.end(), std::string_view(part).substr(0, 3));
    if (found == months.end()) return std::nullopt;
    return int(found - months.begin()) + 1;
}

bool is_ordinal_ending(const std::string& part) { return part == "st" || part == "nd" || part == "rd" || part == "th"; }

std::optional<FactTime> day(int year, int month, int of_month) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, of_month);
    return time_of(text.data());
}

}  // namespace

std::optional<FactTime> written_date(std::string_view text) {
    if (auto time = time_of(text)) return time;
    if (text.size() > longest) return std::nullopt;
    std::vector<std::string> parts = parts_of(text);
    std::erase_if(parts, is_ordinal_ending);
    if (parts.size() != 3) return std::nullopt;
    std::optional<int> month;
    std::vector<std::string> numbers;
    for (const std::string& part : parts) {
        if (is_number(part)) {
            numbers.push_back(part);
        } else if (!month) {
            month = month_named(part);
        }
    }
    if (month && numbers.size() == 2 && numbers[1].size() == 4) return day(std::stoi(numbers[1]), *month, std::stoi(numbers[0]));
    if (numbers.size() != 3) return std::nullopt;
    const int first = std::stoi(numbers[0]);
    const int second = std::stoi(numbers[1]);
    if (numbers[0].size() == 4) return day(first, second, std::stoi(numbers[2]));
    if (numbers[2].size() != 4 || (first <= 12 && second <= 12 && first != second)) return std::nullopt;
    return first > 12 ? day(std::stoi(numbers[2]), second, first) : day(std::stoi(numbers[2]), first, second);
}

}  // namespace tonus::clinical
