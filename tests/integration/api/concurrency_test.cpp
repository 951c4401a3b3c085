// Many clients at once, over real sockets: conditions are decided where writes are ordered.
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <thread>

namespace tonus::test {
namespace {

constexpr std::size_t clients = 64;

const FhirHeaders as_fhir{{"Content-Type", "application/fhir+json"}};

/// Calls `work(i)` on as many threads at the same moment.
template <class Work>
void at_once(std::size_t count, const Work& work) {
    std::atomic<std::size_t> waiting = count;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            --waiting;
            while (waiting > 0) std::this_thread::yield();
            work(i);
        });
    }
    for (std::thread& thread : threads) thread.join();
}

class Concurrency : public ::testing::Test {
protected:
    std::int64_t patients() {
        const auto answer = ask(server_.base(), "GET", "/Patient?_summary=count");
        return json::Document::parse(answer.body).value().root()["total"].to_integer().value_or(-1);
    }
    /// How many of the answers have which status.
    std::map<int, int> statuses(std::string_view method, std::string_view target, const FhirHeaders& headers, const std::string& body) {
        std::vector<int> answers(clients);
        at_once(clients, [&](std::size_t i) { answers[i] = ask(server_.base(), method, target, headers, body).status; });
        std::map<int, int> counted;
        for (const int status : answers) ++counted[status];
        return counted;
    }

    FhirApp app_;
    FhirServer server_{app_};
};

const std::string one_patient = R"({"resourceType":"Patient","identifier":[{"system":"urn:mrn","value":"1"}]})";

TEST_F(Concurrency, TheSameConditionalCreateMakesOneResource) {
    FhirHeaders headers = as_fhir;
    headers.emplace_back("If-None-Exist", "identifier=urn:mrn|1");
    EXPECT_EQ(statuses("POST", "/Patient", headers, one_patient), (std::map<int, int>{{200, int(clients) - 1}, {201, 1}}));
    EXPECT_EQ(patients(), 1);
}

TEST_F(Concurrency, TheSameConditionalUpdateMakesOneResource) {
    EXPECT_EQ(
        statuses("PUT", "/Patient?identifier=urn:mrn|1", as_fhir, one_patient), (std::map<int, int>{{200, int(clients) - 1}, {201, 1}})
    );
    EXPECT_EQ(patients(), 1);
}

TEST_F(Concurrency, OfUpdatesOfTheSameVersionOneWins) {
    ASSERT_EQ(ask(server_.base(), "PUT", "/Patient/p", as_fhir, R"({"resourceType":"Patient","id":"p"})").status, 201);
    std::atomic<int> won = 0;
    std::atomic<int> lost = 0;
    at_once(clients, [&](std::size_t i) {
        FhirHeaders headers = as_fhir;
        headers.emplace_back("If-Match", "W/\"1\"");
        const std::string body = R"({"resourceType":"Patient","id":"p","name":[{"text":"client )" + std::to_string(i) + R"("}]})";
        const int status = ask(server_.base(), "PUT", "/Patient/p", headers, body).status;
        if (status == 200) ++won;
        if (status == 412) ++lost;
    });
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, int(clients) - 1);
}

/// One request on the resource, as its client saw it.
struct Observation {
    std::chrono::steady_clock::time_point begun;
    std::chrono::steady_clock::time_point ended;
    std::int64_t version = 0;
    std::string value;
    bool wrote = false;
};

Observation observe(const FhirBase& base, std::string_view method, const std::string& body) {
    Observation seen;
    seen.wrote = method == "PUT";
    seen.begun = std::chrono::steady_clock::now();
    const auto answer = ask(base, method, "/Patient/p", as_fhir, body);
    seen.ended = std::chrono::steady_clock::now();
    const auto document = json::Document::parse(answer.body).value();
    seen.version = std::stoll(std::string(document.root()["meta"]["versionId"].string()));
    seen.value = document.root()["name"][0]["text"].string();
    return seen;
}

/// A resource is a register whose versions number its writes, so a history is linearizable if every
/// version has one writer, every read shows what that writer wrote, and no request that began after
/// another had ended sees an older version. Source: Herlihy and Wing, "Linearizability", 1990.
TEST_F(Concurrency, EachResourceIsLinearizable) {
    constexpr std::size_t writers = 8;
    constexpr std::size_t rounds = 12;
    std::vector<std::vector<Observation>> by_client(writers);
    ASSERT_EQ(
        ask(server_.base(), "PUT", "/Patient/p", as_fhir, R"({"resourceType":"Patient","id":"p","name":[{"text":"start"}]})").status, 201
    );
    at_once(writers, [&](std::size_t i) {
        for (std::size_t round = 0; round < rounds; ++round) {
            const std::string value = std::to_string(i) + "/" + std::to_string(round);
            by_client[i].push_back(
                observe(server_.base(), "PUT", R"({"resourceType":"Patient","id":"p","name":[{"text":")" + value + R"("}]})")
            );
            by_client[i].push_back(observe(server_.base(), "GET", {}));
        }
    });
    std::vector<Observation> all;
    for (auto& seen : by_client) all.insert(all.end(), seen.begin(), seen.end());
    std::map<std::int64_t, std::string> written{{1, "start"}};
    for (const Observation& seen : all) {
        if (!seen.wrote) continue;
        EXPECT_TRUE(written.emplace(seen.version, seen.value).second) << "version " << seen.version << " was written twice";
    }
    EXPECT_EQ(written.size(), writers * rounds + 1);
    for (const Observation& seen : all) EXPECT_EQ(written[seen.version], seen.value);
    for (const Observation& first : all) {
        for (const Observation& later : all) {
            if (first.ended >= later.begun) continue;
            EXPECT_LE(first.version + (later.wrote ? 1 : 0), later.version);
        }
    }
}

}  // namespace
}  // namespace tonus::test
