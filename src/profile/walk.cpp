#include "walk.hpp"

#include <tonus/profile/primitive.hpp>

#include <tonus/core/text.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace tonus::profile {
namespace {

using definitions::Element;
using definitions::Member;
using definitions::Type;
using definitions::TypeKind;

/// Memory of the thread for evaluating invariants.
fhirpath::Workspace& thread_workspace() {
    static thread_local fhirpath::Workspace workspace;
    return workspace;
}

}  // namespace

Walk::Walk(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome, std::string_view type_name)
    : compiled_(compiled), root_(resource), report_(outcome), path_(type_name), workspace_(thread_workspace()) {}

void Walk::run() { check_resource(root_); }

void Walk::check_resource(json::Value resource) {
    if (!resource.is_object()) {
        report_.error("structure", path_.text(), "kind", "A resource must be a JSON object, not " + shown(resource) + ".");
        return;
    }
    const std::string_view name = resource["resourceType"].string();
    const Type* type = compiled_.definitions().find_type(name);
    if (type == nullptr || type->kind != TypeKind::resource || type->is_abstract) {
        report_.error(
            "structure", path_.text(), "resource-type",
            shown(name) + " is no R4 resource type; set resourceType to one."
        );
        return;
    }
    resources_.push_back(resource);
    check_object(*type, resource, true);
    check_invariants(type->constraints, *type, resource, {});
    resources_.pop_back();
}

void Walk::check_object(const Type& type, json::Value object, bool is_resource) {
    if (object.size() == 0) {
        report_.error("invariant", path_.text(), "ele-1", "An element must have a value or children; leave it out instead.");
        return;
    }
    std::vector<std::uint32_t> counts(type.elements.size());
    for (const json::Member& entry : object.members()) {
        const std::string_view key = entry.key;
        if (is_resource && key == "resourceType") continue;
        if (key == "fhir_comments") {
            report_.error("structure", path_.text(key), "unknown-member", "fhir_comments is not part of R4; leave it out.");
            continue;
        }
        const bool is_shadow = key.starts_with('_');
        const Member* member = type.member(is_shadow ? key.substr(1) : key);
        const bool fits = member != nullptr && (!is_shadow || member->use->type->kind == TypeKind::primitive);
        if (!fits) {
            report_unknown(type, key);
            continue;
        }
        const json::Value shadow = is_shadow ? entry.value() : object["_" + std::string(key)];
        const json::Value value = is_shadow ? object[key.substr(1)] : entry.value();
        if (is_shadow && value) continue;  // seen with its value
        auto& count = counts[std::size_t(member->element - type.elements.data())];
        if (count > 0) {
            report_.error(
                "structure", path_.text(member->element->name), "choice",
                std::string(member->element->path) + " may have one type only; keep one of its members."
            );
        }
        count += std::uint32_t(std::max<std::size_t>(1, std::max(value.size() * value.is_array(), shadow.size() * shadow.is_array())));
        check_member(*member, value, shadow);
    }
    check_cardinality(type, counts);
}

void Walk::report_unknown(const Type& type, std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto& [known, _] : type.members) names.push_back(known);
    const auto near = core::nearest(name, names);
    std::string diagnostics = shown(name) + " is no member of " + std::string(type.name);
    diagnostics += near ? "; did you mean \"" + std::string(*near) + "\"?" : "; remove it, or carry it in an extension.";
    report_.error("structure", path_.text(name), "unknown-member", std::move(diagnostics));
}

void Walk::check_cardinality(const Type& type, const std::vector<std::uint32_t>& counts) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Element& element = type.elements[i];
        if (counts[i] < std::uint32_t(element.min)) {
            report_.error(
                "required", path_.text(element.name), "cardinality-min",
                std::string(element.path) + " needs at least " + std::to_string(element.min) + "; found " +
                    std::to_string(counts[i]) + "."
            );
        }
        if (element.max >= 0 && counts[i] > std::uint32_t(element.max) && element.is_many()) {
            report_.error(
                "structure", path_.text(element.name), "cardinality-max",
                std::string(element.path) + " may appear at most " + std::to_string(element.max) + " times; found " +
                    std::to_string(counts[i]) + "."
            );
        }
    }
}

