#include "comparison.hpp"
#include "evaluator.hpp"
#include "item_set.hpp"

#include <algorithm>

namespace tonus::fhirpath {
Items Evaluator::call(NodeIndex index, const Node& node, const Scope& scope) {
    switch (node.function) {
        case Function::empty:
        case Function::exists:
        case Function::all:
        case Function::not_: return truth_item(truth(index, scope));
        default: break;
    }
    const Items input = input_of(node, scope);
    if (!step(input.size())) return {};
    if (const auto result = call_on_collection(node, input, scope)) return *result;
    if (const auto result = call_fhir(node, input, scope)) return *result;
    if (const auto result = call_conversion(node, input, scope)) return *result;
    if (const auto result = call_mathematics(node, input, scope)) return *result;
    if (const auto result = call_on_string(node, input, scope)) return *result;
    return {};
}

std::optional<Items> Evaluator::call_on_collection(const Node& node, Items input, const Scope& scope) {
    const auto argument = [&] { return evaluate(program_.argument(node, 0), scope); };
    const auto whole = [&] { return integer_argument(node, scope, 0); };
    const auto all_items = std::int64_t(input.size());
    switch (node.function) {
        case Function::where: return where(node, input, scope);
        case Function::select: return select(node, input, scope);
        case Function::repeat: return repeat(node, input, scope);
        case Function::aggregate: return aggregate(node, input, scope);
        case Function::iif: return iif(node, input, scope);
        case Function::of_type:
        case Function::as: return of_type(input, node.test);
        case Function::is:
            if (input.empty()) return Items();
            if (const Item* item = single(input, node)) return truth_item(truth_from(has_type(*item, node.test)));
            return Items();
        case Function::all_true: return truth_item(all_are(node, input, true));
        case Function::all_false: return truth_item(all_are(node, input, false));
        case Function::any_true: return truth_item(any_is(node, input, true));
        case Function::any_false: return truth_item(any_is(node, input, false));
        case Function::subset_of: return truth_item(is_subset(input, argument()));
        case Function::superset_of: return truth_item(is_subset(argument(), input));
        case Function::count: return one(Item::integer(all_items));
        case Function::distinct: return distinct(input);
        case Function::is_distinct: return truth_item(truth_from(distinct(input).size() == input.size()));
        case Function::single: {
            const Item* item = single(input, node);
            return item == nullptr ? Items() : input;
        }
        case Function::first: return slice(input, 0, 1);
        case Function::last: return slice(input, all_items - 1, 1);
        case Function::tail: return slice(input, 1, all_items);
        case Function::skip: return slice(input, std::max<std::int64_t>(whole().value_or(0), 0), all_items);
        case Function::take: return slice(input, 0, whole().value_or(0));
        case Function::unite: return unite(input, argument());
        case Function::combine: {
            ItemList out(machine_.arena);
            out.append(input);
            out.append(argument());
            return out.items();
        }
        case Function::intersect:
        case Function::exclude: {
            const bool keep = node.function == Function::intersect;
            const Items other = argument();
            ItemSet others(machine_);
            for (const Item& item : other) others.add(item);
            ItemList out(machine_.arena);
            for (const Item& item : input) {
                if (step() && others.has(item) == keep) out.push(item);
            }
            return keep ? distinct(out.items()) : out.items();
        }
        default: return std::nullopt;
    }
}

Items Evaluator::where(const Node& node, Items input, const Scope& scope) {
    ItemList out(machine_.arena);
    const NodeIndex criterion = program_.argument(node, 0);
    for (std::size_t i = 0; i < input.size() && step(); ++i) {
        const Arena::Mark mark = machine_.arena.mark();
        const Truth truth = this->truth(criterion, {input.subspan(i, 1), std::int64_t(i), scope.total});
        machine_.arena.rewind(mark);
        if (truth == Truth::yes) out.push(input[i]);
    }
    return out.items();
}

Items Evaluator::select(const Node& node, Items input, const Scope& scope) {
    ItemList out(machine_.arena);
    for (std::size_t i = 0; i < input.size() && step(); ++i) {
        out.append(evaluate(program_.argument(node, 0), {input.subspan(i, 1), std::int64_t(i), scope.total}));
    }
    return out.items();
}

Items Evaluator::repeat(const Node& node, Items input, const Scope& scope) {
    ItemSet found(machine_);
    const auto look_into = [&](Items items) {
        for (std::size_t i = 0; i < items.size() && step(); ++i) {
            const Items next = evaluate(program_.argument(node, 0), {items.subspan(i, 1), std::int64_t(i), scope.total});
            for (const Item& item : next) {
                if (step()) found.add(item);
            }
        }
    };
    look_into(input);
    for (std::size_t i = 0; i < found.items().size() && !failed(); ++i) {
        // A copy: what is found may move as it grows.
        look_into(one(found.items()[i]));
    }
    return found.items();
}

Items Evaluator::aggregate(const Node& node, Items input, const Scope& scope) {
    Items total = node.argument_count == 2 ? evaluate(program_.argument(node, 1), scope) : Items();
    for (std::size_t i = 0; i < input.size() && step(); ++i) {
        total = evaluate(program_.argument(node, 0), {input.subspan(i, 1), std::int64_t(i), total});
    }
    return total;
}

Items Evaluator::iif(const Node& node, Items input, const Scope& scope) {
    const Scope inner{input, scope.index, scope.total};
    const Truth criterion = truth(program_.argument(node, 0), inner);
    if (failed()) return {};
    if (criterion == Truth::yes) return evaluate(program_.argument(node, 1), inner);
    return node.argument_count == 3 ? evaluate(program_.argument(node, 2), inner) : Items();
}

Items Evaluator::distinct(Items items) {
    if (items.size() < 2) return items;
    ItemSet set(machine_);
    for (const Item& item : items) {
        if (!step()) return {};
        set.add(item);
    }
    return set.items();
}

Items Evaluator::unite(Items left, Items right) {
    if (right.empty()) return distinct(left);
    if (left.empty()) return distinct(right);
    ItemList all(machine_.arena);
    all.append(left);
    all.append(right);
    return distinct(all.items());
}

Items Evaluator::slice(Items items, std::int64_t from, std::int64_t count) {
    const auto size = std::int64_t(items.size());
    if (from < 0 || from >= size || count <= 0) return {};
    return items.subspan(std::size_t(from), std::size_t(std::min(count, size - from)));
}

Truth Evaluator::any_matches(const Node& node, Items input, const Scope& scope) {
    for (std::size_t i = 0; i < input.size() && step(); ++i) {
        const Scope inner{input.subspan(i, 1), std::int64_t(i), scope.total};
        if (truth(program_.argument(node, 0), inner) == Truth::yes) return Truth::yes;
    }
    return Truth::no;
}

Truth Evaluator::all_match(const Node& node, Items input, const Scope& scope) {
    for (std::size_t i = 0; i < input.size() && step(); ++i) {
        const Scope inner{input.subspan(i, 1), std::int64_t(i), scope.total};
        if (truth(program_.argument(node, 0), inner) != Truth::yes) return Truth::no;
    }
    return Truth::yes;
}

std::optional<bool> Evaluator::boolean_of(const Node& node, const Item& item) {
    const auto value = system_value(machine_, item);
    if (value && value->kind() == ItemKind::boolean) return value->boolean();
    fail(node, std::string(node.name) + "() works on booleans.");
    return std::nullopt;
}

Truth Evaluator::all_are(const Node& node, Items input, bool wanted) {
    for (const Item& item : input) {
        const auto value = boolean_of(node, item);
        if (!value) return Truth::unknown;
        if (*value != wanted) return Truth::no;
    }
    return Truth::yes;
}

Truth Evaluator::any_is(const Node& node, Items input, bool wanted) {
    for (const Item& item : input) {
        const auto value = boolean_of(node, item);
        if (!value) return Truth::unknown;
        if (*value == wanted) return Truth::yes;
    }
    return Truth::no;
}

Truth Evaluator::is_subset(Items part, Items whole) {
    ItemSet set(machine_);
    for (const Item& item : whole) {
        if (step()) set.add(item);
    }
    return truth_from(std::all_of(part.begin(), part.end(), [&](const Item& item) { return step() && set.has(item); }));
}

}  // namespace tonus::fhirpath
