// Prefer: handling=dry-run answers as the real call would, and stores nothing.
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace tonus::test {
namespace {

constexpr const char* patient = R"({"resourceType":"Patient","id":"p","identifier":[{"system":"urn:x","value":"1"}]})";
constexpr const char* other = R"({"resourceType":"Patient","id":"p","active":true})";

/// Everything the store holds that a dry run must leave alone.
std::string contents(FhirApp& app) {
    std::string text;
    store::IndexQuery patients;
    patients.type = "Patient";
    const auto read = app.store().read_blocking([&](store::Reader& reader) -> core::Result<void> {
        const std::vector<store::Version> versions = reader.history({}).value();
        for (const store::Version& version : versions) {
            text += fhir::to_string(version.key) + "/" + std::to_string(version.version_id) + " " + version.content + "\n";
        }
        text += "audit " + std::to_string(reader.audit_after(0, 1000).value().size());
        text += ", patients " + std::to_string(reader.counts().value().patients);
        text += ", found " + std::to_string(reader.search_total(patients).value());
        return {};
    });
    EXPECT_TRUE(read.has_value());
    return text;
}

/// An answer without what differs each time: ids the server chose.
std::string comparable(const FhirAnswer& answer) {
    std::string text = std::to_string(answer.status) + "\n";
    for (const auto& [name, value] : answer.headers) {
        // Nothing was stored, so there is nothing to give a receipt for.
        if (name != "Preference-Applied" && name != "Tonus-Receipt") text += name + ": " + value + "\n";
    }
    return std::regex_replace(text + answer.body, std::regex("01[0-9a-z]{24}"), "NEW-ID");
}

struct DryCase {
    std::string_view name;
    std::string_view method;
    std::string_view target;
    std::string body;
    FhirHeaders headers;
    int status;
};

std::string bundle(std::string_view type, std::string_view entries) {
    return R"({"resourceType":"Bundle","type":")" + std::string(type) + R"(","entry":[)" + std::string(entries) + "]}";
}

std::string entry(std::string_view method, std::string_view url, std::string_view resource = {}, std::string_view more = {}) {
    std::string text =
        R"({"request":{"method":")" + std::string(method) + R"(","url":")" + std::string(url) + "\"" + std::string(more) + "}";
    if (!resource.empty()) text += R"(,"resource":)" + std::string(resource);
    return text + "}";
}

class DryRun : public testing::TestWithParam<DryCase> {
protected:
    static FhirHeaders with(FhirHeaders headers, const char* prefer) {
        headers.emplace_back("Content-Type", GetParam().method == "PATCH" ? "application/json-patch+json" : "application/fhir+json");
        headers.emplace_back("Prefer", prefer);
        return headers;
    }
};

TEST_P(DryRun, AnswersAsTheRealCallAndStoresNothing) {
    FhirApp app;
    ASSERT_EQ(app.send("PUT", "/fhir/Patient/p", {{"Content-Type", "application/fhir+json"}}, patient).status, 201);
    const std::string before = contents(app);
    const auto& [name, method, target, body, headers, status] = GetParam();
    const FhirAnswer dry = app.send(method, target, with(headers, "return=representation, handling=dry-run"), body);
    EXPECT_EQ(dry.status, status) << dry.body;
    EXPECT_THAT(dry.header("Preference-Applied"), testing::HasSubstr("handling=dry-run"));
    EXPECT_EQ(contents(app), before);
    const FhirAnswer real = app.send(method, target, with(headers, "return=representation"), body);
    EXPECT_EQ(comparable(dry), comparable(real));
    EXPECT_EQ(dry.header("Tonus-Receipt"), "");
    EXPECT_THAT(real.header("Preference-Applied"), testing::Not(testing::HasSubstr("dry-run")));
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    DryRun,
    testing::Values(
        DryCase{"Create", "POST", "/fhir/Patient", R"({"resourceType":"Patient"})", {}, 201},
        DryCase{"CreateOfNonsense", "POST", "/fhir/Patient", R"({"resourceType":"Patient","gendre":"x"})", {}, 400},
        DryCase{
            "ConditionalCreate", "POST", "/fhir/Patient", R"({"resourceType":"Patient"})", {{"If-None-Exist", "identifier=urn:x|1"}}, 200},
        DryCase{"Update", "PUT", "/fhir/Patient/p", other, {}, 200},
        DryCase{"UpdateOfAnOldVersion", "PUT", "/fhir/Patient/p", other, {{"If-Match", "W/\"7\""}}, 412},
        DryCase{"Patch", "PATCH", "/fhir/Patient/p", R"([{"op":"add","path":"/active","value":true}])", {}, 200},
        DryCase{"PatchOfNothing", "PATCH", "/fhir/Patient/none", R"([{"op":"add","path":"/active","value":true}])", {}, 404},
        DryCase{"Delete", "DELETE", "/fhir/Patient/p", "", {}, 204},
        DryCase{
            "Transaction",
            "POST",
            "/fhir",
            bundle("transaction", entry("PUT", "Patient/p", other) + "," + entry("GET", "Patient/p")),
            {},
            200},
        DryCase{
            "TransactionThatFails",
            "POST",
            "/fhir",
            bundle("transaction", entry("POST", "Patient", other) + "," + entry("DELETE", "Patient/p", {}, R"(,"ifMatch":"W/\"9\"")")),
            {},
            412},
        DryCase{
            "BatchWhoseEntriesSeeEachOther",
            "POST",
            "/fhir",
            bundle(
                "batch",
                entry("PUT", "Patient/p", other) + "," + entry("PUT", "Patient/p", other, R"(,"ifMatch":"W/\"1\"")") + "," +
                    entry("GET", "Patient/none") + "," + entry("POST", "Patient", "{\"resourceType\":\"Patient\",\"x\":1}") + "," +
                    entry("GET", "Patient/p")
            ),
            {},
            200}
    ),
    test::case_name
);

TEST(DryRunOfARead, IsTheRead) {
    FhirApp app;
    EXPECT_EQ(app.send("GET", "/fhir/Patient/none", {{"Prefer", "handling=dry-run"}}).status, 404);
    EXPECT_EQ(app.send("GET", "/fhir/Patient", {{"Prefer", "handling=dry-run"}}).status, 200);
}

}  // namespace
}  // namespace tonus::test
