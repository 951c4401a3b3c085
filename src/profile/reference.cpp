#include "reference.hpp"

#include <tonus/fhir/reference.hpp>

#include <algorithm>

namespace tonus::profile {
namespace {

bool is_resource_type(const definitions::Definitions& definitions, std::string_view name) {
    const definitions::Type* type = definitions.find_type(name);
    return type != nullptr && type->kind == definitions::TypeKind::resource;
}

/// Reference.type without the base it is relative to. It may be the URL of a logical model, which is no resource type.
std::string claimed_type(json::Value reference) {
    constexpr std::string_view base = "http://hl7.org/fhir/StructureDefinition/";
    std::string_view claimed = reference["type"].string();
    if (claimed.starts_with(base)) claimed.remove_prefix(base.size());
    return claimed.find(':') == std::string_view::npos ? std::string(claimed) : std::string();
}

}  // namespace

JudgedReference judge_reference(json::Value reference, const Enclosing& enclosing, const definitions::Definitions& definitions) {
    const std::string_view text = reference["reference"].string();
    const std::string claimed = claimed_type(reference);
    if (!claimed.empty() && !is_resource_type(definitions, claimed)) return {ReferenceProblem::unknown_claim, {}};
    if (text.empty()) return {ReferenceProblem::none, claimed};
    const fhir::ParsedReference parsed = fhir::parse_reference(text);
    if (parsed.kind == fhir::ReferenceKind::invalid) return {ReferenceProblem::syntax, {}};
    if (parsed.kind == fhir::ReferenceKind::contained) {
        const std::string& id = parsed.target.id;
        const json::Value target = id.empty() ? enclosing.root.value() : enclosing.contained(id);
        if (!target) return {ReferenceProblem::nowhere, {}};
        const std::string_view type = target["resourceType"].string();
        return {ReferenceProblem::none, std::string(type)};
    }
    if (parsed.kind != fhir::ReferenceKind::literal) return {ReferenceProblem::none, claimed};
    if (!is_resource_type(definitions, parsed.target.type)) {
        // The end of an absolute URL need not be a type.
        if (!parsed.base.empty()) return {ReferenceProblem::none, claimed};
        return {ReferenceProblem::unknown_type, parsed.target.type};
    }
    const bool contradicts = !claimed.empty() && claimed != parsed.target.type;
    return {contradicts ? ReferenceProblem::contradiction : ReferenceProblem::none, parsed.target.type};
}

bool is_target(const std::vector<std::string_view>& targets, std::string_view type) {
    if (targets.empty() || type.empty()) return true;
    return std::any_of(targets.begin(), targets.end(), [&](std::string_view target) { return target == type || target == "Resource"; });
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

}  // namespace tonus::profile
