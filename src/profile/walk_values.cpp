#include "coded.hpp"
#include "reference.hpp"
#include "walk.hpp"

#include <tonus/fhirpath/narrative.hpp>
#include <tonus/fhirpath/unit.hpp>
#include <tonus/profile/primitive.hpp>

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

using definitions::BindingStrength;
using definitions::Type;
using definitions::TypeKind;

constexpr std::string_view ucum = "http://unitsofmeasure.org";

}  // namespace

void Walk::check_binding(const definitions::Binding& binding, json::Value value) {
    if (binding.value_set == nullptr) return;
    const Membership found = membership(*binding.value_set, value);
    if (found == Membership::inside) return;
    if (binding.strength == BindingStrength::required) {
        const std::string problem = found == Membership::uncoded
                                        ? "A code of the required value set " + std::string(binding.url) + " is missing"
                                        : shown(code_of(value)) + " is not in the required value set " + std::string(binding.url);
        const std::string advice = report_.is_full() ? "." : advice_on(*binding.value_set, value);
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
    if (!flaw) return note_images(xhtml);
    report_.error(
        "invariant",
        path_.text(),
        std::string(flaw->rule),
        std::string(flaw->rule) + ": a narrative is a div of formatted text, and " + without_markup(flaw->problem) + "; " +
            std::string(flaw->remedy) + "."
    );
}

// A picture of a narrative may be a contained Binary: that is a reference to it, though dom-3's expression sees no markup.
void Walk::note_images(std::string_view xhtml) {
    constexpr std::string_view attribute = "src=";
    for (std::size_t at = 0; (at = xhtml.find(attribute, at)) != xhtml.npos;) {
        at += attribute.size();
        const std::string_view quoted = xhtml.substr(at);
        if (quoted.size() < 2 || quoted[1] != '#') continue;
        const std::string_view id = quoted.substr(2, quoted.find(quoted[0], 2) - 2);
        if (!id.empty()) local_references_.push_back({id, enclosing_.resource.value().place()});
    }
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

// Source: FHIR R4, Attachment.size: the bytes of the data before they are written in base64.
void Walk::check_attachment(json::Value attachment) {
    const std::string_view data = attachment["data"].string();
    const auto size = attachment["size"].to_integer();
    if (data.empty() || !size) return;
    if (*size < 0 || primitive_problem("base64Binary", attachment["data"])) return;  // reported already
    const auto digits = std::count_if(data.begin(), data.end(), [](char c) { return c > ' ' && c != '='; });
    if (*size == digits * 3 / 4) return;
    report_.error(
        "invariant",
        path_.text("size"),
        "attachment-size",
        "The size says " + std::to_string(*size) + " bytes and the data have " + std::to_string(digits * 3 / 4) +
            "; correct it, or leave it out."
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
            if (const auto type = type_in_entry(reference["reference"].string())) {
                check_target(use.targets, *type);
                return;
            }
            if (const auto type = type_of_conditional_reference(reference["reference"].string()); !type.empty()) {
                check_target(use.targets, type);
                return;
            }
            report_.error(
                "value",
                path_.text("reference"),
                "reference-syntax",
                shown(reference["reference"]) +
                    " is no reference; write Type/id, an absolute URL, urn:uuid:..., or #id of a contained resource."
            );
            return;
        case ReferenceProblem::nowhere:
            report_.error(
                "invariant",
                path_.text(),
                "ref-1",
                "ref-1: nothing contained has the id that " + shown(reference["reference"]) + " names; contain it, or write Type/id."
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
        case ReferenceProblem::unknown_claim:
            report_.error("value", path_.text("type"), "reference-type", shown(reference["type"]) + " is no R4 resource type.");
            return;
        case ReferenceProblem::none: break;
    }
    check_target(use.targets, judged.type.empty() ? type_in_entry(reference["reference"].string()).value_or("") : judged.type);
}

// Within a Bundle the URL of an entry may be of any scheme, as health cards have "resource:0".
std::optional<std::string_view> Walk::type_in_entry(std::string_view full_url) {
    if (full_url.find(':') == std::string_view::npos) return std::nullopt;
    if (!full_urls_) {
        full_urls_.emplace();
        for (const json::Value entry : root_["entry"].elements()) {
            full_urls_->emplace(entry["fullUrl"].string(), entry["resource"]["resourceType"].string());
        }
    }
    const auto found = full_urls_->find(full_url);
    return found == full_urls_->end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

// In a transaction a reference may be the search that finds its target. Source: FHIR R4, http, section 3.1.0.11.2.
std::string_view Walk::type_of_conditional_reference(std::string_view text) const {
    const auto question = text.find('?');
    if (question == std::string_view::npos || root_["type"].string() != "transaction") return {};
    const Type* type = compiled_.definitions().find_type(text.substr(0, question));
    return type != nullptr && type->kind == TypeKind::resource ? type->name : std::string_view();
}

void Walk::check_target(const std::vector<std::string_view>& targets, std::string_view type) {
    if (is_target(targets, type)) return;
    report_.error(
        "value",
        path_.text(),
        "reference-target",
        "A reference to " + shown(type) + " is not allowed here; allowed: " + listed(targets) + "."
    );
}

}  // namespace tonus::profile
