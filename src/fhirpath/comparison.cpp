#include "comparison.hpp"

#include <tonus/core/text.hpp>
#include <tonus/core/work.hpp>
#include <tonus/fhirpath/unit.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace tonus::fhirpath {
namespace {

struct UnitName {
    std::string_view code;
    bool longer_than_a_week = false;
};

/// Calendar durations as UCUM; years and months only nearly so.
UnitName ucum_of(const Quantity& quantity) {
    static constexpr std::array<std::string_view, 8> codes{"a", "mo", "wk", "d", "h", "min", "s", "ms"};
    if (!quantity.calendar) return {quantity.unit.empty() ? "1" : quantity.unit};
    const auto unit = calendar_unit(quantity.unit);
    if (!unit) return {quantity.unit};
    return {codes[std::size_t(*unit)], *unit <= CalendarUnit::month};
}

Order to_order(std::strong_ordering ordering) {
    if (ordering == std::strong_ordering::equal) return Order::equal;
    return ordering == std::strong_ordering::less ? Order::less : Order::greater;
}

Order order_of_quantities(const Quantity& left, const Quantity& right) {
    const UnitName left_unit = ucum_of(left);
    const UnitName right_unit = ucum_of(right);
    // One year is not exactly 1 'a' (FHIRPath N1, "Time-valued Quantities").
    if (left.calendar != right.calendar && (left_unit.longer_than_a_week || right_unit.longer_than_a_week)) {
        return Order::unknown;
    }
    const auto ordering = compare_amounts(left.value, left_unit.code, right.value, right_unit.code);
    return ordering ? to_order(*ordering) : Order::unknown;
}

bool are_amounts(const Item& left, const Item& right) {
    const auto amount = [](const Item& item) { return item.is_number() || item.kind() == ItemKind::quantity; };
    return amount(left) && amount(right);
}

Order order_of_values(const Item& left, const Item& right) {
    if (left.is_number() && right.is_number()) {
        if (left.kind() == ItemKind::integer && right.kind() == ItemKind::integer) {
            return to_order(left.integer() <=> right.integer());
        }
        return to_order(decimal_of(left) <=> decimal_of(right));
    }
    if (left.kind() == ItemKind::string && right.kind() == ItemKind::string) {
        return to_order(left.string() <=> right.string());
    }
    if (left.is_temporal() && right.is_temporal()) {
        if ((left.kind() == ItemKind::time) != (right.kind() == ItemKind::time)) return Order::not_comparable;
        const auto order = compare(left.temporal(), right.temporal());
        if (!order) return Order::unknown;
        return *order == 0 ? Order::equal : *order < 0 ? Order::less : Order::greater;
    }
    if (are_amounts(left, right)) return order_of_quantities(quantity_of(left), quantity_of(right));
    return Order::not_comparable;
}

bool equal_json(json::Value left, json::Value right) {
    core::step();
    if (left.kind() != right.kind()) return false;
    switch (left.kind()) {
        case json::Kind::number: {
            const auto left_number = Decimal::parse(left.number());
            const auto right_number = Decimal::parse(right.number());
            return left_number && right_number ? *left_number == *right_number : left.number() == right.number();
        }
        case json::Kind::array:
            return left.size() == right.size() &&
                   std::equal(left.elements().begin(), left.elements().end(), right.elements().begin(), equal_json);
        case json::Kind::object:
            return left.size() == right.size() &&
                   std::all_of(left.members().begin(), left.members().end(), [&](const json::Member& member) {
                       return equal_json(member.value(), right[member.key]);
                   });
        default: return json::equal(left, right);
    }
}

std::size_t mix(std::size_t seed, std::size_t more) { return (seed ^ more) * 0x9E3779B97F4A7C15ULL + (seed >> 29); }

std::size_t hash_of_number(const Decimal& number) { return std::hash<double>()(number.to_double()); }

std::size_t hash_of_json(json::Value value) {
    std::size_t hash = std::size_t(value.kind());
    switch (value.kind()) {
        case json::Kind::string: return mix(hash, std::hash<std::string_view>()(value.string()));
        case json::Kind::boolean: return mix(hash, value.boolean() == true ? 1 : 0);
        case json::Kind::number: return mix(hash, hash_of_number(Decimal::parse(value.number()).value_or(Decimal())));
        case json::Kind::array:
            for (const json::Value element : value.elements()) hash = mix(hash, hash_of_json(element));
            return hash;
        case json::Kind::object:
            // A sum, since the order of members does not matter.
            for (const json::Member& member : value.members()) {
                hash += mix(std::hash<std::string_view>()(member.key), hash_of_json(member.value()));
            }
            return hash;
        default: return hash;
    }
}

std::string folded(std::string_view text) {
    std::string result = core::to_lower(core::trim(text));
    for (char& c : result) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    return result;
}

bool equivalent_numbers(const Decimal& left, const Decimal& right) {
    const int places = std::min(left.stripped().places(), right.stripped().places());
    return left.rounded(places) == right.rounded(places);
}

bool equivalent_temporals(const Temporal& left, const Temporal& right) { return compare(left, right) == 0; }

bool equivalent_json(json::Value left, json::Value right) {
    core::step();
    if (left.is_string() && right.is_string()) return folded(left.string()) == folded(right.string());
    if (left.is_number() && right.is_number()) {
        const auto left_number = Decimal::parse(left.number());
        const auto right_number = Decimal::parse(right.number());
        return left_number && right_number && equivalent_numbers(*left_number, *right_number);
    }
    if (left.is_object() && right.is_object()) {
        // Equivalence of complex values is about what they say, not about their ids.
        const auto without_id = [](json::Value object) { return object.size() - (object["id"] ? 1 : 0); };
        return without_id(left) == without_id(right) &&
               std::all_of(left.members().begin(), left.members().end(), [&](const json::Member& member) {
                   return member.key == "id" || equivalent_json(member.value(), right[member.key]);
               });
    }
    if (left.is_array() && right.is_array()) {
        return left.size() == right.size() &&
               std::is_permutation(left.elements().begin(), left.elements().end(), right.elements().begin(), equivalent_json);
    }
    return json::equal(left, right);
}

bool equivalent_values(const Item& left, const Item& right) {
    if (left.is_number() && right.is_number()) return equivalent_numbers(decimal_of(left), decimal_of(right));
    if (left.is_temporal() && right.is_temporal()) return equivalent_temporals(left.temporal(), right.temporal());
    if (are_amounts(left, right)) {
        const Quantity left_amount = quantity_of(left);
        const Quantity right_amount = quantity_of(right);
        const std::string_view left_unit = ucum_of(left_amount).code;
        const std::string_view right_unit = ucum_of(right_amount).code;
        if (left_unit == right_unit) return equivalent_numbers(left_amount.value, right_amount.value);
        return compare_amounts(left_amount.value, left_unit, right_amount.value, right_unit) == std::strong_ordering::equal;
    }
    if (left.kind() != right.kind()) return false;
    if (left.kind() == ItemKind::string) return folded(left.string()) == folded(right.string());
    if (left.kind() == ItemKind::boolean) return left.boolean() == right.boolean();
    return left.is_element() && equivalent_json(left.value(), right.value());
}

}  // namespace

