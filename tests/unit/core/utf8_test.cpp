#include <tonus/core/utf8.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tonus::core {
namespace {

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

constexpr std::string_view one_of_each_length = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";

TEST(Utf8Characters, AreCounted) {
    EXPECT_EQ(character_count(""), 0U);
    EXPECT_EQ(character_count(one_of_each_length), 4U);
}

TEST(Utf8Characters, BeginWhereTheOneBeforeEnds) {
    const std::size_t begins[] = {0, 1, 3, 6, 10, 10};
    for (std::size_t index = 0; index < std::size(begins); ++index) {
        EXPECT_EQ(character_begin(one_of_each_length, index), begins[index]) << index;
    }
}

TEST(Utf8Characters, AreNeverCut) {
    const std::size_t whole[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
    for (std::size_t most = 0; most < std::size(whole); ++most) {
        EXPECT_EQ(within_bytes(one_of_each_length, most), one_of_each_length.substr(0, whole[most])) << most;
    }
}

}  // namespace
}  // namespace tonus::core
