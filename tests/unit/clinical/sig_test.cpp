#include "support/clinical_content.hpp"

#include <tonus/clinical/sig.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

Sig parsed(std::string_view text, const ProductStrength& product = {}) { return parse_sig(text, test::clinical_content(), product); }

TEST(Sig, TellsSingleDoseAndTimesADay) {
    const Sig sig = parsed("20 mg tid");
    ASSERT_EQ(sig.phases.size(), 1U);
    EXPECT_EQ(sig.phases[0].daily, 60);
    EXPECT_EQ(sig.phases[0].single, 20);
    EXPECT_EQ(sig.phases[0].per_day, 3);
}

/// Hours as the bits of the day in which a dose may fall.
bool at_other_hours(std::string_view one, std::string_view other) {
    const std::uint32_t first = parsed(one).phases.at(0).hours;
    const std::uint32_t second = parsed(other).phases.at(0).hours;
    return first != 0 && second != 0 && (first & second) == 0;
}

TEST(Sig, TellsAtWhatHoursDosesAreTaken) {
    EXPECT_TRUE(at_other_hours("50 mg in the morning", "50 mg in the evening"));
    EXPECT_TRUE(at_other_hours("20 mg at 0600", "20 mg at 1000"));
    EXPECT_TRUE(at_other_hours("20 mg at 8am", "20 mg at 8 pm"));
    EXPECT_TRUE(at_other_hours("10 mg qAM", "20 mg qHS"));
    EXPECT_TRUE(at_other_hours("10 mg at 08:00 and 12:00", "20 mg at bedtime"));
    EXPECT_FALSE(at_other_hours("50 mg in the morning", "50 mg every morning"));
    EXPECT_FALSE(at_other_hours("20 mg at 8am", "20 mg in the morning"));
    EXPECT_FALSE(at_other_hours("10 mg at 12:30 am", "10 mg at 00:30"));
    EXPECT_FALSE(at_other_hours("10 mg tid", "20 mg at bedtime")) << "three times a day may be at bedtime too";
    EXPECT_FALSE(at_other_hours("10 mg with meals", "20 mg at noon"));
}

TEST(Sig, KeepsMicrogramsAndRoute) {
    const Sig sig = parsed("baclofen pump 350 mcg/day");
    ASSERT_EQ(sig.phases.size(), 1U);
    EXPECT_TRUE(sig.phases[0].micrograms);
    EXPECT_DOUBLE_EQ(*sig.phases[0].daily, 0.35);
    EXPECT_EQ(sig.route, Route::intrathecal);
}

TEST(Sig, SplitsATaperIntoPhases) {
    const Sig sig = parsed("10 mg TID x 7 days, then 10 mg BID x 7 days, then 10 mg daily x 7 days, then stop");
    ASSERT_EQ(sig.phases.size(), 4U);
    EXPECT_EQ(sig.phases[0].daily, 30);
    EXPECT_EQ(sig.phases[0].duration_days, 7);
    EXPECT_EQ(sig.phases[2].daily, 10);
    EXPECT_TRUE(sig.phases[3].stop);
}

TEST(Sig, CountsTabletsOfAKnownStrength) {
    const Sig sig = parsed("Take 2 tablets three times a day", {10.0, std::nullopt});
    ASSERT_EQ(sig.phases.size(), 1U);
    EXPECT_EQ(sig.phases[0].daily, 60);
}

TEST(Sig, LeavesATextWithoutEndAlone) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "10 mg three times daily then ";
    EXPECT_FALSE(parsed(text).understood());
}

TEST(Sig, LeavesTabletsOfUnknownStrengthUncounted) {
    const Sig sig = parsed("Take 2 tablets three times a day");
    ASSERT_EQ(sig.phases.size(), 1U);
    EXPECT_EQ(sig.phases[0].tablets, 2);
    EXPECT_FALSE(sig.phases[0].daily.has_value());
}

TEST(Sig, ReadsAMaximumApartFromTheDose) {
    const Sig sig = parsed("5 mg q8h prn spasms, max 80 mg/day");
    ASSERT_EQ(sig.phases.size(), 1U);
    EXPECT_TRUE(sig.phases[0].as_needed);
    EXPECT_EQ(sig.phases[0].daily, 15);
    EXPECT_EQ(sig.max_daily, 80);
}

class SigWithoutADose : public testing::TestWithParam<const char*> {};

TEST_P(SigWithoutADose, IsNotUnderstood) { EXPECT_FALSE(parsed(GetParam()).understood()) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(
    Table, SigWithoutADose, testing::Values("", "as directed", "use per protocol", "((((", "\xff\xfe", "see instructions", "tid")
);

}  // namespace
}  // namespace tonus::clinical
