// What the rows of http_errors.json cannot say: answers that are judged as a whole.
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <set>

namespace tonus::test {
namespace {

const FhirHeaders typed{{"Content-Type", "application/fhir+json"}};
FhirHeaders typed_and(std::string_view name, std::string_view value) {
    return {{"Content-Type", "application/fhir+json"}, {std::string(name), std::string(value)}};
}
constexpr std::string_view any_patient = R"({"resourceType":"Patient"})";

TEST(Location, NamesTheNewVersionExactly) {
    FhirApp app;
    const auto answer = app.send("POST", "/fhir/Patient", typed, std::string(any_patient));
    const auto document = json::Document::parse(answer.body).value();
    const std::string id(document.root()["id"].string());
    EXPECT_EQ(answer.header("Location"), "http://tonus.test/fhir/Patient/" + id + "/_history/1");
}

/// What the service says is FHIR itself, by the same judge as what it is told.
TEST(Answers, AreValidResources) {
    FhirApp app;
    const interaction::DefinitionValidator validator;
    const auto expect_valid = [&](const FhirAnswer& answer) {
        const auto document = json::Document::parse(answer.body);
        ASSERT_TRUE(document) << answer.body;
        const auto verdict = validator.validate(document->root());
        EXPECT_FALSE(verdict.base_broken) << verdict.issues.front().expression << ' ' << verdict.issues.front().diagnostics << '\n'
                                          << answer.body.substr(0, 2000);
    };
    expect_valid(app.send("GET", "/fhir/metadata"));
    expect_valid(app.send("GET", "/fhir/metadata?mode=terminology"));
    expect_valid(app.send("GET", "/fhir/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/flag-status&includeDefinition=true"));
    expect_valid(app.send("GET", "/fhir/ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/flag-status&system=urn:x&code=y"));
    expect_valid(app.send("GET", "/fhir/ValueSet/flag-status"));
    expect_valid(app.send("GET", "/fhir/Patient/absent/$nonsense"));
    expect_valid(app.send("PUT", "/fhir/Patient/p", typed, R"({"resourceType":"Patient","id":"p"})"));
    expect_valid(app.send("GET", "/fhir/Patient?nonsense=1", {{"Prefer", "handling=lenient"}}));
    expect_valid(app.send("GET", "/fhir/Patient?_elements=gender"));
    expect_valid(app.send("GET", "/fhir/Patient/absent"));
    for (const char* type : {"transaction", "batch"}) {
        const std::string bundle =
            R"({"resourceType":"Bundle","type":")" + std::string(type) +
            R"(","entry":[{"request":{"method":"GET","url":"Patient?_id=p"}},{"request":{"method":"GET","url":"Patient/p"}},
            {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},{"request":{"method":"DELETE","url":"Patient/q"}}]})";
        expect_valid(app.send("POST", "/fhir", typed_and("Prefer", "return=representation"), bundle));
    }
    ASSERT_EQ(app.send("DELETE", "/fhir/Patient/p").status, 204);
    expect_valid(app.send("GET", "/fhir/_history"));
    expect_valid(app.send("GET", "/fhir/Patient/p"));
}

/// As long as the base or not, what is not below it leads to nobody's data.
TEST(Paths, OutsideTheBaseAreNoFhirEndpoints) {
    FhirApp app;
    for (const char* path : {"/foo", "/food/Patient", "/fhirs/Patient", "/", "/abcde/metadata"}) {
        const auto answer = app.send("GET", path);
        EXPECT_EQ(answer.status, 404) << path;
        EXPECT_NE(answer.body.find("This is no FHIR endpoint"), std::string::npos) << answer.body;
    }
}

/// One audit record for each write, in the same transaction.
TEST(Audit, NamesTheVersionsOfEachWrite) {
    FhirApp app;
    ASSERT_EQ(app.send("PUT", "/fhir/Patient/p", typed, R"({"resourceType":"Patient","id":"p"})").status, 201);
    ASSERT_EQ(app.send("PUT", "/fhir/Patient/p", typed, R"({"resourceType":"Patient","id":"x"})").status, 400);
    std::vector<store::AuditEntry> entries;
    ASSERT_TRUE(app.store().read_blocking([&](store::Reader& reader) -> core::Result<void> {
        entries = reader.audit_after(0, 10).value();
        return {};
    }));
    ASSERT_EQ(entries.size(), 1U);
    // The digest is that of the body that was sent, by sha256sum.
    EXPECT_EQ(
        entries[0].payload,
        R"({"client":"","interaction":"update","request":"req-1",)"
        R"("sha256":"28fa8342ce7006ea5b893b7e92da0661ef569f138e5e2cb77ba52f844bffeadd","versions":["Patient/p/_history/1"]})"
    );
}

