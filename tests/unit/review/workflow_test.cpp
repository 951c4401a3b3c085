#include <tonus/json/document.hpp>
#include <tonus/review/workflow.hpp>

#include <gtest/gtest.h>

namespace tonus::review {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};
const Actor ana{"ana", "Ana"};
const Actor ben{"ben", "Dr Ben"};
const WorkflowOptions options;

Decision dismissal(const Actor& actor, core::Instant at) {
    Decision decision;
    decision.kind = Decision::Kind::dismiss;
    decision.by = actor.account;
    decision.by_display = actor.display_name;
    decision.at = at;
    decision.reason = "tolerated-before";
    return decision;
}

TEST(Workflow, OneClaimantHoldsTheLeaseUntilItEnds) {
    Workflow workflow;
    ASSERT_TRUE(workflow.claim(ana, now, options));
    const auto refused = workflow.claim(ben, now + minutes(14), options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), core::ErrorKind::conflict);
    EXPECT_EQ(refused.error().message(), "Ana is reviewing this flag.");
    workflow.tick(now + minutes(15));
    EXPECT_EQ(workflow.stage(), Stage::open);
    EXPECT_TRUE(workflow.claim(ben, now + minutes(15), options));
    EXPECT_EQ(workflow.owner(), "ben");
}

TEST(Workflow, RenewingALeaseIsNoNewEvent) {
    Workflow workflow;
    ASSERT_TRUE(workflow.claim(ana, now, options));
    ASSERT_TRUE(workflow.claim(ana, now + minutes(10), options));
    EXPECT_EQ(workflow.history().size(), 1U);
    EXPECT_EQ(workflow.until(), now + minutes(25));
}

TEST(Workflow, TheFirstDecisionWins) {
    Workflow workflow;
    ASSERT_TRUE(workflow.decide(dismissal(ben, now), options));
    const auto refused = workflow.decide(dismissal(ana, now + seconds(1)), options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), core::ErrorKind::precondition);
    EXPECT_EQ(refused.error().issues().front().rule, "already-decided");
    EXPECT_EQ(workflow.decisions().size(), 1U);
    EXPECT_FALSE(workflow.add_second_opinion(dismissal(ben, now + seconds(2)))) << "nobody seconds himself";
    EXPECT_TRUE(workflow.add_second_opinion(dismissal(ana, now + seconds(2))));
    EXPECT_FALSE(workflow.add_second_opinion(dismissal(ana, now + seconds(3)))) << "once for each person";
    EXPECT_EQ(workflow.decision()->by, "ben");
}

TEST(Workflow, ADecisionIsUndoneByItsAuthorInTimeAndBothStayInTheHistory) {
    Workflow workflow;
    ASSERT_TRUE(workflow.decide(dismissal(ben, now), options));
    EXPECT_FALSE(workflow.undo(ana, now + seconds(5)));
    ASSERT_TRUE(workflow.undo(ben, now + seconds(30)));
    EXPECT_EQ(workflow.stage(), Stage::open);
    EXPECT_EQ(workflow.decision(), nullptr);
    EXPECT_EQ(workflow.history().size(), 2U);
    ASSERT_TRUE(workflow.decide(dismissal(ben, now + seconds(40)), options));
    EXPECT_FALSE(workflow.undo(ben, now + seconds(71)));
    EXPECT_TRUE(workflow.reopen(ana, now + seconds(80)));
    EXPECT_TRUE(workflow.returned());
    EXPECT_EQ(workflow.decisions().size(), 1U);
}

TEST(Workflow, WhatIsOnlyWatchedComesBackOnItsDay) {
    const auto watched = [](const char* day) {
        Decision decision = dismissal(ben, now);
        decision.reason = "will-monitor";
        decision.review_on = day;
        return decision;
    };
    const core::Instant midnight = std::chrono::ceil<std::chrono::days>(now);
    const std::string tomorrow = core::format_instant(midnight).substr(0, 10);
    const std::string today = core::format_instant(now).substr(0, 10);
    for (const std::string& day : {tomorrow, today}) {
        Workflow workflow;
        ASSERT_TRUE(workflow.decide(watched(day.c_str()), options));
        EXPECT_EQ(workflow.next_change(), midnight) << day;
        workflow.tick(midnight - seconds(1));
        EXPECT_EQ(workflow.stage(), Stage::dismissed);
        workflow.tick(midnight);
        EXPECT_EQ(workflow.stage(), Stage::open);
        EXPECT_TRUE(workflow.returned());
        EXPECT_EQ(workflow.history().back().action, "monitoring-due");
    }
    Workflow undone;
    ASSERT_TRUE(undone.decide(watched(tomorrow.c_str()), options));
    ASSERT_TRUE(undone.undo(ben, now + seconds(5)));
    EXPECT_FALSE(undone.next_change());
}

TEST(Workflow, ASecondOpinionIsOfTheDecisionThatStands) {
    Workflow workflow;
    ASSERT_TRUE(workflow.decide(dismissal(ben, now), options));
    ASSERT_TRUE(workflow.add_second_opinion(dismissal(ana, now + seconds(2))));
    ASSERT_TRUE(workflow.reopen(ben, now + minutes(1)));
    ASSERT_TRUE(workflow.decide(dismissal(ben, now + minutes(2)), options));
    EXPECT_TRUE(workflow.add_second_opinion(dismissal(ana, now + minutes(3))));
    EXPECT_FALSE(workflow.add_second_opinion(dismissal(ana, now + minutes(4))));
}

