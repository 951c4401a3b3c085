#include <tonus/log/metrics.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonus::log {
namespace {

using testing::HasSubstr;

TEST(Metrics, GiveTheSameCounterForTheSameLabels) {
    Metrics metrics;
    metrics.counter("tonus_requests_total", "Requests.", {{"route", "/fhir"}}).add();
    metrics.counter("tonus_requests_total", "Requests.", {{"route", "/fhir"}}).add(2);
    metrics.counter("tonus_requests_total", "Requests.", {{"route", "/events"}}).add();
    const std::string text = metrics.exposition();
    EXPECT_THAT(text, HasSubstr("# HELP tonus_requests_total Requests.\n# TYPE tonus_requests_total counter\n"));
    EXPECT_THAT(text, HasSubstr("tonus_requests_total{route=\"/fhir\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("tonus_requests_total{route=\"/events\"} 1\n"));
}

TEST(Metrics, LetAGaugeFall) {
    Metrics metrics;
    Gauge open = metrics.gauge("tonus_connections", "Open connections.");
    open.set(4);
    open.add(-1);
    EXPECT_THAT(metrics.exposition(), HasSubstr("tonus_connections 3\n"));
}

TEST(Metrics, CountAnObservationInEveryBucketThatHoldsIt) {
    Metrics metrics;
    Histogram latency = metrics.histogram("tonus_seconds", "Time.", {0.1, 1});
    latency.observe(0.5);
    const std::string text = metrics.exposition();
    EXPECT_THAT(text, HasSubstr("tonus_seconds_bucket{le=\"0.1\"} 0\n"));
    EXPECT_THAT(text, HasSubstr("tonus_seconds_bucket{le=\"1\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("tonus_seconds_bucket{le=\"+Inf\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("tonus_seconds_count 1\n"));
}

TEST(Metrics, EscapeLabelValues) {
    Metrics metrics;
    metrics.counter("tonus_total", "Things.", {{"kind", "a\"b\n"}}).add();
    EXPECT_THAT(metrics.exposition(), HasSubstr("{kind=\"a\\\"b\\n\"} 1\n"));
}

}  // namespace
}  // namespace tonus::log
