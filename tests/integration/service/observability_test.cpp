#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace tonus::test {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::set<std::string> metrics_in(const std::string& text) {
    static const std::regex name("tonus_[a-z_]+");
    std::set<std::string> names;
    for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at) names.insert(at->str());
    return names;
}

class Observability : public testing::Test {
protected:
    void raise_a_flag_and_a_refusal() {
        ASSERT_EQ(service_.send("PUT", "/fhir/MedicationStatement/a-m", statement("a")).status, 201);
        ASSERT_EQ(service_.send("PUT", "/fhir/Observation/a-o", seizure("a")).status, 201);
        ASSERT_EQ(service_.send("POST", "/fhir/Observation", "{}").status, 400);
    }
    std::string metrics() const { return fetch(service_.admin_port(), "GET", "/metrics").body; }

    TemporaryFolder folder_;
    ServiceProcess service_{folder_.path() / "data"};
};

TEST_F(Observability, EveryMetricOfTheDashboardAndTheAlertsIsExposed) {
    raise_a_flag_and_a_refusal();
    const auto exposed = metrics_in(metrics());
    for (const char* file : {"packaging/observability/alerts.yaml", "packaging/observability/dashboard.json"}) {
        const auto named = metrics_in(text_of(file));
        EXPECT_GE(named.size(), 8U) << file;
        for (const std::string& name : named) EXPECT_TRUE(exposed.contains(name)) << file << " names " << name;
    }
    EXPECT_TRUE(json::Document::parse(text_of("packaging/observability/dashboard.json")).has_value());
}

std::set<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) found.insert((*at)[1]);
    return found;
}

TEST(Runbook, HasASectionForEachAlertAndNamesWhatThereIs) {
    const std::string alerts = text_of("packaging/observability/alerts.yaml");
    const std::string runbook = text_of("docs/runbook.md");
    const auto names = matches(alerts, "alert: (\\w+)");
    EXPECT_GE(names.size(), 10U);
    EXPECT_EQ(matches(runbook, "\n## (Tonus\\w+)\n"), names);
    std::set<std::string> anchors;
    for (std::string name : names) {
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
        anchors.insert(name);
    }
    EXPECT_EQ(matches(alerts, "runbook: docs/runbook.md#(\\w+)\n"), anchors);
    std::string sources;
    for (const auto& file : std::filesystem::recursive_directory_iterator("src")) {
        if (file.path().extension() == ".cpp") sources += text_of(file.path());
    }
    const auto events = matches(runbook, "\\| `([a-z_]+)` \\|");
    EXPECT_GE(events.size(), 15U);
    for (const std::string& event : events) EXPECT_THAT(sources, HasSubstr('"' + event + '"')) << "no such event in the log";
}

TEST_F(Observability, SaysWhatHappened) {
    raise_a_flag_and_a_refusal();
    const std::string text = metrics();
    EXPECT_THAT(text, HasSubstr("tonus_flags_raised_total{rule=\"seizure\"} 1"));
    EXPECT_THAT(text, HasSubstr("tonus_fhir_refusals_total{reason=\"invalid\",sender=\"anonymous\"} 1"));
    EXPECT_THAT(text, HasSubstr("tonus_fhir_calls_total{interaction=\"update\",sender=\"anonymous\"} 2"));
    EXPECT_THAT(text, HasSubstr("tonus_backup_age_seconds -1"));
    EXPECT_THAT(text, HasSubstr("tonus_build_info{version=\"")) << "and what is known of any process:";
    for (const char* name : {"process_cpu_seconds_total", "process_resident_memory_bytes", "process_open_fds", "process_max_fds"}) {
        EXPECT_THAT(text, ContainsRegex(std::string("\n") + name + " [0-9.]*[1-9]"));
    }
    EXPECT_THAT(metrics(), HasSubstr("tonus_flags_raised_total{rule=\"seizure\"} 1")) << "a second look counts nothing twice";
}

TEST_F(Observability, CallsOfThePageAreNamedByTheirPattern) {
    // Nobody has signed in: refused calls are named too.
    fetch(service_.port(), "GET", "/review/api/flags/a");
    fetch(service_.port(), "GET", "/review/api/session");
    fetch(service_.port(), "GET", "/review/api/nowhere");
    for (const char* route : {"flags/{}", "session", "other"}) {
        EXPECT_THAT(
            metrics(), HasSubstr("tonus_http_requests_total{method=\"GET\",route=\"" + std::string(route) + "\",status=\"401\"} 1")
        );
    }
}

TEST_F(Observability, ATraceCanBeFollowedIntoTheLog) {
    const std::string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    fetch(service_.port(), "GET", "/fhir/metadata", {}, {{"traceparent", "00-" + trace + "-00f067aa0ba902b7-01"}});
    // The line follows the answer.
    EXPECT_TRUE(eventually([&] { return text_of(service_.log_file()).find("bytes_out=") != std::string::npos; }));
    EXPECT_THAT(text_of(service_.log_file()), HasSubstr("trace_id=" + trace));
}

}  // namespace
}  // namespace tonus::test
