#include <tonus/core/work.hpp>

#include <gmock/gmock.h>

namespace tonus::core {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

constexpr Activity counting{"counting", "count less"};

Deadline past() { return {Deadline::clock::now() - 20s, 10s}; }

Result<std::size_t> count_to(std::size_t most) {
    const Doing doing(counting);
    for (std::size_t i = 0; i < most; ++i) step();
    return most;
}

TEST(Work, IsEndedOnceItsTimeIsOver) {
    const auto counted = run_until(past(), [] { return count_to(1'000'000); });
    ASSERT_FALSE(counted);
    EXPECT_EQ(counted.error().kind(), ErrorKind::deadline);
    EXPECT_THAT(counted.error().message(), HasSubstr("longer than the 10 s it may, while counting; try again later, or count less."));
}

TEST(Work, IsNotEndedBefore) {
    EXPECT_EQ(run_until(Deadline::in(1h), [] { return count_to(1'000'000); }), 1'000'000);
}

TEST(Work, HasNoEndWhereNobodyWaits) {
    EXPECT_EQ(count_to(1'000'000), 1'000'000);
    EXPECT_EQ(run_until(Deadline::never(), [] { return count_to(1'000'000); }), 1'000'000);
}

TEST(Work, OneStepMayCountAsMany) {
    const auto one = run_until(past(), []() -> Result<int> {
        step(1'000'000);
        return 1;
    });
    EXPECT_FALSE(one);
}

TEST(Work, LooksWithTheNextStepWhereNothingMayBeThrown) {
    const auto one = run_until(past(), []() -> Result<int> {
        count_steps(1'000'000);
        step();
        return 1;
    });
    EXPECT_FALSE(one);
}

TEST(Work, TheEarliestDeadlineHolds) {
    const auto inner = run_until(past(), [] { return run_until(Deadline::in(1h), [] { return count_to(1'000'000); }); });
    EXPECT_FALSE(inner) << "a later one inside changes nothing";
    const auto never = run_until(past(), [] { return run_until(Deadline::never(), [] { return count_to(1'000'000); }); });
    EXPECT_FALSE(never);
    const auto outer = run_until(Deadline::in(1h), []() -> Result<std::size_t> {
        const auto ended = run_until(past(), [] { return count_to(1'000'000); });
        EXPECT_FALSE(ended);
        return count_to(1'000'000);
    });
    EXPECT_TRUE(outer) << "an earlier one inside ends what is inside";
}

TEST(Work, SaysThatItIsOverWithoutThrowing) {
    EXPECT_FALSE(must_stop());
    const auto asked = run_until(past(), []() -> Result<bool> { return must_stop(); });
    EXPECT_TRUE(asked.value());
}

TEST(Work, WhatIsDestroyedWhileAnExceptionIsOnItsWayIsNotEnded) {
    struct Stepper {
        ~Stepper() { static_cast<void>(count_to(10'000)); }
    };
    const auto thrower = []() -> Result<int> {
        const Stepper stepper;
        throw std::runtime_error("on its way");
    };
    EXPECT_THROW(static_cast<void>(run_until(past(), thrower)), std::runtime_error);
}

// It waits for nobody, so that the time it may take is its own; to try it again is of no use.
TEST(Work, ThatTookTheTimeItselfIsTooCostly) {
    const Deadline soon(Deadline::clock::now() + 2s, 1ns);
    const auto counted = run_until(soon, []() -> Result<int> {
        const Doing doing(counting);
        for (;;) step();
    });
    ASSERT_FALSE(counted);
    EXPECT_EQ(counted.error().kind(), ErrorKind::too_large);
    ASSERT_EQ(counted.error().issues().size(), 1U);
    EXPECT_EQ(counted.error().issues().front().code, "too-costly");
    EXPECT_THAT(counted.error().issues().front().diagnostics, HasSubstr("while counting; count less."));
}

}  // namespace
}  // namespace tonus::core
