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

TEST(DecimalText, ReadsBackAndIsNeverLong) {
    EXPECT_EQ(decimal_text(0.1), "0.1");
    EXPECT_EQ(decimal_text(-25), "-25");
    EXPECT_EQ(decimal_text(1e7), "10000000");
    EXPECT_EQ(decimal_text(0.000025), "0.000025");
    for (const double value : {0.0, 1e300, -1.7976931348623157e308, 2.5e-308, 1.0 / 3, 123456789012345678901.0}) {
        EXPECT_EQ(std::stod(decimal_text(value)), value);
        EXPECT_LE(decimal_text(value).size(), 32U);
    }
}

}  // namespace
}  // namespace tonus::core
