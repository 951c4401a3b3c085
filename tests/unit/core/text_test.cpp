#include <tonus/core/text.hpp>

#include "support/case_name.hpp"

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

struct Utf8Case {
    std::string_view name;
    std::string_view bytes;
    bool valid;
};

class Utf8 : public testing::TestWithParam<Utf8Case> {};

TEST_P(Utf8, IsJudged) { EXPECT_EQ(is_utf8(GetParam().bytes), GetParam().valid); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    Utf8,
    testing::Values(
        Utf8Case{"empty", "", true},
        Utf8Case{"two_bytes", "\xC3\xA9", true},
        Utf8Case{"three_bytes", "\xE2\x82\xAC", true},
        Utf8Case{"four_bytes", "\xF0\x9F\x98\x80", true},
        Utf8Case{"lone_continuation", "\x80", false},
        Utf8Case{"overlong_slash", "\xC0\xAF", false},
        Utf8Case{"overlong_three", "\xE0\x80\xAF", false},
        Utf8Case{"surrogate", "\xED\xA0\x80", false},
        Utf8Case{"beyond_unicode", "\xF4\x90\x80\x80", false},
        Utf8Case{"cut_off", "\xE2\x82", false}
    ),
    test::case_name
);

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
