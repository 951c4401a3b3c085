#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <random>
#include <set>

namespace tonus::test {
namespace {

std::string days_ago(int days) {
    const std::time_t at = std::time(nullptr) - std::time_t(days) * 86400;
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&at));
    return text;
}

/// A patient's resources, `{p}` standing for the patient's id: named by relative, absolute and logical
/// reference.
std::vector<std::pair<std::string, std::string>> story() {
    const std::string baclofen =
        R"("medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197392"}]})";
    const std::string dosage =
        R"("dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]},"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}])";
    return {
        {"Patient/{p}",
         R"({"resourceType":"Patient","id":"{p}","identifier":[{"system":"urn:oid:1.2","value":"mrn-{p}"}],"birthDate":"1950-01-01"})"},
        {"MedicationStatement/{p}-m",
         R"({"resourceType":"MedicationStatement","id":"{p}-m","status":"stopped",)" + baclofen +
             R"(,"subject":{"reference":"Patient/{p}"},"effectivePeriod":{"start":")" + days_ago(200) + R"(","end":")" + days_ago(2) +
             "\"}," + dosage + "}"},
        {"Observation/{p}-a",
         R"({"resourceType":"Observation","id":"{p}-a","status":"final","code":{"text":"Symptom"},"subject":{"reference":"https://ehr.example/fhir/Patient/{p}"},"effectiveDateTime":")" +
             days_ago(1) + R"(","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"64269007"}]}})"},
        {"Observation/{p}-b",
         R"({"resourceType":"Observation","id":"{p}-b","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"98979-8"}]},"subject":{"type":"Patient","identifier":{"system":"urn:oid:1.2","value":"mrn-{p}"}},"effectiveDateTime":")" +
             days_ago(3) +
             R"(","valueQuantity":{"value":25,"unit":"mL/min/1.73m2","system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"}})"},
        {"Observation/{p}-c",
         R"({"resourceType":"Observation","id":"{p}-c","status":"final","code":{"text":"Message"},"subject":{"reference":"Patient/{p}"},"effectiveDateTime":")" +
             days_ago(1) + R"(","valueString":"No dizziness, but I fell twice."})"},
    };
}

std::string for_patient(std::string text, const std::string& id) {
    for (std::size_t at = text.find("{p}"); at != std::string::npos; at = text.find("{p}", at)) text.replace(at, 3, id);
    return text;
}

/// Rule, priority and status of every flag of the patient.
std::multiset<std::string> flags_of(const ServiceProcess& service, const std::string& id) {
    const auto answer = service.send("GET", "/fhir/Flag?patient=" + id + "&_count=100");
    const auto document = json::Document::parse(answer.body);
    std::multiset<std::string> flags;
    for (const json::Value entry : document->root()["entry"].elements()) {
        const json::Value flag = entry["resource"];
        if (flag["status"].string() != "active") continue;
        flags.insert(
            std::string(flag["code"]["coding"][0]["code"].string()) + " " +
            std::string(flag["extension"][0]["valueCodeableConcept"]["coding"][0]["code"].string())
        );
    }
    return flags;
}

// Whatever the order, repetition and batching of a patient's resources, the flags are the same.
TEST(ArrivalOrder, DoesNotMatter) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::multiset<std::string> expected;
    for (int round = 0; round < 40; ++round) {
        const std::string id = "p" + std::to_string(round);
        auto resources = story();
        if (round > 0) {
            const auto repeated = resources[random() % resources.size()];
            resources.push_back(repeated);
            std::shuffle(resources.begin(), resources.end(), random);
        }
        const bool as_bundle = round % 3 == 2;
        std::string bundle;
        for (const auto& [path, text] : resources) {
            const std::string url = for_patient(path, id);
            const std::string body = for_patient(text, id);
            if (!as_bundle) {
                const auto put = service.send("PUT", "/fhir/" + url, body);
                ASSERT_TRUE(put.status == 200 || put.status == 201) << put.body;
            } else if (bundle.find("\"url\":\"" + url + "\"") == std::string::npos) {
                bundle += std::string(bundle.empty() ? "" : ",") + R"({"resource":)" + body + R"(,"request":{"method":"PUT","url":")" +
                          url + "\"}}";
            }
        }
        if (as_bundle) {
            const auto sent = service.send("POST", "/fhir", R"({"resourceType":"Bundle","type":"transaction","entry":[)" + bundle + "]}");
            ASSERT_EQ(sent.status, 200) << sent.body;
        }
        const auto flags = flags_of(service, id);
        if (round == 0) {
            expected = flags;
            ASSERT_TRUE(std::any_of(flags.begin(), flags.end(), [](const auto& flag) { return flag.starts_with("withdrawal-oral"); }));
        }
        EXPECT_EQ(flags, expected) << "round " << round << (as_bundle ? " as bundle" : "");
    }
}

TEST(ArrivalOrder, ARetractionTakesItsFlagWithItAndAReturnBringsItBack) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    for (const auto& [path, text] : story()) {
        ASSERT_EQ(service.send("PUT", "/fhir/" + for_patient(path, "q"), for_patient(text, "q")).status, 201);
    }
    const auto before = flags_of(service, "q");
    const std::string hallucination = for_patient(story()[2].second, "q");
    std::string retracted = hallucination;
    retracted.replace(retracted.find("final"), 5, "entered-in-error");
    ASSERT_EQ(service.send("PUT", "/fhir/Observation/q-a", retracted).status, 200);
    EXPECT_NE(flags_of(service, "q"), before);
    ASSERT_EQ(service.send("PUT", "/fhir/Observation/q-a", hallucination).status, 200);
    EXPECT_EQ(flags_of(service, "q"), before);
    ASSERT_EQ(service.send("DELETE", "/fhir/Observation/q-a").status, 204);
    EXPECT_NE(flags_of(service, "q"), before);
}

}  // namespace
}  // namespace tonus::test
