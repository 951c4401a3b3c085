#include "walk.hpp"

#include <tonus/profile/primitive.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace tonus::profile {

using definitions::Element;
using definitions::Member;
using definitions::Type;
using definitions::TypeKind;

namespace {

/// Whether a "_" array can stand beside its array: one place for each, and beyond them nothing but null.
bool is_beside(json::Value list, json::Value shadow) {
    if (!shadow.is_array() || shadow.size() < list.size()) return false;
    for (std::size_t i = list.size(); i < shadow.size(); ++i) {
        if (!shadow[i].is_null()) return false;
    }
    return true;
}

}  // namespace

void Walk::check_member(const Member& member, json::Value value, json::Value shadow) {
    const Element& element = *member.element;
    const bool list = value.is_array() || (!value && shadow.is_array());
    path_.enter(element.name);
    if (element.is_choice()) path_.set_type(member.use->type->name);
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
    const std::size_t size = list ? list.size() : shadow.size();
    if (size == 0) {
        report_.error("structure", path_.text(), "empty", "An array must not be empty; leave the member out instead.");
        return;
    }
    if (shadow && list && !is_beside(list, shadow)) {
        report_.error(
            "structure", path_.text(), "kind", "The array and its \"_\" array must have the same length, with null for what is missing."
        );
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
    if (value.is_null()) {
        report_.error("structure", path_.text(), "null", "null is not a value; leave the member out instead.");
    } else if (member.use->type->kind == TypeKind::primitive) {
        check_primitive(member, value, shadow);
    } else {
        check_complex(member, value);
    }
}

void Walk::check_primitive(const Member& member, json::Value value, json::Value shadow) {
    const Type& type = *member.use->type;
    if (shadow) check_shadow(member, shadow, !value);
    if (!value) return;
    if (auto problem = primitive_problem(type.name, value)) {
        report_.error("value", path_.text(), "primitive-" + std::string(type.name), shown(value) + " " + *problem);
        return;
    }
    if (value.is_string() && has_unwise_text(value)) {
        report_.warning(
            "value",
            path_.text(),
            "string-content",
            "A text should hold more than white space, and no control characters; send what can be read."
        );
    }
    if (value.is_number() && !is_within_reach(value)) {
        report_.warning(
            "value",
            path_.text(),
            "decimal-range",
            "The number is kept digit for digit, but is too large or too small to compute with; check it for a slip of the exponent."
        );
    }
    if (&type == compiled_.xhtml_type) check_narrative(value.string());
    note_local_reference(member, value);
    if (member.use->is_bare) note_element_id(member, value);
    check_fixed(*member.element, value);
    check_binding(member.element->binding, value);
    check_binding(member.element->maximum, value);
    check_invariants(member.element->constraints, type, value, shadow);
}

void Walk::check_shadow(const Member& member, json::Value shadow, bool alone) {
    if (!shadow.is_object()) {
        report_.error("structure", path_.text(), "kind", "The \"_\" member of a primitive must be a JSON object with id or extension.");
        return;
    }
    const Member* outer = std::exchange(holder_, &member);
    check_object(*compiled_.element_type, shadow, false);
    holder_ = outer;
    if (alone && !shadow["extension"] && shadow.size() > 0) {
        report_.error("invariant", path_.text(), "ele-1", std::string(member.element->path) + " must have a value or an extension.");
    }
}

void Walk::check_complex(const Member& member, json::Value value) {
    const Type& type = *member.use->type;
    if (!value.is_object()) {
        report_.error(
            "structure",
            path_.text(),
            "kind",
            std::string(member.element->path) + " is a " + std::string(type.name) + " and must be a JSON object, not " + shown(value) + "."
        );
        return;
    }
    if (type.is_a(compiled_.resource_type)) {
        const Member* outer = std::exchange(holder_, nullptr);
        check_resource(value, member.element->name == "contained");
        holder_ = outer;
        return;
    }
    const Member* outer = std::exchange(holder_, &member);
    check_object(type, value, false);
    holder_ = outer;
    if (value.size() == 1 && value["id"]) {
        report_.error("invariant", path_.text(), "ele-1", "An element must have a value or children beside its id; leave it out instead.");
    }
    check_fixed(*member.element, value);
    check_binding(member.element->binding, value);
    if (&type == compiled_.reference_type) check_reference(*member.use, value);
    if (&type == compiled_.extension_type) check_extension(*member.element, value);
    if (type.is_a(compiled_.quantity_type)) check_unit(value);
    if (&type == compiled_.attachment_type) check_attachment(value);
    check_type_profiles(*member.use, value);
    check_invariants(type.constraints, type, value, {});
    check_invariants(member.element->constraints, type, value, {});
}

void Walk::check_invariants(
    const std::vector<const definitions::Constraint*>& constraints, const Type& type, json::Value value, json::Value shadow
) {
    for (const definitions::Constraint* constraint : constraints) {
        const fhirpath::Expression* expression = compiled_.invariant(*constraint);
        if (expression == nullptr) continue;
        const auto focus = fhirpath::Item::element(fhirpath::DefinitionTypes::id_of(&type), value, shadow);
        if (holds(*expression, focus, enclosing_)) continue;
        if (constraint->is_error) {
            report_.error("invariant", path_.text(), std::string(constraint->key), statement_of(*constraint));
        } else {
            report_.warning("invariant", path_.text(), std::string(constraint->key), statement_of(*constraint));
        }
    }
}

}  // namespace tonus::profile
