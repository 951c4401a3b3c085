#pragma once

#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>

#include <string>

namespace tonus::interaction {

/// `target` after the operations of `patch`, as JSON text; numbers digit for digit. Errors: invalid if
/// `patch` is no JSON Patch; unprocessable (issue code "processing") if a path is not there or a test
/// fails; too_large (issue code "too-costly") if it makes too much of little. Source: RFC 6902; RFC 6901 for the paths.
[[nodiscard]] core::Result<std::string> apply_json_patch(json::Value target, json::Value patch);

}  // namespace tonus::interaction
