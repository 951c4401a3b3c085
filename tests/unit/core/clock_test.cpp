#include <tonus/core/clock.hpp>

#include <gtest/gtest.h>

namespace tonus::core {
namespace {

struct Case {
    std::int64_t microseconds;
    std::string_view instant;
    std::string_view http_date;
};

class ClockFormats : public testing::TestWithParam<Case> {};

TEST_P(ClockFormats, AsInstantAndHttpDate) {
    const Instant at{std::chrono::microseconds(GetParam().microseconds)};
    EXPECT_EQ(format_instant(at), GetParam().instant);
    EXPECT_EQ(format_http_date(at), GetParam().http_date);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ClockFormats,
    testing::Values(
        Case{0, "1970-01-01T00:00:00.000Z", "Thu, 01 Jan 1970 00:00:00 GMT"},
        Case{1709210096123456, "2024-02-29T12:34:56.123Z", "Thu, 29 Feb 2024 12:34:56 GMT"},
        Case{-1, "1969-12-31T23:59:59.999Z", "Wed, 31 Dec 1969 23:59:59 GMT"},
        Case{253402300799999999, "9999-12-31T23:59:59.999Z", "Fri, 31 Dec 9999 23:59:59 GMT"}
    )
);

}  // namespace
}  // namespace tonus::core
