#include "review_content.hpp"
#include "silence.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace tonus::worklist {
namespace {

core::Result<ReviewContent> load(const std::string& text) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "review.toml";
    std::ofstream(file) << text;
    return load_review_content(file);
}

const std::string durations = R"(
[reporting_clock]
serious = { value = 15, unit = "d" }
not_serious = { value = 90, unit = "d" }
[silence]
sender_after = { value = 24, unit = "h" }
data_after = { value = 30, unit = "d" }
)";

TEST(ReviewContent, ShipsDurationsWithTheirSources) {
    const auto content = load_review_content("config/review.toml");
    ASSERT_TRUE(content) << content.error().message();
    EXPECT_EQ(content->clock.serious, std::chrono::days(15));
    EXPECT_EQ(content->clock.not_serious, std::chrono::days(90));
    EXPECT_FALSE(content->steward_of("any-rule").review_by.empty());
}

TEST(ReviewContent, ARuleOfItsOwnTakesTheRestFromAllOthers) {
    const auto content = load(
        durations +
        "[stewardship]\nowner = \"Dr Lee\"\nreview_by = { value = \"2027-11-30\" }\n"
        "[stewardship.rules.fall]\nreview_by = \"2027-01-31\"\n"
    );
    ASSERT_TRUE(content) << content.error().message();
    EXPECT_EQ(content->steward_of("fall").owner, "Dr Lee");
    EXPECT_EQ(content->steward_of("fall").review_by, "2027-01-31");
    EXPECT_EQ(content->steward_of("seizure").review_by, "2027-11-30");
}

TEST(ReviewContent, LinksTheRunbookOfAPart) {
    const auto content = load(durations + "[runbooks]\nrules-last-run = \"https://wiki.example.org/rules\"\n");
    ASSERT_TRUE(content) << content.error().message();
    EXPECT_EQ(content->runbook_of("Rules last run"), "https://wiki.example.org/rules");
    EXPECT_EQ(content->runbook_of("Storage"), "");
}

struct WrongCase {
    std::string_view name;
    std::string text;
    std::string_view said;
};

class WrongReviewContent : public testing::TestWithParam<WrongCase> {};

TEST_P(WrongReviewContent, IsNamedByLine) {
    const auto content = load(GetParam().text);
    ASSERT_FALSE(content);
    const auto& issues = content.error().issues();
    const bool said = std::any_of(issues.begin(), issues.end(), [](const core::Issue& issue) {
        return issue.diagnostics.find(GetParam().said) != std::string::npos;
    });
    EXPECT_TRUE(said) << content.error().message();
}

INSTANTIATE_TEST_SUITE_P(
    ,
    WrongReviewContent,
    testing::Values(
        WrongCase{"nothing", "", "review.toml:1: serious must be given"},
        WrongCase{"no_toml", "[reporting_clock\n", "review.toml:1"},
        WrongCase{"another_unit", "[silence]\ndata_after = { value = 30, unit = \"h\" }\n", "review.toml:2: data_after must be given"},
        WrongCase{"a_mistyped_member", durations + "[silense]\n", "did you mean \"silence\"?"},
        WrongCase{"a_date_in_words", durations + "[stewardship]\nreview_by = \"soon\"\n", "review.toml:9: review_by must be a date"},
        WrongCase{"a_part_that_is_none", durations + "[runbooks]\nstorrage = \"https://x\"\n", "did you mean \"storage\"?"},
        WrongCase{
            "a_script_for_an_address",
            durations + "[runbooks]\nstorage = \"javascript:x\"\n",
            "review.toml:9: an instruction must be an https://"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

TEST(Silence, IsThatOfExpectedSendersOnly) {
    const core::Instant now{std::chrono::hours(1000)};
    access::Sender lately;
    lately.name = "ward";
    lately.last_accepted = now - std::chrono::hours(23);
    access::Sender long_ago = lately;
    long_ago.name = "laboratory";
    long_ago.last_accepted = now - std::chrono::hours(24);
    access::Sender refused;
    refused.name = "pharmacy";
    access::Sender once = long_ago;
    once.name = "import";
    const std::vector<std::string> expected = {"ward", "laboratory", "pharmacy", "never-seen"};
    const std::vector<std::string> silent = {"laboratory", "pharmacy", "never-seen"};
    EXPECT_EQ(silent_among(expected, {lately, long_ago, refused, once}, now, std::chrono::hours(24)), silent);
}

}  // namespace
}  // namespace tonus::worklist
