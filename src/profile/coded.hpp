#pragma once

#include <tonus/definitions/type.hpp>
#include <tonus/json/value.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace tonus::profile {

enum class Membership : std::uint8_t { inside, outside, uncoded };

/// Whether a code, a Coding, one coding of a CodeableConcept, or a Quantity's unit is in the value set.
/// `uncoded`: there is no code to judge.
[[nodiscard]] Membership membership(const definitions::ValueSet& set, json::Value value);

/// The code that was meant, for messages: the first that is there.
[[nodiscard]] std::string_view code_of(json::Value value);

/// What to write instead of the code of `value`: its system if it is one of `set`, else the nearest code, or the codes if they are few.
[[nodiscard]] std::string advice_on(const definitions::ValueSet& set, json::Value value);

}  // namespace tonus::profile
