// Answers that are kept are those a service would give that keeps none.
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"
#include "support/times_behind.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <map>

namespace tonus::test {
namespace {

const FhirHeaders sent_as_fhir{{"Content-Type", "application/fhir+json"}};
// The first answer is read and kept, those after it are answered from what is kept.
constexpr int until_kept = 3;

void fill(FhirApp& app, const FhirHeaders& headers = sent_as_fhir) {
    for (const char* id : {"a", "b", "c"}) {
        const std::string body = R"({"resourceType":"Observation","id":")" + std::string(id) +
                                 R"(","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/p"}})";
        ASSERT_EQ(app.send("PUT", "/fhir/Observation/" + std::string(id), headers, body).status, 201);
    }
}

struct Asked {
    std::string_view name;
    std::string target;
    FhirHeaders headers;
};

const std::vector<Asked> differently{
    {"read", "/fhir/Observation/a", {}},
    {"read_pretty", "/fhir/Observation/a?_pretty=true", {}},
    {"read_as_json", "/fhir/Observation/a", {{"Accept", "application/json"}}},
    {"read_if_new", "/fhir/Observation/a", {{"If-None-Match", "W/\"1\""}}},
    {"read_in_part", "/fhir/Observation/a?_elements=status", {}},
    {"search", "/fhir/Observation?patient=p", {}},
    {"search_as_json", "/fhir/Observation?patient=p", {{"Accept", "application/json"}}},
    {"search_two", "/fhir/Observation?patient=p&_count=2", {}},
    {"search_strict", "/fhir/Observation?patient=p", {{"Prefer", "handling=strict"}}},
    {"search_lenient", "/fhir/Observation?patient=p", {{"Prefer", "handling=lenient"}}},
    {"search_unknown", "/fhir/Observation?patient=p&nonsense=1", {{"Prefer", "handling=lenient"}}},
    {"search_of_nobody", "/fhir/Observation?patient=q", {}},
    {"search_without_total", "/fhir/Observation?patient=p&_total=none", {}},
    {"search_counted", "/fhir/Observation?patient=p&_summary=count", {}},
    {"missing", "/fhir/Observation/z", {}},
};

/// The answer of a service that was asked nothing before.
FhirAnswer first_answer(const Asked& asked) {
    FhirApp app;
    fill(app);
    return app.send("GET", asked.target, asked.headers);
}

TEST(KeptAnswers, AreThoseToWhatWasAsked) {
    std::map<std::string_view, FhirAnswer> first;
    for (const Asked& asked : differently) first[asked.name] = first_answer(asked);
    FhirApp app;
    fill(app);
    for (int round = 0; round < until_kept; ++round) {
        for (const Asked& asked : differently) {
            const FhirAnswer& expected = first[asked.name];
            const FhirAnswer got = app.send("GET", asked.target, asked.headers);
            EXPECT_EQ(got.status, expected.status) << asked.name;
            EXPECT_EQ(got.headers, expected.headers) << asked.name;
            EXPECT_EQ(got.body, expected.body) << asked.name;
        }
    }
}

TEST(KeptAnswers, ShowWhatWasWrittenBeforeTheyWereAskedFor) {
    FhirApp app;
    fill(app);
    const auto found = [&] {
        const auto answer = app.send("GET", "/fhir/Observation?patient=p");
        return json::Document::parse(answer.body).value().root()["total"].to_integer().value_or(-1);
    };
    const auto status_read = [&] { return app.send("GET", "/fhir/Observation/a").status; };
    for (int round = 0; round < until_kept; ++round) EXPECT_EQ(found(), 3);
    for (int round = 0; round < until_kept; ++round) EXPECT_EQ(status_read(), 200);
    ASSERT_EQ(app.send("DELETE", "/fhir/Observation/a").status, 204);
    for (int round = 0; round < until_kept; ++round) EXPECT_EQ(found(), 2);
    for (int round = 0; round < until_kept; ++round) EXPECT_EQ(status_read(), 410);
    const char* again =
        R"({"resourceType":"Observation","id":"a","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/q"}})";
    ASSERT_EQ(app.send("PUT", "/fhir/Observation/a", sent_as_fhir, again).status, 201);
    for (int round = 0; round < until_kept; ++round) EXPECT_EQ(found(), 2);
    for (int round = 0; round < until_kept; ++round) EXPECT_EQ(status_read(), 200);
}

access::KnownCaller caller_of(std::string client, std::string_view scopes, bool own_only = false) {
    auto caller = std::make_shared<access::Caller>();
    caller->token_id = "token of " + client;
    caller->client_id = std::move(client);
    caller->scopes = access::parse_scopes(scopes).value();
    caller->own_resources_only = own_only;
    return caller;
}

TEST(KeptAnswers, OfOneClientAreNotAnothers) {
    const std::map<std::string, access::KnownCaller, std::less<>> callers{
        {"all", caller_of("all", "system/*.cruds")},
        {"patients", caller_of("patients", "system/Patient.rs")},
        {"own", caller_of("own", "system/*.cruds", true)},
        {"amended", caller_of("amended", "system/Observation.rs?status=amended")},
    };
    const auto authenticate = [&](const http::Request& request) -> core::Result<access::KnownCaller> {
        return callers.find(request.headers.get("Authorization"))->second;
    };
    FhirApp app({}, {}, authenticate);
    fill(app, {{"Content-Type", "application/fhir+json"}, {"Authorization", "all"}});
    const auto ask_as = [&](const std::string& client, std::string_view target) {
        return app.send("GET", target, {{"Authorization", client}});
    };
    const auto total = [](const FhirAnswer& answer) {
        return json::Document::parse(answer.body).value().root()["total"].to_integer().value_or(-1);
    };
    for (int round = 0; round < until_kept; ++round) {
        constexpr std::string_view search = "/fhir/Observation?patient=p";
        constexpr std::string_view read = "/fhir/Observation/a";
        EXPECT_EQ(total(ask_as("all", search)), 3);
        EXPECT_EQ(total(ask_as("own", search)), 0);
        EXPECT_EQ(total(ask_as("amended", search)), 0);
        EXPECT_EQ(ask_as("patients", search).status, 403);
        EXPECT_EQ(ask_as("all", read).status, 200);
        EXPECT_EQ(ask_as("own", read).status, 404);
        EXPECT_EQ(ask_as("amended", read).status, 404);
        EXPECT_EQ(ask_as("patients", read).status, 403);
    }
}

/// Asked without a pause while somebody writes: a search never shows less than what was acknowledged before it began.
TEST(KeptAnswers, AreNeverOlderThanWhatWasAcknowledged) {
    FhirApp app;
    FhirServer server(app);
    const std::string body = R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/p"}})";
    const auto write = [&](std::int64_t) { EXPECT_EQ(ask(server.base(), "POST", "/Observation", sent_as_fhir, body).status, 201); };
    const auto newest = [&] {
        const auto answer = ask(server.base(), "GET", "/Observation?patient=p&_count=1");
        const auto document = json::Document::parse(answer.body);
        return answer.status == 200 && document ? document->root()["total"].to_integer().value_or(-1) : -1;
    };
    EXPECT_EQ(times_behind(150, write, newest), 0);
}

}  // namespace
}  // namespace tonus::test
