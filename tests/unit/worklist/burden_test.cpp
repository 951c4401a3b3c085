#include "burden.hpp"

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

using namespace std::chrono_literals;

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};

review::Flag decided(std::string id, core::Instant raised, std::string causality) {
    review::Flag flag;
    flag.id = std::move(id);
    flag.rule = "r";
    flag.priority = review::Priority::same_day;
    flag.raised = raised;
    EXPECT_TRUE(flag.workflow.claim({"a", "A"}, raised + 10min, {}).has_value());
    review::Decision decision;
    decision.by = "a";
    decision.at = raised + 12min;
    decision.causality = std::move(causality);
    decision.severity = "mild";
    EXPECT_TRUE(flag.workflow.decide(decision, {}).has_value());
    return flag;
}

TEST(KappaTest, IsCohens) {
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, by chance 0.5.
    std::vector<VerdictPair> pairs;
    pairs.insert(pairs.end(), 20, {true, true});
    pairs.insert(pairs.end(), 5, {true, false});
    pairs.insert(pairs.end(), 10, {false, true});
    pairs.insert(pairs.end(), 15, {false, false});
    EXPECT_NEAR(kappa(pairs).value(), 0.4, 1e-9);
    EXPECT_NEAR(agreement(pairs).value(), 0.7, 1e-9);
    EXPECT_FALSE(agreement({}));
    EXPECT_FALSE(kappa({{true, true}}));
    EXPECT_FALSE(kappa({{true, true}, {true, true}})) << "chance alone would agree";
}

TEST(MedianTest, IsTheMiddle) {
    EXPECT_FALSE(median({}));
    EXPECT_EQ(median({3, 1, 2}), 2);
    EXPECT_EQ(median({4, 1, 2, 3}), 2.5);
}

TEST(BurdenTest, CountsWhatARuleCostAndGave) {
    Burden burden;
    burden.add(decided("1", now - 2h, "probable"), now - std::chrono::days(90), now);
    burden.add(decided("2", now - 26h, "unlikely"), now - std::chrono::days(90), now);
    burden.add(decided("3", now - std::chrono::days(200), "certain"), now - std::chrono::days(90), now);
    const RuleFigures& figures = burden.rules.at("r");
    EXPECT_EQ(figures.raised, 2);
    EXPECT_EQ(figures.confirmed, 2);
    EXPECT_EQ(median(figures.dwell_seconds), 120);
    EXPECT_EQ(median(burden.minutes_to_review[1]), 12);
    EXPECT_EQ(figures.hourly[21], 1);
    EXPECT_EQ(burden.reviewer_days.size(), 2U);
}

TEST(SampleTest, IsAboutItsShareAndAlwaysTheSame) {
    int chosen = 0;
    for (int i = 0; i < 4000; ++i) chosen += is_in_sample("flag-" + std::to_string(i), 5) ? 1 : 0;
    EXPECT_NEAR(chosen, 200, 60);
    EXPECT_EQ(is_in_sample("flag-1", 5), is_in_sample("flag-1", 5));
    EXPECT_FALSE(is_in_sample("flag-1", 0));
    EXPECT_TRUE(is_in_sample("flag-1", 100));
}

}  // namespace
}  // namespace tonus::worklist
