#include "walk.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

using definitions::Element;
using definitions::Member;
using definitions::Type;
using definitions::TypeKind;

constexpr std::string_view shadow_mark = "_";

/// Memory of the thread, so that a walk allocates only what it reports.
std::vector<std::uint32_t>& thread_counts() {
    static thread_local std::vector<std::uint32_t> counts;
    counts.clear();
    return counts;
}

std::string_view type_name_of(json::Value resource) {
    const std::string_view name = resource["resourceType"].string();
    return name.empty() ? std::string_view("Resource") : name;
}

bool is_shadow(std::string_view key) { return key.starts_with(shadow_mark); }

json::Value shadow_of(json::Value object, std::string_view key) {
    for (const json::Member& member : object.members()) {
        if (is_shadow(member.key) && member.key.substr(1) == key) return member.value();
    }
    return {};
}

std::size_t size_of(json::Value value) { return value.is_array() ? value.size() : std::size_t(bool(value)); }

bool is_choice(const Element& element) { return element.path.ends_with("[x]"); }

/// The members that a choice can be sent as, in alphabetical order.
std::string choice_members(const Type& type, const Element& element) {
    std::vector<std::string_view> names;
    for (const auto& [name, member] : type.members) {
        if (member.element == &element) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

/// The choice that a member of this name would be, if it had that type.
const Element* choice_meant(const Type& type, std::string_view name) {
    const auto found = std::find_if(type.elements.begin(), type.elements.end(), [name](const Element& element) {
        if (!is_choice(element) || !name.starts_with(element.name)) return false;
        const std::string_view rest = name.substr(element.name.size());
        return rest.empty() || (rest.front() >= 'A' && rest.front() <= 'Z');
    });
    return found == type.elements.end() ? nullptr : &*found;
}

}  // namespace

Walk::Walk(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome)
    : compiled_(compiled),
      root_(resource),
      report_(outcome, outcome.base_broken),
      profile_report_(outcome, outcome.profile_broken),
      path_(type_name_of(resource)),
      counts_(thread_counts()) {}

void Walk::run() { check_resource(root_, false); }

void Walk::check_resource(json::Value resource, bool contained) {
    if (!resource.is_object()) {
        report_.error("structure", path_.text(), "resource-kind", "A resource must be a JSON object, not " + shown(resource) + ".");
        return;
    }
    const std::string_view name = resource["resourceType"].string();
    const Type* type = compiled_.definitions().find_type(name);
    if (type == nullptr || type->kind != TypeKind::resource || type->is_abstract) {
        const auto near = likely_meant(name, compiled_.definitions().resource_types());
        report_.error(
            "structure",
            path_.text(),
            "resource-type",
            shown(name) + " is no R4 resource type; " + (near ? "did you mean \"" + std::string(*near) + "\"?" : "set resourceType to one.")
        );
        return;
    }
    const Enclosing outer = enclosing_;
    const auto item = fhirpath::Item::element(fhirpath::DefinitionTypes::id_of(type), resource);
    if (contained) {
        enclosing_.resource = item;
    } else {
        enclosing_.begin_root(item);
    }
    const std::size_t first_reference = local_references_.size();
    const std::size_t first_element_id = element_ids_.size();
    check_object(*type, resource, true);
    check_element_ids(first_element_id);
    check_contained_ids(resource);
    if (!contained) check_contained_use(resource, first_reference);
    check_invariants(type->constraints, *type, resource, {});
    enclosing_ = outer;
}

// Source: FHIR R4, references, section 2.3.0.8.1: contained ids are unique within their container.
void Walk::check_contained_ids(json::Value resource) {
    const json::Value contained = resource["contained"];
    if (contained.size() < 2) return;
    std::vector<std::string_view> ids;
    for (const json::Value one : contained.elements()) ids.push_back(one["id"].string());
    std::sort(ids.begin(), ids.end());
    const auto twin = std::adjacent_find(ids.begin(), ids.end());
    if (twin == ids.end() || twin->empty()) return;
    report_.error(
        "invariant", path_.text("contained"), "contained-id", "Two contained resources have the id " + shown(*twin) + "; give each its own."
    );
}

// Source: FHIR R4, DomainResource, dom-3.
void Walk::check_contained_use(json::Value resource, std::size_t first_reference) {
    const auto own = local_references_.begin() + std::ptrdiff_t(first_reference);
    std::sort(own, local_references_.end(), [](const LocalReference& a, const LocalReference& b) { return a.text < b.text; });
    // "#" alone sorts first.
    std::vector<const void*> refer_to_container;
    for (auto at = own; at != local_references_.end() && at->text.empty(); ++at) refer_to_container.push_back(at->from);
    std::sort(refer_to_container.begin(), refer_to_container.end());
    for (const json::Value one : resource["contained"].elements()) {
        const std::string_view id = one["id"].string();
        const bool referred_to = std::binary_search(
            own,
            local_references_.end(),
            LocalReference{id, nullptr},
            [](const LocalReference& a, const LocalReference& b) { return a.text < b.text; }
        );
        const bool refers = std::binary_search(refer_to_container.begin(), refer_to_container.end(), one.place());
        if ((referred_to && !id.empty()) || refers) continue;
        report_.error(
            "invariant",
            path_.text(),
            "dom-3",
            "dom-3: nothing refers to the contained resource " + shown(id) + "; refer to it as \"#\" and its id, or leave it out."
        );
    }
    local_references_.erase(own, local_references_.end());
}

void Walk::note_local_reference(const Member& member, json::Value value) {
    const std::string_view text = value.string();
    if (!text.starts_with('#')) return;
    if (!member.use->type->is_a(compiled_.uri_type) && member.element->name != "reference") return;
    local_references_.push_back({text.substr(1), enclosing_.resource.value().place()});
}

// The elements that a definition defines are named alike in its differential and its snapshot.
void Walk::note_element_id(const Member& member, json::Value value) {
    if (holder_ == nullptr || member.element->name != "id") return;
    if (holder_->use->type != compiled_.element_definition_type) element_ids_.push_back(value.string());
}

// Source: FHIR R4, Element.id: unique within the resource.
void Walk::check_element_ids(std::size_t first) {
    if (element_ids_.size() == first) return;
    const auto own = element_ids_.begin() + std::ptrdiff_t(first);
    std::sort(own, element_ids_.end());
    const auto twin = std::adjacent_find(own, element_ids_.end());
    if (twin != element_ids_.end()) {
        report_.error(
            "invariant", path_.text(), "element-id-unique", "Two elements have the id " + shown(*twin) + "; give each its own, or none."
        );
    }
    element_ids_.erase(own, element_ids_.end());
}

void Walk::check_object(const Type& type, json::Value object, bool is_resource) {
    if (object.size() == 0) {
        report_.error("invariant", path_.text(), "ele-1", "An element must have a value or children; leave it out instead.");
        return;
    }
    const std::size_t outer = first_count_;
    first_count_ = counts_.size();
    counts_.resize(first_count_ + type.elements.size());
    const auto members = object.members();
    const bool shadowed = std::any_of(members.begin(), members.end(), [](const json::Member& entry) { return is_shadow(entry.key); });
    for (const json::Member& entry : members) {
        if (is_resource && entry.key == "resourceType") continue;
        check_entry(type, object, entry, shadowed);
    }
    check_cardinality(type);
    counts_.resize(first_count_);
    first_count_ = outer;
}

void Walk::check_entry(const Type& type, json::Value object, const json::Member& entry, bool shadowed) {
    core::step();
    const bool shadow = is_shadow(entry.key);
    const std::string_view name = shadow ? entry.key.substr(1) : entry.key;
    const Member* member = type.member(name);
    if (member == nullptr || (shadow && (member->use->type->kind != TypeKind::primitive || member->use->is_bare))) {
        report_unknown(type, entry.key, member == nullptr ? entry.key : name);
        return;
    }
    if (shadow) {
        if (object[name]) return;  // seen with its value
        count(type, *member->element, {}, entry.value());
        check_member(*member, {}, entry.value());
        return;
    }
    const json::Value beside = shadowed ? shadow_of(object, name) : json::Value();
    count(type, *member->element, entry.value(), beside);
    check_member(*member, entry.value(), beside);
}

void Walk::count(const Type& type, const Element& element, json::Value value, json::Value shadow) {
    std::uint32_t& counted = counts_[first_count_ + std::size_t(&element - type.elements.data())];
    if (counted > 0) {
        report_.error(
            "structure", path_.text(element.name), "choice", std::string(element.path) + " may have one type only; keep one of its members."
        );
    }
    counted += std::uint32_t(std::max({std::size_t(1), size_of(value), size_of(shadow)}));
}

void Walk::report_unknown(const Type& type, std::string_view name, std::string_view element) {
    if (report_.is_full()) return;
    std::vector<std::string_view> names;
    for (const auto& [known, _] : type.members) names.push_back(known);
    const auto near = likely_meant(name, names);
    std::string diagnostics = shown(name) + " is no member of " + std::string(type.name);
    const Element* choice = near ? nullptr : choice_meant(type, name);
    if (near) {
        diagnostics += "; did you mean \"" + std::string(*near) + "\"?";
    } else if (choice != nullptr) {
        diagnostics += "; use one of: " + choice_members(type, *choice) + ".";
    } else {
        diagnostics += "; remove it, or carry it in an extension.";
    }
    report_.error("structure", path_.text(without_markup(element)), "unknown-member", std::move(diagnostics));
}

void Walk::check_cardinality(const Type& type) {
    for (std::size_t i = 0; i < type.elements.size(); ++i) {
        const Element& element = type.elements[i];
        const std::uint32_t counted = counts_[first_count_ + i];
        if (counted < std::uint32_t(element.min)) {
            std::string diagnostics =
                std::string(element.path) + " needs at least " + std::to_string(element.min) + "; found " + std::to_string(counted) + ".";
            if (is_choice(element)) diagnostics += " Send one of: " + choice_members(type, element) + ".";
            report_.error("required", path_.text(element.name), "cardinality-min", std::move(diagnostics));
        }
        if (element.max >= 0 && counted > std::uint32_t(element.max) && element.is_many()) {
            report_.error(
                "structure",
                path_.text(element.name),
                "cardinality-max",
                std::string(element.path) + " may appear at most " + std::to_string(element.max) + " times; found " +
                    std::to_string(counted) + "."
            );
        }
    }
}

}  // namespace tonus::profile
