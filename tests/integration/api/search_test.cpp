// What searches find, over a real socket: one row a request. TONUS_BASE_URL points the rows at any other
// FHIR endpoint that holds no resources yet.
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::test {
namespace {

struct SearchRow {
    std::string_view name;
    std::string_view target;     ///< below the base
    std::string_view found;      ///< ids of the matches in their order, comma-separated; "+id" is included
    int total = -1;              ///< -1: not looked at
    std::string_view form = {};  ///< posted if not empty
};

const std::string_view resources[] = {
    R"({"resourceType":"Patient","id":"ann","name":[{"family":"Müller-Lüdenscheidt","given":["Ann","Mary"]}],"gender":"female",
        "birthDate":"1970-03-01","identifier":[{"system":"urn:mrn","value":"A|1","type":{"coding":[{"system":"urn:types","code":"MR"}]}}],
        "meta":{"tag":[{"system":"urn:tags","code":"demo"}]},"address":[{"city":"Ghent"}]})",
    R"({"resourceType":"Patient","id":"bob","name":[{"family":"Smith, Jr"}],"gender":"male","birthDate":"1985-07-12","active":true})",
    R"({"resourceType":"Patient","id":"cid","gender":"male","birthDate":"1985"})",
    R"({"resourceType":"Observation","id":"pulse1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}],"text":"Heart rate"},
        "subject":{"reference":"Patient/ann"},"effectiveDateTime":"2026-01-10T08:00:00Z",
        "valueQuantity":{"value":72,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}})",
    R"({"resourceType":"Observation","id":"pulse2","status":"amended","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}],"text":"Heart rate"},
        "subject":{"reference":"Patient/bob"},"effectiveDateTime":"2026-02-10",
        "valueQuantity":{"value":95,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}})",
    R"({"resourceType":"Observation","id":"weight1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"},{"system":"urn:local","code":"WT"}]},
        "subject":{"reference":"Patient/ann"},"effectivePeriod":{"start":"2026-01-01","end":"2026-03-01"},
        "valueQuantity":{"value":70.5,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}})",
    R"({"resourceType":"MedicationStatement","id":"dose1","status":"active","medicationCodeableConcept":{"text":"x"},
        "subject":{"reference":"Patient/ann"},"effectivePeriod":{"start":"2026-01-05"}})",
};

void prepare(const FhirBase& base) {
    for (const std::string_view text : resources) {
        const auto document = json::Document::parse(std::string(text)).value();
        const std::string target =
            "/" + std::string(document.root()["resourceType"].string()) + "/" + std::string(document.root()["id"].string());
        const FhirHeaders headers{{"Content-Type", "application/fhir+json"}};
        const auto answer = ask(base, "PUT", target, headers, text);
        ASSERT_LT(answer.status, 300) << target << answer.body;
    }
}

std::string found_in(json::Value bundle) {
    std::string found;
    for (const json::Value entry : bundle["entry"].elements()) {
        const auto mode = entry["search"]["mode"].string();
        if (mode == "outcome") continue;
        found += found.empty() ? "" : ",";
        if (mode == "include") found += '+';
        found += entry["resource"]["id"].string();
    }
    return found;
}

/// All rows share one store: they only read.
class Searches : public ::testing::TestWithParam<SearchRow> {
protected:
    static void SetUpTestSuite() {
        const auto remote = base_from_environment();
        if (!remote) {
            app_ = std::make_unique<FhirApp>();
            server_ = std::make_unique<FhirServer>(*app_);
        }
        base_ = remote ? *remote : server_->base();
        prepare(base_);
    }
    static void TearDownTestSuite() {
        server_.reset();
        app_.reset();
    }

    static inline std::unique_ptr<FhirApp> app_;
    static inline std::unique_ptr<FhirServer> server_;
    static inline FhirBase base_;
};

TEST_P(Searches, FindWhatTheTableSays) {
    const SearchRow& row = GetParam();
    const FhirHeaders form{{"Content-Type", "application/x-www-form-urlencoded"}};
    const bool posted = !row.form.empty();
    const auto answer = ask(base_, posted ? "POST" : "GET", row.target, posted ? form : FhirHeaders(), row.form);
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto bundle = json::Document::parse(answer.body);
    ASSERT_TRUE(bundle) << answer.body;
    EXPECT_EQ(bundle->root()["type"].string(), "searchset");
    EXPECT_EQ(found_in(bundle->root()), row.found) << answer.body;
    if (row.total >= 0) {
        EXPECT_EQ(bundle->root()["total"].number(), std::to_string(row.total));
    }
    EXPECT_EQ(bundle->root()["link"][0]["relation"].string(), "self");
}

