// The rows of the HTTP and OperationOutcome table: what the service answers in each case, over a real
// socket. TONUS_BASE_URL points the rows at any other FHIR endpoint; what depends on this fixture's
// clock or settings is then left out of the comparison.
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::test {
namespace {

constexpr std::string_view fhir = "application/fhir+json";

struct Row {
    std::string_view name;
    std::string_view method;
    std::string_view target;  ///< below the base
    FhirHeaders headers;
    std::string_view body;
    int status;
    std::string_view issue = {};  ///< code of the first issue; empty: no OperationOutcome is looked for
    FhirHeaders expected = {};    ///< headers, byte for byte; an empty value: the header must be absent
    std::string_view contains = {};
};

/// What stands before every row: Patient/known at version 2, Patient/gone deleted at version 2, two
/// patients that share an identifier. On an endpoint that has been prepared already, nothing changes.
void prepare(const FhirBase& base) {
    const FhirHeaders headers{{"Content-Type", std::string(fhir)}};
    const auto put = [&](const std::string& id, const std::string& rest) {
        const std::string body = R"({"resourceType":"Patient","id":")" + id + "\"" + rest + "}";
        ASSERT_LT(ask(base, "PUT", "/Patient/" + id, headers, body).status, 300);
    };
    put("known", R"(,"active":false)");
    put("known", R"(,"active":true,"identifier":[{"system":"urn:mrn","value":"1"}])");
    put("gone", "");
    put("twin-a", R"(,"identifier":[{"system":"urn:mrn","value":"twin"}])");
    put("twin-b", R"(,"identifier":[{"system":"urn:mrn","value":"twin"}])");
    ASSERT_EQ(ask(base, "DELETE", "/Patient/gone").status, 204);
}

/// A server of its own for each row, unless TONUS_BASE_URL names one.
class HttpManners : public ::testing::TestWithParam<Row> {
protected:
    HttpManners() {
        const auto remote = base_from_environment();
        if (!remote) {
            app_ = std::make_unique<FhirApp>(options());
            server_ = std::make_unique<FhirServer>(*app_);
        }
        base_ = remote ? *remote : server_->base();
        prepare(base_);
    }

    static interaction::Options options() {
        interaction::Options options;
        options.max_entries = 3;
        options.if_match_required = {"MedicationStatement"};
        return options;
    }
    [[nodiscard]] bool is_remote() const { return server_ == nullptr; }

    std::unique_ptr<FhirApp> app_;
    std::unique_ptr<FhirServer> server_;
    FhirBase base_;
};

TEST_P(HttpManners, AnswersAsTheTableSays) {
    const Row& row = GetParam();
    const auto answer = ask(base_, row.method, row.target, row.headers, row.body);
    EXPECT_EQ(answer.status, row.status) << answer.body;
    EXPECT_EQ(answer.header("X-Request-Id"), "req-1");
    if (!is_remote()) {
        for (const auto& [name, value] : row.expected) EXPECT_EQ(answer.header(name), value) << name;
        EXPECT_NE(answer.body.find(row.contains), std::string::npos) << answer.body;
    }
    if (row.method != "HEAD" && (row.status >= 400 || !row.issue.empty())) {
        const auto outcome = json::Document::parse(answer.body);
        ASSERT_TRUE(outcome) << answer.body;
        EXPECT_EQ(outcome->root()["resourceType"].string(), "OperationOutcome");
        EXPECT_EQ(outcome->root()["issue"][0]["code"].string(), row.issue) << answer.body;
        EXPECT_FALSE(outcome->root()["issue"][0]["diagnostics"].string().empty());
        EXPECT_EQ(outcome->root()["id"].string(), "req-1");
    }
}

const FhirHeaders typed{{"Content-Type", std::string(fhir)}};
FhirHeaders typed_and(std::string_view name, std::string_view value) {
    return {{"Content-Type", std::string(fhir)}, {std::string(name), std::string(value)}};
}
constexpr std::string_view patient = R"({"resourceType":"Patient"})";
constexpr std::string_view known_update = R"({"resourceType":"Patient","id":"known","gender":"female"})";
const std::string noon = "Tue, 24 Nov 2026 09:30:00 GMT";

const std::string too_large(100'000, ' ');

const Row write_rows[] = {
    {"Create", "POST", "/Patient", typed, patient, 201, {}, {{"ETag", "W/\"1\""}, {"Last-Modified", noon}}, R"("versionId":"1")"},
    {"MalformedJson", "POST", "/Patient", typed, "{\"resourceType\":\n  oops}", 400, "structure", {}, "Line 2, column 3"},
    {"BaseRuleCardinality", "POST", "/Observation", typed, R"({"resourceType":"Observation","code":{"text":"x"}})", 400, "required"},
    {"BaseRuleType", "POST", "/Patient", typed, R"({"resourceType":"Patient","active":"yes"})", 400, "value"},
    {"BaseRuleInvariant", "POST", "/Patient", typed, R"({"resourceType":"Patient","contact":[{"gender":"male"}]})", 400, "invariant", {}, "pat-1"},
    {"UnknownType", "POST", "/Patiant", typed, patient, 404, "not-supported", {}, "did you mean 'Patient'?"},
    {"BodyOfOtherType", "POST", "/Observation", typed, patient, 400, "invalid"},
    {"PutWithoutId", "PUT", "/Patient/known", typed, patient, 400, "required"},
    {"PutOtherId", "PUT", "/Patient/known", typed, R"({"resourceType":"Patient","id":"other"})", 400, "invariant"},
    {"PutBadId", "PUT", "/Patient/a_b", typed, R"({"resourceType":"Patient","id":"a_b"})", 400, "value"},
    {"UpdateAsCreate", "PUT", "/Patient/new", typed, R"({"resourceType":"Patient","id":"new"})", 201, {},
     {{"Location", "http://tonus.test/fhir/Patient/new/_history/1"}, {"ETag", "W/\"1\""}}},
    {"Update", "PUT", "/Patient/known", typed, known_update, 200, {},
     {{"ETag", "W/\"3\""}, {"Last-Modified", noon}, {"Location", "http://tonus.test/fhir/Patient/known/_history/3"}}},
    {"UpdateRepeated", "PUT", "/Patient/known", typed,
     R"({"resourceType":"Patient","id":"known","active":true,"identifier":[{"system":"urn:mrn","value":"1"}]})", 200, {}, {{"ETag", "W/\"2\""}}},
    {"IfMatchHolds", "PUT", "/Patient/known", typed_and("If-Match", "W/\"1\", W/\"2\""), known_update, 200},
    {"IfMatchFails", "PUT", "/Patient/known", typed_and("If-Match", "W/\"1\""), known_update, 412, "conflict", {}, "the current version is 2"},
    {"IfMatchMalformed", "PUT", "/Patient/known", typed_and("If-Match", "W/1x"), known_update, 400, "value"},
    {"IfMatchRequired", "PUT", "/MedicationStatement/m", typed,
     R"({"resourceType":"MedicationStatement","id":"m","status":"active","medicationCodeableConcept":{"text":"x"},"subject":{"reference":"Patient/known"}})",
     400, "required"},
    {"ReferenceToNothing", "POST", "/Observation", typed,
     R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/absent"}})", 201},
    {"ReadOnlyType", "POST", "/ValueSet", typed, R"({"resourceType":"ValueSet","status":"draft"})", 405, "not-supported", {{"Allow", "GET, HEAD, OPTIONS"}}},
    {"ConditionalCreateNoMatch", "POST", "/Patient", typed_and("If-None-Exist", "identifier=urn:mrn|nobody"), patient, 201},
    {"ConditionalCreateOneMatch", "POST", "/Patient", typed_and("If-None-Exist", "?identifier=urn:mrn%7C1"), patient, 200, {},
     {{"Location", "http://tonus.test/fhir/Patient/known/_history/2"}, {"ETag", "W/\"2\""}}},
    {"ConditionalCreateSeveral", "POST", "/Patient", typed_and("If-None-Exist", "identifier=urn:mrn|twin"), patient, 412, "multiple-matches"},
    {"ConditionalUpdateOtherId", "PUT", "/Patient?identifier=urn:mrn|1", typed, R"({"resourceType":"Patient","id":"x"})", 400, "value"},
    {"ConditionalUpdateTakenId", "PUT", "/Patient?identifier=urn:mrn|nobody", typed, known_update, 409, "conflict"},
    {"ConditionalUpdateSeveral", "PUT", "/Patient?identifier=urn:mrn|twin", typed, patient, 412, "multiple-matches"},
    {"ConditionalUpdateNothingSelected", "PUT", "/Patient", typed, patient, 400, "required"},
    {"ReturnMinimal", "POST", "/Patient", typed_and("Prefer", "return=minimal"), patient, 201, {}, {{"Preference-Applied", "return=minimal"}, {"Content-Type", ""}}},
    {"ReturnRepresentation", "POST", "/Patient", typed_and("Prefer", "foo; bar, return=\"representation\""), patient, 201, {},
     {{"Preference-Applied", "return=representation"}}, "\"resourceType\":\"Patient\""},
    {"ReturnOutcome", "POST", "/Patient", typed_and("Prefer", "return=OperationOutcome"), patient, 201, "informational",
     {{"Preference-Applied", "return=OperationOutcome"}}},
    {"ReturnUnknown", "POST", "/Patient", typed_and("Prefer", "return=everything"), patient, 201, {}, {{"Preference-Applied", ""}}},
    {"DigitsSurvive", "POST", "/Observation", typed,
     R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1.50}})", 201, {}, {}, "\"value\":1.50"},
    {"MarkupIsOnlyText", "POST", "/Patient", typed, R"({"resourceType":"<script>"})", 400, "invalid"},
    {"Delete", "DELETE", "/Patient/known", {}, "", 204, {}, {{"ETag", "W/\"3\""}}},
    {"DeleteAgain", "DELETE", "/Patient/gone", {}, "", 204, {}, {{"ETag", "W/\"2\""}}},
    {"DeleteAbsent", "DELETE", "/Patient/absent", {}, "", 204, {}, {{"ETag", ""}}},
    {"DeleteNotOffered", "DELETE", "/AuditEvent/1", {}, "", 405, "not-supported", {{"Allow", "GET, HEAD, OPTIONS"}}},
    {"ConditionalDeleteSeveral", "DELETE", "/Patient?identifier=urn:mrn|twin", {}, "", 412, "multiple-matches"},
    {"Patch", "PATCH", "/Patient/known", {{"Content-Type", "application/json-patch+json"}}, R"([{"op":"remove","path":"/active"}])", 200, {}, {{"ETag", "W/\"3\""}}},
    {"PatchTestFails", "PATCH", "/Patient/known", {{"Content-Type", "application/json-patch+json"}},
     R"([{"op":"test","path":"/active","value":false}])", 422, "processing"},
    {"PatchOtherType", "PATCH", "/Patient/known", typed, "[]", 415, "not-supported"},
    {"PatchNoMatch", "PATCH", "/Patient?identifier=urn:mrn|nobody", {{"Content-Type", "application/json-patch+json"}}, "[]", 404, "not-found"},
};

