#pragma once

#include <tonus/surveillance/rule_set.hpp>

namespace tonus::surveillance {

/// The rules in force as a Markdown page for clinicians: for each, what fires it, how soon it must be seen,
/// every threshold with its source and mark, what clears it, and what the site changed.
[[nodiscard]] std::string rule_page(const RuleSet& rules);

/// The same as a whole HTML page without scripts, with a list of the rules in front. Its style sheet is
/// expected at `style` beside it.
[[nodiscard]] std::string rule_page_html(const RuleSet& rules, std::string_view style);

}  // namespace tonus::surveillance
