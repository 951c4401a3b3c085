#include "sample.hpp"

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::report {
namespace {

struct Case {
    std::string_view name;
    void (*spoil)(SafetyReport&);
    std::string_view element;
    bool valid;
};

class MissingTest : public testing::TestWithParam<Case> {};

TEST_P(MissingTest, NamesTheElement) {
    SafetyReport report = sample_report();
    GetParam().spoil(report);
    const auto missing = missing_from(report);
    const bool named = std::any_of(missing.begin(), missing.end(), [](const Missing& what) { return what.element == GetParam().element; });
    EXPECT_TRUE(named);
    EXPECT_EQ(is_valid(report), GetParam().valid);
}

INSTANTIATE_TEST_SUITE_P(
    Elements,
    MissingTest,
    testing::Values(
        Case{
            "Patient",
            [](SafetyReport& report) {
                report.patient = {"", "", "unknown", ""};
            },
            "D.1",
            false},
        Case{"Reporter", [](SafetyReport& report) { report.reporter.name.clear(); }, "C.2.r.1", false},
        Case{"Drug", [](SafetyReport& report) { report.drugs.clear(); }, "G.k.2.2", false},
        Case{"Reaction", [](SafetyReport& report) { report.reaction.words.clear(); }, "E.i.1.1a", false},
        Case{"History", [](SafetyReport& report) { report.patient.history.clear(); }, "D.7.2", true},
        Case{"Outcome", [](SafetyReport& report) { report.reaction.outcome.clear(); }, "E.i.7", true},
        Case{"Country", [](SafetyReport& report) { report.reporter.country.clear(); }, "C.2.r.3", true},
        Case{"Dose", [](SafetyReport& report) { report.drugs[0].dose_words.clear(); }, "G.k.4.r.8", true}
    ),
    test::case_name
);

TEST(SafetyReportTest, IsCompleteButForItsReceiverAndTheCodesOfMedDra) {
    const auto missing = missing_from(sample_report());
    ASSERT_EQ(missing.size(), 2U);
    EXPECT_EQ(missing[0].element, "N.1.4");
    EXPECT_EQ(missing[1].element, "E.i.2.1b");
}

TEST(SafetyReportTest, CountsTheClockFromDayZero) {
    SafetyReport report = sample_report();
    const ClockOptions options{std::chrono::days(15), std::chrono::days(90)};
    EXPECT_EQ(due_at(report, options) - report.first_received, options.serious);
    report.reaction.seriousness.clear();
    EXPECT_EQ(due_at(report, options) - report.first_received, options.not_serious);
}

}  // namespace
}  // namespace tonus::report
