#include <tonus/core/text.hpp>

#include <gtest/gtest.h>

namespace tonus::core {
namespace {

TEST(Nearest, SuggestsTheLikelyMisspelling) {
    const std::vector<std::string_view> names = {"subject", "status", "value-quantity", "_lastUpdated"};
    EXPECT_EQ(nearest("subjct", names), "subject");
    EXPECT_EQ(nearest("Status", names), "status");
    EXPECT_EQ(nearest("statsu", names), "status");
    EXPECT_EQ(nearest("_lastupdate", names), "_lastUpdated");
    EXPECT_EQ(nearest("encounter", names), std::nullopt);
}

TEST(Split, KeepsEmptyPieces) {
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
}

TEST(Trim, RemovesOuterSpace) {
    EXPECT_EQ(trim("  a b\t\n"), "a b");
    EXPECT_EQ(trim(" \n"), "");
}

}  // namespace
}  // namespace tonus::core
