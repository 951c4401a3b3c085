#include "cohort_count.hpp"

#include <gtest/gtest.h>

#include <future>

namespace tonus::worklist {
namespace {

using std::chrono::minutes;

constexpr core::Instant noon{std::chrono::seconds(1'790'000'000)};

/// Counts how often it was asked to count.
struct Counter {
    int asked = 0;

    CohortCount::Count counting() {
        return [this]() -> core::Result<std::string> { return std::to_string(++asked); };
    }
};

TEST(CohortCountTest, ACountIsAnsweredUntilItIsTooOld) {
    CohortCount cohort(minutes(10));
    Counter counter;
    EXPECT_EQ(**cohort.at(noon, counter.counting()), "1");
    EXPECT_EQ(**cohort.at(noon + minutes(9), counter.counting()), "1");
    EXPECT_EQ(**cohort.at(noon + minutes(10), counter.counting()), "2");
}

TEST(CohortCountTest, AFailureIsToldAndNotKept) {
    CohortCount cohort(minutes(10));
    Counter counter;
    const auto failed = cohort.at(noon, [] { return core::Result<std::string>(core::fail(core::ErrorKind::busy, "The store is busy.")); });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind(), core::ErrorKind::busy);
    EXPECT_EQ(**cohort.at(noon, counter.counting()), "1");
}

TEST(CohortCountTest, WhileOneCountsOthersGetTheCountBefore) {
    CohortCount cohort(minutes(10));
    Counter counter;
    ASSERT_TRUE(cohort.at(noon, counter.counting()));
    std::promise<void> begun;
    std::promise<void> finish;
    auto slow = std::async(std::launch::async, [&] {
        return cohort.at(noon + minutes(20), [&]() -> core::Result<std::string> {
            begun.set_value();
            finish.get_future().wait();
            return std::string("slow");
        });
    });
    begun.get_future().wait();
    EXPECT_EQ(**cohort.at(noon + minutes(20), counter.counting()), "1");
    finish.set_value();
    EXPECT_EQ(**slow.get(), "slow");
    EXPECT_EQ(counter.asked, 1);
}

TEST(CohortCountTest, ManyWhoAskAtOnceCountOnce) {
    CohortCount cohort(minutes(10));
    Counter counter;
    std::vector<std::future<core::Result<CohortCount::Counted>>> answers;
    for (int i = 0; i < 8; ++i) {
        answers.push_back(std::async(std::launch::async, [&] { return cohort.at(noon, counter.counting()); }));
    }
    for (auto& answer : answers) EXPECT_EQ(**answer.get(), "1");
}

}  // namespace
}  // namespace tonus::worklist
