#pragma once

#include <tonus/review/workflow.hpp>

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>
#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a site changes a rule while the service runs: somebody proposes it, a backtest and a silent run show
/// what it would do, and a second person promotes it. Kept in the store, so that every backup holds it.
namespace tonus::review {

/// A flag the proposal would lose, gain or change, as the page shows it.
struct BacktestFlag {
    std::string flag_id;  ///< of the stored flag; empty if there is none
    std::string title;
    core::Instant at;    ///< when the flag was raised; of one that would be new, the clinical onset
    std::string stage;   ///< of the stored flag; empty if there is none
    std::string before;  ///< priority with the rules in force; empty: none
    std::string after;   ///< with the proposal

    // Of one that would be new, drawn by chance: clinicians judge whether they would have wanted it. Patient data.
    std::string sample;  ///< names it within the result; empty: not drawn
    store::PatientKey patient = 0;
    std::vector<std::string> sentences;  ///< what it would rest on
    std::optional<bool> wanted;          ///< nothing: not judged yet
    Actor judged_by;
};

/// What the proposal would have done to another rule, whose findings this one carries or leaves.
struct BacktestOther {
    std::string rule;
    std::int64_t gained = 0;
    std::int64_t lost = 0;
    std::int64_t changed = 0;
};

struct BacktestResult {
    std::string rules;  ///< version of the rule set compared with
    core::Instant at;
    int days = 0;  ///< looked back over
    std::int64_t patients = 0;
    std::int64_t same = 0;
    std::int64_t gained = 0;
    std::int64_t lost = 0;
    std::int64_t changed = 0;
    std::int64_t lost_confirmed = 0;         ///< of every rule: a clinician had confirmed a reaction
    std::optional<double> burden;            ///< flags more or fewer on a day somebody reviewed; nothing: no such day
    std::vector<BacktestFlag> lost_flags;    ///< examples, the confirmed ones first
    std::vector<BacktestFlag> gained_flags;  ///< drawn by chance
    std::vector<BacktestFlag> changed_flags;
    std::vector<BacktestOther> others;
};

struct SilentRun {
    core::Instant begun;
    core::Instant until;
};

struct RuleProposal {
    enum class Stage : std::uint8_t { open, promoted, withdrawn };

    std::string id;  ///< in the order of their making
    std::string rule;
    surveillance::RuleChange change;     ///< its `file` is empty until it is promoted
    std::vector<std::string> sentences;  ///< each change in words, with the value in force when it was proposed
    std::string reason;
    Actor by;
    core::Instant at;
    Stage stage = Stage::open;
    std::optional<BacktestResult> backtest;
    std::optional<SilentRun> silent;
    Actor closed_by;  ///< who promoted or withdrew it
    std::optional<core::Instant> closed_at;
    std::string closing_reason;
};

[[nodiscard]] std::string_view name_of(RuleProposal::Stage stage) noexcept;
[[nodiscard]] std::string encode(const RuleProposal& proposal);
/// Errors: internal if the text is not one of encode()'s.
[[nodiscard]] core::Result<RuleProposal> decode_proposal(std::string_view text);

[[nodiscard]] core::Result<std::optional<RuleProposal>> load_proposal(store::Reader& reader, std::string_view id);
/// The newest first.
[[nodiscard]] core::Result<std::vector<RuleProposal>> load_proposals(store::Reader& reader);
[[nodiscard]] core::Result<void> put_proposal(store::Writer& writer, const RuleProposal& proposal);

/// A proposal that is being tried out beside the rules in force.
struct RuleTrial {
    std::string proposal;
    std::string rule;
    surveillance::RuleChange change;
    core::Instant until;

    friend bool operator==(const RuleTrial&, const RuleTrial&) = default;
};

/// What the store says of the rules in force, over the files.
struct RuleOverlay {
    surveillance::RuleChanges promoted;
    std::vector<RuleTrial> trials;

    friend bool operator==(const RuleOverlay&, const RuleOverlay&) = default;
};

/// Promotions laid over each other in the order they were made, and the silent runs that run at `now`.
[[nodiscard]] core::Result<RuleOverlay> load_overlay(store::Reader& reader, core::Instant now);

/// What a silent run has seen: patients for whom, at some time since it began, only the rule in force, only
/// the proposal, both alike, or both in another way found something.
struct SilentCounts {
    std::int64_t same = 0;
    std::int64_t gained = 0;
    std::int64_t lost = 0;
    std::int64_t changed = 0;

    friend bool operator==(const SilentCounts&, const SilentCounts&) = default;
};

[[nodiscard]] core::Result<SilentCounts> silent_counts(store::Reader& reader, std::string_view proposal);
/// Counts what was found for a patient, each outcome once.
[[nodiscard]] core::Result<void> count_silently(
    store::Writer& writer, std::string_view proposal, store::PatientKey patient, surveillance::ReplayOutcome outcome
);

}  // namespace tonus::review
