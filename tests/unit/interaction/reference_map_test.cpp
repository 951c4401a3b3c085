#include <interaction/reference_map.hpp>

#include <tonus/json/document.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::interaction {
namespace {

struct LinkRow {
    std::string_view name;
    std::string_view resource;
    std::string_view led;  ///< as it is after the transaction; empty: as it was
};

class Links : public testing::TestWithParam<LinkRow> {};

TEST_P(Links, AreLedToTheirTargets) {
    ReferenceMap map;
    map.add("urn:uuid:a", "Patient/1");
    map.add("http://ehr/fhir/Patient/a", "Patient/1");
    const auto document = json::Document::parse(std::string(GetParam().resource)).value();
    EXPECT_EQ(map.rewrite(document.root(), "http://ehr/fhir/Observation/o").value_or(""), GetParam().led);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Links,
    testing::Values(
        LinkRow{
            "Reference",
            R"({"resourceType":"Observation","subject":{"reference":"urn:uuid:a","display":"urn:uuid:a"}})",
            R"({"resourceType":"Observation","subject":{"reference":"Patient/1","display":"urn:uuid:a"}})"},
        LinkRow{
            "ReferenceWithinContainedAndNested",
            R"({"resourceType":"Observation","contained":[{"resourceType":"Device","patient":{"reference":"urn:uuid:a"}}],"component":[{"extension":[{"url":"urn:x","valueReference":{"reference":"Patient/a"}}]}]})",
            R"({"resourceType":"Observation","contained":[{"resourceType":"Device","patient":{"reference":"Patient/1"}}],"component":[{"extension":[{"url":"urn:x","valueReference":{"reference":"Patient/1"}}]}]})"},
        LinkRow{
            "ReferenceOnAPrimitive",
            R"({"resourceType":"Observation","_status":{"extension":[{"url":"urn:x","valueReference":{"reference":"urn:uuid:a"}}]}})",
            R"({"resourceType":"Observation","_status":{"extension":[{"url":"urn:x","valueReference":{"reference":"Patient/1"}}]}})"},
        LinkRow{
            "UriAndUrl",
            R"({"resourceType":"Observation","extension":[{"url":"urn:x","valueUri":"urn:uuid:a"},{"url":"urn:x","valueUrl":"urn:uuid:a"}]})",
            R"({"resourceType":"Observation","extension":[{"url":"urn:x","valueUri":"Patient/1"},{"url":"urn:x","valueUrl":"Patient/1"}]})"},
        LinkRow{
            "OfATypeThatHoldsNoTypeAndId",
            R"({"resourceType":"Observation","extension":[{"url":"urn:x","valueUuid":"urn:uuid:a"},{"url":"urn:x","valueOid":"urn:uuid:a"},{"url":"urn:x","valueString":"urn:uuid:a"},{"url":"urn:x","valueId":"urn:uuid:a"}]})",
            ""},
        LinkRow{
            "Canonical",
            R"({"resourceType":"QuestionnaireResponse","questionnaire":"urn:uuid:a","extension":[{"url":"urn:x","valueCanonical":"urn:uuid:a"}]})",
            ""},
        LinkRow{"NameOfADefinition", R"({"resourceType":"Questionnaire","url":"urn:uuid:a"})", ""},
        LinkRow{
            "IdentifierThatIsTheSame",
            R"({"resourceType":"Patient","identifier":[{"system":"urn:ietf:rfc:3986","value":"urn:uuid:a"}]})",
            ""},
        LinkRow{
            "UrlElsewhereThanInAReference",
            R"({"resourceType":"Observation","extension":[{"url":"http://ehr/fhir/Patient/a","valueUri":"http://ehr/fhir/Patient/a"}]})",
            ""}
    ),
    tonus::test::case_name
);

}  // namespace
}  // namespace tonus::interaction
