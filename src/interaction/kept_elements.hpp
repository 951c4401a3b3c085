#pragma once

#include <tonus/interaction/interactions.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tonus::interaction {

/// The elements that `_elements` and `_summary` keep of resources of `type`; both are taken out of
/// `parameters`. Nothing: the whole resource. Errors: invalid (value) for a summary there is none of, or one
/// that only a search has. Source: FHIR R4, http, "General parameters"; search, 3.1.1.5.8 and 3.1.1.5.9.
[[nodiscard]] core::Result<std::optional<std::vector<std::string>>> take_kept_elements(
    const Interactions& all, const std::string& type, std::vector<Parameter>& parameters
);

}  // namespace tonus::interaction
