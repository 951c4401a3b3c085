#include <tonus/json/document.hpp>
#include <tonus/review/decision.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace tonus::review {
namespace {

Decision confirmation() {
    Decision decision;
    decision.kind = Decision::Kind::confirm;
    decision.by = "amensah";
    decision.by_display = "Dr A. Mensah";
    decision.at = core::Instant(std::chrono::seconds(1'790'000'000));
    decision.evidence_version = 5;
    decision.causality = "probable";
    decision.severity = "moderate";
    return decision;
}

Decision dismissal(std::string reason) {
    Decision decision = confirmation();
    decision.kind = Decision::Kind::dismiss;
    decision.causality.clear();
    decision.severity.clear();
    decision.reason = std::move(reason);
    return decision;
}

struct DecisionCase {
    std::string_view name;
    Decision decision;
    std::vector<std::string> wrong_fields;
};

class CheckDecision : public testing::TestWithParam<DecisionCase> {};

TEST_P(CheckDecision, NamesEveryWrongField) {
    const auto checked = check(GetParam().decision);
    std::vector<std::string> fields;
    if (!checked) {
        for (const core::Issue& issue : checked.error().issues()) fields.push_back(issue.expression);
    }
    EXPECT_EQ(fields, GetParam().wrong_fields);
}

Decision with(Decision decision, const std::function<void(Decision&)>& change) {
    change(decision);
    return decision;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    CheckDecision,
    testing::Values(
        DecisionCase{"complete_confirmation", confirmation(), {}},
        DecisionCase{"nothing_chosen", with(confirmation(), [](Decision& d) { d.causality = d.severity = ""; }), {"causality", "severity"}},
        DecisionCase{
            "unknown_codes",
            with(
                confirmation(),
                [](Decision& d) {
                    d.causality = "likely";
                    d.seriousness = {"bad"};
                    d.outcome = "x";
                }
            ),
            {"causality", "criteria", "outcome"}},
        DecisionCase{
            "naranjo_needs_ten_answers",
            with(
                confirmation(),
                [](Decision& d) {
                    d.method = CausalityMethod::naranjo;
                    d.naranjo_answers = {1, 1};
                }
            ),
            {"naranjoAnswers"}},
        DecisionCase{"complete_dismissal", dismissal("tolerated-before"), {}},
        DecisionCase{"dismissal_without_reason", dismissal(""), {"reason"}},
        DecisionCase{"monitoring_needs_a_date", dismissal("will-monitor"), {"monitorOn"}},
        DecisionCase{
            "monitoring_is_not_in_the_past",
            with(
                dismissal("will-monitor"),
                [](Decision& d) {
                    d.at = core::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 29) + std::chrono::hours(9));
                    d.review_on = "2026-11-28";
                }
            ),
            {"monitorOn"}},
        DecisionCase{
            "monitoring_may_end_today",
            with(
                dismissal("will-monitor"),
                [](Decision& d) {
                    d.at = core::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 29) + std::chrono::hours(9));
                    d.review_on = "2026-11-29";
                }
            ),
            {}},
        DecisionCase{"duplicate_needs_the_other", dismissal("duplicate"), {"duplicateOf"}},
        DecisionCase{"other_cause_needs_words", dismissal("other-cause"), {"cause"}}
    ),
    test::case_name
);

TEST(Naranjo, AddsTheWeights) {
    EXPECT_EQ(naranjo_score({1, 1, 1, 1, -1, -1, 1, 1, 1, 1}), 13);
    EXPECT_EQ(naranjo_score({-1, -1, -1, -1, 1, 1, -1, -1, -1, -1}), -4);
    EXPECT_EQ(naranjo_score({0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), 0);
    EXPECT_EQ(naranjo_category(9), "definite");
    EXPECT_EQ(naranjo_category(8), "probable");
    EXPECT_EQ(naranjo_category(1), "possible");
    EXPECT_EQ(naranjo_category(0), "doubtful");
}

TEST(Decision, IsReadBackAsWritten) {
    Decision decision = confirmation();
    decision.method = CausalityMethod::naranjo;
    decision.naranjo_answers = {1, -1, 0, 0, 0, 0, 0, 0, 0, 1};
    decision.seriousness = {"hospitalization"};
    decision.note = "caf\xC3\xA9 \"quoted\"";
    json::Writer once;
    write(once, decision);
    const auto document = json::Document::parse(std::string(once.text()));
    ASSERT_TRUE(document.has_value());
    json::Writer twice;
    write(twice, read_decision(document->root()));
    EXPECT_EQ(once.text(), twice.text());
}

}  // namespace
}  // namespace tonus::review
