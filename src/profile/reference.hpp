#pragma once

#include "enclosing.hpp"

#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::profile {

enum class ReferenceProblem : std::uint8_t {
    none,
    syntax,         ///< Reference.reference is nothing that can be followed
    nowhere,        ///< "#id", and nothing contained has that id
    unknown_type,   ///< a relative reference to a type R4 does not have
    contradiction,  ///< Reference.type says otherwise
    unknown_claim,  ///< Reference.type is no type R4 has
};

/// What a Reference says of its target. `type` is empty where it does not tell.
struct JudgedReference {
    ReferenceProblem problem = ReferenceProblem::none;
    std::string type;
};

/// Source: FHIR R4, references, section 2.3.0.
[[nodiscard]] JudgedReference judge_reference(
    json::Value reference, const Enclosing& enclosing, const definitions::Definitions& definitions
);

/// True unless `targets` names types and `type`, if known, is none of them.
[[nodiscard]] bool is_target(const std::vector<std::string_view>& targets, std::string_view type);

/// The names with commas between them.
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);

}  // namespace tonus::profile