const Row media_rows[] = {
    {"AcceptXml", "GET", "/Patient/known", {{"Accept", "application/fhir+xml"}}, "", 406, "not-supported", {{"Content-Type", "application/fhir+json; charset=utf-8"}}},
    {"AcceptAnything", "GET", "/Patient/known", {{"Accept", "text/html, */*;q=0.1"}}, "", 200, {}, {{"Content-Type", "application/fhir+json; charset=utf-8"}}},
    {"AcceptPlainJson", "GET", "/Patient/known", {{"Accept", "application/json"}}, "", 200, {}, {{"Content-Type", "application/json; charset=utf-8"}}},
    {"FormatWinsOverAccept", "GET", "/Patient/known?_format=json", {{"Accept", "application/fhir+xml"}}, "", 200},
    {"FormatXml", "GET", "/Patient/known?_format=xml", {}, "", 406, "not-supported"},
    {"Pretty", "GET", "/Patient/known?_pretty=true", {}, "", 200, {}, {}, "{\n  \"resourceType\": \"Patient\""},
    {"AcceptOtherVersion", "GET", "/Patient/known", {{"Accept", "application/fhir+json; fhirVersion=3.0"}}, "", 406, "not-supported"},
    {"BodyXml", "POST", "/Patient", {{"Content-Type", "application/fhir+xml"}}, "<Patient/>", 415, "not-supported"},
    {"BodyUntyped", "POST", "/Patient", {}, patient, 415, "not-supported"},
    {"BodyOtherVersion", "POST", "/Patient", {{"Content-Type", "application/fhir+json; fhirVersion=5.0"}}, patient, 415, "not-supported"},
    {"BodyLatin", "POST", "/Patient", {{"Content-Type", "application/fhir+json; charset=iso-8859-1"}}, patient, 415, "not-supported"},
    {"BodyOurVersion", "POST", "/Patient", {{"Content-Type", "application/fhir+json; charset=UTF-8; fhirVersion=4.0"}}, patient, 201},
    {"NoBody", "POST", "/Patient", typed, "", 400, "required"},
};

