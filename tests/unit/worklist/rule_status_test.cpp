#include "rule_status.hpp"
#include "rule_proposals.hpp"

#include "support/case_name.hpp"
#include "support/clinical_content.hpp"

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

using std::chrono::days;

constexpr core::Instant today{std::chrono::seconds(1'790'000'000)};  // 2026-09-21

surveillance::RuleDescription rule_that_needs(std::vector<std::vector<std::string>> measurements, bool enabled = true) {
    surveillance::RuleDescription rule;
    rule.slug = "r";
    rule.needs = std::move(measurements);
    rule.enabled = enabled;
    return rule;
}

review::Arrivals arrivals(std::map<std::string, core::Instant, std::less<>> last, std::optional<core::Instant> since = core::Instant()) {
    return {std::move(last), since};
}

review::RuleTrial trial(std::optional<bool> enabled, core::Instant until = today + days(5)) {
    review::RuleTrial one;
    one.rule = "r";
    one.change.enabled = enabled;
    one.until = until;
    return one;
}

struct StatusCase {
    std::string_view name;
    surveillance::RuleDescription rule;
    review::Arrivals arrivals;
    std::vector<review::RuleTrial> trials;
    std::string_view status;
    std::string_view words;
};

class RuleStatusOf : public testing::TestWithParam<StatusCase> {};

TEST_P(RuleStatusOf, SaysWhatItsQuietMeans) {
    const StatusCase& row = GetParam();
    const auto& content = test::clinical_content();
    const RuleStatuses statuses(row.arrivals, row.trials, content, days(30), today);
    const RuleStatus status = statuses.of(row.rule);
    EXPECT_EQ(status.status, row.status);
    EXPECT_EQ(status.words, row.words);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    RuleStatusOf,
    testing::Values(
        StatusCase{"needs_nothing", rule_that_needs({}), arrivals({}), {}, "live", ""},
        StatusCase{"came_in", rule_that_needs({{"egfr"}}), arrivals({{"egfr", today - days(29)}}), {}, "live", ""},
        StatusCase{
            "stopped",
            rule_that_needs({{"egfr"}}),
            arrivals({{"egfr", today - days(31)}}),
            {},
            "no-data",
            "No value since 2026-08-21: Estimated glomerular filtration rate"},
        StatusCase{
            "never",
            rule_that_needs({{"egfr"}}),
            arrivals({{"pulse", today}}),
            {},
            "no-data",
            "No value received: Estimated glomerular filtration rate"},
        StatusCase{"one_of_several", rule_that_needs({{"creatinine", "egfr"}}), arrivals({{"egfr", today - days(1)}}), {}, "live", ""},
        StatusCase{
            "one_of_both",
            rule_that_needs({{"creatinine"}, {"egfr"}}),
            arrivals({{"egfr", today - days(1)}}),
            {},
            "no-data",
            "No value received: Creatinine"},
        StatusCase{"watched_too_shortly", rule_that_needs({{"egfr"}}), arrivals({}, today - days(3)), {}, "live", ""},
        StatusCase{"not_watched", rule_that_needs({{"egfr"}}), arrivals({}, std::nullopt), {}, "live", ""},
        StatusCase{"off", rule_that_needs({{"egfr"}}, false), arrivals({}), {}, "retired", "Switched off by the site"},
        StatusCase{"tried", rule_that_needs({}, false), arrivals({}), {trial(true)}, "silent", "Runs silently until 2026-09-26"},
        StatusCase{
            "tried_otherwise", rule_that_needs({}, false), arrivals({}), {trial(std::nullopt)}, "retired", "Switched off by the site"},
        StatusCase{"tried_long_ago", rule_that_needs({}, false), arrivals({}), {trial(true, today)}, "retired", "Switched off by the site"},
        StatusCase{
            "changed_beside", rule_that_needs({}), arrivals({}), {trial(std::nullopt)}, "live", "A change runs silently until 2026-09-26"}
    ),
    test::case_name
);

TEST(UnitWords, AreThoseOfTheNumberBeforeThem) {
    EXPECT_EQ(unit_words("d", "1"), " day");
    EXPECT_EQ(unit_words("d", "1.5"), " days");
    EXPECT_EQ(unit_words("mg/d", "1"), " mg/day");
    EXPECT_EQ(unit_words("{count}", "1"), " {count}");
    EXPECT_EQ(unit_words("", "1"), "");
}

}  // namespace
}  // namespace tonus::worklist
