#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/review/flag.hpp>
#include <tonus/store/store.hpp>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tonus::worklist {

/// Two reviewers' verdicts on the same evidence: true: baclofen's doing is at least possible.
using VerdictPair = std::pair<bool, bool>;

/// Cohen's kappa; nothing for fewer than two pairs, or where chance alone would agree always.
/// Source: Cohen J. Educ Psychol Meas 1960;20:37-46.
[[nodiscard]] std::optional<double> kappa(const std::vector<VerdictPair>& pairs);

/// The middle value; the mean of the two middle ones where there are two. Nothing of nothing.
[[nodiscard]] std::optional<double> median(std::vector<double> values);

/// The share of pairs that agree; nothing without a pair.
[[nodiscard]] std::optional<double> agreement(const std::vector<VerdictPair>& pairs);

/// What one rule cost and gave. Never about a person.
struct RuleFigures {
    std::int64_t raised = 0;
    std::int64_t confirmed = 0;
    std::int64_t dismissed = 0;
    std::vector<double> dwell_seconds;            ///< from taking a flag to deciding it
    std::map<std::string, std::int64_t> reasons;  ///< of dismissals
    std::array<std::int64_t, 24> hourly{};        ///< raised in each of the last 24 hours, oldest first
    std::vector<VerdictPair> second_opinions;
};

/// What the flags of a period cost the people who review them.
struct Burden {
    std::map<std::string, RuleFigures> rules;
    std::array<std::vector<double>, 4> minutes_to_review;  ///< by priority
    std::set<std::string> reviewer_days;
    std::int64_t raised = 0;
    std::int64_t snoozed = 0;
    std::int64_t dismissed_then_confirmed = 0;  ///< within 30 days

    void add(const review::Flag& flag, core::Instant from, core::Instant now);
};

[[nodiscard]] core::Result<Burden> measure_burden(store::Reader& reader, core::Instant from, core::Instant now);

/// True for about `percent` of all flags, the same ones whoever asks.
[[nodiscard]] bool is_in_sample(std::string_view flag_id, int percent);

}  // namespace tonus::worklist