const Row read_rows[] = {
    {"Read", "GET", "/Patient/known", {}, "", 200, {}, {{"ETag", "W/\"2\""}, {"Last-Modified", noon}}, "\"active\":true"},
    {"Head", "HEAD", "/Patient/known", {}, "", 200, {}, {{"ETag", "W/\"2\""}}},
    {"Absent", "GET", "/Patient/absent", {}, "", 404, "not-found"},
    {"Deleted", "GET", "/Patient/gone", {}, "", 410, "deleted", {{"ETag", "W/\"2\""}, {"Last-Modified", noon}}},
    {"Vread", "GET", "/Patient/known/_history/1", {}, "", 200, {}, {{"ETag", "W/\"1\""}}, "\"active\":false"},
    {"VreadOfDeletion", "GET", "/Patient/gone/_history/2", {}, "", 410, "deleted"},
    {"VreadAbsent", "GET", "/Patient/known/_history/9", {}, "", 404, "not-found"},
    {"BadId", "GET", "/Patient/a_b", {}, "", 400, "value"},
    {"UnknownTypeRead", "GET", "/Location/1", {}, "", 404, "not-supported", {}, "Observation"},
    {"NotModified", "GET", "/Patient/known", {{"If-None-Match", "W/\"2\""}}, "", 304, {}, {{"ETag", "W/\"2\""}}},
    {"Modified", "GET", "/Patient/known", {{"If-None-Match", "W/\"1\""}}, "", 200},
    {"NotModifiedSince", "GET", "/Patient/known", {{"If-Modified-Since", noon}}, "", 304},
    {"ModifiedSince", "GET", "/Patient/known", {{"If-Modified-Since", "Tue, 24 Nov 2026 09:29:59 GMT"}}, "", 200},
    {"NoEndpoint", "GET", "/Patient/known/extra/more", {}, "", 404, "not-found"},
    {"UnknownOperation", "POST", "/Patient/known/$everything", typed, "", 404, "not-supported"},
    {"WrongMethod", "POST", "/Patient/known", typed, patient, 405, "not-supported", {{"Allow", "GET, HEAD, PUT, PATCH, DELETE, OPTIONS"}}},
    {"Options", "OPTIONS", "/Patient", {}, "", 204, {}, {{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}}},
    {"Metadata", "GET", "/metadata", {}, "", 200, {}, {}, "\"fhirVersion\":\"4.0.1\""},
    {"HistoryInstance", "GET", "/Patient/gone/_history", {}, "", 200, {}, {}, R"("request":{"method":"DELETE","url":"Patient/gone"})"},
    {"HistorySystem", "GET", "/_history?_count=1", {}, "", 200, {}, {}, R"("relation":"next","url":"http://tonus.test/fhir/_history?_count=1&_cursor=)"},
};

const Row search_rows[] = {
    {"Search", "GET", "/Patient?identifier=urn:mrn|1", {}, "", 200, {}, {},
     R"("total":1,"link":[{"relation":"self","url":"http://tonus.test/fhir/Patient?identifier=urn%3Amrn%7C1"}])"},
    {"SearchByPost", "POST", "/Patient/_search", {{"Content-Type", "application/x-www-form-urlencoded"}}, "identifier=urn%3Amrn%7C1", 200, {}, {}, "\"total\":1"},
    {"UnknownParameter", "GET", "/Patient?identifer=1", {}, "", 400, "not-supported", {}, R"(Did you mean \"identifier\"?)"},
    {"UnknownParameterStrict", "GET", "/Patient?identifer=1", {{"Prefer", "handling=strict"}}, "", 400, "not-supported"},
    {"UnknownParameterLenient", "GET", "/Patient?identifer=1&_count=1", {{"Prefer", "handling=lenient"}}, "", 200, {},
     {{"Preference-Applied", "handling=lenient"}}, R"("url":"http://tonus.test/fhir/Patient?_count=1")"},
    {"LenientSaysWhatItIgnored", "GET", "/Patient?identifer=1", {{"Prefer", "handling=lenient"}}, "", 200, {}, {}, R"("search":{"mode":"outcome"})"},
    {"UnsupportedModifier", "GET", "/Patient?identifier:fuzzy=1", {{"Prefer", "handling=lenient"}}, "", 400, "not-supported"},
    {"BadValue", "GET", "/Patient?_lastUpdated=soon", {}, "", 400, "value"},
    {"UnknownSubject", "GET", "/Observation?subject=Patient/absent", {}, "", 200, {}, {}, "\"total\":0"},
    {"EmptyParameter", "GET", "/Patient?identifier=&_id=known", {}, "", 200, {}, {}, R"("url":"http://tonus.test/fhir/Patient?_id=known")"},
    {"UnknownParameterOnRead", "GET", "/Patient/known?foo=1", {}, "", 400, "not-supported"},
};

const Row bundle_rows[] = {
    {"Transaction", "POST", "/", typed,
     R"({"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient","id":"n"},"request":{"method":"PUT","url":"Patient/n"}}]})",
     200, {}, {}, R"("response":{"status":"201 Created","location":"Patient/n/_history/1","etag":"W/\"1\"","lastModified":"2026-11-24T09:30:00.000Z"})"},
    {"TransactionFails", "POST", "", typed,
     R"({"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"resource":{"resourceType":"Patient","active":1},"request":{"method":"POST","url":"Patient"}}]})",
     400, "value", {}, "Bundle.entry[1].resource.active"},
    {"TransactionSameTwice", "POST", "/", typed,
     R"({"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"DELETE","url":"Patient/known"}},{"request":{"method":"DELETE","url":"Patient/known"}}]})",
     400, "duplicate"},
    {"Batch", "POST", "/", typed,
     R"({"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"Patient/absent"}},{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]})",
     200, {}, {}, R"("response":{"status":"404 Not Found","outcome":{"resourceType":"OperationOutcome")"},
    {"TooManyEntries", "POST", "/", typed, R"({"resourceType":"Bundle","type":"batch","entry":[{},{},{},{}]})", 413, "too-costly"},
    {"BodyTooLarge", "POST", "/Patient", typed, too_large, 413, "too-long"},
    {"NoBundle", "POST", "/", typed, patient, 400, "invalid"},
    {"Validate", "POST", "/Patient/$validate", typed, R"({"resourceType":"Patient","active":1})", 200, "value"},
    {"ValidateGood", "POST", "/Patient/$validate", typed, patient, 200, "informational"},
};

