#pragma once

#include <tonus/surveillance/rule_set.hpp>

namespace tonus::surveillance {

/// The rules in force as a Markdown page for clinicians: for each, what fires it, how soon it must be seen,
/// every threshold with its source and mark, what clears it, and what the site changed.
[[nodiscard]] std::string rule_page(const RuleSet& rules);

}  // namespace tonus::surveillance
