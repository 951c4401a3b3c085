#include "coded.hpp"
#include "reference.hpp"
#include "walk.hpp"

#include <tonus/fhirpath/narrative.hpp>
#include <tonus/fhirpath/unit.hpp>

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

using definitions::BindingStrength;

constexpr std::string_view ucum = "http://unitsofmeasure.org";

/// "dateTime" is carried in "valueDateTime".
bool is_value_member(std::string_view member, std::string_view type) {
    constexpr std::string_view stem = "value";
    if (member.size() != stem.size() + type.size() || !member.starts_with(stem)) return false;
    const char first = type.front() >= 'a' && type.front() <= 'z' ? char(type.front() - 'a' + 'A') : type.front();
    return member[stem.size()] == first && member.substr(stem.size() + 1) == type.substr(1);
}

std::string_view value_member_of(json::Value extension) {
    for (const json::Member& member : extension.members()) {
        if (member.key.starts_with("value") || member.key.starts_with("_value")) return member.key;
    }
    return {};
}

}  // namespace

void Walk::check_binding(const definitions::Member& member, json::Value value) {
    const definitions::Binding& binding = member.element->binding;
    if (binding.value_set == nullptr) return;
    const Membership found = membership(*binding.value_set, value);
    if (found == Membership::inside) return;
    if (binding.strength == BindingStrength::required) {
        const std::string problem = found == Membership::uncoded
                                        ? "A code of the required value set " + std::string(binding.url) + " is missing"
                                        : shown(code_of(value)) + " is not in the required value set " + std::string(binding.url);
        const std::string advice = report_.is_full() ? "." : advice_on(*binding.value_set, code_of(value));
        report_.error("code-invalid", path_.text(), "binding-required", problem + advice);
    } else if (found == Membership::outside) {
        report_.warning(
            "code-invalid",
            path_.text(),
            "binding-extensible",
            shown(code_of(value)) + " is not in the extensible value set " + std::string(binding.url) +
                "; use one of its codes where one fits."
        );
    }
}

void Walk::check_fixed(const definitions::Element& element, json::Value value) {
    if (element.fixed && !json::equal(value, element.fixed)) {
        report_.error("value", path_.text(), "fixed", shown(value) + " must be exactly " + shown(element.fixed) + ".");
    }
    if (element.pattern && !matches_pattern(value, element.pattern)) {
        report_.error("value", path_.text(), "pattern", std::string(element.path) + " does not hold the values its pattern asks for.");
    }
}

bool matches_pattern(json::Value value, json::Value pattern) {
    if (pattern.is_object()) {
        return std::all_of(pattern.members().begin(), pattern.members().end(), [&](const json::Member& member) {
            return matches_pattern(value[member.key], member.value());
        });
    }
    if (pattern.is_array()) {
        const auto wanted = pattern.elements();
        return std::all_of(wanted.begin(), wanted.end(), [&](json::Value one) {
            const auto given = value.elements();
            return std::any_of(given.begin(), given.end(), [&](json::Value v) { return matches_pattern(v, one); });
        });
    }
    return json::equal(value, pattern);
}

void Walk::check_narrative(std::string_view xhtml) {
    const auto flaw = fhirpath::find_narrative_flaw(xhtml);
    if (!flaw) return;
    report_.error(
        "invariant",
        path_.text(),
        std::string(flaw->rule),
        std::string(flaw->rule) + ": a narrative is a div of formatted text, and " + without_markup(flaw->problem) + "; leave that out."
    );
}

void Walk::check_unit(json::Value quantity) {
    const std::string_view code = quantity["code"].string();
    if (code.empty() || quantity["system"].string() != ucum || fhirpath::parse_unit(code)) return;
    report_.warning(
        "code-invalid",
        path_.text("code"),
        "unit-unknown",
        shown(code) + " is not a UCUM unit that is understood here, so the value cannot be compared."
    );
}

// R4's own types ask for profiles of data types, SimpleQuantity above all.
void Walk::check_type_profiles(const definitions::TypeUse& use, json::Value value) {
    for (const std::string_view url : use.profiles) {
        const ProfileNode* profile = compiled_.profile(url);
        if (profile == nullptr) continue;
        for (const definitions::Constraint* constraint : profile->constraints) {
            const fhirpath::Expression* expression = compiled_.profile_invariant(*constraint);
            const auto focus = fhirpath::Item::element(fhirpath::DefinitionTypes::id_of(use.type), value);
            if (expression == nullptr || holds(*expression, focus, enclosing_)) continue;
            report_.error("invariant", path_.text(), std::string(constraint->key), statement_of(*constraint));
        }
    }
}

void Walk::check_reference(const definitions::TypeUse& use, json::Value reference) {
    const JudgedReference judged = judge_reference(reference, enclosing_, compiled_.definitions());
    switch (judged.problem) {
        case ReferenceProblem::syntax:
            report_.error(
                "value",
                path_.text("reference"),
                "reference-syntax",
                shown(reference["reference"]) +
                    " is no reference; write Type/id, an absolute URL, urn:uuid:..., or #id of a contained resource."
            );
            return;
        case ReferenceProblem::unknown_type:
            report_.error("value", path_.text("reference"), "reference-type", shown(judged.type) + " is no R4 resource type.");
            return;
        case ReferenceProblem::contradiction:
            report_.error(
                "value",
                path_.text("type"),
                "reference-type",
                shown(reference["type"]) + " contradicts the reference, which names " + shown(judged.type) + "."
            );
            break;
        case ReferenceProblem::none: break;
    }
    if (is_target(use.targets, judged.type)) return;
    report_.error(
        "value",
        path_.text(),
        "reference-target",
        "A reference to " + shown(judged.type) + " is not allowed here; allowed: " + listed(use.targets) + "."
    );
}

void Walk::check_extension(const definitions::Element& element, json::Value extension) {
    const std::string_view value_member = value_member_of(extension);
    const std::string_view url = extension["url"].string();
    if (bool(extension["extension"]) == !value_member.empty()) {
        report_.error(
            "invariant", path_.text(), "ext-1", "An extension must have either a value or nested extensions, not both and not neither."
        );
        return;
    }
    const json::Value known = compiled_.definitions().extension(url);
    if (!known && element.is_modifier) {
        // Source: FHIR R4, extensibility, "Modifier Extensions": what changes the meaning of the rest may
        // not be ignored.
        profile_report_.error(
            "extension",
            path_.text(),
            "modifier-extension-unknown",
            "The modifier extension " + shown(url) + " is not understood here, so the element cannot be used; send it without."
        );
    }
    if (!known || value_member.empty() || value_member.starts_with('_')) return;
    const auto types = known["value"].elements();
    const bool fits =
        std::any_of(types.begin(), types.end(), [&](json::Value type) { return is_value_member(value_member, type.string()); });
    if (fits) return;
    report_.error(
        "extension", path_.text(), "extension-value", "The extension " + shown(url) + " cannot have " + shown(value_member) + "."
    );
}

}  // namespace tonus::profile
