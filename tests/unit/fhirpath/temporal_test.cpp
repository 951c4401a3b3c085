#include <tonus/fhirpath/temporal.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::fhirpath {
namespace {

Temporal value_of(std::string_view text) {
    if (text.starts_with('T')) return parse_time(text.substr(1)).value();
    return parse_date_time(text).value();
}

class TemporalText : public testing::TestWithParam<std::string_view> {};

TEST_P(TemporalText, IsReadAndWrittenAlike) { EXPECT_EQ(to_text(value_of(GetParam())), GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    TemporalText,
    testing::Values(
        "2020",
        "2020-02",
        "2020-02-29",
        "2020-02-29T12",
        "2020-02-29T12:30",
        "2020-02-29T12:30:05Z",
        "2020-02-29T12:30:05.120-03:30",
        "2020-02-29T12:30:05.123456+14:00",
        "0001-01-01"
    )
);

class TemporalRefuses : public testing::TestWithParam<std::string_view> {};

TEST_P(TemporalRefuses, WhatIsNoDateOrTime) {
    EXPECT_FALSE(parse_date_time(GetParam()).has_value());
    EXPECT_FALSE(parse_time(GetParam()).has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    TemporalRefuses,
    testing::Values(
        "",
        "0000",
        "202",
        "2020-13",
        "2021-02-29",
        "2020-1-1",
        "2020-02-29T24:00",
        "2020-02-29T12:60",
        "2020-02-29T12:30:61",
        "2020-02-29T12:30:05.Z",
        "2020-02-29T12:30+15:00",
        "2020-02-29T12:30+02",
        "2020T12",
        "2020-02-29 12:30",
        "12:3",
        "today"
    )
);

struct TemporalCompared {
    std::string_view name;
    std::string_view left;
    std::string_view right;
    std::optional<int> order;
};

class TemporalOrder : public testing::TestWithParam<TemporalCompared> {};

TEST_P(TemporalOrder, IsUnknownWherePrecisionsDiffer) {
    const auto& row = GetParam();
    EXPECT_EQ(compare(value_of(row.left), value_of(row.right)), row.order);
    const auto mirrored = row.order ? std::optional(-*row.order) : std::nullopt;
    EXPECT_EQ(compare(value_of(row.right), value_of(row.left)), mirrored);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    TemporalOrder,
    testing::Values(
        TemporalCompared{"same_day", "2020-01-01", "2020-01-01", 0},
        TemporalCompared{"earlier_year", "2019-12-31", "2020", -1},
        TemporalCompared{"within_the_year", "2020-06", "2020", std::nullopt},
        TemporalCompared{"offsets_alike", "2020-01-01T12:00:00Z", "2020-01-01T14:00:00+02:00", 0},
        TemporalCompared{"offset_crosses_midnight", "2020-01-01T23:30:00-02:00", "2020-01-02T01:00:00Z", 1},
        TemporalCompared{"fraction_is_no_precision", "2020-01-01T12:00:00Z", "2020-01-01T12:00:00.000Z", 0},
        TemporalCompared{"minute_and_second", "2020-01-01T12:00Z", "2020-01-01T12:00:00Z", std::nullopt},
        TemporalCompared{"times", "T10:00", "T09:59", 1},
        TemporalCompared{"time_and_date", "T10:00", "2020-01-01", std::nullopt}
    ),
    test::case_name
);

struct Moved {
    std::string_view name;
    std::string_view start;
    std::int64_t amount;
    CalendarUnit unit;
    std::string_view end;  // empty: out of range
};

class TemporalMove : public testing::TestWithParam<Moved> {};

TEST_P(TemporalMove, FollowsTheCalendar) {
    const auto& row = GetParam();
    const auto end = moved(value_of(row.start), row.amount, row.unit);
    EXPECT_EQ(end ? to_text(*end) : "", row.end);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    TemporalMove,
    testing::Values(
        Moved{"month_clamps", "2020-01-31", 1, CalendarUnit::month, "2020-02-29"},
        Moved{"year_clamps", "2020-02-29", 1, CalendarUnit::year, "2021-02-28"},
        Moved{"back_over_new_year", "2020-01-15", -1, CalendarUnit::month, "2019-12-15"},
        Moved{"year_by_months", "2020", 30, CalendarUnit::month, "2022"},
        Moved{"year_by_days", "2020", 364, CalendarUnit::day, "2020"},
        Moved{"month_by_days", "2020-01", 31, CalendarUnit::day, "2020-02"},
        Moved{"day_by_hours", "2020-01-01", 47, CalendarUnit::hour, "2020-01-02"},
        Moved{"keeps_offset", "2020-01-01T23:30:00+02:00", 1, CalendarUnit::hour, "2020-01-02T00:30:00+02:00"},
        Moved{"time_wraps", "T23:30", 45, CalendarUnit::minute, "00:15"},
        Moved{"time_by_days", "T23:30", 1, CalendarUnit::day, ""},
        Moved{"before_year_one", "0001-01-01", -1, CalendarUnit::day, ""},
        Moved{"after_year_9999", "9999-12-31", 1, CalendarUnit::day, ""},
        Moved{"absurd", "2020-01-01", 9'000'000'000'000'000'000, CalendarUnit::week, ""}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::fhirpath
