#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/clinical/fact.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/json/value.hpp>

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Finds a stored resource of `type`: a Medication by the text of a literal reference, a Questionnaire by its canonical URL,
/// with a version behind `|` or in any. Absent if unknown.
using ReferenceResolver = std::function<json::Value(std::string_view type, std::string_view reference)>;

/// What one resource says about its patient. Pure: the same resource, content and instant give the same
/// facts. A type that says nothing clinical, and a resource entered in error, give none.
///
/// `stored_at` is when this version was stored: the last resort for the end of a `completed` or `stopped`
/// exposure and for a report without any date.
/// Source: FHIR R4 definitions of the types read; config/concepts/README.md says how facts look.
[[nodiscard]] std::vector<Fact> facts_of(
    json::Value resource, const ClinicalContent& content, core::Instant stored_at, const ReferenceResolver& resolve = {}
);

/// The resource types that facts are read from.
[[nodiscard]] std::span<const std::string_view> types_with_facts() noexcept;

}  // namespace tonus::clinical
