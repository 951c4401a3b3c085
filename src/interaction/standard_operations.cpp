#include "standard_operations.hpp"

#include "planners.hpp"

#include <tonus/interaction/patient_names.hpp>

namespace tonus::interaction {
namespace {

// Reads are offered by GET too: they change nothing.
NamedOperation reading(std::string name, std::vector<std::string> types, std::string_view definition) {
    NamedOperation operation;
    operation.name = std::move(name);
    operation.types = std::move(types);
    operation.by_get = true;
    operation.definition = "http://hl7.org/fhir/OperationDefinition/" + std::string(definition);
    return operation;
}

NamedOperation validate_operation() {
    NamedOperation operation = reading("$validate", {}, "Resource-validate");
    operation.on_system = true;
    operation.on_type = true;
    operation.on_instance = true;
    operation.for_unserved = true;
    operation.plan = plan_validate;
    return operation;
}

NamedOperation everything_operation() {
    NamedOperation operation = reading("$everything", {std::string(patient_type)}, "Patient-everything");
    operation.on_instance = true;
    operation.plan = plan_everything;
    return operation;
}

/// Of all patients: that takes the permission to search them.
NamedOperation everything_of_all_operation() {
    NamedOperation operation = reading("$everything", {std::string(patient_type)}, "Patient-everything");
    operation.on_type = true;
    operation.access = Access::search;
    operation.plan = plan_everything;
    return operation;
}

NamedOperation last_observations_operation() {
    NamedOperation operation = reading("$lastn", {"Observation"}, "Observation-lastn");
    operation.on_type = true;
    operation.access = Access::search;
    operation.plan = plan_last_observations;
    return operation;
}

/// What is in use of all resources of a type, or of all types, takes the permission to search them.
NamedOperation meta_in_use_operation() {
    NamedOperation operation = reading("$meta", {}, "Resource-meta");
    operation.on_system = true;
    operation.on_type = true;
    operation.access = Access::search;
    operation.plan = plan_meta;
    return operation;
}

NamedOperation meta_operation() {
    NamedOperation operation = reading("$meta", {}, "Resource-meta");
    operation.on_instance = true;
    operation.plan = plan_meta;
    return operation;
}

NamedOperation meta_change_operation(std::string name, std::string_view definition, decltype(NamedOperation::plan) plan) {
    NamedOperation operation = reading(std::move(name), {}, definition);
    operation.by_get = false;
    operation.on_instance = true;
    operation.access = Access::update;
    operation.plan = std::move(plan);
    return operation;
}

/// An operation of terminology, on the type and on each of its definitions.
NamedOperation of_terminology(
    std::string name, std::string type, std::string_view definition, decltype(NamedOperation::plan) plan, bool on_instance = true
) {
    NamedOperation operation = reading(std::move(name), {std::move(type)}, definition);
    operation.on_type = true;
    operation.on_instance = on_instance;
    operation.plan = std::move(plan);
    return operation;
}

}  // namespace

std::vector<NamedOperation> standard_operations() {
    return {
        validate_operation(),
        everything_operation(),
        everything_of_all_operation(),
        last_observations_operation(),
        meta_in_use_operation(),
        meta_operation(),
        meta_change_operation("$meta-add", "Resource-meta-add", plan_meta_add),
        meta_change_operation("$meta-delete", "Resource-meta-delete", plan_meta_delete),
        of_terminology("$expand", "ValueSet", "ValueSet-expand", plan_expand),
        of_terminology("$validate-code", "ValueSet", "ValueSet-validate-code", plan_validate_code_in_value_set),
        of_terminology("$validate-code", "CodeSystem", "CodeSystem-validate-code", plan_validate_code_in_code_system),
        of_terminology("$lookup", "CodeSystem", "CodeSystem-lookup", plan_lookup, false),
        of_terminology("$subsumes", "CodeSystem", "CodeSystem-subsumes", plan_subsumes),
        of_terminology("$translate", "ConceptMap", "ConceptMap-translate", plan_translate),
    };
}

core::Result<Operation> plan_operation(const Interactions& all, const Request& request) {
    if (!request.type.empty() && !request.operation->for_unserved) {
        if (auto served = all.preparer().types().require_served(request.type); !served) return core::fail(served.error());
    }
    return request.operation->plan(all, request);
}

}  // namespace tonus::interaction
