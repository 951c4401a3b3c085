#include <tonus/fhirpath/evaluate.hpp>

#include "evaluator.hpp"

namespace tonus::fhirpath {

Workspace::Workspace() : arena_(std::make_unique<Arena>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

void Workspace::clear() noexcept { arena_->clear(); }

core::Result<Items> evaluate(const Expression& expression, const Item& focus, const Environment& environment, Workspace& workspace) {
    // The focus outlives the evaluation in the arena: results may be views of it.
    const Item* kept = workspace.arena().make<Item>(focus);
    Evaluator evaluator(expression.program(), *kept, environment, workspace.arena());
    const Items items = evaluator.evaluate(expression.program().root, {{kept, 1}, 0, {}});
    if (evaluator.failed()) return core::fail(evaluator.error());
    return items;
}

core::Result<std::optional<bool>> evaluate_condition(
    const Expression& expression, const Item& focus, const Environment& environment, Workspace& workspace
) {
    const Arena::Mark mark = workspace.arena().mark();
    Evaluator evaluator(expression.program(), focus, environment, workspace.arena());
    const Truth truth = evaluator.truth(expression.program().root, {evaluator.context(), 0, {}});
    workspace.arena().rewind(mark);
    if (evaluator.failed()) return core::fail(evaluator.error());
    if (truth == Truth::unknown) return std::optional<bool>();
    return std::optional<bool>(truth == Truth::yes);
}

Item focus_on(const TypeModel& model, json::Value value, TypeId type) {
    const std::string_view resource_type = value["resourceType"].string();
    const TypeId own = resource_type.empty() ? no_type : model.find_type(resource_type);
    return Item::element(own == no_type ? type : own, value);
}

std::optional<Item> system_value(const TypeModel& model, const Item& item, Workspace& workspace) {
    Machine machine{model, workspace.arena()};
    return system_value(machine, item);
}

std::optional<std::string> to_text(const TypeModel& model, const Item& item) {
    Arena arena;
    Machine machine{model, arena};
    return convert_to_text(machine, item);
}

}  // namespace tonus::fhirpath
