#pragma once

#include "compiled_rules.hpp"

namespace tonus::surveillance {

/// A finding and the position of its rule in CompiledRules::rules.
struct RuleFinding {
    std::size_t rule = 0;
    Finding finding;
};

/// One clinical event is one flag: takes from the finding of a general rule the signs that a specific rule
/// of the same or a higher priority carries, and drops it when none is left. The specific finding names it
/// in `also`.
void subsume(std::vector<RuleFinding>& findings, const CompiledRules& rules);

/// Priority, onset and worse-key from the evidence as it is.
void settle(Finding& finding, const CompiledRule& rule, const CompiledRules& rules);

}  // namespace tonus::surveillance
