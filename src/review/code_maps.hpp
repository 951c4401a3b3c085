#pragma once

#include <tonus/review/knowledge.hpp>

#include <tonus/store/store.hpp>

#include <string_view>
#include <vector>

namespace tonus::review {

inline constexpr std::string_view code_map_type = "ConceptMap";

/// Only an active map gives codes a meaning; drafts and retired ones are kept and do nothing.
/// Source: FHIR R4, PublicationStatus.
[[nodiscard]] bool is_in_force(json::Value map);

/// The stored maps in force, the one changed longest ago first.
[[nodiscard]] core::Result<std::vector<CodeMap>> load_code_maps(store::Reader& reader);

}  // namespace tonus::review
