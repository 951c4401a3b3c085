#pragma once

#include "arena.hpp"

#include <tonus/fhirpath/item.hpp>

#include <optional>
#include <string>

namespace tonus::fhirpath {

/// What most of the evaluator's parts work with.
struct Machine {
    const TypeModel& model;
    Arena& arena;

    [[nodiscard]] Item decimal(const Decimal& value) { return Item::decimal(arena.make<Decimal>(value)); }
    [[nodiscard]] Item temporal(const Temporal& value) { return Item::temporal(arena.make<Temporal>(value)); }
    [[nodiscard]] Item quantity(const Quantity& value) { return Item::quantity(arena.make<Quantity>(value)); }
    [[nodiscard]] Item string(std::string_view text) { return Item::string(arena.copy(text)); }
};

/// See system_value() in evaluate.hpp.
[[nodiscard]] std::optional<Item> system_value(Machine& machine, const Item& item);

/// The text of a string item or element; nothing for anything else.
[[nodiscard]] std::optional<std::string_view> text_of(Machine& machine, const Item& item);

/// A number of either kind.
[[nodiscard]] Decimal decimal_of(const Item& number);

/// `value` as a quantity without a unit.
[[nodiscard]] Quantity quantity_of(const Item& number_or_quantity);

/// The same amount in another UCUM unit; nothing if they do not measure the same.
[[nodiscard]] std::optional<Quantity> in_unit(const Quantity& quantity, std::string_view wanted);

/// toString(), toBoolean(), ... of one item; nothing if it does not convert.
/// Source: FHIRPath N1, section "Conversion".
[[nodiscard]] std::optional<std::string> convert_to_text(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_boolean(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_integer(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_decimal(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_date(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_date_time(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_time(Machine& machine, const Item& item);
[[nodiscard]] std::optional<Item> convert_to_quantity(Machine& machine, const Item& item);

}  // namespace tonus::fhirpath
