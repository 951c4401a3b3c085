#include <tonus/search/match.hpp>

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include "support/case_name.hpp"
#include "support/search_table.hpp"

#include <gtest/gtest.h>

namespace tonus::search {
namespace {

constexpr std::string_view observation = R"({
    "resourceType": "Observation", "id": "O1", "status": "final",
    "text": {"status": "generated", "div": "<div xmlns='http://www.w3.org/1999/xhtml'>Severe <b>Dizziness</b></div>"},
    "code": {"coding": [{"system": "urn:s", "code": "AbC", "display": "Body weight measured"}], "text": "Gewicht"},
    "subject": {"reference": "Patient/p1", "identifier": {"system": "urn:mrn", "value": "A1"}},
    "effectivePeriod": {"start": "2020-03-10", "end": "2020-03-20"},
    "valueQuantity": {"value": 5.4, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"},
    "component": [
        {"code": {"coding": [{"code": "x"}]}, "valueQuantity": {"value": 1}},
        {"code": {"coding": [{"code": "y"}]}, "valueQuantity": {"value": 2}}
    ]
})";

constexpr std::string_view patient = R"({
    "resourceType": "Patient", "id": "P1", "birthDate": "1970-03-30", "active": true,
    "identifier": [{"type": {"coding": [{"system": "urn:t", "code": "MR"}]}, "system": "urn:mrn", "value": "A-1"},
                   {"value": "bare"}],
    "name": [{"family": "Müller", "given": ["Zoë Anna"]}],
    "meta": {"source": "http://e.example/feed/a"}
})";

bool found(std::string_view text, std::string_view name, std::string_view value) {
    const auto document = json::Document::parse(std::string(text));
    QueryOptions options;
    options.now = fhir::parse_time("2021-03-10")->start;
    const auto query =
        parse_query(test::r4_search_table(), document->root()["resourceType"].string(), {{std::string(name), std::string(value)}}, options);
    if (!query) throw std::runtime_error(query.error().message());
    const Extracted values = test::r4_extractor().extract(document->root(), parameters_of(*query));
    const core::Instant updated = fhir::parse_time("2022-01-02T03:04:05Z")->start;
    return matches(*query, {document->root(), document->root()["id"].string(), updated, values});
}

struct Case {
    std::string_view parameter;
    std::string_view value;
    bool matches;
};

std::string name_of_case(const testing::TestParamInfo<Case>& info) { return "row" + std::to_string(info.index); }

class MatchObservation : public testing::TestWithParam<Case> {};
TEST_P(MatchObservation, AsR4Says) {
    EXPECT_EQ(found(observation, GetParam().parameter, GetParam().value), GetParam().matches)
        << GetParam().parameter << "=" << GetParam().value;
}