void Walk::check_member(const Member& member, json::Value value, json::Value shadow) {
    const Element& element = *member.element;
    const bool list = value.is_array() || (!value && shadow.is_array());
    path_.enter(element.name);
    if (element.is_many() && element.max != 0) {
        if (list) {
            check_list(member, value, shadow);
        } else {
            report_.error("structure", path_.text(), "kind", std::string(element.path) + " repeats, so it must be a JSON array.");
        }
    } else if (list) {
        report_.error("structure", path_.text(), "kind", std::string(element.path) + " does not repeat, so it must not be a JSON array.");
    } else {
        check_value(member, value, shadow);
    }
    path_.leave();
}

void Walk::check_list(const Member& member, json::Value list, json::Value shadow) {
    const std::size_t size = std::max(list.size(), shadow.is_array() ? shadow.size() : 0);
    if (size == 0) {
        report_.error("structure", path_.text(), "empty", "An array must not be empty; leave the member out instead.");
        return;
    }
    if (list.size() > 0 && shadow.size() > 0 && list.size() != shadow.size()) {
        report_.error("structure", path_.text(), "kind", "The array and its \"_\" array must have the same length, with null for what is missing.");
    }
    for (std::size_t i = 0; i < size; ++i) {
        path_.set_index(int(i));
        json::Value value = list[i];
        json::Value beside = shadow[i];
        // Null holds a place only where the other array has something.
        if (value.is_null() && beside && !beside.is_null()) value = {};
        if (beside.is_null() && value && !value.is_null()) beside = {};
        check_value(member, value, beside);
    }
    path_.set_index(-1);
}

void Walk::check_value(const Member& member, json::Value value, json::Value shadow) {
    const Type& type = *member.use->type;
    if (value.is_null()) {
        report_.error("structure", path_.text(), "null", "null is not a value; leave the member out instead.");
        return;
    }
    if (type.kind != TypeKind::primitive) {
        check_complex(member, value);
        return;
    }
    if (shadow) check_shadow(member, shadow, !value);
    if (!value) return;
    if (auto problem = primitive_problem(type.name, value)) {
        report_.error("value", path_.text(), "primitive-" + std::string(type.name), shown(value) + " " + *problem);
        return;
    }
    check_fixed(*member.element, value);
    check_binding(member, value);
    check_invariants(member.element->constraints, type, value, shadow);
}

void Walk::check_shadow(const Member& member, json::Value shadow, bool alone) {
    if (!shadow.is_object()) {
        report_.error("structure", path_.text(), "kind", "The \"_\" member of a primitive must be a JSON object with id or extension.");
        return;
    }
    check_object(*compiled_.element_type, shadow, false);
    if (alone && !shadow["extension"]) {
        report_.error("invariant", path_.text(), "ele-1", std::string(member.element->path) + " must have a value or an extension.");
    }
}

void Walk::check_complex(const Member& member, json::Value value) {
    const Type& type = *member.use->type;
    if (!value.is_object()) {
        report_.error(
            "structure", path_.text(), "kind",
            std::string(member.element->path) + " is a " + std::string(type.name) + " and must be a JSON object, not " + shown(value) + "."
        );
        return;
    }
    if (type.is_a(compiled_.resource_type)) {
        check_resource(value);
        return;
    }
    check_object(type, value, false);
    check_fixed(*member.element, value);
    check_binding(member, value);
    if (&type == compiled_.reference_type) check_reference(*member.use, value);
    if (&type == compiled_.extension_type) check_extension(value);
    check_invariants(type.constraints, type, value, {});
    check_invariants(member.element->constraints, type, value, {});
}

void Walk::check_invariants(
    const std::vector<const definitions::Constraint*>& constraints,
    const Type& type,
    json::Value value,
    json::Value shadow
) {
    for (const definitions::Constraint* constraint : constraints) {
        const fhirpath::Expression* expression = compiled_.invariant(*constraint);
        if (expression == nullptr) continue;
        fhirpath::Environment environment;
        environment.resource = fhirpath::focus_on(compiled_.model(), resources_.back());
        environment.root_resource = fhirpath::focus_on(compiled_.model(), root_);
        const fhirpath::Item focus =
            fhirpath::Item::element(fhirpath::DefinitionTypes::id_of(&type), value, shadow);
        const auto holds = fhirpath::evaluate_condition(*expression, focus, environment, workspace_);
        // A rule that cannot be decided on this data is not a rule that is broken.
        if (!holds || holds->value_or(true)) continue;
        std::string text = std::string(constraint->key) + ": " + std::string(constraint->human);
        if (constraint->is_error) {
            report_.error("invariant", path_.text(), std::string(constraint->key), std::move(text));
        } else {
            report_.warning("invariant", path_.text(), std::string(constraint->key), std::move(text));
        }
    }
}

}  // namespace tonus::profile
