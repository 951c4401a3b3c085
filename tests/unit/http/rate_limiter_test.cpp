#include <tonus/http/rate_limiter.hpp>

#include <gtest/gtest.h>

namespace tonus::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr RateLimiter::Clock::time_point start{seconds(1000)};

int taken(RateLimiter& limiter, std::string_view name, RateLimiter::Clock::time_point at, int tries) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += limiter.take(name, at) ? 0 : 1;
    return count;
}

TEST(RateLimiter, TakesABurstAndThenTheRate) {
    RateLimiter limiter(10, seconds(2));
    EXPECT_EQ(taken(limiter, "a", start, 100), 20);
    EXPECT_EQ(taken(limiter, "a", start + milliseconds(500), 100), 5);
    EXPECT_EQ(taken(limiter, "a", start + seconds(1000), 100), 20);
}

TEST(RateLimiter, CountsEachNameByItself) {
    RateLimiter limiter(1, seconds(1));
    EXPECT_EQ(taken(limiter, "a", start, 3), 1);
    EXPECT_EQ(taken(limiter, "b", start, 3), 1);
}

TEST(RateLimiter, SaysWhenToComeAgain) {
    RateLimiter limiter(1, seconds(3));
    EXPECT_EQ(taken(limiter, "a", start, 3), 3);
    const auto excess = limiter.take("a", start);
    ASSERT_TRUE(excess.has_value());
    EXPECT_EQ(excess->limit, 3);
    EXPECT_EQ(excess->retry_after, seconds(1));
    EXPECT_FALSE(limiter.take("a", start + excess->retry_after).has_value());
}

TEST(RateLimiter, WithoutALimitTakesAll) {
    RateLimiter limiter(0, seconds(1));
    EXPECT_EQ(taken(limiter, "a", start, 1000), 1000);
}

TEST(RateLimiter, StaysBoundedWhateverNamesCome) {
    RateLimiter limiter(1, seconds(1));
    for (int i = 0; i < 250'000; ++i) EXPECT_FALSE(limiter.take(std::to_string(i), start).has_value());
}

}  // namespace
}  // namespace tonus::http
