#pragma once

#include "regular_expression.hpp"
#include "syntax.hpp"
#include "values.hpp"

#include <tonus/fhir/contained.hpp>
#include <tonus/fhirpath/evaluate.hpp>

#include <optional>
#include <string>

namespace tonus::fhirpath {

enum class Truth : std::uint8_t { no, yes, unknown };

[[nodiscard]] inline Truth truth_from(std::optional<bool> value) noexcept {
    if (!value) return Truth::unknown;
    return *value ? Truth::yes : Truth::no;
}

/// What $this, $index and $total mean where a node is evaluated.
struct Scope {
    Items focus;
    std::int64_t index = 0;
    Items total;
};

/// One evaluation of one program. After a failure every call returns at once with nothing, so callers
/// look at failed() only where they loop or finish.
class Evaluator {
public:
    Evaluator(const Program& program, const Item& context, const Environment& environment, Arena& arena);

    [[nodiscard]] Items evaluate(NodeIndex index, const Scope& scope);
    /// The node as a condition; cheaper than evaluate() for what only tells yes or no.
    [[nodiscard]] Truth truth(NodeIndex index, const Scope& scope);

    [[nodiscard]] bool failed() const noexcept { return error_.has_value(); }
    [[nodiscard]] const core::Error& error() const noexcept { return *error_; }
    [[nodiscard]] Items context() const noexcept { return {&context_, 1}; }

private:
    // evaluator.cpp
    Items one(const Item& item) { return {machine_.arena.make<Item>(item), 1}; }
    Items one(const std::optional<Item>& item) { return item ? one(*item) : Items(); }
    Items truth_item(Truth truth);
    Items fail(const Node& node, const std::string& problem);
    void fail(core::Error error);
    bool step(std::size_t count = 1);
    Items input_of(const Node& node, const Scope& scope);
    Items index_into(const Node& node, const Scope& scope);
    [[nodiscard]] Truth truth_of(Items items, const Node& node);
    Truth connective(const Node& node, const Scope& scope);
    Truth comparison(const Node& node, const Scope& scope);
    Truth membership(const Node& node, const Scope& scope);
    Truth truth_of_call(const Node& node, const Scope& scope);
    const Item* single(Items items, const Node& node);
    std::optional<std::int64_t> integer_argument(const Node& node, const Scope& scope, std::size_t index);
    std::optional<std::string_view> string_argument(const Node& node, const Scope& scope, std::size_t index);

    // navigation.cpp
    Items members(NodeIndex index, const Node& node, const Scope& scope);
    const ElementType* find_element(NodeIndex index, const Node& node, TypeId owner);
    void append_member(NodeIndex index, const Node& node, const Item& item, ItemList& out);
    void append_values(TypeId type, json::Value value, json::Value shadow, ItemList& out);
    [[nodiscard]] TypeId actual_type(TypeId declared, json::Value value) const;
    void append_children(const Item& item, ItemList& out);
    void append_descendants(const Item& item, ItemList& out);
    [[nodiscard]] bool has_type(const Item& item, const TypeTest& test) const;
    Items of_type(Items items, const TypeTest& test);

    // collections.cpp
    Items call(NodeIndex index, const Node& node, const Scope& scope);
    std::optional<Items> call_on_collection(const Node& node, Items input, const Scope& scope);
    Items where(const Node& node, Items input, const Scope& scope);
    Items select(const Node& node, Items input, const Scope& scope);
    Items repeat(const Node& node, Items input, const Scope& scope);
    Items aggregate(const Node& node, Items input, const Scope& scope);
    Items iif(const Node& node, Items input, const Scope& scope);
    Items distinct(Items items);
    Items unite(Items left, Items right);
    Items slice(Items items, std::int64_t from, std::int64_t count);
    Truth any_matches(const Node& node, Items input, const Scope& scope);
    Truth all_match(const Node& node, Items input, const Scope& scope);
    std::optional<bool> boolean_of(const Node& node, const Item& item);
    Truth all_are(const Node& node, Items input, bool wanted);
    Truth any_is(const Node& node, Items input, bool wanted);
    Truth is_subset(Items part, Items whole);

    // arithmetic.cpp
    Items arithmetic(const Node& node, const Scope& scope);
    std::optional<Item> calculate(const Node& node, const Item& left, const Item& right);
    std::optional<Item> calculate_numbers(const Node& node, const Item& left, const Item& right);
    std::optional<Item> calculate_quantities(const Node& node, const Quantity& left, const Quantity& right);
    std::optional<Item> move_temporal(const Node& node, const Temporal& start, const Quantity& by);
    Items concatenate(const Node& node, const Scope& scope);
    Items negate(const Node& node, const Scope& scope);
    std::optional<Items> call_mathematics(const Node& node, Items input, const Scope& scope);

    // conversion.cpp
    std::optional<Items> call_conversion(const Node& node, Items input, const Scope& scope);

    // strings.cpp
    std::optional<Items> call_on_string(const Node& node, Items input, const Scope& scope);
    Items change_string(const Node& node, std::string_view text, const Scope& scope);
    Items substring(const Node& node, std::string_view text, const Scope& scope);
    Items split(const Node& node, std::string_view text, const Scope& scope);
    Items join(const Node& node, Items input, const Scope& scope);
    Items match(const Node& node, std::string_view text, const Scope& scope);

    // fhir_functions.cpp
    std::optional<Items> call_fhir(const Node& node, Items input, const Scope& scope);
    Items extension(const Node& node, Items input, const Scope& scope);
    Items resolve(Items input);
    std::optional<Item> resolve_one(std::string_view reference);
    std::optional<Item> resolve_logical(const Item& reference);
    std::optional<Item> contained(std::string_view id);
    Items ask_terminology(const Node& node, Items input, const Scope& scope);
    Items check_modifiers(const Node& node, Items input, const Scope& scope);
    Items trace(const Node& node, Items input, const Scope& scope);

    const Program& program_;
    const Item& context_;
    const Environment& environment_;
    Machine machine_;
    std::size_t steps_left_;
    std::size_t first_byte_;
    MatchingWork matching_left_;
    std::optional<core::Error> error_;
    std::optional<fhir::ContainedIndex> contained_;  ///< of %rootResource, once something asked for it
};

}  // namespace tonus::fhirpath
