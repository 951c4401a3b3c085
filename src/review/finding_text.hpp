#pragma once

#include <tonus/surveillance/rule_set.hpp>

#include <string>

namespace tonus::review {

/// The part of a finding that explains it, as JSON kept with the flag: rationale, thresholds with
/// source and mark, considerations, missing data, alternatives, what clears it, what the site changed.
[[nodiscard]] std::string explanation_of(const surveillance::Finding& finding, const surveillance::RuleSet& rules);

}  // namespace tonus::review
