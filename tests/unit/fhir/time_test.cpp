#include <tonus/fhir/time.hpp>

#include <gtest/gtest.h>

namespace tonus::fhir {
namespace {

struct TimeCase {
    std::string_view text;
    std::string_view start;
    std::string_view end;
    Precision precision;
};

class ParseTime : public testing::TestWithParam<TimeCase> {};

TEST_P(ParseTime, AsInterval) {
    const auto interval = parse_time(GetParam().text);
    ASSERT_TRUE(interval.has_value());
    EXPECT_EQ(core::format_instant(interval->start), GetParam().start);
    EXPECT_EQ(core::format_instant(interval->end), GetParam().end);
    EXPECT_EQ(interval->precision, GetParam().precision);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ParseTime,
    testing::Values(
        TimeCase{"2024", "2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z", Precision::year},
        TimeCase{"2024-02", "2024-02-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z", Precision::month},
        TimeCase{"2023-12", "2023-12-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z", Precision::month},
        TimeCase{"2024-02-29", "2024-02-29T00:00:00.000Z", "2024-03-01T00:00:00.000Z", Precision::day},
        TimeCase{"2024-02-29T23:30:00+02:00", "2024-02-29T21:30:00.000Z", "2024-02-29T21:30:01.000Z", Precision::second},
        TimeCase{"2024-02-29T23:30:00.5Z", "2024-02-29T23:30:00.500Z", "2024-02-29T23:30:00.501Z", Precision::subsecond},
        TimeCase{"2024-02-29T23:30-05:00", "2024-03-01T04:30:00.000Z", "2024-03-01T04:31:00.000Z", Precision::minute},
        TimeCase{"2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z", "2017-01-01T00:00:01.000Z", Precision::second}
    )
);

class ParseTimeRefuses : public testing::TestWithParam<std::string_view> {};

TEST_P(ParseTimeRefuses, WhatIsNoFhirTime) { EXPECT_FALSE(parse_time(GetParam()).has_value()) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    ParseTimeRefuses,
    testing::Values(
        "",
        "0000",
        "24",
        "2024-13",
        "2023-02-29",
        "2024-1-1",
        "2024-02-29T",
        "2024-02-29T24:00:00Z",
        "2024-02-29T10",
        "2024-02-29T10:00:00+15:00",
        "2024-02-29T10:00:00Zx",
        "2024-02-29T10:00:00.Z",
        "today"
    )
);

TEST(ParseQueryTime, TakesASpaceWhereThePlusOfAZoneWas) {
    const auto time = parse_query_time("2024-02-29T10:00:00 01:00");
    ASSERT_TRUE(time.has_value());
    EXPECT_EQ(time->start, parse_time("2024-02-29T09:00:00Z")->start);
    EXPECT_FALSE(parse_query_time("2024-02-29 10:00").has_value());
    EXPECT_FALSE(parse_time("2024-02-29T10:00:00 01:00").has_value());
}

}  // namespace
}  // namespace tonus::fhir
