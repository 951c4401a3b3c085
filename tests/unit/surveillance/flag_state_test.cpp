#include <tonus/surveillance/flag_state.hpp>

#include "support/rules.hpp"

namespace tonus::surveillance {
namespace {

FlagState sample() {
    const auto assessment =
        test::assess_compact("-200d.. exposure baclofen oral 30 mg/d\n-40d measurement egfr 29.75\n-2d measurement egfr 24.5");
    const auto raised = reconcile({}, assessment.findings, test::rules_now);
    FlagState state = raised.at(0).state;
    state.id = "flag-1";
    state.evidence.at(0).words = {{"very ", clinical::SegmentRole::severity}, {"\"sleepy\"", clinical::SegmentRole::effect}};
    return decide(state, {Verdict::dismissed, test::rules_now, "Practitioner/1", "Known", {}});
}

TEST(FlagStateTest, SurvivesBeingStored) {
    const FlagState state = sample();
    const auto read = decode_flag_state(encode(state));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(encode(*read), encode(state));
    EXPECT_EQ(read->id, "flag-1");
    EXPECT_EQ(read->rule, state.rule);
    EXPECT_EQ(read->status, FlagStatus::decided);
    EXPECT_EQ(read->worse, state.worse);
    EXPECT_EQ(read->onset, state.onset);
    ASSERT_TRUE(read->decision);
    EXPECT_EQ(read->decision->seen, state.worse);
    EXPECT_EQ(read->decision->by, "Practitioner/1");
    ASSERT_EQ(read->evidence.size(), state.evidence.size());
    EXPECT_EQ(read->evidence[0].words.size(), 2u);
    EXPECT_EQ(read->history.size(), state.history.size());
}

TEST(FlagStateTest, RefusesWhatEncodeDidNotWrite) {
    std::string other = encode(sample());
    other.replace(other.find("\"st\":1"), 6, "\"st\":9");
    for (const std::string& text : {std::string("{"), std::string("{}"), std::string("[]"), other}) {
        const auto read = decode_flag_state(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind(), core::ErrorKind::internal);
    }
}

}  // namespace
}  // namespace tonus::surveillance
