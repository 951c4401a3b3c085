#include <tonus/core/recently_used.hpp>

#include <gtest/gtest.h>

namespace tonus::core {
namespace {

constexpr std::size_t room = std::size_t{8} * 1024 * 1024;

std::shared_ptr<const int> value_of(int number) { return std::make_shared<const int>(number); }

TEST(RecentlyUsed, FindsTheLastOfAName) {
    RecentlyUsed<int> kept(room);
    EXPECT_EQ(kept.find("a"), nullptr);
    kept.add("a", value_of(1), 1000);
    kept.add("a", value_of(2), 1000);
    kept.add("b", value_of(3), 1000);
    EXPECT_EQ(*kept.find("a"), 2);
    EXPECT_EQ(*kept.find("b"), 3);
}

TEST(RecentlyUsed, ForgetsTheOneThatWasNotUsedForLongestAndStaysWithinItsRoom) {
    constexpr int many = 20'000;
    RecentlyUsed<int> kept(room);
    for (int i = 0; i < many; ++i) {
        kept.add(std::to_string(i), value_of(i), 1000);
        ASSERT_NE(kept.find("0"), nullptr) << "after " << i;
    }
    EXPECT_NE(kept.find(std::to_string(many - 1)), nullptr);
    EXPECT_EQ(kept.find("1"), nullptr);
    int found = 0;
    for (int i = 0; i < many; ++i) found += kept.find(std::to_string(i)) == nullptr ? 0 : 1;
    EXPECT_GT(found, 2'000);
    EXPECT_LE(found, 8 * 1024);
}

TEST(RecentlyUsed, TakesNothingLarge) {
    RecentlyUsed<int> kept(room);
    kept.add("a", value_of(1), room / 16);
    EXPECT_EQ(kept.find("a"), nullptr);
}

TEST(RecentlyUsed, WhatIsInUseOutlivesItsPlace) {
    RecentlyUsed<int> kept(room);
    kept.add("a", value_of(1), 1000);
    const auto held = kept.find("a");
    kept.add("a", value_of(2), 1000);
    EXPECT_EQ(*held, 1);
}

}  // namespace
}  // namespace tonus::core
