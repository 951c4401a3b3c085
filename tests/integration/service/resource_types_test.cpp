#include "command_run.hpp"
#include "service_process.hpp"

#include "support/http_client.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::test {
namespace {

TEST(ResourceTypes, AllOfR4CanBeSwitchedOn) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data", {"--set", "fhir.resource_types=*"});
    const auto metadata = json::Document::parse(service.send("GET", "/fhir/metadata").body);
    ASSERT_TRUE(metadata.has_value());
    // Source: FHIR R4, resource list: 148 resource types, of which Parameters stands in no endpoint's list.
    std::size_t types = 0;
    for (const json::Value rest : metadata->root()["rest"].elements()) {
        for ([[maybe_unused]] const json::Value resource : rest["resource"].elements()) ++types;
    }
    EXPECT_GE(types, 145U);

    const auto stored = service.send(
        "PUT",
        "/fhir/Immunization/flu",
        R"({"resourceType":"Immunization","id":"flu","status":"completed","vaccineCode":{"text":"influenza"},
            "patient":{"reference":"Patient/a"},"occurrenceDateTime":"2026-10-01","lotNumber":"AX-7"})"
    );
    EXPECT_EQ(stored.status, 201) << stored.body;
    const auto found = service.send("GET", "/fhir/Immunization?patient=a&lot-number=AX-7");
    EXPECT_NE(found.body.find("\"id\":\"flu\""), std::string::npos) << found.body;
    EXPECT_EQ(service.send("PUT", "/fhir/AuditEvent/x", R"({"resourceType":"AuditEvent","id":"x"})").status, 405);
}

TEST(ResourceTypes, WhatAListRefersToIsFoundWhereListsAreSwitchedOn) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data", {"--set", "fhir.resource_types=Patient,Flag,Task,AdverseEvent,Provenance,List"});
    for (const std::string id : {"a", "b"}) {
        const auto stored = service.send("PUT", "/fhir/Patient/" + id, R"({"resourceType":"Patient","id":")" + id + "\"}");
        EXPECT_EQ(stored.status, 201) << stored.body;
    }
    const auto list = service.send(
        "PUT",
        "/fhir/List/round",
        R"({"resourceType":"List","id":"round","status":"current","mode":"working","entry":[{"item":{"reference":"Patient/a"}}]})"
    );
    EXPECT_EQ(list.status, 201) << list.body;
    const auto found = json::Document::parse(service.send("GET", "/fhir/Patient?_list=round").body);
    ASSERT_TRUE(found.has_value());
    ASSERT_EQ(found->root()["entry"].size(), 1U);
    EXPECT_EQ(found->root()["entry"][0]["resource"]["id"].string(), "a");
    EXPECT_NE(found->root()["link"][0]["url"].string().find("_list=round"), std::string_view::npos);
}

TEST(ResourceTypes, ABinaryTravelsAsWhatItHoldsUnlessJsonIsNamed) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data", {"--set", "fhir.resource_types=*"});
    HttpClient client(service.port());
    using namespace std::string_literals;
    const std::string scan = "%PDF-1.4\n\0\xff\xfe"s;
    const auto created =
        client.request("POST", "/fhir/Binary", scan, {{"Content-Type", "application/pdf"}, {"X-Security-Context", "Patient/a"}});
    ASSERT_EQ(created.status, 201) << created.body;
    const auto binary = json::Document::parse(created.body);
    ASSERT_TRUE(binary.has_value());
    EXPECT_EQ(binary->root()["contentType"].string(), "application/pdf");
    EXPECT_EQ(binary->root()["securityContext"]["reference"].string(), "Patient/a");
    const std::string path = "/fhir/Binary/" + std::string(binary->root()["id"].string());

    struct Case {
        std::string target;
        std::string accept;
        bool as_content;
    };
    for (const Case& row : {
             Case{path, "application/pdf", true},
             Case{path, "*/*", true},
             Case{path + "/_history/1", "application/pdf, */*;q=0.1", true},
             Case{path, "application/fhir+json", false},
             Case{path, "text/html, application/json;q=0.9", false},
             Case{path + "?_format=json", "*/*", false},
             Case{path + "/_history", "*/*", false},
         }) {
        const auto answer = client.request("GET", row.target, {}, {{"Accept", row.accept}});
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.body == scan, row.as_content) << row.target << ' ' << row.accept << ' ' << answer.body;
        EXPECT_EQ(answer.field("Content-Type") == "application/pdf", row.as_content) << answer.head;
        EXPECT_EQ(answer.field("Content-Disposition"), row.as_content ? "attachment" : "") << answer.head;
    }

    const auto updated = client.request("PUT", path, "plain", {{"Content-Type", "text/plain; charset=utf-8"}});
    EXPECT_EQ(updated.status, 200) << updated.body;
    const auto plain = client.request("GET", path);
    EXPECT_EQ(plain.body, "plain");
    EXPECT_EQ(plain.field("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(plain.field("ETag"), "W/\"2\"");
    EXPECT_EQ(client.request("GET", "/fhir/Binary/absent").status, 404);
    EXPECT_EQ(client.request("POST", "/fhir/Patient", "x", {{"Content-Type", "application/pdf"}}).status, 415);
}

TEST(ResourceTypes, WhatIsNotSwitchedOnIsRefusedWithTheList) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    const auto answer = service.send("GET", "/fhir/Immunization");
    EXPECT_EQ(answer.status, 404);
    EXPECT_NE(answer.body.find("Use one of: AdverseEvent"), std::string::npos) << answer.body;
}

TEST(ResourceTypes, AMistakeInTheListKeepsTheServiceFromStarting) {
    struct Case {
        std::string types;
        std::string_view says;
    };
    const std::string kept = "Patient,Flag,Task,AdverseEvent,Provenance";
    for (const Case& row : {
             Case{kept + ",Observatoin", "did you mean Observation?"},
             Case{kept + ",StructureDefinition", "StructureDefinition is kept by the service"},
             Case{"Patient,Observation,Task,AdverseEvent,Provenance", "Flag is missing"},
         }) {
        const TemporaryFolder folder;
        const ProgramRun run =
            run_command({"serve", "--data", folder.path() / "data", "--set", "http.port=0", "--set", "fhir.resource_types=" + row.types});
        EXPECT_NE(run.status, 0) << row.types;
        EXPECT_NE(run.errors.find(row.says), std::string::npos) << run.errors;
    }
}

}  // namespace
}  // namespace tonus::test
