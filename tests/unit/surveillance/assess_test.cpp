#include "support/case_name.hpp"
#include "support/rules.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

using std::chrono::hours;

constexpr std::string_view withdrawal =
    "-320d..-2d exposure baclofen oral 60 mg/d ended\n-1d symptom hallucination\n-6h measurement body-temperature 38.9 Cel";

TEST(AssessTest, OneClinicalEventIsOneFlag) {
    const Assessment assessment = test::assess_compact(withdrawal);
    const Finding* finding = test::find_rule(assessment, "withdrawal-oral");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->priority, Priority::emergent);
    EXPECT_EQ(test::find_rule(assessment, "side-effect-reported"), nullptr);
    EXPECT_EQ(test::find_rule(assessment, "abrupt-stop-oral"), nullptr);
    EXPECT_NE(std::find(finding->also.begin(), finding->also.end(), "abrupt-stop-oral"), finding->also.end());
}

TEST(AssessTest, AnUnrelatedComplaintStaysAFlagOfItsOwn) {
    const Assessment assessment = test::assess_compact(std::string(withdrawal) + "\n-3d symptom constipation");
    ASSERT_NE(test::find_rule(assessment, "withdrawal-oral"), nullptr);
    const Finding* other = test::find_rule(assessment, "side-effect-reported");
    ASSERT_NE(other, nullptr);
    EXPECT_EQ(other->priority, Priority::routine);
}

TEST(AssessTest, TellsEvidenceInOrderWithOnsetAtTheFirstSign) {
    const Assessment assessment = test::assess_compact(withdrawal);
    const Finding* finding = test::find_rule(assessment, "withdrawal-oral");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->onset, test::rules_now - hours(24));
    EXPECT_TRUE(std::is_sorted(finding->evidence.begin(), finding->evidence.end(), [](const auto& a, const auto& b) { return a.at < b.at; })
    );
    const auto has = [&](EvidenceRole role, std::string_view words) {
        return std::any_of(finding->evidence.begin(), finding->evidence.end(), [&](const Evidence& evidence) {
            return evidence.role == role && evidence.sentence.find(words) != std::string::npos;
        });
    };
    EXPECT_TRUE(has(EvidenceRole::exposure, "by mouth, 60 mg/day"));
    EXPECT_TRUE(has(EvidenceRole::symptom, "Hallucinations"));
    EXPECT_TRUE(has(EvidenceRole::measure, "38.9 °C"));
}

TEST(AssessTest, SaysWhatIsMissingAndWhatElseItCouldBe) {
    const Assessment assessment = test::assess_compact(withdrawal);
    const Finding* finding = test::find_rule(assessment, "withdrawal-oral");
    ASSERT_NE(finding, nullptr);
    ASSERT_EQ(finding->missing.size(), 1u);
    EXPECT_NE(finding->missing[0].find("Creatine kinase"), std::string::npos);
    const auto speaks_for = [&](std::string_view cause) {
        return std::any_of(finding->considerations.begin(), finding->considerations.end(), [&](const Consideration& one) {
            return one.cause == cause && one.supports;
        });
    };
    EXPECT_TRUE(speaks_for("withdrawal"));
    EXPECT_TRUE(speaks_for("other"));
    EXPECT_FALSE(speaks_for("overdose"));
}

struct Weighed {
    std::string_view name;
    std::string_view rule;
    std::string_view cause;
    std::string_view sentence;  ///< what speaks for the cause; empty: nothing does
    std::string_view facts;
};

class ConsiderationTest : public testing::TestWithParam<Weighed> {};

