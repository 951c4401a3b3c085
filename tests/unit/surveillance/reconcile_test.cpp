#include <tonus/surveillance/flag_state.hpp>

#include "support/rules.hpp"

namespace tonus::surveillance {
namespace {

const std::string on_tablets = "-200d.. exposure baclofen oral 30 mg/d\n";

std::vector<Finding> findings_of(const std::string& facts) { return test::assess_compact(on_tablets + facts).findings; }

std::vector<FlagState> raise(const std::string& facts) {
    std::vector<FlagState> states;
    for (FlagChange& change : reconcile({}, findings_of(facts), test::rules_now)) {
        EXPECT_EQ(change.event, FlagEvent::raised);
        change.state.id = "flag-" + std::to_string(states.size());
        states.push_back(std::move(change.state));
    }
    return states;
}

Decision dismissal() { return {Verdict::dismissed, test::rules_now, "Practitioner/1", "Tolerated before", {}}; }

TEST(ReconcileTest, AFindingRaisesOneFlagWithItsHistory) {
    const auto states = raise("-1d symptom nausea");
    ASSERT_EQ(states.size(), 1u);
    EXPECT_EQ(states[0].rule, "side-effect-reported");
    EXPECT_EQ(states[0].status, FlagStatus::open);
    EXPECT_EQ(states[0].priority, Priority::routine);
    ASSERT_EQ(states[0].history.size(), 1u);
    EXPECT_EQ(states[0].history[0].event, FlagEvent::raised);
}

TEST(ReconcileTest, AssessingAgainChangesNothing) {
    EXPECT_TRUE(reconcile(raise("-1d symptom nausea"), findings_of("-1d symptom nausea"), test::rules_now).empty());
}

TEST(ReconcileTest, MoreEvidenceUpdatesTheSameFlag) {
    const auto changes =
        reconcile(raise("-1d symptom nausea"), findings_of("-1d symptom nausea\n-1d symptom slurred-speech"), test::rules_now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].event, FlagEvent::updated);
    EXPECT_EQ(changes[0].state.id, "flag-0");
    EXPECT_EQ(changes[0].state.priority, Priority::urgent);
}

TEST(ReconcileTest, PriorityFallsWhenWhatRaisedItIsRetracted) {
    const auto changes =
        reconcile(raise("-1d symptom nausea\n-1d symptom slurred-speech"), findings_of("-1d symptom nausea"), test::rules_now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].state.priority, Priority::routine);
    EXPECT_EQ(changes[0].state.history.back().reason, "What made it urgent is gone; it is routine now.");
}

TEST(ReconcileTest, LostEvidenceRetractsAndReturningEvidenceRestoresTheSameFlag) {
    auto states = raise("-1d symptom nausea");
    auto changes = reconcile(states, findings_of(""), test::rules_now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].event, FlagEvent::retracted);
    EXPECT_FALSE(changes[0].state.history.back().reason.empty());
    states = {changes[0].state};
    EXPECT_TRUE(reconcile(states, findings_of(""), test::rules_now).empty());
    changes = reconcile(states, findings_of("-1d symptom nausea"), test::rules_now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].event, FlagEvent::restored);
    EXPECT_EQ(changes[0].state.id, "flag-0");
    EXPECT_EQ(changes[0].state.status, FlagStatus::open);
}

TEST(ReconcileTest, ADecisionStandsUntilTheRuleCallsTheEvidenceWorse) {
    const std::vector<FlagState> decided = {decide(raise("-9d symptom nausea")[0], dismissal())};
    EXPECT_TRUE(reconcile(decided, findings_of("-9d symptom nausea"), test::rules_now).empty());
    EXPECT_TRUE(reconcile(decided, findings_of("-9d symptom nausea\n-1d symptom nausea"), test::rules_now).empty());
    EXPECT_TRUE(reconcile(decided, findings_of(""), test::rules_now).empty());
    const auto changes = reconcile(decided, findings_of("-9d symptom nausea\n-1d symptom slurred-speech"), test::rules_now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].event, FlagEvent::reopened);
    EXPECT_EQ(changes[0].state.status, FlagStatus::open);
    ASSERT_TRUE(changes[0].state.decision) << "what was decided stays readable";
}

TEST(ReconcileTest, ASecondFallReopensADecidedFall) {
    const std::vector<FlagState> decided = {decide(raise("-9d symptom fall")[0], dismissal())};
    const auto changes = reconcile(decided, findings_of("-9d symptom fall\n-1d symptom fall"), test::rules_now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].event, FlagEvent::reopened);
}

TEST(ReconcileTest, AFurtherFallOfKidneyFunctionReopensOnlyWhenItIsMarked) {
    const std::vector<FlagState> decided = {decide(raise("-9d measurement egfr 28")[0], dismissal())};
    EXPECT_TRUE(reconcile(decided, findings_of("-9d measurement egfr 28\n-1d measurement egfr 25"), test::rules_now).empty());
    EXPECT_EQ(reconcile(decided, findings_of("-9d measurement egfr 28\n-1d measurement egfr 20"), test::rules_now).size(), 1u);
}

}  // namespace
}  // namespace tonus::surveillance