Order order_of(Machine& machine, const Item& left, const Item& right) {
    const auto left_value = system_value(machine, left);
    const auto right_value = system_value(machine, right);
    if (!left_value || !right_value) return Order::unknown;
    return order_of_values(*left_value, *right_value);
}

std::optional<bool> equal(Machine& machine, const Item& left, const Item& right) {
    const auto left_value = system_value(machine, left);
    const auto right_value = system_value(machine, right);
    if (!left_value || !right_value) {
        // Elements without a value are equal when what they carry instead is.
        if (left_value || right_value) return false;
        return equal_json(left.value(), right.value()) && equal_json(left.shadow(), right.shadow());
    }
    if (left_value->is_element() || right_value->is_element()) {
        return left_value->is_element() && right_value->is_element() && equal_json(left_value->value(), right_value->value());
    }
    if (left_value->kind() == ItemKind::boolean || right_value->kind() == ItemKind::boolean) {
        return left_value->kind() == right_value->kind() && left_value->boolean() == right_value->boolean();
    }
    switch (order_of_values(*left_value, *right_value)) {
        case Order::equal: return true;
        case Order::unknown: return std::nullopt;
        default: return false;
    }
}

std::optional<bool> equal(Machine& machine, Items left, Items right) {
    if (left.empty() || right.empty()) return std::nullopt;
    if (left.size() != right.size()) return false;
    bool certain = true;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto same = equal(machine, left[i], right[i]);
        if (same == false) return false;
        certain = certain && same.has_value();
    }
    return certain ? std::optional<bool>(true) : std::nullopt;
}

bool equivalent(Machine& machine, const Item& left, const Item& right) {
    const auto left_value = system_value(machine, left);
    const auto right_value = system_value(machine, right);
    if (!left_value || !right_value) return left_value.has_value() == right_value.has_value();
    return equivalent_values(*left_value, *right_value);
}

bool equivalent(Machine& machine, Items left, Items right) {
    if (left.size() != right.size()) return false;
    std::vector<bool> taken(right.size());
    for (const Item& item : left) {
        std::size_t i = 0;
        while (i < right.size() && (taken[i] || !equivalent(machine, item, right[i]))) ++i;
        if (i == right.size()) return false;
        taken[i] = true;
    }
    return true;
}

std::size_t hash_of(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return 1;
    switch (value->kind()) {
        case ItemKind::element: return hash_of_json(value->value());
        case ItemKind::boolean: return value->boolean() ? 2 : 3;
        case ItemKind::string: return std::hash<std::string_view>()(value->string());
        case ItemKind::integer:
        case ItemKind::decimal: return hash_of_number(decimal_of(*value));
        // Equal ones may be written in many ways: one bucket each.
        case ItemKind::date:
        case ItemKind::date_time:
        case ItemKind::time: return 4;
        case ItemKind::quantity: return 5;
    }
    return 0;
}

bool contains(Machine& machine, Items items, const Item& item) {
    return std::any_of(items.begin(), items.end(), [&](const Item& candidate) { return equal(machine, candidate, item) == true; });
}

}  // namespace tonus::fhirpath
