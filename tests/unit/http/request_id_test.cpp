#include "request_id.hpp"

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::http {
namespace {

constexpr std::string_view id = "4bf92f3577b34da6a3ce929d0e0e4736";

struct Case {
    std::string_view name;
    std::string_view header;
    std::string_view trace;
};

class TraceParent : public testing::TestWithParam<Case> {};

TEST_P(TraceParent, GivesItsTraceOnlyIfItIsWellFormed) { EXPECT_EQ(trace_id_in(GetParam().header), GetParam().trace); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    TraceParent,
    testing::Values(
        Case{"sampled", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", id},
        Case{"later_version", "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more", id},
        Case{"absent", "", ""},
        Case{"too_long", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more", ""},
        Case{"no_version", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", ""},
        Case{"capitals", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", ""},
        Case{"no_trace", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", ""},
        Case{"no_parent", "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", ""},
        Case{"a_name", "00-john smith-00f067aa0ba902b7-01", ""}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::http