const SearchRow type_rows[] = {
    {"NewestFirst", "/Observation", "weight1,pulse2,pulse1", 3},
    {"ById", "/Patient?_id=ann,bob", "bob,ann", 2},
    {"ByTokenWithSystem", "/Observation?code=http://loinc.org%7C8867-4", "pulse2,pulse1"},
    {"ByTokenOfOtherSystem", "/Observation?code=urn:local%7C8867-4", "", 0},
    {"ByTokenOfAnySystem", "/Observation?code=wt", "weight1"},
    {"BySystemAlone", "/Observation?code=urn:local%7C", "weight1"},
    {"ByTokensOr", "/Observation?code=8867-4,29463-7", "weight1,pulse2,pulse1"},
    {"ByTokensAnd", "/Observation?code=WT&code=29463-7", "weight1"},
    {"NotAToken", "/Observation?code:not=8867-4", "weight1"},
    {"NotStatus", "/Observation?status:not=final&code=8867-4", "pulse2"},
    {"TokenText", "/Observation?code:text=heart", "pulse2,pulse1"},
    {"TokenInValueSet", "/Patient?gender:in=http://hl7.org/fhir/ValueSet/administrative-gender", "cid,bob,ann"},
    {"TokenNotInValueSet", "/Patient?gender:not-in=http://hl7.org/fhir/ValueSet/administrative-gender", ""},
    {"EscapedBar", "/Patient?identifier=urn:mrn%7CA%5C%7C1", "ann"},
    {"OfType", "/Patient?identifier:of-type=urn:types%7CMR%7CA%5C%7C1", "ann"},
    {"EscapedComma", "/Patient?family=Smith%5C,%20Jr", "bob"},
    {"Tag", "/Patient?_tag=urn:tags%7Cdemo", "ann"},
    {"StringFoldsCaseAndAccents", "/Patient?family=MULLER", "ann"},
    {"StringExact", "/Patient?family:exact=M%C3%BCller-L%C3%BCdenscheidt", "ann"},
    {"StringExactNot", "/Patient?family:exact=muller-ludenscheidt", ""},
    {"StringContains", "/Patient?family:contains=denscheid", "ann"},
    {"StringContainsShort", "/Patient?family:contains=mi", "bob"},
    {"StringOfElevenLetters", "/Patient?name=muller-lude", "ann"},
    {"Missing", "/Patient?family:missing=true", "cid"},
    {"NotMissing", "/Patient?family:missing=false", "bob,ann"},
    {"DateOfDay", "/Observation?date=2026-01-10", "pulse1"},
    {"DateFrom", "/Observation?date=ge2026-02-01", "weight1,pulse2"},
    {"DateBetween", "/Observation?date=ge2026-02-01&date=lt2026-02-20&code=8867-4", "pulse2"},
    {"DateStartsAfter", "/Observation?date=sa2026-01-31", "pulse2"},
    {"DateEndsBefore", "/Observation?date=eb2026-02-01", "pulse1"},
    {"DateOfYear", "/Patient?birthdate=1985", "cid,bob"},
    {"QuantityAbove", "/Observation?value-quantity=gt80%7Chttp://unitsofmeasure.org%7C/min", "pulse2"},
    {"QuantityInOtherUnit", "/Observation?value-quantity=70500%7Chttp://unitsofmeasure.org%7Cg", "weight1"},
    {"QuantityWithoutUnit", "/Observation?value-quantity=lt71", "weight1"},
    {"Composite", "/Observation?code-value-quantity=8867-4%24gt80", "pulse2"},
    {"ReferenceById", "/Observation?patient=ann", "weight1,pulse1"},
    {"ReferenceWithType", "/Observation?subject=Patient/bob", "pulse2"},
    {"ReferenceTypeModifier", "/Observation?subject:Patient=bob", "pulse2"},
    {"Chained", "/Observation?subject:Patient.family=smith", "pulse2"},
    {"ChainedWithoutType", "/Observation?patient.gender=female", "weight1,pulse1"},
    {"ChainedToNobody", "/Observation?patient.family=nobody", "", 0},
    {"Has", "/Patient?_has:Observation:patient:code=29463-7", "ann"},
    {"HasTwice", "/Patient?_has:Observation:patient:code=8867-4&_has:MedicationStatement:patient:status=active", "ann"},
    {"Include", "/Observation?code=29463-7&_include=Observation:subject", "weight1,+ann"},
    {"IncludeEverything", "/Observation?code=29463-7&_include=*", "weight1,+ann"},
    {"RevIncludeEverything", "/Patient?_id=ann&_revinclude=*", "ann,+dose1,+weight1,+pulse1"},
    {"RevInclude", "/Patient?_id=ann&_revinclude=Observation:patient", "ann,+weight1,+pulse1"},
    {"IncludeIterate",
     "/Observation?_id=pulse1&_include=Observation:patient&_revinclude:iterate=MedicationStatement:patient",
     "pulse1,+ann,+dose1"},
    {"SortByDate", "/Observation?_sort=date", "weight1,pulse1,pulse2", 3},
    {"SortByDateDown", "/Observation?code=8867-4&_sort=-date", "pulse2,pulse1"},
    {"SortByDateAsFhirJsSays", "/Observation?code=8867-4&_sort:desc=date", "pulse2,pulse1"},
    {"SortByDateUpAsFhirJsSays", "/Observation?code=8867-4&_sort:asc=date", "pulse1,pulse2"},
    {"SortMissingLast", "/Patient?_sort=family", "ann,bob,cid"},
    {"SortByTwo", "/Patient?_sort=gender,-birthdate", "ann,bob,cid"},
    {"SortById", "/Patient?_sort=-_id", "cid,bob,ann"},
    {"SortOldestFirst", "/Patient?_sort=_lastUpdated,_id", "ann,bob,cid"},
    {"UpdatedBefore", "/Patient?_lastUpdated=lt2000-01-01", "", 0},
    {"UpdatedSince", "/Patient?_lastUpdated=ge2000-01-01", "cid,bob,ann"},
    {"EmptyValueIsIgnored", "/Patient?family=&_id=ann", "ann"},
    {"TextOfTheWhole", "/Observation?_content=heart", "pulse2,pulse1"},
    {"CountOnly", "/Observation?code=8867-4&_summary=count", "", 2},
    {"CountZero", "/Observation?_count=0", "", 3},
    {"TotalOfAPage", "/Observation?_count=1&_total=accurate", "weight1", 3},
};

