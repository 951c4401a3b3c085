#pragma once

#include <tonus/surveillance/finding.hpp>
#include <tonus/surveillance/rule_set.hpp>

namespace tonus::surveillance {

struct Assessment {
    std::vector<Finding> findings;      ///< ordered by rule slug, at most one per rule
    std::optional<core::Instant> next;  ///< earliest instant after `now` at which time alone can change them
};

/// What the rules say about a patient at `now`. Facts that begin after `now` do not count yet. Pure and
/// thread-safe: depends on the set of facts, never on their order.
[[nodiscard]] Assessment assess(const Record& record, const RuleSet& rules, core::Instant now);

/// How an assessment changes when other rules are used on the same record.
enum class ReplayOutcome : std::uint8_t { same, gained, lost, changed };

struct ReplayDifference {
    ReplayOutcome outcome = ReplayOutcome::gained;
    std::string rule;
    std::optional<Priority> before;
    std::optional<Priority> after;
    std::string title;
    core::Instant onset;                 ///< clinical
    core::Instant newest;                ///< clinical time of the newest evidence
    std::vector<std::string> sentences;  ///< of a gained finding: what it rests on, the newest last
};

/// Every finding of either set: whether it stays, appears, disappears, or differs in priority or evidence;
/// ordered by rule.
[[nodiscard]] std::vector<ReplayDifference> replay(const Record& record, const RuleSet& before, const RuleSet& after, core::Instant now);

}  // namespace tonus::surveillance
