#include "profile_walk.hpp"

#include "coded.hpp"
#include "reference.hpp"
#include "slicing.hpp"
#include "walk.hpp"

#include <tonus/definitions/archive.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

constexpr std::string_view profile_base = "http://hl7.org/fhir/StructureDefinition/";

std::string_view without_choice(std::string_view name) { return name.ends_with("[x]") ? name.substr(0, name.size() - 3) : name; }

std::string_view last_piece(std::string_view url) { return url.substr(url.rfind('/') + 1); }

/// The type of what stands for a choice element; empty for other elements.
std::string_view choice_type(const ProfileNode& node, const Occurrence& occurrence, const definitions::Type* parent) {
    const definitions::Member* member = node.name.ends_with("[x]") && parent != nullptr ? parent->member(occurrence.member) : nullptr;
    return member == nullptr ? std::string_view() : member->use->type->name;
}

}  // namespace

ProfileWalk::ProfileWalk(const CompiledDefinitions& compiled, std::string_view url, json::Value resource, Report& report)
    : compiled_(compiled), url_(url), resource_(resource), report_(report), path_(resource["resourceType"].string()) {
    enclosing_.begin_root(fhirpath::focus_on(compiled.model(), resource));
}

std::string ProfileWalk::says(std::string_view rest) const {
    return "The profile " + without_markup(last_piece(url_)) + " " + std::string(rest);
}

void ProfileWalk::check(const ProfileNode& profile) {
    if (profile.name != resource_["resourceType"].string()) {
        report_.error(
            "structure",
            path_.text(),
            "profile-resource-type",
            says("is for " + std::string(profile.name) + ", not for " + shown(resource_["resourceType"]) + "; do not claim it.")
        );
        return;
    }
    check_value(profile, resource_, compiled_.definitions().find_type(profile.name));
}

void ProfileWalk::check_element(const ProfileNode& node, json::Value parent, const definitions::Type* parent_type) {
    const std::vector<Occurrence> occurrences = occurrences_of(parent, node.name);
    path_.enter(without_choice(node.name));
    if (node.element) check_count(node, occurrences.size());
    for (const Occurrence& occurrence : occurrences) {
        stand_at(node, occurrence, parent_type);
        check_occurrence(node, occurrence, parent_type);
    }
    stand_before_all();
    if (!node.slices.empty()) check_slices(node, occurrences, parent_type);
    path_.leave();
}

void ProfileWalk::stand_at(const ProfileNode& node, const Occurrence& occurrence, const definitions::Type* parent_type) {
    path_.set_index(occurrence.index);
    path_.set_type(choice_type(node, occurrence, parent_type));
}

void ProfileWalk::stand_before_all() {
    path_.set_index(-1);
    path_.set_type({});
}

void ProfileWalk::check_count(const ProfileNode& node, std::size_t count) {
    const std::string name = std::string(node.name) + (node.slice.empty() ? "" : ":") + std::string(node.slice);
    if (count < std::size_t(node.min())) {
        report_.error(
            "required",
            path_.text(),
            "profile-cardinality-min",
            says("needs at least " + std::to_string(node.min()) + " of " + name + "; found " + std::to_string(count) + ".")
        );
    }
    if (node.max() >= 0 && count > std::size_t(node.max())) {
        report_.error(
            "structure",
            path_.text(),
            "profile-cardinality-max",
            says("allows at most " + std::to_string(node.max()) + " of " + name + "; found " + std::to_string(count) + ".")
        );
    }
}

void ProfileWalk::check_occurrence(const ProfileNode& node, const Occurrence& occurrence, const definitions::Type* parent_type) {
    if (node.name.ends_with("[x]") && node.element["types"] && !has_type(node, occurrence.member)) {
        report_.error("structure", path_.text(), "profile-type", says("does not allow " + shown(occurrence.member) + " here."));
    }
    if (!occurrence.value) return;  // only extensions stand for the value
    const definitions::Member* member = parent_type == nullptr ? nullptr : parent_type->member(occurrence.member);
    check_value(node, occurrence.value, member == nullptr ? nullptr : member->use->type);
}

