#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

json::Document parsed(const HttpAnswer& answer) {
    auto document = json::Document::parse(answer.body);
    EXPECT_TRUE(document.has_value()) << answer.head << answer.body;
    return std::move(*document);
}

/// A page that is signed in.
class Browser {
public:
    Browser(std::uint16_t port, const std::string& user) : port_(port) {
        const auto answer = fetch(
            port_, "POST", "/review/api/session", R"({"user":")" + user + R"(","password":"synthetic clinic"})",
            {{"Content-Type", "application/json"}}
        );
        EXPECT_EQ(answer.status, 200) << answer.body;
        cookie_ = answer.field("Set-Cookie").substr(0, answer.field("Set-Cookie").find(';'));
        csrf_ = parsed(answer).root()["csrfToken"].string();
    }

    HttpAnswer send(std::string_view method, const std::string& path, const std::string& body = {}, const std::string& key = {}) const {
        HttpClient::Fields fields = {{"Cookie", cookie_}, {"X-CSRF-Token", csrf_}, {"Content-Type", "application/json"}};
        if (!key.empty()) fields.emplace_back("Idempotency-Key", key);
        return fetch(port_, method, "/review/api/" + path, body, fields);
    }

private:
    std::uint16_t port_;
    std::string cookie_;
    std::string csrf_;
};

constexpr const char* query =
    R"({"queue":"team","priorities":[],"routes":[],"rules":[],"text":"","offset":0,"limit":100})";

bool is_in_queue(const Browser& browser, std::string_view flag) {
    const auto window = parsed(browser.send("POST", "worklist/query", query));
    const auto rows = window.root()["rows"].elements();
    return std::any_of(rows.begin(), rows.end(), [&](json::Value row) { return row["id"].string() == flag; });
}

class MainJob : public testing::Test {
protected:
    TemporaryFolder folder_;
    ServiceProcess service_{folder_.path() / "data", {"--demo"}};
};

// The story of the README: an Observation comes in, a flag is on the worklist, a clinician decides.
TEST_F(MainJob, APushedObservationIsFlaggedJudgedAndLeavesTheQueue) {
    const Browser physician(service_.port(), "mensah");
    const auto pushed = service_.send(
        "POST", "/fhir/Observation",
        R"({"resourceType":"Observation","status":"final","code":{"text":"Message"},"subject":{"reference":"Patient/demo-1"},"valueString":"She had a fit this morning."})"
    );
    ASSERT_EQ(pushed.status, 201) << pushed.body;
    const auto flags = parsed(service_.send("GET", "/fhir/Flag?patient=demo-1"));
    std::string id;
    for (const json::Value entry : flags.root()["entry"].elements()) {
        const json::Value priority = entry["resource"]["extension"][0]["valueCodeableConcept"]["coding"][0]["code"];
        if (priority.string() == "PH") id = entry["resource"]["id"].string();
    }
    ASSERT_NE(id, "") << "an emergency should have been raised";
    ASSERT_TRUE(is_in_queue(physician, id));
    const auto review = parsed(physician.send("GET", "flags/" + id));
    EXPECT_EQ(review.root()["priority"].string(), "stat");
    ASSERT_GE(review.root()["evidence"].size(), 1U);

    const std::string versions = R"(,"evidenceVersion":1,"taskVersion":")" + std::string(review.root()["taskVersion"].string()) + "\"}";
    const auto incomplete = physician.send("POST", "flags/" + id + "/confirm", R"({"note":"")" + versions);
    EXPECT_EQ(incomplete.status, 422);
    const std::string judgement = R"({"causality":"possible","severity":"severe","serious":true,"criteria":["hospital"],"note":"")" + versions;
    const Browser nurse(service_.port(), "ana");
    EXPECT_EQ(nurse.send("POST", "flags/" + id + "/confirm", judgement).status, 403);
    EXPECT_EQ(physician.send("POST", "flags/" + id + "/confirm", judgement, "key-1").status, 200);
    EXPECT_EQ(physician.send("POST", "flags/" + id + "/confirm", judgement, "key-1").status, 200) << "a repeat is harmless";
    EXPECT_FALSE(is_in_queue(physician, id));

    const Browser pharmacist(service_.port(), "lee");
    const auto late = pharmacist.send("POST", "flags/" + id + "/dismiss", R"({"reason":"tolerated-before","note":"")" + versions);
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(parsed(late).root()["code"].string(), "already-decided");
    EXPECT_EQ(parsed(late).root()["conflict"]["who"]["name"].string(), "Dr A. Mensah");

    const auto events = parsed(service_.send("GET", "/fhir/AdverseEvent?subject=Patient/demo-1"));
    ASSERT_EQ(events.root()["entry"].size(), 1U);
    EXPECT_EQ(events.root()["entry"][0]["resource"]["seriousness"]["coding"][0]["code"].string(), "Serious");
    const auto task = parsed(service_.send("GET", "/fhir/Task/" + id));
    EXPECT_EQ(task.root()["status"].string(), "completed");
}

TEST_F(MainJob, ThePageIsServedWithItsPolicyAndNothingWithoutASession) {
    const auto page = fetch(service_.port(), "GET", "/worklist");
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.field("Content-Security-Policy").find("trusted-types 'none'"), std::string::npos);
    EXPECT_EQ(fetch(service_.port(), "POST", "/review/api/worklist/query", query).status, 401);
    EXPECT_EQ(fetch(service_.port(), "GET", "/events").status, 401);
    EXPECT_EQ(fetch(service_.admin_port(), "GET", "/health/ready").status, 200);
    EXPECT_NE(fetch(service_.admin_port(), "GET", "/metrics").body.find("tonus_"), std::string::npos);
}

TEST_F(MainJob, StopsCleanlyAndForgetsNothing) {
    const auto before = parsed(service_.send("GET", "/fhir/Flag?_count=200"));
    EXPECT_EQ(service_.stop(), 0);
    const ServiceProcess again(folder_.path() / "data", {"--demo"});
    const auto after = parsed(again.send("GET", "/fhir/Flag?_count=200"));
    EXPECT_EQ(after.root()["total"].number(), before.root()["total"].number());
}

TEST_F(MainJob, LogsNoNameThatWasSent) {
    ASSERT_EQ(
        service_.send("PUT", "/fhir/Patient/secret1", R"({"resourceType":"Patient","id":"secret1","name":[{"family":"Zyxwvut"}],"birthDate":"1950-02-03"})").status,
        201
    );
    ASSERT_EQ(service_.send("GET", "/fhir/Patient/secret1").status, 200);
    ASSERT_EQ(service_.send("GET", "/fhir/Patient?identifier=Zyxwvut").status, 200);
    ASSERT_EQ(service_.stop(), 0);
    std::ifstream stream(service_.log_file());
    const std::string log{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_NE(log.find("event=request"), std::string::npos);
    EXPECT_EQ(log.find("Zyxwvut"), std::string::npos);
    EXPECT_EQ(log.find("1950-02-03"), std::string::npos);
}

}  // namespace
}  // namespace tonus::test