/// Whatever the first entry takes is more than this service allows.
TEST(Batch, ReadsNoLongerThanItMay) {
    api::FhirOptions options;
    options.batch_reading = std::chrono::nanoseconds(1);
    FhirApp app({}, std::move(options));
    const FhirServer server(app);
    const auto answer = ask(
        server.base(),
        "POST",
        "",
        typed,
        R"({"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"Patient"}},)"
        R"({"request":{"method":"GET","url":"Patient"}},{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]})"
    );
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto bundle = json::Document::parse(answer.body).value();
    std::string statuses;
    for (const json::Value entry : bundle.root()["entry"].elements()) {
        statuses += std::string(entry["response"]["status"].string().substr(0, 3)) + " ";
    }
    EXPECT_EQ(statuses, "200 413 201 ");
    EXPECT_EQ(bundle.root()["entry"][1]["response"]["outcome"]["issue"][0]["code"].string(), "too-costly");
}

TEST(Searchset, HoldsNoErrorOutcome) {
    FhirApp app;
    const auto answer = app.send("GET", "/fhir/Patient?nonsense=1&more=2", {{"Prefer", "handling=lenient"}});
    const auto document = json::Document::parse(answer.body).value();
    const auto entries = document.root()["entry"];
    ASSERT_EQ(entries.size(), 1U);
    for (const json::Value issue : entries[0]["resource"]["issue"].elements()) {
        EXPECT_EQ(issue["severity"].string(), "warning");
    }
}

/// Every row of the table that dispatches is described, and nothing else.
TEST(OpenApi, DescribesEveryRoute) {
    FhirApp app;
    const auto answer = app.send("GET", "/openapi.json");
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("Content-Type"), "application/vnd.oai.openapi+json;version=3.1");
    const auto document = json::Document::parse(answer.body);
    ASSERT_TRUE(document);
    const json::Value root = document->root();
    EXPECT_EQ(root["openapi"].string(), "3.1.0");
    EXPECT_EQ(root["paths"]["/{type}/{id}"]["get"]["summary"].string(), "read");
    EXPECT_TRUE(root["paths"]["/Patient/{id}/$everything"]["get"]);
    EXPECT_TRUE(root["paths"]["/{type}/$validate"]["post"]["requestBody"]);
    std::set<std::string_view> ids;
    for (const json::Member& path : root["paths"].members()) {
        for (const json::Member& operation : path.value().members()) {
            const auto id = operation.value()["operationId"].string();
            EXPECT_TRUE(ids.insert(id).second) << id;
            EXPECT_TRUE(operation.value()["responses"]["default"]) << id;
            const auto parameters = operation.value()["parameters"].elements();
            const auto in_path = std::count_if(parameters.begin(), parameters.end(), [&](json::Value parameter) {
                return parameter["in"].string() == "path" &&
                       path.key.find("{" + std::string(parameter["name"].string()) + "}") != path.key.npos;
            });
            EXPECT_EQ(in_path, std::count(path.key.begin(), path.key.end(), '{')) << path.key << " names what no parameter describes";
        }
    }
}

TEST(Cors, IsGrantedToConfiguredOriginsOnly) {
    api::FhirOptions options;
    options.cors_origins = {"https://ward.example"};
    FhirApp app({}, options);
    const auto friendly = app.send("GET", "/fhir/metadata", {{"Origin", "https://ward.example"}});
    EXPECT_EQ(friendly.header("Access-Control-Allow-Origin"), "https://ward.example");
    const auto foreign = app.send("GET", "/fhir/metadata", {{"Origin", "https://evil.example"}});
    EXPECT_EQ(foreign.header("Access-Control-Allow-Origin"), "");
    const auto preflight =
        app.send("OPTIONS", "/fhir/Patient", {{"Origin", "https://ward.example"}, {"Access-Control-Request-Method", "PUT"}});
    EXPECT_NE(preflight.header("Access-Control-Allow-Methods").find("PUT"), std::string::npos);
}

}  // namespace
}  // namespace tonus::test
