#include "walk.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/reference.hpp>

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

using definitions::BindingStrength;
using definitions::ValueSet;

enum class Membership { inside, outside, uncoded };

Membership coding_in(const ValueSet& set, json::Value coding) {
    const std::string_view code = coding["code"].string();
    if (code.empty()) return Membership::uncoded;
    return set.contains(coding["system"].string(), code) ? Membership::inside : Membership::outside;
}

/// Whether a code, Coding, CodeableConcept or Quantity is in the value set.
Membership membership(const ValueSet& set, std::string_view type, json::Value value) {
    if (value.is_string()) return set.contains(value.string()) ? Membership::inside : Membership::outside;
    if (type != "CodeableConcept") return coding_in(set, value);
    Membership best = Membership::uncoded;
    for (const json::Value coding : value["coding"].elements()) {
        const Membership one = coding_in(set, coding);
        if (one == Membership::inside) return one;
        if (one == Membership::outside) best = one;
    }
    return best;
}

/// The code that was meant, for the message: the first that is there.
std::string_view code_of(json::Value value) {
    if (value.is_string()) return value.string();
    const json::Value coding = value["coding"] ? value["coding"][0] : value;
    return coding["code"].string();
}

std::string advice(const ValueSet& set, std::string_view code) {
    const auto codes = set.codes();
    if (const auto near = core::nearest(code, codes)) return "; did you mean \"" + std::string(*near) + "\"?";
    if (codes.size() > 12) return "; take a code of that value set.";
    std::string text = "; use one of: ";
    for (std::size_t i = 0; i < codes.size(); ++i) text += (i == 0 ? "" : ", ") + std::string(codes[i]);
    return text + ".";
}

bool is_target(const std::vector<std::string_view>& targets, std::string_view type) {
    if (targets.empty()) return true;
    return std::any_of(targets.begin(), targets.end(), [&](std::string_view target) {
        return target == type || target == "Resource";
    });
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

}  // namespace

void Walk::check_binding(const definitions::Member& member, json::Value value) {
    const definitions::Binding& binding = member.element->binding;
    if (binding.value_set == nullptr) return;
    const Membership found = membership(*binding.value_set, member.use->type->name, value);
    if (found == Membership::inside) return;
    if (binding.strength == BindingStrength::required) {
        const std::string problem = found == Membership::uncoded
                                        ? "A code of the required value set " + std::string(binding.url) + " is missing"
                                        : shown(code_of(value)) + " is not in the required value set " + std::string(binding.url);
        report_.error("code-invalid", path_.text(), "binding-required", problem + advice(*binding.value_set, code_of(value)));
    } else if (found == Membership::outside) {
        report_.warning(
            "code-invalid", path_.text(), "binding-extensible",
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

json::Value Walk::contained(std::string_view id) const {
    for (const json::Value candidate : root_["contained"].elements()) {
        if (candidate["id"].string() == id) return candidate;
    }
    // Inside a Bundle the container is the entry's resource.
    for (const json::Value resource : resources_) {
        for (const json::Value candidate : resource["contained"].elements()) {
            if (candidate["id"].string() == id) return candidate;
        }
    }
    return {};
}

void Walk::check_reference(const definitions::TypeUse& use, json::Value reference) {
    const std::string_view text = reference["reference"].string();
    const std::string_view claimed = reference["type"].string();
    std::string_view type = claimed;
    fhir::ParsedReference parsed;
    if (!text.empty()) {
        parsed = fhir::parse_reference(text);
        if (parsed.kind == fhir::ReferenceKind::invalid) {
            report_.error(
                "value", path_.text("reference"), "reference-syntax",
                shown(text) + " is no reference; write Type/id, an absolute URL, urn:uuid:..., or #id of a contained resource."
            );
            return;
        }
        if (parsed.kind == fhir::ReferenceKind::literal) {
            const auto* known = compiled_.definitions().find_type(parsed.target.type);
            const bool is_resource = known != nullptr && known->kind == definitions::TypeKind::resource;
            if (!is_resource && parsed.base.empty()) {
                report_.error("value", path_.text("reference"), "reference-type", shown(parsed.target.type) + " is no R4 resource type.");
                return;
            }
            if (is_resource) type = parsed.target.type;
        }
        if (parsed.kind == fhir::ReferenceKind::contained && !parsed.target.id.empty()) {
            type = contained(parsed.target.id)["resourceType"].string();
        }
    }
    if (!type.empty() && type.find(':') == std::string_view::npos && !is_target(use.targets, type)) {
        report_.error(
            "value", path_.text(), "reference-target",
            "A reference to " + shown(type) + " is not allowed here; allowed: " + listed(use.targets) + "."
        );
    }
    if (!claimed.empty() && parsed.kind == fhir::ReferenceKind::literal && type != claimed) {
        report_.error("value", path_.text("type"), "reference-type", shown(claimed) + " contradicts the reference, which names " + shown(type) + ".");
    }
}

void Walk::check_extension(json::Value extension) {
    const bool nested = bool(extension["extension"]);
    std::string_view value_member;
    for (const json::Member& member : extension.members()) {
        if (member.key.starts_with("value") || member.key.starts_with("_value")) value_member = member.key;
    }
    if (nested == !value_member.empty()) {
        report_.error(
            "invariant", path_.text(), "ext-1",
            "An extension must have either a value or nested extensions, not both and not neither."
        );
        return;
    }
    const json::Value known = compiled_.definitions().extension(extension["url"].string());
    if (!known || value_member.empty() || value_member.starts_with('_')) return;
    for (const json::Value type : known["value"].elements()) {
        std::string expected = "value" + std::string(type.string());
        expected[5] = char(expected[5] >= 'a' && expected[5] <= 'z' ? expected[5] - 'a' + 'A' : expected[5]);
        if (expected == value_member) return;
    }
    report_.error(
        "extension", path_.text(), "extension-value",
        "The extension " + shown(extension["url"].string()) + " cannot have " + shown(value_member) + "."
    );
}

}  // namespace tonus::profile
