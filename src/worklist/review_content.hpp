#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/core/result.hpp>
#include <tonus/report/safety_report.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// Who answers for a rule and by when it must be looked at again. Empty: not said.
struct Steward {
    std::string owner;
    std::string review_by;  ///< date
};

/// What a site decides about reviewing, as config/review.toml says it.
struct ReviewContent {
    report::ClockOptions clock;
    std::vector<std::string> expected_senders;
    std::chrono::hours silent_after{};       ///< an expected sender that sends nothing for so long is silent
    std::chrono::hours data_silent_after{};  ///< a rule whose measurements have not come in for so long has no data
    Steward steward;                         ///< of rules that name none
    std::map<std::string, Steward, std::less<>> stewards;

    std::map<std::string, std::string, std::less<>> runbooks;  ///< part of the System page, as a slug, to an address

    [[nodiscard]] Steward steward_of(std::string_view rule) const;
    /// Of "Rules last run" what is kept under "rules-last-run"; empty if the site has none.
    [[nodiscard]] std::string_view runbook_of(std::string_view part) const;
};

/// Errors: invalid, with every problem of the file by line: no TOML, an unknown member, a duration that is missing.
[[nodiscard]] core::Result<ReviewContent> load_review_content(const core::ContentPath& path);

}  // namespace tonus::worklist
