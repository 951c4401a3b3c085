#pragma once

#include <tonus/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tonus::profile {

/// What is wrong with `value` as FHIR primitive `type`, in a sentence that says how to mend it;
/// nothing if it is right, or if `type` is no primitive known here. Hand-written matchers, because
/// this runs for every value of every resource. Source: FHIR R4, datatypes, "Primitive Types".
[[nodiscard]] std::optional<std::string> primitive_problem(std::string_view type, json::Value value);

}  // namespace tonus::profile
