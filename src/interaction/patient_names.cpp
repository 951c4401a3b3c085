#include <tonus/interaction/patient_names.hpp>

#include <tonus/fhir/reference.hpp>
#include <tonus/interaction/url.hpp>

#include <array>
#include <optional>

namespace tonus::interaction {
namespace {

// The elements that say whose record a resource belongs to, by the names R4 gives them. Where a type
// has two, the earlier one decides.
constexpr std::array<std::string_view, 4> owner_elements{"patient", "subject", "for", "individual"};

std::vector<std::string> identifier_names(json::Value patient) {
    std::vector<std::string> names;
    for (const json::Value identifier : patient["identifier"].elements()) {
        const std::string_view system = identifier["system"].string();
        const std::string_view value = identifier["value"].string();
        if (system.empty() || value.empty()) continue;
        names.push_back(fhir::logical_name(patient_type, system, value));
    }
    return names;
}

std::vector<std::string> contained_names(json::Value resource, std::string_view id) {
    for (const json::Value contained : resource["contained"].elements()) {
        const bool is_patient = contained["resourceType"].string() == patient_type;
        if (is_patient && contained["id"].string() == id) return identifier_names(contained);
    }
    return {};
}

/// `Patient?identifier=system|value`, a reference by condition, names like a logical one: a sender that
/// cannot know our ids must not lose its patient. Source: FHIR R4, http, "conditional references".
std::optional<std::string> conditional_name(std::string_view reference) {
    const std::string prefix = std::string(patient_type) + "?";
    if (!reference.starts_with(prefix)) return std::nullopt;
    const auto parameters = parse_parameters(reference);
    if (!parameters || parameters->size() != 1 || parameters->front().name != "identifier") return std::nullopt;
    const std::string_view token = parameters->front().value;
    const auto bar = token.find('|');
    if (bar == std::string_view::npos || bar == 0 || bar + 1 == token.size()) return std::nullopt;
    return fhir::logical_name(patient_type, token.substr(0, bar), token.substr(bar + 1));
}

std::vector<std::string> reference_names(json::Value resource, json::Value reference) {
    if (auto name = conditional_name(reference["reference"].string())) return {*name};
    const auto parsed = fhir::parse_reference(reference["reference"].string());
    if (parsed.kind == fhir::ReferenceKind::contained) return contained_names(resource, parsed.target.id);
    const fhir::TargetNames target = fhir::target_names(reference, patient_type);
    const std::string literal_prefix = std::string(patient_type) + "/";
    const std::string logical_prefix = std::string(patient_type) + "?";
    std::vector<std::string> names;
    if (target.literal && target.literal->starts_with(literal_prefix)) names.push_back(*target.literal);
    const bool has_system = !reference["identifier"]["system"].string().empty();
    if (target.logical && has_system && target.logical->starts_with(logical_prefix)) names.push_back(*target.logical);
    return names;
}

}  // namespace

std::vector<std::string> patient_names(json::Value resource) {
    if (resource["resourceType"].string() == patient_type) return identifier_names(resource);
    for (const std::string_view element : owner_elements) {
        auto names = reference_names(resource, resource[element]);
        if (!names.empty()) return names;
    }
    return {};
}

}  // namespace tonus::interaction
