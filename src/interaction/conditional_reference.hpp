#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/preparer.hpp>
#include <tonus/interaction/request.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// A reference of the form `Patient?identifier=system|value`, which a transaction leads to the one
/// resource that matches. Source: FHIR R4, http, section 3.1.0.11.2 "conditional references".
struct ConditionalReference {
    std::string text;        ///< as the resource has it
    std::string expression;  ///< FHIRPath of the first Reference that has it
    std::string type;
    std::vector<Parameter> parameters;
};

/// Those of `resource`, each text once. Errors: invalid if one cannot be read.
[[nodiscard]] core::Result<std::vector<ConditionalReference>> conditional_references(json::Value resource);

/// `Type/id` of what it means. Errors: precondition (issue code "not-found" or "multiple-matches") if
/// that is not exactly one resource; whatever the search module refuses.
[[nodiscard]] core::Result<std::string> resolve(
    const ConditionalReference& reference, const Preparer& preparer, store::Reader& reader, core::Instant now
);

/// Two conditions that are written alike select alike.
[[nodiscard]] std::string condition_text(std::string_view type, const std::vector<Parameter>& parameters);

}  // namespace tonus::interaction
