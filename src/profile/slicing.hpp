#pragma once

#include "profile_tree.hpp"

#include <string_view>

namespace tonus::profile {

/// False if the discriminators look at other resources, so that the answer would depend on what has
/// arrived so far; such slicing is left unchecked.
[[nodiscard]] bool can_be_decided(const ProfileNode& sliced);

/// Whether an occurrence of `sliced` belongs to its slice `slice`: all discriminators fit.
/// Source: FHIR R4, profiling, section 5.1.0.15 "Discriminator".
[[nodiscard]] bool belongs(const ProfileNode& sliced, const ProfileNode& slice, const Occurrence& occurrence);

/// Whether the JSON member of a choice ("valueQuantity") has one of the types `node` allows.
[[nodiscard]] bool has_type(const ProfileNode& node, std::string_view member);

}  // namespace tonus::profile
