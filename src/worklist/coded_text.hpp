#pragma once

#include <tonus/json/value.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace tonus::worklist {

/// A CodeableConcept as the record words it: its text, else its first coding's display or code; empty if it has none.
[[nodiscard]] std::string wording_of(json::Value coded);

/// True if the first coding of a CodeableConcept, such as a clinicalStatus, is one of `codes`.
[[nodiscard]] bool is_one_of(json::Value coded, std::initializer_list<std::string_view> codes);

}  // namespace tonus::worklist