void ProfileWalk::check_value(const ProfileNode& node, json::Value value, const definitions::Type* type) {
    const json::Value fixed = node.element["fixed"];
    const json::Value pattern = node.element["pattern"];
    if (fixed && !json::equal(value, fixed)) {
        report_.error(
            "value", path_.text(), "profile-fixed", says("asks for exactly " + json::to_text(fixed) + " here, not " + shown(value) + ".")
        );
    }
    if (pattern && !matches_pattern(value, pattern)) {
        report_.error("value", path_.text(), "profile-pattern", says("asks for " + json::to_text(pattern) + " here."));
    }
    if (takes_codes(node, type)) check_coded(node, value);
    if (type == compiled_.reference_type && type != nullptr) check_reference(node, value);
    check_constraints(node, value, type);
    for (const auto& child : node.children) check_element(*child, value, type);
}

/// The binding of a choice is about those of its types that carry codes.
bool ProfileWalk::takes_codes(const ProfileNode& node, const definitions::Type* type) const {
    if (type == nullptr || !node.name.ends_with("[x]")) return true;
    return type->is_a(compiled_.quantity_type) || type->name == "code" || type->name == "Coding" || type->name == "CodeableConcept";
}

void ProfileWalk::check_coded(const ProfileNode& node, json::Value value) {
    if (node.value_set == nullptr) return;
    const Membership found = membership(*node.value_set, value);
    if (found == Membership::inside) return;
    const std::string code = shown(code_of(value));
    const std::string advice = advice_on(*node.value_set, value);
    if (node.is_required_binding) {
        report_.error(
            "code-invalid",
            path_.text(),
            "profile-binding",
            says("takes codes of " + std::string(node.value_set->url) + " only, not " + code + advice)
        );
    } else if (found == Membership::outside) {
        report_.warning(
            "code-invalid",
            path_.text(),
            "profile-binding",
            says("prefers codes of " + std::string(node.value_set->url) + " to " + code + advice)
        );
    }
}

void ProfileWalk::check_reference(const ProfileNode& node, json::Value value) {
    std::vector<std::string_view> targets;
    for (const json::Value use : node.element["types"].elements()) {
        for (const json::Value target : use["targets"].elements()) targets.push_back(target.string());
    }
    const JudgedReference judged = judge_reference(value, enclosing_, compiled_.definitions());
    if (is_target(targets, judged.type)) return;
    report_.error(
        "value",
        path_.text(),
        "profile-reference-target",
        says("does not allow a reference to " + judged.type + " here; allowed: " + listed(targets) + ".")
    );
}

void ProfileWalk::check_slices(const ProfileNode& node, const std::vector<Occurrence>& occurrences, const definitions::Type* parent_type) {
    if (!can_be_decided(node)) {
        report_.warning(
            "informational",
            path_.text(),
            "profile-slicing-unchecked",
            says("tells its kinds of this apart by the resources referred to, which are not looked at here: that was not checked.")
        );
        return;
    }
    std::vector<bool> placed(occurrences.size(), false);
    for (const auto& slice : node.slices) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < occurrences.size(); ++i) {
            if (placed[i] || !belongs(node, *slice, occurrences[i])) continue;
            placed[i] = true;
            ++count;
            stand_at(node, occurrences[i], parent_type);
            check_occurrence(*slice, occurrences[i], parent_type);
            stand_before_all();
        }
        check_count(*slice, count);
    }
    if (node.element["slicing"]["rules"].string() != "closed") return;
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        if (placed[i]) continue;
        stand_at(node, occurrences[i], parent_type);
        report_.error("structure", path_.text(), "profile-slicing", says("has no slice for this, and allows no others."));
        stand_before_all();
    }
}

void ProfileWalk::check_constraints(const ProfileNode& node, json::Value value, const definitions::Type* type) {
    for (const definitions::Constraint* constraint : node.constraints) {
        const fhirpath::Expression* expression = compiled_.profile_invariant(*constraint);
        if (expression == nullptr) continue;
        const auto focus = fhirpath::Item::element(fhirpath::DefinitionTypes::id_of(type), value);
        if (holds(*expression, focus, enclosing_)) continue;
        if (constraint->is_error) {
            report_.error("invariant", path_.text(), std::string(constraint->key), statement_of(*constraint));
        } else {
            report_.warning("invariant", path_.text(), std::string(constraint->key), statement_of(*constraint));
        }
    }
}

