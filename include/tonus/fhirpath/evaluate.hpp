#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/fhirpath/expression.hpp>
#include <tonus/fhirpath/item.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhir {
class ContainedIndex;
}

namespace tonus::fhirpath {

class Arena;

/// Finds what a reference points at. Implementations must be safe to call from the evaluating thread.
class ReferenceResolver {
public:
    virtual ~ReferenceResolver() = default;
    /// The target; an element without a value when only its type is known; nothing if unknown.
    /// `#id` references never get here: the evaluator finds them in %rootResource.
    [[nodiscard]] virtual std::optional<Item> resolve(std::string_view reference) const = 0;
};

/// Answers what needs value sets and profiles.
class Terminology {
public:
    virtual ~Terminology() = default;
    /// Whether a code, Coding or CodeableConcept is in the value set; nothing if that cannot be told.
    [[nodiscard]] virtual std::optional<bool> member_of(const Item& coded, std::string_view value_set) const = 0;
    /// Whether `item` conforms to the profile; nothing if that cannot be told.
    [[nodiscard]] virtual std::optional<bool> conforms_to(const Item& item, std::string_view profile) const = 0;
};

/// Receives what trace() sees.
class TraceSink {
public:
    virtual ~TraceSink() = default;
    virtual void trace(std::string_view name, Items items) = 0;
};

/// What bounds one evaluation, so that a hostile expression or document ends with an error.
struct Limits {
    std::size_t steps = 2'000'000;         ///< nodes evaluated and items visited
    std::size_t bytes = 64 * 1024 * 1024;  ///< memory for intermediate results
};

/// What surrounds an evaluation. Pointers may be null: references then resolve to their type only,
/// and memberOf() and conformsTo() give nothing.
struct Environment {
    Item resource;       ///< %resource: the resource, contained or not, that holds the focus
    Item root_resource;  ///< %rootResource: its container, or itself
    /// What %rootResource contains, for callers that evaluate much on it; null: found when it is needed.
    const fhir::ContainedIndex* contained = nullptr;
    const ReferenceResolver* resolver = nullptr;
    const Terminology* terminology = nullptr;
    TraceSink* trace = nullptr;
    core::Instant now;  ///< now(), today() and timeOfDay(), in UTC
    Limits limits;
};

/// Memory for the results of one evaluation after another; keep one per thread. Not thread-safe.
class Workspace {
public:
    Workspace();
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

    /// Forgets every result. Items from earlier evaluations become invalid.
    void clear() noexcept;
    [[nodiscard]] Arena& arena() noexcept { return *arena_; }

private:
    std::unique_ptr<Arena> arena_;
};

/// Evaluates over `focus`. The items stay valid until `workspace` is cleared and as long as the
/// expression and the JSON live. Errors: invalid when the expression asks something the data cannot
/// answer (several items where one is needed, types that do not compare); too_large past a limit.
[[nodiscard]] core::Result<Items> evaluate(
    const Expression& expression, const Item& focus, const Environment& environment, Workspace& workspace
);

/// The same for an expression used as a condition: nothing for an empty collection, true for a
/// single item that is not a boolean. Clears nothing, leaves nothing in `workspace`.
[[nodiscard]] core::Result<std::optional<bool>> evaluate_condition(
    const Expression& expression, const Item& focus, const Environment& environment, Workspace& workspace
);

/// A focus for `value`; its type is its resourceType where it has one, else `type`.
[[nodiscard]] Item focus_on(const TypeModel& model, json::Value value, TypeId type = no_type);

/// The System value an element stands for; the item itself if it stands for none (complex types) or
/// is one already. Nothing if an element has no value or one its type does not allow.
[[nodiscard]] std::optional<Item> system_value(const TypeModel& model, const Item& item, Workspace& workspace);

/// As toString() would give it; nothing for complex elements.
[[nodiscard]] std::optional<std::string> to_text(const TypeModel& model, const Item& item);

}  // namespace tonus::fhirpath
