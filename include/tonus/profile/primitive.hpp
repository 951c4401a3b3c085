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

/// True if a text is only white space or holds control characters other than tab, carriage return and
/// line feed: R4 says that strings should not, which is no reason to lose one.
/// Source: FHIR R4, datatypes, "string".
[[nodiscard]] bool has_unwise_text(json::Value value);

/// False for a number that is beyond the range of a double. R4 sets no bound, so that is no reason to refuse it.
/// Source: FHIR R4, datatypes, "decimal".
[[nodiscard]] bool is_within_reach(json::Value number);

}  // namespace tonus::profile
