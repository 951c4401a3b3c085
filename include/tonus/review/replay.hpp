#pragma once

#include <tonus/review/workflow.hpp>

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What another rule set would do to the stored record. Nothing is written.
namespace tonus::review {

/// One flag that other rules would raise, drop or change.
struct ReplayedFlag {
    std::string flag_id;  ///< of the stored flag; empty if there is none
    store::PatientKey patient = 0;
    std::string title;
    core::Instant onset;                  ///< clinical
    std::optional<core::Instant> raised;  ///< of the stored flag
    Stage stage = Stage::open;            ///< of the stored flag
    std::optional<surveillance::Priority> before;
    std::optional<surveillance::Priority> after;
    std::vector<std::string> sentences;  ///< of one that would be new: what it rests on
};

struct RuleReplay {
    std::int64_t same = 0;
    std::int64_t gained = 0;
    std::int64_t lost = 0;
    std::int64_t changed = 0;                ///< other priority or other evidence
    std::int64_t lost_confirmed = 0;         ///< of `lost`: a clinician had confirmed a reaction
    std::vector<ReplayedFlag> gained_flags;  ///< as many as were asked for, drawn by chance
    std::vector<ReplayedFlag> lost_flags;    ///< the confirmed ones first
    std::vector<ReplayedFlag> changed_flags;
};

struct ReplayReport {
    std::int64_t patients = 0;
    std::int64_t resources = 0;               ///< that facts were read from
    std::map<std::string, RuleReplay> rules;  ///< that either set finds, by slug
};

struct ReplayOptions {
    std::string rule;                    ///< only this one; empty: all
    std::optional<core::Instant> since;  ///< only findings with evidence from then on
    std::size_t threads = 1;
    std::size_t examples = 20;  ///< kept of each list, so that memory is bounded
    /// Told from time to time, by one thread at a time; false stops the replay.
    std::function<bool(std::int64_t patients, std::int64_t resources)> progress = {};
};

/// Runs a read job and waits for it; called by each of the replay's threads.
using ReadRunner = std::function<core::Result<void>(const store::ReadJob&)>;

/// Assesses every patient with both rule sets and compares. A flag that was decided is compared at the
/// instant of its decision, so that a reaction confirmed last year counts as lost if the new rules would
/// not have shown it then; everything else at `now`. Reads a few patients at a time. Blocking. Errors:
/// the store's; deadline if `progress` stopped it.
[[nodiscard]] core::Result<ReplayReport> replay_blocking(
    const ReadRunner& read,
    const surveillance::RuleSet& before,
    const surveillance::RuleSet& after,
    core::Instant now,
    const ReplayOptions& options
);

}  // namespace tonus::review
