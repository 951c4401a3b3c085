#include "support/sweep.hpp"
#include "support/clinical_content.hpp"
#include "support/rules.hpp"

// Every statement of tests/golden/sweeps in every context that fits it: what stands around a danger must not hide it,
// and what denies it or gives it to somebody else must.

namespace tonus::surveillance {
namespace {

constexpr std::size_t one_of = SWEEP_ONE_OF;

constexpr double least_kept = 0.99;
constexpr double least_silenced = 0.95;

test::SweepOutcome sweep(bool keeps) {
    return test::sweep("tests/golden/sweeps", keeps, one_of, test::clinical_content(), test::shipped_rules());
}

std::string lines(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += text + "\n";
    return all;
}

TEST(SweepTest, WhatStandsAroundADangerDoesNotHideIt) {
    const test::SweepOutcome outcome = sweep(true);
    EXPECT_GE(outcome.share(), least_kept) << lines(outcome.wrong);
}

TEST(SweepTest, WhatIsDeniedOrOfSomebodyElseRaisesNothing) {
    const test::SweepOutcome outcome = sweep(false);
    EXPECT_GE(outcome.share(), least_silenced) << lines(outcome.wrong);
}

}  // namespace
}  // namespace tonus::surveillance
