#include "value.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

namespace tonus::config {
namespace {

using core::ErrorKind;

struct Unit {
    std::string_view name;
    std::int64_t factor;
};

// Largest first, so that a number is written in the largest unit that divides it.
constexpr std::array duration_units{
    Unit{"d", 86'400'000},
    Unit{"h", 3'600'000},
    Unit{"min", 60'000},
    Unit{"s", 1000},
    Unit{"ms", 1},
};
constexpr std::array size_units{
    Unit{"GiB", 1024 * 1024 * 1024},
    Unit{"MiB", 1024 * 1024},
    Unit{"KiB", 1024},
    Unit{"B", 1},
};

std::optional<std::int64_t> parse_integer(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::int64_t> parse_with_unit(std::string_view text, std::span<const Unit> units) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = parse_integer(text.substr(0, digits));
    const std::string_view name = core::trim(text.substr(digits));
    for (const Unit& unit : units) {
        if (!number || name != unit.name) continue;
        std::int64_t product = 0;
        if (__builtin_mul_overflow(*number, unit.factor, &product)) return std::nullopt;
        return product;
    }
    return std::nullopt;
}

std::string with_unit(std::int64_t number, std::span<const Unit> units) {
    for (const Unit& unit : units) {
        if (number != 0 && number % unit.factor == 0) return std::to_string(number / unit.factor) + std::string(unit.name);
    }
    return std::to_string(number) + std::string(units.back().name);
}

std::span<const Unit> units_of(Kind kind) {
    if (kind == Kind::duration) return duration_units;
    return size_units;
}

std::optional<std::int64_t> parse_number(const Setting& setting, std::string_view text) {
    if (setting.kind == Kind::integer) return parse_integer(text);
    return parse_with_unit(text, units_of(setting.kind));
}

std::string show_number(const Setting& setting, std::int64_t number) {
    return setting.kind == Kind::integer ? std::to_string(number) : with_unit(number, units_of(setting.kind));
}

tl::unexpected<core::Error> refuse(const Setting& setting, std::string_view text) {
    return core::fail(ErrorKind::invalid, "'" + std::string(text) + "' is not " + allowed(setting));
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> members;
    for (const std::string_view piece : core::split(text, ',')) {
        const std::string_view member = core::trim(piece);
        if (!member.empty()) members.emplace_back(member);
    }
    return members;
}

}  // namespace

core::Result<Value> parse_value(const Setting& setting, std::string_view text) {
    switch (setting.kind) {
        case Kind::secret: return Value(std::string(text));
        case Kind::list: return Value(split_list(text));
        case Kind::flag:
            if (text == "true" || text == "false") return Value(text == "true");
            return refuse(setting, text);
        case Kind::text: {
            const auto choices = core::split(setting.choices, '|');
            const bool free = setting.choices.empty();
            if (free || std::find(choices.begin(), choices.end(), text) != choices.end()) return Value(std::string(text));
            return refuse(setting, text);
        }
        case Kind::integer:
        case Kind::duration:
        case Kind::size: {
            const auto number = parse_number(setting, text);
            if (!number || *number < setting.minimum || *number > setting.maximum) return refuse(setting, text);
            return Value(*number);
        }
    }
    return refuse(setting, text);
}

std::string allowed(const Setting& setting) {
    const auto range = [&] { return " from " + show_number(setting, setting.minimum) + " to " + show_number(setting, setting.maximum); };
    switch (setting.kind) {
        case Kind::integer: return "a whole number" + range();
        case Kind::duration: return "a duration (ms, s, min, h, d)" + range();
        case Kind::size: return "a size (B, KiB, MiB, GiB)" + range();
        case Kind::flag: return "true or false";
        case Kind::list: return "a list of strings";
        case Kind::secret: return "a secret";
        case Kind::text: break;
    }
    if (setting.choices.empty()) return "a string";
    std::string words = "one of ";
    for (const char c : setting.choices) words += c == '|' ? std::string(", ") : std::string(1, c);
    return words;
}

}  // namespace tonus::config
