#pragma once

#include <tonus/json/value.hpp>

#include <string>
#include <vector>

namespace tonus::interaction {

/// A resource with only the members of `kept`, marked as such so that nobody stores it as a whole.
/// Source: FHIR R4, search, sections 3.1.1.5.8 "_summary" and 3.1.1.5.9 "_elements" (tag SUBSETTED).
[[nodiscard]] std::string subset(const std::string& resource, const std::vector<std::string>& kept);

/// Whether it is marked so.
[[nodiscard]] bool is_subset(json::Value resource);

}  // namespace tonus::interaction
