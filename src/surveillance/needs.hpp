#pragma once

#include "criterion.hpp"

#include <set>
#include <vector>

namespace tonus::surveillance {

/// Measurements of which one must be there, for each of the sets, or no case can hold.
[[nodiscard]] std::vector<std::set<ConceptId>> needed_measurements(const std::vector<RuleCase>& cases);

/// Measurements that a criterion looks at.
[[nodiscard]] std::set<ConceptId> measurements_in(const Criterion& criterion);

}  // namespace tonus::surveillance