namespace {

std::string_view without_version(std::string_view url) { return url.substr(0, url.find('|')); }

/// R4's own definition of a type is a profile too, one that every validation applies.
const definitions::Type* base_type(const CompiledDefinitions& compiled, std::string_view url) {
    url = without_version(url);
    return url.starts_with(profile_base) ? compiled.definitions().find_type(last_piece(url)) : nullptr;
}

/// R4's own and the project's profiles have one version each; another one may ask for anything.
bool has_version_known_here(std::string_view url) {
    return url.find('|') == url.npos || definitions::Archive::r4().find_canonical("StructureDefinition", url) != nullptr;
}

/// False if the profile is not known here.
bool check_profile(const CompiledDefinitions& compiled, std::string_view url, json::Value resource, Report& report) {
    if (!has_version_known_here(url)) return false;
    if (const ProfileNode* profile = compiled.profile(url)) {
        ProfileWalk(compiled, without_version(url), resource, report).check(*profile);
        return true;
    }
    const definitions::Type* base = base_type(compiled, url);
    if (base == nullptr) return false;
    const definitions::Type* type = compiled.definitions().find_type(resource["resourceType"].string());
    if (type != nullptr && !type->is_a(base)) {
        report.error(
            "structure",
            std::string(type->name),
            "profile-resource-type",
            "The profile " + without_markup(last_piece(without_version(url))) + " is not for " + std::string(type->name) +
                "; do not claim it."
        );
    }
    return true;
}

bool claims(json::Value resource, std::string_view profile) {
    const auto claimed = resource["meta"]["profile"].elements();
    return std::any_of(claimed.begin(), claimed.end(), [profile](json::Value url) { return without_version(url.string()) == profile; });
}

bool has_code(json::Value concepts, const definitions::ExpectedProfile& expected) {
    if (concepts.is_array()) {
        const auto all = concepts.elements();
        return std::any_of(all.begin(), all.end(), [&expected](json::Value one) { return has_code(one, expected); });
    }
    const auto codings = concepts["coding"].elements();
    return std::any_of(codings.begin(), codings.end(), [&expected](json::Value coding) {
        return coding["code"].string() == expected.code && coding["system"].string() == expected.system;
    });
}

}  // namespace

void check_claimed_profiles(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome) {
    Report report(outcome, outcome.profile_broken);
    const json::Value claimed = resource["meta"]["profile"];
    for (std::size_t i = 0; i < claimed.size(); ++i) {
        const std::string_view url = claimed[i].string();
        if (check_profile(compiled, url, resource, report)) continue;
        report.warning(
            "not-found",
            std::string(resource["resourceType"].string()) + ".meta.profile[" + std::to_string(i) + "]",
            "profile-unknown",
            "The profile " + shown(url) + " is not known here, so it was not checked."
        );
    }
}

void check_expected_profiles(const CompiledDefinitions& compiled, json::Value resource, std::vector<core::Issue>& advice) {
    const auto type = resource["resourceType"].string();
    const auto& all = compiled.definitions().expected_profiles();
    for (const std::string_view element : {"code", "category"}) {
        bool found = false;
        for (const definitions::ExpectedProfile& expected : all) {
            if (expected.type != type || expected.element != element || !has_code(resource[element], expected)) continue;
            found = true;
            if (claims(resource, expected.profile)) continue;
            Outcome outcome;
            Report report(outcome, outcome.profile_broken);
            check_profile(compiled, expected.profile, resource, report);
            for (core::Issue& issue : outcome.issues) {
                issue.severity = core::Severity::warning;
                issue.diagnostics += " R4 expects this profile of " + std::string(expected.code) + ", claimed or not.";
                advice.push_back(std::move(issue));
            }
        }
        if (found) return;
    }
}

void check_asked_profile(const CompiledDefinitions& compiled, json::Value resource, std::string_view url, Outcome& outcome) {
    Report report(outcome, outcome.profile_broken);
    if (check_profile(compiled, url, resource, report)) return;
    report.error(
        "not-found", std::string(resource["resourceType"].string()), "profile-unknown", "The profile " + shown(url) + " is not known here."
    );
}

}  // namespace tonus::profile
