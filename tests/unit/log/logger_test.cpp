#include "support/case_name.hpp"

#include <tonus/log/logger.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <limits>

namespace tonus::log {
namespace {

using testing::EndsWith;
using testing::StartsWith;

/// What stands after the time, which differs from run to run.
std::string after_time(const std::string& line, char separator) { return line.substr(line.find(separator, 5) + 1); }

struct Case {
    std::string_view name;
    Style style;
    Field field;
    std::string_view end;
};

class LoggerWrites : public testing::TestWithParam<Case> {};

TEST_P(LoggerWrites, OneFieldInItsStyle) {
    std::string line;
    Logger logger(Level::info, GetParam().style, [&](std::string_view text) { line = text; });
    logger.info("request", {GetParam().field});
    EXPECT_THAT(line, EndsWith(std::string(GetParam().end)));
}

INSTANTIATE_TEST_SUITE_P(
    Styles,
    LoggerWrites,
    testing::Values(
        Case{"Word", Style::key_value, Field("route", "/fhir/{type}"), " route=/fhir/{type}"},
        Case{"Empty", Style::key_value, Field("route", ""), R"( route="")"},
        Case{"NoDetail", Style::key_value, Field("detail", ""), "event=request"},
        Case{"Spaces", Style::key_value, Field("detail", "disk is full"), R"( detail="disk is full")"},
        Case{"LineFeed", Style::key_value, Field("detail", "a\nevent=b"), R"( detail="a\u000aevent=b")"},
        Case{"Quote", Style::key_value, Field("detail", R"(a"b\)"), R"( detail="a\"b\\")"},
        Case{"Integer", Style::key_value, Field("status", 201), " status=201"},
        Case{"Negative", Style::key_value, Field("count", -3), " count=-3"},
        Case{"Truth", Style::key_value, Field("reused", true), " reused=true"},
        Case{"Duration", Style::key_value, Field("duration_ms", std::chrono::microseconds(1500)), " duration_ms=1.500"},
        Case{"JsonText", Style::json, Field("route", "/fhir"), R"(,"route":"/fhir"})"},
        Case{"JsonInteger", Style::json, Field("status", 201U), R"(,"status":201})"},
        Case{"JsonInfinity", Style::json, Field("ratio", std::numeric_limits<double>::infinity()), R"(,"ratio":null})"},
        Case{"JsonLineFeed", Style::json, Field("detail", "a\n"), R"(,"detail":"a\u000a"})"}
    ),
    test::case_name
);

TEST(Logger, StartsEveryLineWithTimeLevelAndEvent) {
    std::string line;
    Logger text(Level::info, Style::key_value, [&](std::string_view written) { line = written; });
    text.warning("store_slow");
    EXPECT_THAT(line, StartsWith("time=2"));
    EXPECT_EQ(after_time(line, ' '), "level=warning event=store_slow");

    Logger json(Level::info, Style::json, [&](std::string_view written) { line = written; });
    json.error("store_failed");
    EXPECT_THAT(line, StartsWith(R"({"time":"2)"));
    EXPECT_EQ(after_time(line, ','), R"("level":"error","event":"store_failed"})");
}

TEST(Logger, KeepsQuietBelowItsLevel) {
    int lines = 0;
    Logger logger(Level::warning, Style::key_value, [&](std::string_view) { ++lines; });
    logger.debug("a");
    logger.info("b");
    EXPECT_EQ(lines, 0);
    logger.warning("c");
    logger.error("d");
    EXPECT_EQ(lines, 2);
}

TEST(Logger, WritesWhatIsQueuedBeforeItEnds) {
    const std::string path = std::filesystem::temp_directory_path() / ("tonus-log-" + std::to_string(::getpid()));
    {
        Options options;
        options.file = path;
        Logger logger(options);
        for (int i = 0; i < 1000; ++i) logger.info("tick", {{"count", i}});
    }
    std::ifstream stream(path);
    std::string last;
    int lines = 0;
    for (std::string line; std::getline(stream, line); ++lines) last = line;
    std::filesystem::remove(path);
    EXPECT_EQ(lines, 1000);
    EXPECT_THAT(last, EndsWith("count=999"));
}

TEST(Logger, SaysWhichFileItCannotOpen) {
    Options options;
    options.file = "/proc/no-such-folder/log";
    EXPECT_THROW(Logger{options}, std::runtime_error);
}

}  // namespace
}  // namespace tonus::log
