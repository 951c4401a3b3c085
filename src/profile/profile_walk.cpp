#include "profile_walk.hpp"

#include "walk.hpp"

#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/json/writer.hpp>

#include <tonus/core/text.hpp>

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

/// `value` followed along a discriminator's dotted path; the node along the same path.
struct Discriminated {
    const ProfileNode* node = nullptr;
    std::vector<json::Value> values;
};

Discriminated follow(const ProfileNode& slice, json::Value value, std::string_view path) {
    Discriminated at{&slice, {value}};
    if (path == "$this") return at;
    for (const std::string_view piece : core::split(path, '.')) {
        std::vector<json::Value> next;
        for (const json::Value one : at.values) {
            const auto found = values_of(one, piece);
            next.insert(next.end(), found.begin(), found.end());
        }
        at.values = std::move(next);
        at.node = at.node == nullptr ? nullptr : at.node->child(piece);
    }
    return at;
}

bool holds_values(const ProfileNode& node, json::Value value) {
    const json::Value fixed = node.element["fixed"];
    const json::Value pattern = node.element["pattern"];
    if (fixed && !json::equal(value, fixed)) return false;
    if (pattern && !matches_pattern(value, pattern)) return false;
    if (!fixed && !pattern && node.children.empty()) return false;
    return std::all_of(node.children.begin(), node.children.end(), [&](const auto& child) {
        if (!child->element["fixed"] && !child->element["pattern"]) return true;
        const auto values = values_of(value, child->name);
        return std::any_of(values.begin(), values.end(), [&](json::Value one) { return holds_values(*child, one); });
    });
}

bool has_type(json::Value types, std::string_view member, std::string_view name) {
    const std::string_view stem = name.ends_with("[x]") ? name.substr(0, name.size() - 3) : name;
    const std::string_view suffix = member.substr(std::min(stem.size(), member.size()));
    for (const json::Value type : types.elements()) {
        if (core::to_lower(type["code"].string()) == core::to_lower(suffix)) return true;
    }
    return false;
}

}  // namespace

ProfileWalk::ProfileWalk(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome)
    : compiled_(compiled), resource_(resource), report_(outcome), path_(resource["resourceType"].string()) {}

void ProfileWalk::check_claimed(std::string_view url) {
    if (const ProfileNode* profile = compiled_.profile(url)) {
        check(*profile);
        return;
    }
    report_.warning(
        "not-found", path_.text("meta.profile"), "profile-unknown",
        "The profile " + shown(url) + " is not known here, so it was not checked."
    );
}

void ProfileWalk::check_asked(std::string_view url) {
    if (const ProfileNode* profile = compiled_.profile(url)) {
        check(*profile);
        return;
    }
    report_.profile_error("not-found", path_.text(), "profile-unknown", "The profile " + shown(url) + " is not known here.");
}

void ProfileWalk::check(const ProfileNode& profile) {
    if (profile.name != resource_["resourceType"].string()) {
        report_.profile_error(
            "structure", path_.text(), "profile-type",
            "The profile is for " + std::string(profile.name) + ", not for " + shown(resource_["resourceType"].string()) + "."
        );
        return;
    }
    check_constraints(profile, resource_);
    check_children(profile, resource_);
}

void ProfileWalk::check_children(const ProfileNode& node, json::Value parent) {
    for (const auto& child : node.children) check_element(*child, parent);
}

void ProfileWalk::check_element(const ProfileNode& node, json::Value parent) {
    if (!node.element) return;
    std::string_view member;
    const auto values = values_of(parent, node.name, &member);
    const std::string_view plain = node.name.ends_with("[x]") ? node.name.substr(0, node.name.size() - 3) : node.name;
    path_.enter(plain);
    // A primitive that has only extensions still counts as present.
    const bool shadowed = bool(parent["_" + std::string(plain)]);
    check_count(node, values.empty() && shadowed ? 1 : values.size());
    const bool list = values.size() > 1 || parent[plain].is_array();
    for (std::size_t i = 0; i < values.size(); ++i) {
        path_.set_index(list ? int(i) : -1);
        check_occurrence(node, values[i], member);
    }
    path_.set_index(-1);
    if (!node.slices.empty()) check_slices(node, values, member);
    path_.leave();
}

