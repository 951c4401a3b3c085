#include "choice.hpp"

#include <algorithm>
#include <array>

namespace tonus::questionnaire {
namespace {

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool is_moment(std::string_view type) { return is_one_of(type, {"Date", "DateTime", "Time"}); }

int sign(double difference) { return difference < 0 ? -1 : int(difference > 0); }

std::optional<int> compare_numbers(json::Value left, json::Value right) {
    const auto a = left.to_double();
    const auto b = right.to_double();
    return a && b ? std::optional<int>(sign(*a - *b)) : std::nullopt;
}

bool has_zone(std::string_view moment) {
    const auto time = moment.find('T');
    return time != moment.npos && moment.find_first_of("Z+-", time) != moment.npos;
}

/// Texts of the same precision order as what they say does, unless their zones differ.
std::optional<int> compare_moments(std::string_view left, std::string_view right) {
    const auto zone_of = [](std::string_view text) {
        return has_zone(text) ? text.substr(text.find_first_of("Z+-", text.find('T'))) : std::string_view();
    };
    if (left.size() != right.size() || zone_of(left) != zone_of(right)) return std::nullopt;
    const int order = left.compare(right);
    return order < 0 ? -1 : int(order > 0);
}

bool has_one_unit(json::Value left, json::Value right) {
    const std::string_view member = left["code"] && right["code"] ? "code" : "unit";
    return left[member].string() == right[member].string() && left["system"].string() == right["system"].string();
}

bool is_same_coding(json::Value left, json::Value right) {
    const std::string_view system = left["system"].string();
    const std::string_view other = right["system"].string();
    if (!system.empty() && !other.empty() && system != other) return false;
    if (left["code"] || right["code"]) return left["code"].string() == right["code"].string();
    return left["display"].string() == right["display"].string();
}

}  // namespace

Choice choice_of(json::Value holder, std::string_view prefix) {
    for (const json::Member& member : holder.members()) {
        if (member.key.starts_with(prefix) && member.key.size() > prefix.size()) return {member.key.substr(prefix.size()), member.value()};
    }
    return {};
}

std::optional<int> compare(const Choice& left, const Choice& right) {
    const auto is_number = [](std::string_view type) { return is_one_of(type, {"Decimal", "Integer"}); };
    if (is_number(left.type) && is_number(right.type)) return compare_numbers(left.value, right.value);
    if (left.type != right.type) return std::nullopt;
    if (is_moment(left.type)) return compare_moments(left.value.string(), right.value.string());
    if (left.type != "Quantity" || !has_one_unit(left.value, right.value)) return std::nullopt;
    return compare_numbers(left.value["value"], right.value["value"]);
}

std::optional<bool> is_same(const Choice& left, const Choice& right) {
    if (const auto order = compare(left, right)) return *order == 0;
    if (left.type != right.type) return left.type.empty() || right.type.empty() ? std::nullopt : std::optional<bool>(false);
    if (left.type == "Coding") return is_same_coding(left.value, right.value);
    if (left.type == "Reference") return left.value["reference"].string() == right.value["reference"].string();
    if (left.type == "Quantity" || is_moment(left.type)) return std::nullopt;
    return json::equal(left.value, right.value);
}

}  // namespace tonus::questionnaire
