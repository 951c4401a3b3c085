#pragma once

#include "review_content.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/review/arrivals.hpp>
#include <tonus/review/rule_proposal.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

struct RuleStatus {
    std::string_view status;  ///< "live", "silent", "no-data" or "retired"
    std::string words;        ///< why, or what runs beside it; may be empty
};

/// What a rule's quiet means: that nothing was found, that it is tried out without raising flags, that what it
/// reads no longer comes in, or that it is off.
class RuleStatuses {
public:
    /// All must outlive it.
    RuleStatuses(
        const review::Arrivals& arrivals,
        const std::vector<review::RuleTrial>& trials,
        const clinical::ClinicalContent& concepts,
        std::chrono::hours silent_after,
        core::Instant now
    )
        : arrivals_(arrivals), trials_(trials), concepts_(concepts), silent_after_(silent_after), now_(now) {}

    [[nodiscard]] RuleStatus of(const surveillance::RuleDescription& rule) const;

private:
    [[nodiscard]] std::string missing(const std::vector<std::string>& measurements) const;

    const review::Arrivals& arrivals_;
    const std::vector<review::RuleTrial>& trials_;
    const clinical::ClinicalContent& concepts_;
    std::chrono::hours silent_after_;
    core::Instant now_;
};

}  // namespace tonus::worklist
