#include <tonus/search/extract.hpp>

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include "support/case_name.hpp"
#include "support/search_table.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tonus::search {
namespace {

std::string instant(std::int64_t at) {
    if (at == std::numeric_limits<std::int64_t>::min()) return "open";
    if (at == std::numeric_limits<std::int64_t>::max()) return "open";
    return core::format_instant(core::Instant(std::chrono::microseconds(at))).substr(0, 16);
}

std::string number(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

std::string describe(const Value& value);

struct Describe {
    std::string operator()(const TokenValue& token) const {
        return std::string(token.system) + "|" + std::string(token.code) + "~" + std::string(token.text);
    }
    std::string operator()(const StringValue& text) const { return std::string(text.folded); }
    std::string operator()(const DateValue& date) const { return instant(date.start) + ".." + instant(date.end); }
    std::string operator()(const NumberValue& value) const {
        std::string text = number(value.low);
        if (value.low != value.high) text += ".." + number(value.high);
        text += " " + std::string(value.code.empty() ? value.unit : value.code);
        if (value.dimension != 0) text += "=" + number(value.base_low);
        return text;
    }
    std::string operator()(const ReferenceValue& reference) const {
        if (!reference.contained.empty()) return "#" + std::string(reference.contained);
        return std::string(reference.target) + "^" + std::string(reference.url) + "^" + std::string(reference.value);
    }
    std::string operator()(const UriValue& uri) const { return std::string(uri.uri); }
    std::string operator()(const PositionValue& position) const { return number(position.latitude) + "," + number(position.longitude); }
    std::string operator()(const CompositeValue& composite) const {
        std::string text;
        for (const auto& part : composite.parts) text += "$" + std::to_string(part.size());
        return text;
    }
};

std::string describe(const Value& value) { return std::visit(Describe(), value); }

struct ExtractCase {
    std::string_view name;
    std::string resource;
    std::string_view parameter;
    std::string_view values;
};

class Extract : public testing::TestWithParam<ExtractCase> {};

TEST_P(Extract, GivesTypedValues) {
    const auto document = json::Document::parse(GetParam().resource);
    ASSERT_TRUE(document.has_value());
    const auto type = document->root()["resourceType"].string();
    const Parameter* parameter = test::r4_search_table().find(type, GetParam().parameter);
    ASSERT_NE(parameter, nullptr);
    const Extracted all = test::r4_extractor().extract(document->root());
    std::string text;
    for (const ParameterValue& value : all.of(*parameter)) text += describe(value.value) + ";";
    EXPECT_EQ(text, GetParam().values);

    const Parameter* const wanted[] = {parameter};
    EXPECT_EQ(test::r4_extractor().extract(document->root(), wanted).values.size(), all.of(*parameter).size());
}

std::string patient(std::string_view members) { return R"({"resourceType":"Patient",)" + std::string(members) + "}"; }
std::string observation(std::string_view members) { return R"({"resourceType":"Observation",)" + std::string(members) + "}"; }

INSTANTIATE_TEST_SUITE_P(
    Token,
    Extract,
    testing::Values(
        ExtractCase{
            "coding",
            observation(R"("code":{"coding":[{"system":"urn:s","code":"Ab","display":"Body  Weight"}],"text":"Gewicht"})"),
            "code",
            "urn:s|ab~body weight;|~gewicht;"},
        ExtractCase{"code", patient(R"("gender":"female")"), "gender", "|female~;"},
        ExtractCase{"boolean", patient(R"("active":false)"), "active", "|false~;"},
        ExtractCase{"computed_boolean", patient(R"("deceasedDateTime":"2020")"), "deceased", "|true~;"},
        ExtractCase{"identifier", patient(R"("identifier":[{"system":"urn:mrn","value":"A1"}])"), "identifier", "urn:mrn|a1~;"},
        ExtractCase{
            "contact_point",
            patient(R"("telecom":[{"system":"phone","value":"+49 30"},{"system":"email","value":"a@b"}])"),
            "phone",
            "|+49 30~;phone|+49 30~;"},
        ExtractCase{"contact_point_without_system", patient(R"("telecom":[{"value":"+49 30"}])"), "telecom", "|+49 30~;"},
        ExtractCase{"tag", patient(R"("meta":{"tag":[{"system":"urn:t","code":"x"}]})"), "_tag", "urn:t|x~;"}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    String,
    Extract,
    testing::Values(
        ExtractCase{
            "name_parts",
            patient(R"("name":[{"family":"Müller-Lüdenscheidt","given":["ZOË","J."]}])"),
            "name",
            "muller-ludenscheidt;muller ludenscheidt;zoe;j.;j;ludenscheidt;"},
        ExtractCase{"address_parts", patient(R"("address":[{"line":["1  Main St"],"city":"Ærø"}])"), "address", "1 main st;ærø;"},
        ExtractCase{"one_part", patient(R"("name":[{"family":"O'Neill"}])"), "family", "o'neill;oneill;"}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Date,
    Extract,
    testing::Values(
        ExtractCase{"day", patient(R"("birthDate":"1970-03-30")"), "birthdate", "1970-03-30T00:00..1970-03-31T00:00;"},
        ExtractCase{"month", patient(R"("birthDate":"1970-02")"), "birthdate", "1970-02-01T00:00..1970-03-01T00:00;"},
        ExtractCase{
            "with_offset",
            observation(R"("effectiveDateTime":"2020-01-01T01:00:00+02:00")"),
            "date",
            "2019-12-31T23:00..2019-12-31T23:00;"},
        ExtractCase{
            "period", observation(R"("effectivePeriod":{"start":"2020","end":"2021-06"})"), "date", "2020-01-01T00:00..2021-07-01T00:00;"},
        ExtractCase{"open_period", observation(R"("effectivePeriod":{"start":"2020"})"), "date", "2020-01-01T00:00..open;"},
        ExtractCase{"impossible", patient(R"("birthDate":"1970-02-31")"), "birthdate", ""}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Quantity,
    Extract,
    testing::Values(
        ExtractCase{
            "ucum",
            observation(R"("valueQuantity":{"value":5.40,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"})"),
            "value-quantity",
            "5.4 mg=0.0054;"},
        ExtractCase{"unit_only", observation(R"("valueQuantity":{"value":2,"unit":"tablets"})"), "value-quantity", "2 tablets;"},
        ExtractCase{"comparator", observation(R"("valueQuantity":{"value":10,"comparator":"<"})"), "value-quantity", "-inf..10 ;"},
        ExtractCase{"no_value", observation(R"("valueQuantity":{"unit":"mg"})"), "value-quantity", ""},
        ExtractCase{"string_value", observation(R"("valueString":"5")"), "value-quantity", ""}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Reference,
    Extract,
    testing::Values(
        ExtractCase{"relative", observation(R"("subject":{"reference":"Patient/1"})"), "patient", "Patient/1^^;"},
        ExtractCase{
            "absolute_and_versioned",
            observation(R"("subject":{"reference":"https://e.example/r4/Patient/1/_history/2"})"),
            "subject",
            "Patient/1^https://e.example/r4/Patient/1^;"},
        ExtractCase{"other_type", observation(R"("subject":{"reference":"Group/1"})"), "patient", ""},
        ExtractCase{"logical", observation(R"("subject":{"identifier":{"system":"urn:mrn","value":"A1"}})"), "subject", "^^a1;"},
        ExtractCase{
            "logical_of_the_type",
            observation(R"("subject":{"type":"Patient","identifier":{"system":"urn:mrn","value":"A1"}})"),
            "patient",
            "^^a1;"},
        ExtractCase{
            "logical_of_another_type",
            observation(R"("subject":{"type":"Group","identifier":{"system":"urn:mrn","value":"A1"}})"),
            "patient",
            ""},
        ExtractCase{"urn", observation(R"("subject":{"reference":"urn:uuid:1"})"), "subject", "^urn:uuid:1^;"},
        ExtractCase{"contained", observation(R"("subject":{"reference":"#p"})"), "subject", "#p;"},
        ExtractCase{
            "canonical",
            R"({"resourceType":"QuestionnaireResponse","questionnaire":"http://e.example/Q|2"})",
            "questionnaire",
            "^http://e.example/Q^;"}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Other,
    Extract,
    testing::Values(
        ExtractCase{"uri", R"({"resourceType":"ValueSet","url":"http://e.example/v"})", "url", "http://e.example/v;"},
        ExtractCase{
            "composite",
            observation(R"("code":{"coding":[{"code":"a"},{"code":"b"}]},"valueQuantity":{"value":1})"),
            "code-value-quantity",
            "$2$1;"},
        ExtractCase{"composite_of_a_part", observation(R"("code":{"coding":[{"code":"a"}]})"), "code-value-quantity", ""},
        ExtractCase{
            "component_composite",
            observation(
                R"("component":[{"code":{"coding":[{"code":"a"}]},"valueQuantity":{"value":1}},{"code":{"coding":[{"code":"b"}]},"valueQuantity":{"value":2}}])"
            ),
            "component-code-value-quantity",
            "$1$1;$1$1;"}
    ),
    test::case_name
);

TEST(ParameterTable, HasTheParametersOfEveryType) {
    const ParameterTable& table = test::r4_search_table();
    EXPECT_GE(table.types().size(), 140U);
    EXPECT_EQ(table.find("Observation", "patient")->kind, ParameterKind::reference);
    EXPECT_EQ(table.find("Observation", "_lastUpdated")->kind, ParameterKind::date);
    EXPECT_EQ(table.find("Observation", "birthdate"), nullptr);
    EXPECT_FALSE(table.serves("Observatory"));
    const Parameter* composite = table.find("Observation", "code-value-quantity");
    EXPECT_EQ(composite->components[0].alone, table.find("Observation", "code"));
    EXPECT_EQ(composite->components[1].alone, table.find("Observation", "value-quantity"));
}

TEST(Extract, ReadsEveryExampleWithoutLosingAnyPart) {
    std::ifstream file("tests/golden/fhirpath/resources.ndjson");
    std::size_t values = 0;
    for (std::string line; std::getline(file, line);) {
        const auto document = json::Document::parse(line);
        const Extracted extracted = test::r4_extractor().extract(document->root());
        EXPECT_FALSE(extracted.values.empty()) << line.substr(0, 80);
        values += extracted.values.size();
    }
    EXPECT_GT(values, 2000U);
}

}  // namespace
}  // namespace tonus::search
