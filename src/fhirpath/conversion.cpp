#include "evaluator.hpp"

namespace tonus::fhirpath {
namespace {

using Conversion = std::optional<Item> (*)(Machine&, const Item&);

std::optional<Item> convert_to_string(Machine& machine, const Item& item) {
    const auto text = convert_to_text(machine, item);
    if (!text) return std::nullopt;
    return machine.string(*text);
}

struct Pair {
    Conversion conversion = nullptr;
    bool only_ask = false;  // convertsToX instead of toX
};

Pair conversion_of(Function function) {
    switch (function) {
        case Function::to_boolean: return {convert_to_boolean, false};
        case Function::converts_to_boolean: return {convert_to_boolean, true};
        case Function::to_integer: return {convert_to_integer, false};
        case Function::converts_to_integer: return {convert_to_integer, true};
        case Function::to_decimal: return {convert_to_decimal, false};
        case Function::converts_to_decimal: return {convert_to_decimal, true};
        case Function::to_string: return {convert_to_string, false};
        case Function::converts_to_string: return {convert_to_string, true};
        case Function::to_date: return {convert_to_date, false};
        case Function::converts_to_date: return {convert_to_date, true};
        case Function::to_date_time: return {convert_to_date_time, false};
        case Function::converts_to_date_time: return {convert_to_date_time, true};
        case Function::to_time: return {convert_to_time, false};
        case Function::converts_to_time: return {convert_to_time, true};
        case Function::to_quantity: return {convert_to_quantity, false};
        case Function::converts_to_quantity: return {convert_to_quantity, true};
        default: return {};
    }
}

}  // namespace

std::optional<Items> Evaluator::call_conversion(const Node& node, Items input, const Scope& scope) {
    const Pair pair = conversion_of(node.function);
    if (pair.conversion == nullptr) return std::nullopt;
    const Item* item = single(input, node);
    if (item == nullptr) return Items();
    auto converted = pair.conversion(machine_, *item);
    if (converted && node.argument_count == 1) {
        const auto unit = string_argument(node, scope, 0);
        const auto quantity = unit ? in_unit(converted->quantity(), *unit) : std::nullopt;
        converted = quantity ? std::optional(machine_.quantity(*quantity)) : std::nullopt;
    }
    if (failed()) return Items();
    return pair.only_ask ? truth_item(converted ? Truth::yes : Truth::no) : one(converted);
}

}  // namespace tonus::fhirpath
