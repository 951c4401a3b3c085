#pragma once

#include <tonus/surveillance/finding.hpp>

#include <string>

namespace tonus::review {

/// The part of a finding that explains it, as JSON kept with the flag: rationale, thresholds with
/// source and mark, considerations, missing data, alternatives, what clears it.
[[nodiscard]] std::string explanation_of(const surveillance::Finding& finding);

}  // namespace tonus::review
