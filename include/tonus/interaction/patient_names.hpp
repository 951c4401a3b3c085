#pragma once

#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// The resource type whose compartment is a clinical record. Source: FHIR R4, CompartmentDefinition "patient".
inline constexpr std::string_view patient_type = "Patient";

/// Every name under which `resource` names its patient, in the forms of fhir::target_names(); all of
/// them one person's, so nothing but the first element that says whose record this is counts (a
/// performer may be another patient). A patient resource gives its identifiers; its own `Patient/id`
/// is added when the id is known. Identifiers without a system are no names: too many share them.
[[nodiscard]] std::vector<std::string> patient_names(json::Value resource);

}  // namespace tonus::interaction