const SearchRow context_rows[] = {
    {"Posted", "/Observation/_search", "pulse2,pulse1", 2, "code=8867-4"},
    {"PostedWithBoth", "/Observation/_search?patient=ann", "pulse1", 1, "code=8867-4"},
    {"OneTypeInCompartment", "/Patient/ann/Observation", "weight1,pulse1", 2},
    {"InCompartmentWithParameter", "/Patient/ann/Observation?code=8867-4", "pulse1", 1},
    {"EverythingInCompartment", "/Patient/ann/*", "dose1,weight1,pulse1,ann", 4},
    {"SomeTypesInCompartment", "/Patient/ann/*?_type=MedicationStatement,Observation&_count=2", "dose1,weight1"},
    {"PostedInCompartment", "/Patient/ann/Observation/_search", "pulse1", 1, "code=8867-4"},
    {"EveryType", "/?_id=ann,pulse1", "pulse1,ann", 2},
    {"SomeTypes", "?_type=Patient,MedicationStatement", "dose1,cid,bob,ann", 4},
    {"PostedToTheBase", "/_search", "pulse2,pulse1,ann", 3, "_type=Observation,Patient&_id=ann,pulse1,pulse2"},
    {"CountOfSomeTypes", "/?_type=Patient,Observation&_summary=count", "", 6},
};

INSTANTIATE_TEST_SUITE_P(OfOneType, Searches, ::testing::ValuesIn(type_rows), case_name);
INSTANTIATE_TEST_SUITE_P(InContext, Searches, ::testing::ValuesIn(context_rows), case_name);

}  // namespace
}  // namespace tonus::test
