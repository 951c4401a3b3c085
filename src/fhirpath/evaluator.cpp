#include "evaluator.hpp"

#include "comparison.hpp"

#include <tonus/core/work.hpp>

namespace tonus::fhirpath {
namespace {

Truth opposite(Truth truth) {
    if (truth == Truth::unknown) return truth;
    return truth == Truth::yes ? Truth::no : Truth::yes;
}

/// Whether an ordering operator holds for an order.
bool holds(Operation operation, Order order) {
    switch (operation) {
        case Operation::less: return order == Order::less;
        case Operation::less_or_equal: return order != Order::greater;
        case Operation::greater: return order == Order::greater;
        default: return order != Order::less;
    }
}

}  // namespace

Evaluator::Evaluator(const Program& program, const Item& context, const Environment& environment, Arena& arena)
    : program_(program),
      context_(context),
      environment_(environment),
      machine_{*program.model, arena},
      steps_left_(environment.limits.steps),
      first_byte_(arena.total()) {}

Items Evaluator::truth_item(Truth truth) {
    static const Item yes = Item::boolean(true);
    static const Item no = Item::boolean(false);
    if (truth == Truth::unknown) return {};
    return {truth == Truth::yes ? &yes : &no, 1};
}

Items Evaluator::fail(const Node& node, const std::string& problem) {
    fail(core::Error(core::ErrorKind::invalid, "FHIRPath, column " + std::to_string(node.position + 1) + ": " + problem));
    return {};
}

void Evaluator::fail(core::Error error) {
    if (!error_) error_ = std::move(error);
}

bool Evaluator::step(std::size_t count) {
    if (error_) return false;
    core::step(count);
    if (steps_left_ < count || machine_.arena.total() - first_byte_ > environment_.limits.bytes) {
        fail(core::Error(core::ErrorKind::too_large, "The FHIRPath expression takes too much work on this input."));
        return false;
    }
    steps_left_ -= count;
    return true;
}

Items Evaluator::input_of(const Node& node, const Scope& scope) { return node.left == no_node ? scope.focus : evaluate(node.left, scope); }

Items Evaluator::evaluate(NodeIndex index, const Scope& scope) {
    if (!step()) return {};
    const Node& node = program_.nodes[index];
    switch (node.operation) {
        case Operation::literal: return {&node.literal, 1};
        case Operation::nothing: return {};
        case Operation::this_item: return scope.focus;
        case Operation::this_index: return one(Item::integer(scope.index));
        case Operation::this_total: return scope.total;
        case Operation::resource: return {&environment_.resource, 1};
        case Operation::root_resource: return {&environment_.root_resource, 1};
        case Operation::context: return context();
        case Operation::member: return members(index, node, scope);
        case Operation::indexer: return index_into(node, scope);
        case Operation::call: return call(index, node, scope);
        case Operation::negate: return negate(node, scope);
        case Operation::concatenate: return concatenate(node, scope);
        case Operation::as: return of_type(input_of(node, scope), node.test);
        case Operation::unite: return unite(evaluate(node.left, scope), evaluate(node.right, scope));
        case Operation::multiply:
        case Operation::divide:
        case Operation::whole_divide:
        case Operation::modulo:
        case Operation::add:
        case Operation::subtract: return arithmetic(node, scope);
        default: return truth_item(truth(index, scope));
    }
}

Truth Evaluator::truth(NodeIndex index, const Scope& scope) {
    const Node& node = program_.nodes[index];
    switch (node.operation) {
        case Operation::conjunction:
        case Operation::disjunction:
        case Operation::exclusive:
        case Operation::implication: return connective(node, scope);
        case Operation::equal:
        case Operation::not_equal:
        case Operation::equivalent:
        case Operation::not_equivalent:
        case Operation::less:
        case Operation::less_or_equal:
        case Operation::greater:
        case Operation::greater_or_equal: return comparison(node, scope);
        case Operation::in:
        case Operation::contains: return membership(node, scope);
        case Operation::is: {
            const Items items = input_of(node, scope);
            if (items.empty()) return Truth::unknown;
            const Item* item = single(items, node);
            return item != nullptr && has_type(*item, node.test) ? Truth::yes : Truth::no;
        }
        case Operation::call:
            switch (node.function) {
                case Function::empty:
                case Function::exists:
                case Function::all:
                case Function::not_: return truth_of_call(node, scope);
                default: break;
            }
            break;
        default: break;
    }
    return truth_of(evaluate(index, scope), node);
}

Truth Evaluator::truth_of_call(const Node& node, const Scope& scope) {
    if (!step()) return Truth::unknown;
    const Arena::Mark mark = machine_.arena.mark();
    Truth result = Truth::unknown;
    if (node.function == Function::not_) {
        result = opposite(node.left == no_node ? truth_of(scope.focus, node) : truth(node.left, scope));
    } else {
        const Items input = input_of(node, scope);
        if (node.function == Function::empty) {
            result = truth_from(input.empty());
        } else if (node.function == Function::exists) {
            result = node.argument_count == 0 ? truth_from(!input.empty()) : any_matches(node, input, scope);
        } else {
            result = all_match(node, input, scope);
        }
    }
    machine_.arena.rewind(mark);
    return failed() ? Truth::unknown : result;
}

/// Source: FHIRPath N1, section "Singleton Evaluation of Collections".
Truth Evaluator::truth_of(Items items, const Node& node) {
    if (failed() || items.empty()) return Truth::unknown;
    const Item* item = single(items, node);
    if (item == nullptr) return Truth::unknown;
    const auto value = system_value(machine_, *item);
    if (!value || value->kind() != ItemKind::boolean) return Truth::yes;
    return truth_from(value->boolean());
}

/// Source: FHIRPath N1, section "Boolean logic".
Truth Evaluator::connective(const Node& node, const Scope& scope) {
    if (!step()) return Truth::unknown;
    const Truth left = truth(node.left, scope);
    if (failed()) return Truth::unknown;
    if (node.operation == Operation::conjunction && left == Truth::no) return Truth::no;
    if (node.operation == Operation::disjunction && left == Truth::yes) return Truth::yes;
    if (node.operation == Operation::implication && left == Truth::no) return Truth::yes;
    const Truth right = truth(node.right, scope);
    if (failed()) return Truth::unknown;
    switch (node.operation) {
        case Operation::conjunction: return right == Truth::no || left == Truth::yes ? right : Truth::unknown;
        case Operation::disjunction: return right == Truth::yes || left == Truth::no ? right : Truth::unknown;
        case Operation::implication: return right == Truth::yes || left == Truth::yes ? right : Truth::unknown;
        default:
            if (left == Truth::unknown || right == Truth::unknown) return Truth::unknown;
            return truth_from(left != right);
    }
}

Truth Evaluator::comparison(const Node& node, const Scope& scope) {
    if (!step()) return Truth::unknown;
    const Items left = evaluate(node.left, scope);
    const Items right = evaluate(node.right, scope);
    if (failed() || !step(left.size() + right.size())) return Truth::unknown;
    switch (node.operation) {
        case Operation::equal: return truth_from(equal(machine_, left, right));
        case Operation::not_equal: return opposite(truth_from(equal(machine_, left, right)));
        case Operation::equivalent: return truth_from(equivalent(machine_, left, right));
        case Operation::not_equivalent: return opposite(truth_from(equivalent(machine_, left, right)));
        default: break;
    }
    if (left.empty() || right.empty()) return Truth::unknown;
    const Item* left_item = single(left, node);
    const Item* right_item = single(right, node);
    if (left_item == nullptr || right_item == nullptr) return Truth::unknown;
    const Order order = order_of(machine_, *left_item, *right_item);
    if (order == Order::unknown) return Truth::unknown;
    if (order == Order::not_comparable) {
        fail(node, "these two cannot be put in order.");
        return Truth::unknown;
    }
    return truth_from(holds(node.operation, order));
}

Truth Evaluator::membership(const Node& node, const Scope& scope) {
    if (!step()) return Truth::unknown;
    const bool in = node.operation == Operation::in;
    const Items elements = evaluate(in ? node.left : node.right, scope);
    const Items collection = evaluate(in ? node.right : node.left, scope);
    if (failed() || elements.empty()) return Truth::unknown;
    const Item* element = single(elements, node);
    if (element == nullptr || !step(collection.size())) return Truth::unknown;
    return truth_from(contains(machine_, collection, *element));
}

Items Evaluator::index_into(const Node& node, const Scope& scope) {
    const Items input = input_of(node, scope);
    const Items indices = evaluate(node.right, scope);
    if (failed() || indices.empty()) return {};
    const Item* item = single(indices, node);
    const auto value = item == nullptr ? std::nullopt : system_value(machine_, *item);
    if (!value || value->kind() != ItemKind::integer) return fail(node, "an index must be a whole number.");
    return slice(input, value->integer(), value->integer() < 0 ? 0 : 1);
}

const Item* Evaluator::single(Items items, const Node& node) {
    if (items.size() == 1) return items.data();
    if (!items.empty()) fail(node, "one item is needed here, but there are " + std::to_string(items.size()) + ".");
    return nullptr;
}

std::optional<std::int64_t> Evaluator::integer_argument(const Node& node, const Scope& scope, std::size_t index) {
    const Items items = evaluate(program_.argument(node, index), scope);
    const Item* item = single(items, node);
    if (item == nullptr) return std::nullopt;
    const auto value = system_value(machine_, *item);
    if (value && value->kind() == ItemKind::integer) return value->integer();
    fail(node, std::string(node.name) + "() needs a whole number.");
    return std::nullopt;
}

std::optional<std::string_view> Evaluator::string_argument(const Node& node, const Scope& scope, std::size_t index) {
    const Items items = evaluate(program_.argument(node, index), scope);
    const Item* item = single(items, node);
    if (item == nullptr) return std::nullopt;
    if (const auto text = text_of(machine_, *item)) return text;
    fail(node, std::string(node.name) + "() needs a string.");
    return std::nullopt;
}

}  // namespace tonus::fhirpath
