#include "values.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhirpath/unit.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace tonus::fhirpath {
namespace {

using json::Kind;

std::optional<Item> number_value(Machine& machine, const Item& item) {
    const json::Value value = item.value();
    if (machine.model.system_type_of(item.type()) != SystemType::decimal) {
        if (const auto whole = value.to_integer()) return Item::integer(*whole);
    }
    const auto decimal = Decimal::parse(value.number());
    if (!decimal) return std::nullopt;
    return machine.decimal(*decimal);
}

std::optional<Item> string_value(Machine& machine, const Item& item) {
    const std::string_view text = item.value().string();
    std::optional<Temporal> temporal;
    switch (machine.model.system_type_of(item.type())) {
        case SystemType::date: temporal = parse_date(text); break;
        case SystemType::date_time: temporal = parse_date_time(text); break;
        case SystemType::time: temporal = parse_time(text); break;
        default: return Item::string(text);
    }
    if (!temporal) return std::nullopt;
    return machine.temporal(*temporal);
}

/// Source: FHIR R4, fhirpath, section 2.9.1.2: a FHIR Quantity is a System.Quantity by its code.
Item quantity_value(Machine& machine, const Item& item) {
    const json::Value object = item.value();
    const auto number = Decimal::parse(object["value"].number());
    if (!number || object["comparator"]) return item;
    const std::string_view code = object["code"].string();
    const std::string_view unit = object["unit"].string();
    return machine.quantity({*number, !code.empty() ? code : !unit.empty() ? unit : "1", false});
}

std::optional<Item> keep_or(const Item& item, bool keep) { return keep ? std::optional<Item>(item) : std::nullopt; }

std::optional<Item> wrap(Machine& machine, const std::optional<Temporal>& value) {
    if (!value) return std::nullopt;
    return machine.temporal(*value);
}

bool is_signed_number(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text[0] >= '0' && text[0] <= '9' && text.find_first_of("eE") == text.npos;
}

std::optional<Item> boolean_of_text(std::string_view text) {
    static constexpr std::array<std::string_view, 6> yes{"true", "t", "yes", "y", "1", "1.0"};
    static constexpr std::array<std::string_view, 6> no{"false", "f", "no", "n", "0", "0.0"};
    const std::string lower = core::to_lower(text);
    if (std::find(yes.begin(), yes.end(), lower) != yes.end()) return Item::boolean(true);
    if (std::find(no.begin(), no.end(), lower) != no.end()) return Item::boolean(false);
    return std::nullopt;
}

/// "5", "5.0 'mg'", "4 days". Source: FHIRPath N1, section "toQuantity".
std::optional<Item> quantity_of_text(Machine& machine, std::string_view text) {
    const auto end = text.find_first_not_of("+-.0123456789");
    const std::string_view digits = text.substr(0, end);
    if (!is_signed_number(digits)) return std::nullopt;
    const auto value = Decimal::parse(digits);
    if (!value) return std::nullopt;
    const std::string_view rest = core::trim(text.substr(digits.size()));
    if (rest.empty()) return machine.quantity({*value, "1", false});
    if (rest.size() >= 3 && rest.front() == '\'' && rest.back() == '\'') {
        return machine.quantity({*value, machine.arena.copy(rest.substr(1, rest.size() - 2)), false});
    }
    if (calendar_unit(rest)) return machine.quantity({*value, machine.arena.copy(rest), true});
    return std::nullopt;
}

}  // namespace

std::optional<Item> system_value(Machine& machine, const Item& item) {
    if (!item.is_element()) return item;
    switch (item.value().kind()) {
        case Kind::string: return string_value(machine, item);
        case Kind::boolean: return Item::boolean(item.value().boolean() == true);
        case Kind::number: return number_value(machine, item);
        case Kind::object: return machine.model.system_type_of(item.type()) == SystemType::quantity ? quantity_value(machine, item) : item;
        default: return std::nullopt;
    }
}

std::optional<std::string_view> text_of(Machine& machine, const Item& item) {
    if (item.kind() == ItemKind::string) return item.string();
    if (!item.is_element() || !item.value().is_string()) return std::nullopt;
    // A date is no string, whatever JSON calls it.
    const auto value = system_value(machine, item);
    if (!value || value->kind() != ItemKind::string) return std::nullopt;
    return value->string();
}

Decimal decimal_of(const Item& number) { return number.kind() == ItemKind::integer ? Decimal(number.integer()) : number.decimal(); }

Quantity quantity_of(const Item& number_or_quantity) {
    if (number_or_quantity.kind() == ItemKind::quantity) return number_or_quantity.quantity();
    return {decimal_of(number_or_quantity), "1", false};
}

