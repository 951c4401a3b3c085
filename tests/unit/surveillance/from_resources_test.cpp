#include "support/case_name.hpp"
#include "support/clinical_content.hpp"
#include "support/rules.hpp"

#include <tonus/demo/clinic.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include <tonus_embedded/demo_files.hpp>

#include <set>

// From FHIR resources to findings: extraction and rules together.

namespace tonus::surveillance {
namespace {

const core::Instant today = fhir::parse_time("2026-11-24T12:00:00Z")->start;

void add_facts(std::vector<SourcedFact>& facts, json::Value resource, const std::string& key) {
    for (clinical::Fact& fact : clinical::facts_of(resource, test::clinical_content(), today)) {
        facts.push_back({{key, "1", today}, std::move(fact)});
    }
}

/// "rule priority" of every finding on a JSON array of resources.
std::set<std::string> findings_on(const std::string& resources) {
    const auto document = json::Document::parse("[" + resources + "]");
    if (!document) ADD_FAILURE() << document.error().message();
    std::vector<SourcedFact> facts;
    for (const json::Value resource : document->root().elements()) {
        add_facts(facts, resource, "Resource/" + std::to_string(facts.size()));
    }
    std::set<std::string> found;
    for (const Finding& finding : assess(Record(std::move(facts)), test::shipped_rules(), today).findings) {
        found.insert(finding.rule + " " + std::string(name_of(finding.priority)));
    }
    return found;
}

std::string tablets(const std::string& status, const std::string& period, const std::string& sig) {
    return R"({"resourceType":"MedicationStatement","status":")" + status +
           R"(","subject":{"reference":"Patient/1"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}],"text":"baclofen 10 MG Oral Tablet"},"effectivePeriod":)" +
           period + R"(,"dosage":[{"text":")" + sig + R"("}]})";
}

std::string pump(const std::string& sig) {
    return R"({"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/1"},"medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"2025-01-01"},"dosage":[{"text":")" +
           sig + R"("}]})";
}

std::string symptom(const std::string& when, const std::string& value) {
    return R"({"resourceType":"Observation","status":"final","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":")" +
           when + R"(",)" + value + "}";
}

std::string words(const std::string& text) { return R"("valueString":")" + text + "\""; }

std::string coded(const std::string& code) {
    return R"("valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":")" + code + R"("}]})";
}

std::string quantity(const std::string& loinc, const std::string& when, const std::string& value, const std::string& unit) {
    return R"({"resourceType":"Observation","status":"final","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://loinc.org","code":")" +
           loinc + R"("}]},"effectiveDateTime":")" + when + R"(","valueQuantity":{"value":)" + value + R"(,"unit":")" + unit +
           R"(","system":"http://unitsofmeasure.org","code":")" + unit + "\"}}";
}

const std::string running = R"({"start":"2026-01-10"})";
const std::string ended = R"({"start":"2026-01-10","end":"2026-11-22"})";

struct FromResourcesCase {
    std::string name;
    std::string resources;
    std::set<std::string> findings;
};

class FromResourcesTest : public testing::TestWithParam<FromResourcesCase> {};

TEST_P(FromResourcesTest, GivesTheseFindings) { EXPECT_EQ(findings_on(GetParam().resources), GetParam().findings); }

INSTANTIATE_TEST_SUITE_P(
    Patients,
    FromResourcesTest,
    testing::Values(
        FromResourcesCase{
            "coded_drowsiness",
            tablets("active", running, "10 mg three times a day") + "," + symptom("2026-11-23", coded("271782001")),
            {"side-effect-reported routine"}},
        FromResourcesCase{
            "drowsiness_in_words",
            tablets("active", running, "10 mg three times a day") + "," + symptom("2026-11-23", words("I feel sleepy since the new dose")),
            {"side-effect-reported routine"}},
        FromResourcesCase{
            "denied_drowsiness",
            tablets("active", running, "10 mg three times a day") + "," + symptom("2026-11-23", words("no drowsiness, dizziness or falls")),
            {}},
        FromResourcesCase{
            "stopped_and_seeing_things",
            tablets("stopped", ended, "20 mg three times a day") + "," + symptom("2026-11-23T21:00:00Z", coded("64269007")),
            {"withdrawal-oral emergent"}},
        FromResourcesCase{"stopped_and_well", tablets("stopped", ended, "20 mg three times a day"), {"abrupt-stop-oral urgent"}},
        FromResourcesCase{"above_the_maximum", tablets("active", running, "30 mg three times a day"), {"oral-dose-above-maximum urgent"}},
        FromResourcesCase{
            "kidneys",
            tablets("active", running, "10 mg three times a day") + "," + quantity("98979-8", "2026-11-20", "24", "mL/min/{1.73_m2}"),
            {"renal-egfr-below-30 urgent"}},
        FromResourcesCase{
            "pump_and_itching",
            pump("300 mcg/day via intrathecal pump") + "," + symptom("2026-11-23", words("itchy all over, no rash")),
            {"withdrawal-intrathecal-early urgent"}},
        FromResourcesCase{
            "pump_and_fever",
            pump("300 mcg/day via intrathecal pump") + "," + quantity("8310-5", "2026-11-24T06:00:00Z", "38.9", "Cel"),
            {"withdrawal-intrathecal emergent"}},
        FromResourcesCase{
            "fell", tablets("active", running, "10 mg three times a day") + "," + symptom("2026-11-23", coded("1912002")), {"fall urgent"}},
        FromResourcesCase{"no_baclofen", symptom("2026-11-23", coded("271782001")), {}}
    ),
    test::case_name
);

TEST(FromResources, TheDemonstrationClinicShowsItsStories) {
    const auto bundles = demo::make_clinic(embedded::demo_files(), today, 1);
    ASSERT_TRUE(bundles) << bundles.error().message();
    std::set<std::string> found;
    for (const std::string& text : *bundles) {
        const auto bundle = json::Document::parse(text);
        ASSERT_TRUE(bundle);
        std::vector<SourcedFact> facts;
        for (const json::Value entry : bundle->root()["entry"].elements()) {
            add_facts(facts, entry["resource"], std::string(entry["request"]["url"].string()));
        }
        const Assessment assessment = assess(Record(std::move(facts)), test::shipped_rules(), today);
        for (const Finding& finding : assessment.findings) found.insert(finding.rule);
    }
    for (const char* rule :
         {"withdrawal-oral",
          "abrupt-stop-oral",
          "oral-dose-above-maximum",
          "renal-egfr-below-30",
          "withdrawal-intrathecal",
          "fall",
          "opioid",
          "reported-ineffective"}) {
        EXPECT_TRUE(found.contains(rule)) << rule;
    }
}

}  // namespace
}  // namespace tonus::surveillance
