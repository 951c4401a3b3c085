// What operators see of each sender, and what housekeeping removes.
#include "demo_store.hpp"
#include "page_session.hpp"
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/core/clock.hpp>

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace tonus::test {
namespace {

using testing::HasSubstr;

class Senders : public testing::Test {
protected:
    void start() { service_.emplace(data_, std::vector<std::string>{"--demo", "--set", "retention.events=1s"}); }
    json::Document senders() const { return parsed(PageSession(service_->port(), "ops").send("GET", "senders")); }

    TemporaryFolder folder_;
    const std::filesystem::path data_ = demo_store(folder_.path() / "data");
    std::optional<ServiceProcess> service_;
};

TEST_F(Senders, AreListedWithWhatIsWrongWithThem) {
    start();
    const std::string ahead = core::format_http_date(core::SystemClock().now() + std::chrono::minutes(10));
    fetch(service_->port(), "PUT", "/fhir/Observation/p-o", seizure("p"), {{"Content-Type", "application/fhir+json"}, {"Date", ahead}});
    ASSERT_EQ(service_->send("POST", "/fhir/Observation", "{}").status, 400);
    ASSERT_EQ(service_->send("POST", "/fhir/Observation", "{}").status, 400);
    const json::Document answer = senders();
    const json::Value sender = answer.root()["senders"][std::size_t(0)];
    EXPECT_EQ(sender["sender"].string(), "anonymous");
    EXPECT_EQ(sender["accepted"].to_integer(), 1);
    EXPECT_EQ(sender["refusals"][std::size_t(0)]["reason"].string(), "invalid");
    EXPECT_EQ(sender["refusals"][std::size_t(0)]["count"].to_integer(), 2);
    EXPECT_NEAR(double(sender["clockSkewSeconds"].to_integer().value()), 600, 60);
    EXPECT_FALSE(sender["lastSeen"].string().empty());
    EXPECT_EQ(PageSession(service_->port(), "ana").send("GET", "senders").status, 403);
}

TEST_F(Senders, AreRememberedOverARestart) {
    start();
    ASSERT_EQ(service_->send("POST", "/fhir/Observation", "{}").status, 400);
    service_->stop();
    start();
    const json::Document answer = senders();
    EXPECT_EQ(answer.root()["senders"][std::size_t(0)]["refusals"][std::size_t(0)]["count"].to_integer(), 1);
}

TEST_F(Senders, EventsOlderThanTheSettingSaysGoAndTheNewestStays) {
    start();
    const auto kept = [this] {
        const std::string text = fetch(service_->admin_port(), "GET", "/metrics").body;
        const auto at = text.find("\ntonus_outbox_events ");
        return at == std::string::npos ? std::string() : text.substr(at + 21, text.find('\n', at + 1) - at - 21);
    };
    for (const char* id : {"p1", "p2", "p3"}) {
        ASSERT_EQ(service_->send("PUT", "/fhir/MedicationStatement/" + std::string(id) + "-m", statement(id)).status, 201);
        ASSERT_EQ(service_->send("PUT", "/fhir/Observation/" + std::string(id) + "-o", seizure(id)).status, 201);
    }
    EXPECT_NE(kept(), "0");
    EXPECT_TRUE(eventually([&] { return kept() == "1"; }));
}

TEST_F(Senders, TheLogSaysWhatTheStoreTook) {
    start();
    ASSERT_EQ(service_->send("PUT", "/fhir/Observation/p-o", seizure("p")).status, 201);
    std::string line;
    EXPECT_TRUE(eventually([&] {
        std::ifstream stream(service_->log_file());
        while (std::getline(stream, line)) {
            if (line.find("method=PUT") != std::string::npos && line.find("bytes_out=") != std::string::npos) return true;
        }
        return false;
    }));
    EXPECT_THAT(line, testing::Not(HasSubstr("db_ms=0.000")));
    EXPECT_THAT(line, HasSubstr("db_ms="));
}

}  // namespace
}  // namespace tonus::test
