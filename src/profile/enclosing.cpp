#include "enclosing.hpp"

namespace tonus::profile {
namespace {

/// Memory of the thread, kept between evaluations.
fhirpath::Workspace& thread_workspace() {
    static thread_local fhirpath::Workspace workspace;
    return workspace;
}

}  // namespace

json::Value Enclosing::contained(std::string_view id) const { return index ? index->find(id) : json::Value(); }

void Enclosing::begin_root(fhirpath::Item of) {
    resource = root = of;
    index = of.value()["contained"] ? std::make_shared<const fhir::ContainedIndex>(of.value()) : nullptr;
}

bool holds(const fhirpath::Expression& expression, const fhirpath::Item& focus, const Enclosing& enclosing) {
    fhirpath::Environment environment;
    environment.resource = enclosing.resource;
    environment.root_resource = enclosing.root;
    const auto truth = fhirpath::evaluate_condition(expression, focus, environment, thread_workspace());
    return !truth || truth->value_or(true);
}

std::string statement_of(const definitions::Constraint& constraint) {
    return std::string(constraint.key) + ": " + std::string(constraint.human);
}

}  // namespace tonus::profile
