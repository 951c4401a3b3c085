#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tonus::bulk {

/// What `_elements` keeps of resources of `type`, what they must have included; nothing: all of them. Each of
/// `elements` is `element`, for every type, or `Type.element`. Errors: those of a search with these `_elements`.
/// Source: FHIR Bulk Data Access 2.0, `_elements`.
[[nodiscard]] core::Result<std::optional<std::vector<std::string>>> elements_of(
    const interaction::SearchEngine& searches, const std::string& type, const std::vector<std::string>& elements
);

}  // namespace tonus::bulk
