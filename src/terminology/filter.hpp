#pragma once

#include <tonus/terminology/code_system.hpp>

namespace tonus::terminology {

/// The concepts of `system` that a filter of ValueSet.compose.include selects. Errors: unprocessable
/// (not-supported) if the filter's operator, or a hierarchy it needs, is not known; (not-found) for a concept
/// that is not there.
[[nodiscard]] core::Result<std::vector<const Concept*>> select(const CodeSystem& system, json::Value filter);

}  // namespace tonus::terminology
