#include "review_content.hpp"
#include "silence.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tonus::worklist {
namespace {

core::Result<ReviewContent> load(const std::string& text) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "review.toml";
    std::ofstream(file) << text;
    return load_review_content(file);
}

const std::string durations =
    "[reporting_clock]\nserious = { value = 15 }\nnot_serious = { value = 90 }\n[silence]\nsender_after = { value = 24 }\ndata_after = { "
    "value = 30 }\n";

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
    EXPECT_NE(load(durations + "[runbooks]\nstorrage = \"https://x\"\n").error().message().find("runbooks.storrage"), std::string::npos);
    EXPECT_NE(load(durations + "[runbooks]\nstorage = \"javascript:x\"\n").error().message().find("https://"), std::string::npos);
}

TEST(ReviewContent, NamesWhatIsWrong) {
    EXPECT_NE(load("").error().message().find("reporting_clock"), std::string::npos);
    EXPECT_NE(load("[reporting_clock\n").error().message().find("review.toml:1"), std::string::npos);
    EXPECT_NE(load(durations + "[stewardship]\nreview_by = \"soon\"\n").error().message().find("review_by"), std::string::npos);
}

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
