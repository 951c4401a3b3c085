#include "evaluator.hpp"

#include <tonus/fhirpath/unit.hpp>

#include <array>
#include <cmath>

namespace tonus::fhirpath {
namespace {

std::optional<std::int64_t> checked(Operation operation, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    bool overflow = false;
    switch (operation) {
        case Operation::add: overflow = __builtin_add_overflow(left, right, &result); break;
        case Operation::subtract: overflow = __builtin_sub_overflow(left, right, &result); break;
        case Operation::multiply: overflow = __builtin_mul_overflow(left, right, &result); break;
        default:
            // The one quotient of two whole numbers that does not fit.
            overflow = right == 0 || (right == -1 && left == std::numeric_limits<std::int64_t>::min());
            if (!overflow) result = operation == Operation::modulo ? left % right : left / right;
            break;
    }
    return overflow ? std::nullopt : std::optional(result);
}

std::optional<Decimal> calculate(Operation operation, const Decimal& left, const Decimal& right) {
    switch (operation) {
        case Operation::add: return left.plus(right);
        case Operation::subtract: return left.minus(right);
        case Operation::multiply: return left.times(right);
        case Operation::divide: return left.divided_by(right);
        default: break;
    }
    const auto quotient = left.divided_by(right);
    if (!quotient) return std::nullopt;
    const Decimal whole = quotient->truncated();
    if (operation == Operation::whole_divide) return whole;
    const auto product = whole.times(right);
    return product ? left.minus(*product) : std::nullopt;
}

std::optional<CalendarUnit> unit_of_time(const Quantity& quantity) {
    if (quantity.calendar) return calendar_unit(quantity.unit);
    // UCUM's years and months are mean durations and cannot move a date (FHIRPath N1, "Date/Time
    // Arithmetic"); its other units agree with the calendar's.
    static constexpr std::array<std::string_view, 6> codes{"wk", "d", "h", "min", "s", "ms"};
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i] == quantity.unit) return CalendarUnit(i + std::size_t(CalendarUnit::week));
    }
    return std::nullopt;
}

std::string product_unit(std::string_view left, std::string_view right, char sign) {
    const bool plain = left.empty() || left == "1";
    if (sign == '/' && left == right) return "1";
    if (plain) return sign == '/' ? "/" + std::string(right) : std::string(right);
    return std::string(left) + sign + std::string(right);
}

std::optional<double> transcendental(Function function, double value) {
    switch (function) {
        case Function::exp: return std::exp(value);
        case Function::ln: return value > 0 ? std::optional(std::log(value)) : std::nullopt;
        case Function::sqrt: return value >= 0 ? std::optional(std::sqrt(value)) : std::nullopt;
        default: return std::nullopt;
    }
}

}  // namespace

Items Evaluator::arithmetic(const Node& node, const Scope& scope) {
    const Items left = evaluate(node.left, scope);
    const Items right = evaluate(node.right, scope);
    if (failed() || left.empty() || right.empty()) return {};
    const Item* left_item = single(left, node);
    const Item* right_item = single(right, node);
    if (left_item == nullptr || right_item == nullptr) return {};
    const auto left_value = system_value(machine_, *left_item);
    const auto right_value = system_value(machine_, *right_item);
    if (!left_value || !right_value) return {};
    return one(calculate(node, *left_value, *right_value));
}

std::optional<Item> Evaluator::calculate(const Node& node, const Item& left, const Item& right) {
    if (left.is_number() && right.is_number()) return calculate_numbers(node, left, right);
    if (left.is_temporal() && right.kind() == ItemKind::quantity) {
        return move_temporal(node, left.temporal(), right.quantity());
    }
    const bool texts = left.kind() == ItemKind::string && right.kind() == ItemKind::string;
    if (texts && node.operation == Operation::add) {
        return machine_.string(std::string(left.string()) + std::string(right.string()));
    }
    const auto amount = [](const Item& item) { return item.is_number() || item.kind() == ItemKind::quantity; };
    if (amount(left) && amount(right)) return calculate_quantities(node, quantity_of(left), quantity_of(right));
    fail(node, "these two cannot be calculated with.");
    return std::nullopt;
}

std::optional<Item> Evaluator::calculate_numbers(const Node& node, const Item& left, const Item& right) {
    const bool whole = left.kind() == ItemKind::integer && right.kind() == ItemKind::integer;
    if (whole && node.operation != Operation::divide) {
        const auto result = checked(node.operation, left.integer(), right.integer());
        return result ? std::optional(Item::integer(*result)) : std::nullopt;
    }
    const auto result = fhirpath::calculate(node.operation, decimal_of(left), decimal_of(right));
    if (!result) return std::nullopt;
    if (node.operation == Operation::whole_divide) {
        const auto integer = result->to_integer();
        return integer ? std::optional(Item::integer(*integer)) : std::nullopt;
    }
    return machine_.decimal(*result);
}

std::optional<Item> Evaluator::calculate_quantities(const Node& node, const Quantity& left, const Quantity& right) {
    const bool additive = node.operation == Operation::add || node.operation == Operation::subtract;
    if (additive && (left.unit != right.unit || left.calendar != right.calendar)) {
        // Of two units the finer one is kept (FHIRPath N1, "Math": the most granular unit).
        const auto coarser = in_unit(left, right.unit);
        const auto other = in_unit(right, left.unit);
        if (!coarser || !other || right.calendar || left.calendar) return std::nullopt;
        const bool right_is_finer = compare_amounts(Decimal(1), right.unit, Decimal(1), left.unit) == std::strong_ordering::less;
        return right_is_finer ? calculate_quantities(node, *coarser, right) : calculate_quantities(node, left, *other);
    }
    if (!additive && node.operation != Operation::multiply && node.operation != Operation::divide) {
        fail(node, "quantities know neither div nor mod.");
        return std::nullopt;
    }
    const auto value = fhirpath::calculate(node.operation, left.value, right.value);
    if (!value) return std::nullopt;
    if (additive) return machine_.quantity({*value, left.unit, left.calendar});
    if (right.unit == "1") return machine_.quantity({*value, left.unit, left.calendar});
    const std::string unit = product_unit(left.unit, right.unit, node.operation == Operation::divide ? '/' : '.');
    return machine_.quantity({*value, machine_.arena.copy(unit), false});
}