void ProfileWalk::check_count(const ProfileNode& node, std::size_t count) {
    const std::string name = node.slice.empty() ? std::string(node.name) : std::string(node.name) + ":" + std::string(node.slice);
    if (count < std::size_t(node.min())) {
        report_.profile_error(
            "required", path_.text(), "profile-cardinality-min",
            "The profile needs at least " + std::to_string(node.min()) + " of " + name + "; found " + std::to_string(count) + "."
        );
    }
    if (node.max() >= 0 && count > std::size_t(node.max())) {
        report_.profile_error(
            "structure", path_.text(), "profile-cardinality-max",
            "The profile allows at most " + std::to_string(node.max()) + " of " + name + "; found " + std::to_string(count) + "."
        );
    }
}

void ProfileWalk::check_occurrence(const ProfileNode& node, json::Value value, std::string_view member) {
    const json::Value fixed = node.element["fixed"];
    const json::Value pattern = node.element["pattern"];
    if (fixed && !json::equal(value, fixed)) {
        report_.profile_error("value", path_.text(), "profile-fixed", shown(value) + " must be exactly " + shown(fixed) + " in this profile.");
    }
    if (pattern && !matches_pattern(value, pattern)) {
        report_.profile_error(
            "value", path_.text(), "profile-pattern",
            "The profile asks for " + json::to_text(pattern) + " here."
        );
    }
    if (node.name.ends_with("[x]") && node.element["types"] && !has_type(node.element["types"], member, node.name)) {
        report_.profile_error("structure", path_.text(), "profile-type", shown(member) + " is of a type the profile does not allow.");
    }
    if (node.value_set != nullptr && value.is_string() && !node.value_set->contains(value.string())) {
        report_.profile_error("code-invalid", path_.text(), "profile-binding", shown(value) + " is not in the profile's value set.");
    }
    check_constraints(node, value);
    check_children(node, value);
}

void ProfileWalk::check_slices(const ProfileNode& node, const std::vector<json::Value>& values, std::string_view member) {
    std::vector<bool> placed(values.size(), false);
    for (const auto& slice : node.slices) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (placed[i] || !belongs(node, *slice, values[i], member)) continue;
            placed[i] = true;
            ++count;
            path_.set_index(int(i));
            check_occurrence(*slice, values[i], member);
            path_.set_index(-1);
        }
        check_count(*slice, count);
    }
    if (node.element["slicing"]["rules"].string() != "closed") return;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (placed[i]) continue;
        path_.set_index(int(i));
        report_.profile_error("structure", path_.text(), "profile-slicing", "This fits none of the profile's slices, and no others are allowed.");
        path_.set_index(-1);
    }
}

bool ProfileWalk::belongs(
    const ProfileNode& node,
    const ProfileNode& slice,
    json::Value value,
    std::string_view member
) const {
    const json::Value discriminators = node.element["slicing"]["discriminators"];
    if (discriminators.size() == 0) return false;
    for (const json::Value discriminator : discriminators.elements()) {
        const std::string_view type = discriminator["type"].string();
        const std::string_view path = discriminator["path"].string();
        const Discriminated at = follow(slice, value, path);
        bool fits = false;
        if (type == "value" || type == "pattern") {
            fits = at.node != nullptr && std::any_of(at.values.begin(), at.values.end(), [&](json::Value one) {
                return holds_values(*at.node, one);
            });
        } else if (type == "exists") {
            fits = at.node != nullptr && (at.node->max() == 0 ? at.values.empty() : !at.values.empty());
        } else if (type == "type" && path == "$this") {
            fits = has_type(slice.element["types"], member, node.name);
        } else if (type == "profile" || type == "type") {
            // Resolving other resources would make the answer depend on what has arrived so far.
            fits = false;
        }
        if (!fits) return false;
    }
    return true;
}

void ProfileWalk::check_constraints(const ProfileNode& node, json::Value value) {
    static thread_local fhirpath::Workspace workspace;
    for (const definitions::Constraint* constraint : node.constraints) {
        const fhirpath::Expression* expression = compiled_.profile_invariant(*constraint);
        if (expression == nullptr) continue;
        fhirpath::Environment environment;
        environment.resource = fhirpath::focus_on(compiled_.model(), resource_);
        environment.root_resource = environment.resource;
        const auto type = fhirpath::DefinitionTypes::id_of(node.type);
        const fhirpath::Item focus = fhirpath::focus_on(compiled_.model(), value, type);
        const auto holds = fhirpath::evaluate_condition(*expression, focus, environment, workspace);
        if (!holds || holds->value_or(true)) continue;
        std::string text = std::string(constraint->key) + ": " + std::string(constraint->human);
        if (constraint->is_error) {
            report_.profile_error("invariant", path_.text(), std::string(constraint->key), std::move(text));
        } else {
            report_.warning("invariant", path_.text(), std::string(constraint->key), std::move(text));
        }
    }
}

}  // namespace tonus::profile
