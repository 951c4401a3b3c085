#include <tonus/search/match.hpp>

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include "support/case_name.hpp"
#include "support/search_table.hpp"

#include <gtest/gtest.h>

namespace tonus::search {
namespace {

constexpr std::string_view sample_observation = R"({
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

constexpr std::string_view sample_patient = R"({
    "resourceType": "Patient", "id": "P1", "birthDate": "1970-03-30", "active": true,
    "identifier": [{"type": {"coding": [{"system": "urn:t", "code": "MR"}]}, "system": "urn:mrn", "value": "A-1"},
                   {"value": "bare"}],
    "name": [{"family": "Müller", "given": ["Zoë Anna"]}],
    "telecom": [{"system": "phone", "value": "030 1"}, {"system": "email", "value": "z@e.example"}],
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

struct MatchCase {
    std::string_view parameter;
    std::string_view value;
    bool matches;
};

std::string name_of_case(const testing::TestParamInfo<MatchCase>& info) { return "row" + std::to_string(info.index); }

class MatchObservation : public testing::TestWithParam<MatchCase> {};
TEST_P(MatchObservation, AsR4Says) {
    EXPECT_EQ(found(sample_observation, GetParam().parameter, GetParam().value), GetParam().matches)
        << GetParam().parameter << "=" << GetParam().value;
}

struct CanonicalCase {
    std::string_view name;
    std::string_view value;
    bool matches;
};

class MatchCanonical : public testing::TestWithParam<CanonicalCase> {};
TEST_P(MatchCanonical, ByItsVersionIfOneIsAskedFor) {
    const std::string_view answered = R"({"resourceType":"QuestionnaireResponse","questionnaire":"http://e.example/Questionnaire/Q|2"})";
    EXPECT_EQ(found(answered, "questionnaire", GetParam().value), GetParam().matches);
}
INSTANTIATE_TEST_SUITE_P(
    Table,
    MatchCanonical,
    testing::Values(
        CanonicalCase{"any_version", "http://e.example/Questionnaire/Q", true},
        CanonicalCase{"its_version", "http://e.example/Questionnaire/Q|2", true},
        CanonicalCase{"another_version", "http://e.example/Questionnaire/Q|3", false}
    ),
    test::case_name
);

class MatchRelationship : public testing::TestWithParam<CanonicalCase> {};
TEST_P(MatchRelationship, OfEachRelationByItself) {
    const std::string_view document = R"({"resourceType":"DocumentReference","relatesTo":[
        {"code":"appends","target":{"reference":"DocumentReference/a"}},{"code":"replaces","target":{"reference":"DocumentReference/r"}}]})";
    EXPECT_EQ(found(document, "relationship", GetParam().value), GetParam().matches);
}
INSTANTIATE_TEST_SUITE_P(
    Table,
    MatchRelationship,
    testing::Values(
        CanonicalCase{"both", "DocumentReference/a$appends", true},
        CanonicalCase{"with_system", "DocumentReference/a$http://hl7.org/fhir/document-relationship-type|appends", true},
        CanonicalCase{"of_another", "DocumentReference/a$replaces", false},
        CanonicalCase{"or", "DocumentReference/x$appends,DocumentReference/r$replaces", true}
    ),
    test::case_name
);

struct ComparatorCase {
    std::string_view name;
    std::string_view comparator;
    std::string_view value;
    bool matches;
};

/// An amount known only as below or above 5.4 mg overlaps with what is asked for.
class MatchComparator : public testing::TestWithParam<ComparatorCase> {};
TEST_P(MatchComparator, AsR4SaysOfRanges) {
    const std::string measured = R"({"resourceType":"Observation","valueQuantity":{"value":5.4,"comparator":")" +
                                 std::string(GetParam().comparator) + R"(","unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}})";
    for (const std::string_view unit : {"", "||mg", "|http://unitsofmeasure.org|mg"}) {
        EXPECT_EQ(found(measured, "value-quantity", std::string(GetParam().value) + std::string(unit)), GetParam().matches) << unit;
    }
}
INSTANTIATE_TEST_SUITE_P(
    Table,
    MatchComparator,
    testing::Values(
        ComparatorCase{"less_lt_smaller", "<", "lt5", true},
        ComparatorCase{"less_lt_larger", "<", "lt6", true},
        ComparatorCase{"less_le", "<", "le5", true},
        ComparatorCase{"less_gt_larger", "<", "gt6", false},
        ComparatorCase{"less_eb", "<", "eb6", true},
        ComparatorCase{"more_gt_larger", ">", "gt6", true},
        ComparatorCase{"more_ge", ">", "ge6", true},
        ComparatorCase{"more_lt_smaller", ">", "lt5", false},
        ComparatorCase{"more_sa", ">", "sa5", true}
    ),
    test::case_name
);

