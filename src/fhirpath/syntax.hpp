#pragma once

#include "function.hpp"

#include <tonus/fhirpath/item.hpp>

#include <atomic>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace tonus::fhirpath {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = std::numeric_limits<NodeIndex>::max();

enum class Operation : std::uint8_t {
    literal,
    nothing,  // {}
    this_item,
    this_index,
    this_total,
    resource,
    root_resource,
    context,
    member,
    indexer,
    call,
    negate,
    multiply,
    divide,
    whole_divide,
    modulo,
    add,
    subtract,
    concatenate,
    is,
    as,
    unite,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    equal,
    not_equal,
    equivalent,
    not_equivalent,
    in,
    contains,
    conjunction,
    disjunction,
    exclusive,
    implication,
};

/// A type named in `is`, `as`, `ofType`: a FHIR type, a System kind, or either when the name without
/// its namespace is both ("Quantity").
struct TypeTest {
    bool system = false;
    bool any = false;  // System.Any
    ItemKind kind = ItemKind::element;
    TypeId type = no_type;
};

/// One node of the tree. `left` is the operand or the input of a step (no_node: the scope's focus);
/// the arguments of a call stand side by side in Program::arguments.
struct Node {
    Operation operation = Operation::nothing;
    Function function = Function::none;
    std::uint8_t argument_count = 0;
    std::uint16_t depth = 1;
    std::uint32_t position = 0;  // byte in the text
    NodeIndex left = no_node;
    NodeIndex right = no_node;
    std::uint32_t first_argument = 0;
    TypeTest test;  // for `is`, `as`, `ofType`; of a leading name: the type it may be
    std::string_view name;
    Item literal;
};

/// A compiled expression: nodes in one block, and what they point into.
struct Program {
    const TypeModel* model = nullptr;
    TypeId resource_type = no_type;  // "Resource": what it holds says itself which type it is
    std::vector<Node> nodes;
    std::vector<NodeIndex> arguments;
    NodeIndex root = no_node;

    std::deque<std::string> strings;
    std::deque<Decimal> decimals;
    std::deque<Temporal> temporals;
    std::deque<Quantity> quantities;

    /// The element each member node found last. The entries are immutable and carry their owner, so
    /// that racing threads only repeat a look-up.
    std::unique_ptr<std::atomic<const ElementType*>[]> found;

    [[nodiscard]] NodeIndex argument(const Node& node, std::size_t index) const { return arguments[node.first_argument + index]; }
};

}  // namespace tonus::fhirpath