TEST(Workflow, EmergenciesAreNeverSnoozedAndSameDayOnlyBriefly) {
    Workflow workflow;
    EXPECT_FALSE(workflow.snooze(ana, now + minutes(5), Priority::emergency, now, options));
    EXPECT_FALSE(workflow.snooze(ana, now + minutes(241), Priority::same_day, now, options));
    EXPECT_FALSE(workflow.snooze(ana, now, Priority::routine, now, options));
    EXPECT_TRUE(workflow.snooze(ana, now + minutes(240), Priority::same_day, now, options));
    workflow.tick(now + minutes(239));
    EXPECT_EQ(workflow.stage(), Stage::snoozed);
    workflow.tick(now + minutes(240));
    EXPECT_EQ(workflow.stage(), Stage::open);
    EXPECT_TRUE(workflow.returned());
}

TEST(Workflow, WorseEvidenceBringsBackWhatWasDecidedOrSnoozed) {
    Workflow decided;
    ASSERT_TRUE(decided.decide(dismissal(ben, now), options));
    decided.note_worse_evidence(now + minutes(1));
    EXPECT_EQ(decided.stage(), Stage::open);
    EXPECT_TRUE(decided.returned());
    EXPECT_EQ(decided.decisions().size(), 1U);

    Workflow snoozed;
    ASSERT_TRUE(snoozed.snooze(ana, now + minutes(60), Priority::routine, now, options));
    snoozed.note_worse_evidence(now + minutes(1));
    EXPECT_EQ(snoozed.stage(), Stage::open);

    Workflow claimed;
    ASSERT_TRUE(claimed.claim(ana, now, options));
    claimed.note_worse_evidence(now + minutes(1));
    EXPECT_EQ(claimed.stage(), Stage::claimed);
}

TEST(Workflow, WaitingForInformationEndsWithEvidenceOrInTime) {
    struct Wait {
        Priority priority;
        minutes longest;
    };
    for (const Wait& wait :
         {Wait{Priority::emergency, minutes(15)}, {Priority::same_day, minutes(240)}, {Priority::routine, minutes(72 * 60)}}) {
        Workflow workflow;
        ASSERT_TRUE(workflow.wait_for_information(ana, "clinic", wait.priority, now, options));
        workflow.tick(now + wait.longest - seconds(1));
        EXPECT_EQ(workflow.stage(), Stage::waiting);
        EXPECT_EQ(workflow.next_change(), now + wait.longest);
        workflow.tick(now + wait.longest);
        EXPECT_EQ(workflow.stage(), Stage::open);
        EXPECT_TRUE(workflow.returned());
        EXPECT_EQ(workflow.history().back().action, "wait-ended");
    }
    Workflow answered;
    ASSERT_TRUE(answered.wait_for_information(ana, "patient", Priority::routine, now, options));
    answered.note_new_evidence(now + minutes(1));
    EXPECT_EQ(answered.stage(), Stage::open);
    EXPECT_EQ(answered.history().back().action, "information-arrived");
    answered.note_new_evidence(now + minutes(2));
    EXPECT_EQ(answered.history().back().at, now + minutes(1));
}

TEST(Workflow, WithdrawnFlagsComeBackWithTheirEvidenceButDecisionsStand) {
    Workflow workflow;
    workflow.withdraw(now, "evidence-gone");
    EXPECT_EQ(workflow.stage(), Stage::withdrawn);
    EXPECT_FALSE(workflow.claim(ana, now, options));
    workflow.restore(now);
    EXPECT_EQ(workflow.stage(), Stage::open);

    Workflow decided;
    ASSERT_TRUE(decided.decide(dismissal(ben, now), options));
    decided.withdraw(now, "evidence-gone");
    EXPECT_EQ(decided.stage(), Stage::dismissed);
}

TEST(Workflow, AssignmentAndEscalationReturnItToTheQueue) {
    Workflow workflow;
    ASSERT_TRUE(workflow.claim(ana, now, options));
    ASSERT_TRUE(workflow.assign(ana, ben, now));
    EXPECT_EQ(workflow.stage(), Stage::open);
    EXPECT_EQ(workflow.owner(), "ben");
    ASSERT_TRUE(workflow.escalate(ben, now));
    EXPECT_TRUE(workflow.escalated());
    EXPECT_EQ(workflow.owner(), "");
}

TEST(Workflow, IsReadBackAsWritten) {
    Workflow workflow;
    ASSERT_TRUE(workflow.claim(ana, now, options));
    ASSERT_TRUE(workflow.escalate(ana, now));
    ASSERT_TRUE(workflow.decide(dismissal(ben, now), options));
    json::Writer once;
    workflow.write(once);
    const auto document = json::Document::parse(std::string(once.text()));
    ASSERT_TRUE(document.has_value());
    json::Writer twice;
    Workflow::read(document->root()).write(twice);
    EXPECT_EQ(once.text(), twice.text());
}

}  // namespace
}  // namespace tonus::review