class MatchPatient : public testing::TestWithParam<Case> {};
TEST_P(MatchPatient, AsR4Says) {
    EXPECT_EQ(found(patient, GetParam().parameter, GetParam().value), GetParam().matches)
        << GetParam().parameter << "=" << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(
    Token,
    MatchObservation,
    testing::Values(
        Case{"code", "abc", true},
        Case{"code", "urn:s|AbC", true},
        Case{"code", "urn:other|AbC", false},
        Case{"code", "|AbC", false},
        Case{"code", "urn:s|", true},
        Case{"code", "x,AbC", true},
        Case{"code:not", "AbC", false},
        Case{"code:not", "x", true},
        Case{"category:not", "x", true},
        Case{"code:text", "weight", true},
        Case{"code:text", "GEWICHT", true},
        Case{"code:text", "eight", false},
        Case{"code:missing", "false", true},
        Case{"category:missing", "true", true},
        Case{"_id", "O1", true},
        Case{"_id", "o1", false},
        Case{"component-code", "y", true}
    ),
    name_of_case
);

// The value is 2020-03-10 up to 2020-03-21, excluded.
INSTANTIATE_TEST_SUITE_P(
    Date,
    MatchObservation,
    testing::Values(
        Case{"date", "2020-03", true},
        Case{"date", "2020-03-10", false},
        Case{"date", "2020", true},
        Case{"date", "ne2020-03", false},
        Case{"date", "ne2020-03-15", true},
        Case{"date", "gt2020-03-15", true},
        Case{"date", "gt2020-03-20", false},
        Case{"date", "ge2020-03-20", false},
        Case{"date", "ge2020-03", true},
        Case{"date", "lt2020-03-15", true},
        Case{"date", "lt2020-03-10", false},
        Case{"date", "le2020-03", true},
        Case{"date", "sa2020-03-09", true},
        Case{"date", "sa2020-03-10", false},
        Case{"date", "eb2020-03-21", true},
        Case{"date", "eb2020-03-20", false},
        Case{"date", "ap2020-03-25", true},
        Case{"date", "ap2019-06", false},
        Case{"_lastUpdated", "2022-01-02", true},
        Case{"_lastUpdated", "gt2022-01-02", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Quantity,
    MatchObservation,
    testing::Values(
        Case{"value-quantity", "5.4", true},
        Case{"value-quantity", "5.40", true},
        Case{"value-quantity", "5", true},
        Case{"value-quantity", "6", false},
        Case{"value-quantity", "5.4||mg", true},
        Case{"value-quantity", "5.4|http://unitsofmeasure.org|mg", true},
        Case{"value-quantity", "5400|http://unitsofmeasure.org|ug", true},
        Case{"value-quantity", "0.0054|http://unitsofmeasure.org|g", true},
        Case{"value-quantity", "5.4|http://unitsofmeasure.org|g", false},
        Case{"value-quantity", "5.4|http://unitsofmeasure.org|mL", false},
        Case{"value-quantity", "ge5400|http://unitsofmeasure.org|ug", true},
        Case{"value-quantity", "gt5400|http://unitsofmeasure.org|ug", false},
        Case{"value-quantity", "lt5.5", true},
        Case{"value-quantity", "le5.4", true},
        Case{"value-quantity", "sa5.4", false},
        Case{"value-quantity", "eb5.5", true},
        Case{"value-quantity", "ap5.8", true},
        Case{"value-quantity", "ne5.4", false},
        Case{"code-value-quantity", "AbC$5.4", true},
        Case{"code-value-quantity", "AbC$6", false},
        Case{"component-code-value-quantity", "x$1", true},
        Case{"component-code-value-quantity", "x$2", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Reference,
    MatchObservation,
    testing::Values(
        Case{"subject", "Patient/p1", true},
        Case{"subject", "p1", true},
        Case{"patient", "p1", true},
        Case{"subject", "Group/p1", false},
        Case{"subject:Patient", "p1", true},
        Case{"subject:Group", "p1", false},
        Case{"subject", "https://ehr.example/Patient/p1", true},
        Case{"subject:identifier", "urn:mrn|a1", true},
        Case{"subject:identifier", "A1", true},
        Case{"subject:identifier", "urn:x|A1", false},
        Case{"subject:missing", "true", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Text,
    MatchObservation,
    testing::Values(
        Case{"_text", "dizzi severe", true},
        Case{"_text", "generated", false},
        Case{"_text", "izziness", false},
        Case{"_text", "fever OR dizzi", true},
        Case{"_text", "(fever OR dizziness) and severe", true},
        Case{"_text", "(fever OR dizziness) and mild", false},
        Case{"_text", "fever OR rash", false},
        Case{"_text", "gewicht", false},
        Case{"_content", "gewicht", true},
        Case{"_content", "gewicht dizziness", true},
        Case{"_content", "weight-measured", true},
        Case{"_content", "baclofen", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    String,
    MatchPatient,
    testing::Values(
        Case{"name", "mull", true},
        Case{"name", "MÜLLER", true},
        Case{"name", "ller", false},
        Case{"name:contains", "ller", true},
        Case{"name:exact", "Müller", true},
        Case{"name:exact", "müller", false},
        Case{"name:exact", "Mull", false},
        Case{"given", "zoe a", true},
        Case{"family", "Zoë", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Other,
    MatchPatient,
    testing::Values(
        Case{"identifier", "urn:mrn|A-1", true},
        Case{"identifier", "a-1", true},
        Case{"identifier", "|bare", true},
        Case{"identifier", "|A-1", false},
        Case{"identifier:of-type", "urn:t|MR|A-1", true},
        Case{"identifier:of-type", "urn:t|XX|A-1", false},
        Case{"active", "true", true},
        Case{"deceased", "false", true},
        Case{"_source", "http://e.example/feed/a", true},
        Case{"_source", "http://e.example/feed", false},
        Case{"_source:below", "http://e.example/feed", true},
        Case{"_source:below", "http://e.example/fee", false},
        Case{"_source:above", "http://e.example/feed/a/b", true},
        Case{"_source:above", "http://e.example/feed", false}
    ),
    name_of_case
);

}  // namespace
}  // namespace tonus::search