std::optional<Item> Evaluator::move_temporal(const Node& node, const Temporal& start, const Quantity& by) {
    const auto unit = unit_of_time(by);
    if (!unit || (node.operation != Operation::add && node.operation != Operation::subtract)) {
        fail(node, "a date or time can only be moved by an amount of a calendar unit.");
        return std::nullopt;
    }
    Decimal value = node.operation == Operation::subtract ? by.value.negated() : by.value;
    CalendarUnit moved_by = *unit;
    if (moved_by == CalendarUnit::second) {
        // Seconds alone may have a fraction.
        value = value.times(Decimal(1000)).value_or(Decimal(0));
        moved_by = CalendarUnit::millisecond;
    }
    const auto amount = value.to_integer();
    const auto result = amount ? moved(start, *amount, moved_by) : std::nullopt;
    if (!result) return std::nullopt;
    return machine_.temporal(*result);
}

Items Evaluator::concatenate(const Node& node, const Scope& scope) {
    const Items left = evaluate(node.left, scope);
    const Items right = evaluate(node.right, scope);
    std::string text;
    for (const Items side : {left, right}) {
        if (failed() || side.empty()) continue;
        const Item* item = single(side, node);
        const auto part = item == nullptr ? std::nullopt : text_of(machine_, *item);
        if (part) {
            text += *part;
        } else if (item != nullptr && system_value(machine_, *item)) {
            return fail(node, "& joins strings; use toString() on anything else.");
        }
    }
    if (failed()) return {};
    return one(machine_.string(text));
}

Items Evaluator::negate(const Node& node, const Scope& scope) {
    const Items input = input_of(node, scope);
    if (failed() || input.empty()) return {};
    const Item* item = single(input, node);
    const auto value = item == nullptr ? std::nullopt : system_value(machine_, *item);
    if (!value) return {};
    if (value->kind() == ItemKind::integer) {
        const auto result = checked(Operation::subtract, 0, value->integer());
        return result ? one(Item::integer(*result)) : Items();
    }
    if (value->kind() == ItemKind::decimal) return one(machine_.decimal(value->decimal().negated()));
    if (value->kind() == ItemKind::quantity) {
        Quantity quantity = value->quantity();
        quantity.value = quantity.value.negated();
        return one(machine_.quantity(quantity));
    }
    return fail(node, "only a number or quantity has a sign.");
}

std::optional<Items> Evaluator::call_mathematics(const Node& node, Items input, const Scope& scope) {
    if (node.function < Function::abs || node.function > Function::truncate) return std::nullopt;
    const Item* item = single(input, node);
    const auto value = item == nullptr ? std::nullopt : system_value(machine_, *item);
    if (!value) return Items();
    if (node.function == Function::abs && value->kind() == ItemKind::quantity) {
        return value->quantity().value.is_negative() ? negate(node, scope) : input;
    }
    if (!value->is_number()) return fail(node, std::string(node.name) + "() needs a number.");
    const Decimal number = decimal_of(*value);
    const auto as_integer = [&](const Decimal& result) {
        const auto integer = result.to_integer();
        return integer ? one(Item::integer(*integer)) : one(machine_.decimal(result));
    };
    const auto as_decimal = [&](std::optional<double> result) {
        const auto decimal = result ? Decimal::from_double(*result) : std::nullopt;
        return decimal ? one(machine_.decimal(*decimal)) : Items();
    };
    switch (node.function) {
        case Function::abs: {
            const Decimal result = number.is_negative() ? number.negated() : number;
            return value->kind() == ItemKind::integer ? as_integer(result) : one(machine_.decimal(result));
        }
        case Function::ceiling: return as_integer(number.ceiling());
        case Function::floor: return as_integer(number.floor());
        case Function::truncate: return as_integer(number.truncated());
        case Function::round: {
            const auto places = node.argument_count == 0 ? 0 : integer_argument(node, scope, 0);
            if (!places) return Items();
            if (*places < 0) return fail(node, "round() needs 0 or more places.");
            return one(machine_.decimal(number.rounded(int(std::min<std::int64_t>(*places, 37)))));
        }
        case Function::log:
        case Function::power: {
            const Items argument = evaluate(program_.argument(node, 0), scope);
            const Item* other = single(argument, node);
            const auto other_value = other == nullptr ? std::nullopt : system_value(machine_, *other);
            if (!other_value) return Items();
            if (!other_value->is_number()) return fail(node, std::string(node.name) + "() needs a number.");
            const double exponent = decimal_of(*other_value).to_double();
            if (node.function == Function::log) {
                return as_decimal(std::log(number.to_double()) / std::log(exponent));
            }
            const double result = std::pow(number.to_double(), exponent);
            const bool whole = value->kind() == ItemKind::integer && other_value->kind() == ItemKind::integer;
            const auto decimal = Decimal::from_double(result);
            if (whole && decimal && decimal->is_whole()) return as_integer(*decimal);
            return as_decimal(result);
        }
        default: return as_decimal(transcendental(node.function, number.to_double()));
    }
}

}  // namespace tonus::fhirpath
