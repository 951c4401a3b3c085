#pragma once

#include <tonus/surveillance/rule_set.hpp>

namespace tonus::surveillance {

/// The rules in force as a whole HTML page for clinicians, without scripts and with a list of the rules in front: for
/// each, what fires it, how soon it must be seen, every threshold with its source and mark, what clears it, and what the
/// site changed. Its style sheet is expected at `style`.
[[nodiscard]] std::string rule_page(const RuleSet& rules, std::string_view style);

}  // namespace tonus::surveillance