INSTANTIATE_TEST_SUITE_P(Writes, HttpManners, ::testing::ValuesIn(write_rows), case_name);
INSTANTIATE_TEST_SUITE_P(Media, HttpManners, ::testing::ValuesIn(media_rows), case_name);
INSTANTIATE_TEST_SUITE_P(Reads, HttpManners, ::testing::ValuesIn(read_rows), case_name);
INSTANTIATE_TEST_SUITE_P(Searches, HttpManners, ::testing::ValuesIn(search_rows), case_name);
INSTANTIATE_TEST_SUITE_P(Bundles, HttpManners, ::testing::ValuesIn(bundle_rows), case_name);

TEST(Location, NamesTheNewVersionExactly) {
    FhirApp app;
    const auto answer = app.send("POST", "/fhir/Patient", typed, std::string(patient));
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
        EXPECT_FALSE(verdict.base_broken) << verdict.issues.front().expression << ' ' << verdict.issues.front().diagnostics
                                          << '\n' << answer.body.substr(0, 2000);
    };
    expect_valid(app.send("GET", "/fhir/metadata"));
    expect_valid(app.send("PUT", "/fhir/Patient/p", typed, R"({"resourceType":"Patient","id":"p"})"));
    expect_valid(app.send("GET", "/fhir/Patient?nonsense=1", {{"Prefer", "handling=lenient"}}));
    expect_valid(app.send("GET", "/fhir/Patient?_elements=gender"));
    expect_valid(app.send("GET", "/fhir/Patient/absent"));
    for (const char* type : {"transaction", "batch"}) {
        const std::string bundle = R"({"resourceType":"Bundle","type":")" + std::string(type) +
                                   R"(","entry":[{"request":{"method":"GET","url":"Patient?_id=p"}},{"request":{"method":"GET","url":"Patient/p"}},
            {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},{"request":{"method":"DELETE","url":"Patient/q"}}]})";
        expect_valid(app.send("POST", "/fhir", typed_and("Prefer", "return=representation"), bundle));
    }
    ASSERT_EQ(app.send("DELETE", "/fhir/Patient/p").status, 204);
    expect_valid(app.send("GET", "/fhir/_history"));
    expect_valid(app.send("GET", "/fhir/Patient/p"));
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
    EXPECT_EQ(entries[0].payload, R"({"client":"","interaction":"update","request":"req-1","versions":["Patient/p/_history/1"]})");
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

TEST(Cors, IsGrantedToConfiguredOriginsOnly) {
    api::FhirOptions options;
    options.cors_origins = {"https://ward.example"};
    FhirApp app({}, options);
    const auto friendly = app.send("GET", "/fhir/metadata", {{"Origin", "https://ward.example"}});
    EXPECT_EQ(friendly.header("Access-Control-Allow-Origin"), "https://ward.example");
    const auto foreign = app.send("GET", "/fhir/metadata", {{"Origin", "https://evil.example"}});
    EXPECT_EQ(foreign.header("Access-Control-Allow-Origin"), "");
    const auto preflight = app.send("OPTIONS", "/fhir/Patient", {{"Origin", "https://ward.example"}, {"Access-Control-Request-Method", "PUT"}});
    EXPECT_NE(preflight.header("Access-Control-Allow-Methods").find("PUT"), std::string::npos);
}

}  // namespace
}  // namespace tonus::test