std::optional<Quantity> in_unit(const Quantity& quantity, std::string_view wanted) {
    if (quantity.unit == wanted && !quantity.calendar) return quantity;
    const auto from = quantity.calendar ? std::nullopt : parse_unit(quantity.unit);
    const auto to = parse_unit(wanted);
    if (!from || !to || from->dimension != to->dimension) return std::nullopt;
    if (!from->offset.is_zero() || !to->offset.is_zero()) return std::nullopt;
    const auto up = quantity.value.times(from->numerator);
    const auto scaled = up ? up->times(to->denominator) : std::nullopt;
    const auto divisor = from->denominator.times(to->numerator);
    const auto value = scaled && divisor ? scaled->divided_by(*divisor) : std::nullopt;
    if (!value) return std::nullopt;
    return Quantity{*value, wanted, false};
}

std::optional<std::string> convert_to_text(Machine& machine, const Item& item) {
    // The digits and the text of the source say more than any value made of them.
    if (item.value().is_string()) return std::string(item.value().string());
    if (item.value().is_number()) {
        const auto decimal = Decimal::parse(item.value().number());
        return decimal ? decimal->to_text() : std::string(item.value().number());
    }
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    switch (value->kind()) {
        case ItemKind::element: return std::nullopt;
        case ItemKind::boolean: return value->boolean() ? "true" : "false";
        case ItemKind::integer: return std::to_string(value->integer());
        case ItemKind::decimal: return value->decimal().to_text();
        case ItemKind::string: return std::string(value->string());
        case ItemKind::date:
        case ItemKind::date_time:
        case ItemKind::time: return to_text(value->temporal());
        case ItemKind::quantity: break;
    }
    const Quantity& quantity = value->quantity();
    const std::string unit(quantity.unit);
    return quantity.value.to_text() + ' ' + (quantity.calendar ? unit : '\'' + unit + '\'');
}

std::optional<Item> convert_to_boolean(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->kind() == ItemKind::boolean) return value;
    if (value->kind() == ItemKind::string) return boolean_of_text(value->string());
    if (!value->is_number()) return std::nullopt;
    const Decimal number = decimal_of(*value);
    if (number == Decimal(1)) return Item::boolean(true);
    if (number == Decimal(0)) return Item::boolean(false);
    return std::nullopt;
}

std::optional<Item> convert_to_integer(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->kind() == ItemKind::integer) return value;
    if (value->kind() == ItemKind::boolean) return Item::integer(value->boolean() ? 1 : 0);
    if (value->kind() != ItemKind::string) return std::nullopt;
    std::string_view text = value->string();
    if (text.starts_with('+')) text.remove_prefix(1);
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Item::integer(whole);
}

std::optional<Item> convert_to_decimal(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->is_number()) return machine.decimal(decimal_of(*value));
    if (value->kind() == ItemKind::boolean) return machine.decimal(Decimal(value->boolean() ? 1 : 0));
    if (value->kind() != ItemKind::string || !is_signed_number(value->string())) return std::nullopt;
    const auto number = Decimal::parse(value->string());
    if (!number) return std::nullopt;
    return machine.decimal(*number);
}

std::optional<Item> convert_to_date(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->kind() == ItemKind::date) return value;
    if (value->kind() == ItemKind::date_time) return machine.temporal(date_part_of(value->temporal()));
    if (value->kind() != ItemKind::string) return std::nullopt;
    return wrap(machine, parse_date(value->string()));
}

std::optional<Item> convert_to_date_time(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->kind() == ItemKind::date_time) return value;
    if (value->kind() == ItemKind::date) return machine.temporal(as_date_time(value->temporal()));
    if (value->kind() != ItemKind::string) return std::nullopt;
    return wrap(machine, parse_date_time(value->string()));
}

std::optional<Item> convert_to_time(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->kind() != ItemKind::string) return keep_or(*value, value->kind() == ItemKind::time);
    return wrap(machine, parse_time(value->string()));
}

std::optional<Item> convert_to_quantity(Machine& machine, const Item& item) {
    const auto value = system_value(machine, item);
    if (!value) return std::nullopt;
    if (value->kind() == ItemKind::quantity) return value;
    if (value->is_number()) return machine.quantity(quantity_of(*value));
    if (value->kind() == ItemKind::boolean) return machine.quantity({Decimal(value->boolean() ? 1 : 0), "1", false});
    if (value->kind() != ItemKind::string) return std::nullopt;
    return quantity_of_text(machine, value->string());
}

}  // namespace tonus::fhirpath
