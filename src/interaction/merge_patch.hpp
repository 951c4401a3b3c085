#pragma once

#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>

#include <string>

namespace tonus::interaction {

/// `target` with the members of `patch` put in their place, as JSON text: objects are merged, anything else replaces
/// what was there, and null takes it away. Errors: invalid if `patch` is no object; too_large (issue code
/// "too-costly") if it changes too many members. Source: RFC 7396. R4 names no merge
/// patch; clients such as fhirpy send it.
[[nodiscard]] core::Result<std::string> apply_merge_patch(json::Value target, json::Value patch);

}  // namespace tonus::interaction