class MatchPatient : public testing::TestWithParam<MatchCase> {};
TEST_P(MatchPatient, AsR4Says) {
    EXPECT_EQ(found(sample_patient, GetParam().parameter, GetParam().value), GetParam().matches)
        << GetParam().parameter << "=" << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(
    Token,
    MatchObservation,
    testing::Values(
        MatchCase{"code", "abc", true},
        MatchCase{"code", "urn:s|AbC", true},
        MatchCase{"code", "urn:other|AbC", false},
        MatchCase{"code", "|AbC", false},
        MatchCase{"code", "urn:s|", true},
        MatchCase{"code", "x,AbC", true},
        MatchCase{"code:not", "AbC", false},
        MatchCase{"code:not", "x", true},
        MatchCase{"category:not", "x", true},
        MatchCase{"code:text", "weight", true},
        MatchCase{"code:text", "GEWICHT", true},
        MatchCase{"code:text", "eight", false},
        MatchCase{"code:missing", "false", true},
        MatchCase{"category:missing", "true", true},
        MatchCase{"_id", "O1", true},
        MatchCase{"_id", "o1", false},
        MatchCase{"component-code", "y", true},
        MatchCase{"code", " ", false}
    ),
    name_of_case
);

// The value is 2020-03-10 up to 2020-03-21, excluded.
INSTANTIATE_TEST_SUITE_P(
    Date,
    MatchObservation,
    testing::Values(
        MatchCase{"date", "2020-03", true},
        MatchCase{"date", "2020-03-10", false},
        MatchCase{"date", "2020", true},
        MatchCase{"date", "ne2020-03", false},
        MatchCase{"date", "ne2020-03-15", true},
        MatchCase{"date", "gt2020-03-15", true},
        MatchCase{"date", "gt2020-03-20", false},
        MatchCase{"date", ">2020-03-15", true},
        MatchCase{"date", ">=2020-03-20", false},
        MatchCase{"date", "ge2020-03-20", false},
        MatchCase{"date", "ge2020-03", true},
        MatchCase{"date", "lt2020-03-15", true},
        MatchCase{"date", "lt2020-03-10", false},
        MatchCase{"date", "le2020-03", true},
        MatchCase{"date", "sa2020-03-09", true},
        MatchCase{"date", "sa2020-03-10", false},
        MatchCase{"date", "eb2020-03-21", true},
        MatchCase{"date", "eb2020-03-20", false},
        MatchCase{"date", "ap2020-03-25", true},
        MatchCase{"date", "ap2019-06", false},
        MatchCase{"_lastUpdated", "2022-01-02", true},
        MatchCase{"_lastUpdated", "gt2022-01-02", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Quantity,
    MatchObservation,
    testing::Values(
        MatchCase{"value-quantity", "5.4", true},
        MatchCase{"value-quantity", "5.40", true},
        MatchCase{"value-quantity", "5", true},
        MatchCase{"value-quantity", "6", false},
        MatchCase{"value-quantity", "5.4||mg", true},
        MatchCase{"value-quantity", "5.4|http://unitsofmeasure.org|", true},
        MatchCase{"value-quantity", "5.4|urn:other|", false},
        MatchCase{"value-quantity", "5.4|http://unitsofmeasure.org|mg", true},
        MatchCase{"value-quantity", "5400|http://unitsofmeasure.org|ug", true},
        MatchCase{"value-quantity", "0.0054|http://unitsofmeasure.org|g", true},
        MatchCase{"value-quantity", "5.4|http://unitsofmeasure.org|g", false},
        MatchCase{"value-quantity", "5.4|http://unitsofmeasure.org|mL", false},
        MatchCase{"value-quantity", "ge5400|http://unitsofmeasure.org|ug", true},
        MatchCase{"value-quantity", "gt5400|http://unitsofmeasure.org|ug", false},
        MatchCase{"value-quantity", "lt5.5", true},
        MatchCase{"value-quantity", "le5.4", true},
        MatchCase{"value-quantity", "sa5.4", false},
        MatchCase{"value-quantity", "eb5.5", true},
        MatchCase{"value-quantity", "ap5.8", true},
        MatchCase{"value-quantity", "ne5.4", false},
        MatchCase{"code-value-quantity", "AbC$5.4", true},
        MatchCase{"code-value-quantity", "AbC$6", false},
        MatchCase{"component-code-value-quantity", "x$1", true},
        MatchCase{"component-code-value-quantity", "x$2", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Reference,
    MatchObservation,
    testing::Values(
        MatchCase{"subject", "Patient/p1", true},
        MatchCase{"subject", "p1", true},
        MatchCase{"patient", "p1", true},
        MatchCase{"subject", "Group/p1", false},
        MatchCase{"subject:Patient", "p1", true},
        MatchCase{"subject:Group", "p1", false},
        MatchCase{"subject", "https://ehr.example/Patient/p1", true},
        MatchCase{"subject:identifier", "urn:mrn|a1", true},
        MatchCase{"subject:identifier", "A1", true},
        MatchCase{"subject:identifier", "urn:x|A1", false},
        MatchCase{"subject:identifier", "urn:mrn|", true},
        MatchCase{"subject:identifier", "urn:x|", false},
        MatchCase{"subject:identifier", "|A1", false},
        MatchCase{"subject:missing", "true", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Text,
    MatchObservation,
    testing::Values(
        MatchCase{"_text", "dizzi severe", true},
        MatchCase{"_text", "generated", false},
        MatchCase{"_text", "izziness", false},
        MatchCase{"_text", "fever OR dizzi", true},
        MatchCase{"_text", "(fever OR dizziness) and severe", true},
        MatchCase{"_text", "(fever OR dizziness) and mild", false},
        MatchCase{"_text", "fever OR rash", false},
        MatchCase{"_text", "gewicht", false},
        MatchCase{"_content", "gewicht", true},
        MatchCase{"_content", "gewicht dizziness", true},
        MatchCase{"_content", "weight-measured", true},
        MatchCase{"_content", "baclofen", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    String,
    MatchPatient,
    testing::Values(
        MatchCase{"name", "mull", true},
        MatchCase{"name", "MÜLLER", true},
        MatchCase{"name", "ller", false},
        MatchCase{"name:contains", "ller", true},
        MatchCase{"name:exact", "Müller", true},
        MatchCase{"name:exact", "müller", false},
        MatchCase{"name:exact", "Mull", false},
        MatchCase{"given", "zoe a", true},
        MatchCase{"family", "Zoë", false}
    ),
    name_of_case
);

INSTANTIATE_TEST_SUITE_P(
    Other,
    MatchPatient,
    testing::Values(
        MatchCase{"identifier", "urn:mrn|A-1", true},
        MatchCase{"identifier", "a-1", true},
        MatchCase{"identifier", "|bare", true},
        MatchCase{"identifier", "|A-1", false},
        MatchCase{"identifier:of-type", "urn:t|MR|A-1", true},
        MatchCase{"identifier:of-type", "urn:t|XX|A-1", false},
        MatchCase{"active", "true", true},
        MatchCase{"telecom", "030 1", true},
        MatchCase{"telecom", "phone|030 1", true},
        MatchCase{"telecom", "email|030 1", false},
        MatchCase{"telecom", "|030 1", true},
        MatchCase{"phone", "phone|030 1", true},
        MatchCase{"email", "z@e.example", true},
        MatchCase{"deceased", "false", true},
        MatchCase{"_source", "http://e.example/feed/a", true},
        MatchCase{"_source", "http://e.example/feed", false},
        MatchCase{"_source:below", "http://e.example/feed", true},
        MatchCase{"_source:below", "http://e.example/fee", false},
        MatchCase{"_source:contains", "example/fee", true},
        MatchCase{"_source:contains", "example/foo", false},
        MatchCase{"_source:above", "http://e.example/feed/a/b", true},
        MatchCase{"_source:above", "http://e.example/feed", false}
    ),
    name_of_case
);

}  // namespace
}  // namespace tonus::search
