#pragma once

#include "evaluation.hpp"

namespace tonus::surveillance {

/// A fact that a finding rests on, and how urgent the cases are that it supports.
struct Ground {
    std::uint32_t fact = 0;
    EvidenceRole role = EvidenceRole::context;
    core::Instant at;
    Priority priority = Priority::routine;
};

/// What a rule found, before it is told in words.
struct RuleFinding {
    std::size_t rule = 0;           ///< position in CompiledRules::rules
    std::vector<Ground> grounds;    ///< by time, each fact once in each role
    std::vector<std::size_t> also;  ///< rules whose finding this one carries

    [[nodiscard]] Priority priority() const;
};

/// True for what was reported, measured or recorded; false for the treatment it is judged by.
[[nodiscard]] bool is_sign(const Ground& ground);

/// Sorts by time and keeps each fact once in each role, with its highest priority.
void merge(std::vector<Ground>& grounds);

/// One clinical event is one flag: takes from the finding of a general rule the signs that a specific rule
/// of the same or a higher priority carries, and drops it when none is left. The specific finding names it
/// in `also`.
void subsume(std::vector<RuleFinding>& findings, const CompiledRules& rules);

/// The finding in words: evidence, onset, worse-key and what the rule file says. Of one concept at most the
/// first and the newest few facts are told.
[[nodiscard]] Finding finding_of(const RuleFinding& found, const CompiledRules& rules, const Record& record);

}  // namespace tonus::surveillance