TEST_P(ConsiderationTest, NamesWhatSpeaksForACause) {
    const Assessment assessment = test::assess_compact(GetParam().facts);
    const Finding* finding = test::find_rule(assessment, GetParam().rule);
    ASSERT_NE(finding, nullptr);
    std::string told;
    for (const Consideration& one : finding->considerations) {
        if (one.cause == GetParam().cause && one.supports) told += one.sentence + "\n";
    }
    if (GetParam().sentence.empty()) {
        EXPECT_EQ(told, "");
    } else {
        EXPECT_NE(told.find(GetParam().sentence), std::string::npos) << told;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Causes,
    ConsiderationTest,
    testing::Values(
        Weighed{
            "PumpWithdrawalWithoutAWordOfTheDose",
            "withdrawal-intrathecal",
            "withdrawal",
            "Signs that withdrawal from a pump can cause, in the last 7 days: Itching without rash; Muscle rigidity.",
            "-300d.. exposure baclofen intrathecal 350 ug/d\n-1d symptom itching\n-1d symptom rigidity worse"},
        Weighed{
            "RefillOverdue",
            "withdrawal-intrathecal",
            "withdrawal",
            "The pump refill is overdue.",
            "-300d.. exposure baclofen intrathecal 350 ug/d\n-3d context pump-refill-due\n-1d symptom rigidity worse"},
        Weighed{"AfterAStop", "withdrawal-oral", "withdrawal", "after a stop or fall: Hallucinations.", withdrawal},
        Weighed{
            "TabletsAtTheSameDose",
            "side-effect-reported",
            "withdrawal",
            "",
            "-300d.. exposure baclofen oral 30 mg/d\n-1d symptom agitation"},
        Weighed{
            "TooMuch",
            "drowsiness-persistent",
            "overdose",
            "Signs that too much baclofen can cause, in the last 7 days: Drowsiness.",
            "-300d.. exposure baclofen oral 30 mg/d\n-1d symptom drowsiness severe"},
        Weighed{
            "AfterARise",
            "side-effect-reported",
            "side-effect",
            "The dose was started or raised within the last 30 days.",
            "-300d..-20d exposure baclofen oral 30 mg/d\n-20d.. exposure baclofen oral 60 mg/d\n-1d symptom nausea"}
    ),
    test::case_name
);

TEST(AssessTest, WorseIsAHigherPriorityANewSignOrAnotherEvent) {
    WorseKey seen;
    seen.priority = Priority::urgent;
    seen.signs = {"nausea"};
    WorseKey now = seen;
    EXPECT_FALSE(is_worse(now, seen));
    now.priority = Priority::emergent;
    EXPECT_TRUE(is_worse(now, seen));
    now = seen;
    now.signs = {"fever", "nausea"};
    EXPECT_TRUE(is_worse(now, seen));
    now = seen;
    now.newest += hours(1);
    EXPECT_FALSE(is_worse(now, seen));
    now.recurrence_counts = true;
    EXPECT_TRUE(is_worse(now, seen));
}

TEST(AssessTest, WorseFollowsAValueByItsShare) {
    WorseKey seen;
    seen.extreme = 25;
    WorseKey now = seen;
    now.lower_is_worse = true;
    now.worse_by = 0.2;
    now.extreme = 21;
    EXPECT_FALSE(is_worse(now, seen));
    now.extreme = 19;
    EXPECT_TRUE(is_worse(now, seen));
}

TEST(AssessTest, NextIsWhenARefillComesDue) {
    const std::string facts = "-200d.. exposure baclofen intrathecal 300 ug/d\n+21d context pump-refill-due";
    const Assessment assessment = test::assess_compact(facts);
    EXPECT_EQ(test::find_rule(assessment, "refill-due"), nullptr);
    ASSERT_TRUE(assessment.next);
    EXPECT_LE(*assessment.next, test::rules_now + hours(24 * 14));
    const Record record(test::compact_facts(facts));
    const auto later = assess(record, test::shipped_rules(), test::rules_now + hours(24 * 14));
    EXPECT_NE(test::find_rule(later, "refill-due"), nullptr);
}

TEST(AssessTest, ACorrectedReportLeavesNothingBehind) {
    const Assessment assessment = test::assess_compact("-200d.. exposure baclofen oral 30 mg/d\n-1d symptom nausea absent");
    EXPECT_TRUE(assessment.findings.empty());
}

TEST(AssessTest, APartialDateCountsForTheWholeStretchItNames) {
    auto facts = test::compact_facts("-320d..-2d exposure baclofen oral 60 mg/d ended\n-3d symptom hallucination");
    facts[1].fact.start_latest = facts[1].fact.start + hours(24 * 3);
    const auto assessment = assess(Record(std::move(facts)), test::shipped_rules(), test::rules_now);
    EXPECT_NE(test::find_rule(assessment, "withdrawal-oral"), nullptr);
}

}  // namespace
}  // namespace tonus::surveillance
