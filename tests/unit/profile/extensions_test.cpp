#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::profile {
namespace {

#define CORE "http://hl7.org/fhir/StructureDefinition/"

struct ExtensionsCase {
    std::string_view name;
    std::string_view resource;
    std::string_view rule;  ///< of the only problem; empty: there is none
    std::string_view expression = "";
};

class KnownExtensions : public testing::TestWithParam<ExtensionsCase> {};

TEST_P(KnownExtensions, AreJudgedByTheirDefinitions) {
    static const Validator validator(definitions::Definitions::r4());
    const auto document = json::Document::parse(std::string(GetParam().resource));
    ASSERT_TRUE(document.has_value());
    const Outcome outcome = validator.validate(document->root());
    EXPECT_EQ(outcome.acceptable(), GetParam().rule.empty());
    if (GetParam().rule.empty()) return;
    ASSERT_EQ(outcome.issues.size(), 1U);
    EXPECT_EQ(outcome.issues[0].rule, GetParam().rule);
    EXPECT_EQ(outcome.issues[0].expression, GetParam().expression);
}

#define PATIENT R"({"resourceType":"Patient",)"

INSTANTIATE_TEST_SUITE_P(
    Table,
    KnownExtensions,
    testing::Values(
        ExtensionsCase{
            "on_its_resource", PATIENT R"("extension":[{"url":")" CORE R"(patient-birthPlace","valueAddress":{"text":"x"}}]})", ""},
        ExtensionsCase{
            "on_another_element",
            PATIENT R"("name":[{"text":"x","extension":[{"url":")" CORE R"(patient-birthPlace","valueAddress":{"text":"x"}}]}]})",
            "extension-context",
            "Patient.name[0].extension[0]"},
        ExtensionsCase{
            "on_another_resource",
            R"({"resourceType":"Organization","name":"x","extension":[{"url":")" CORE
            R"(patient-birthPlace","valueAddress":{"text":"x"}}]})",
            "extension-context",
            "Organization.extension[0]"},
        ExtensionsCase{
            "on_a_primitive",
            PATIENT R"("birthDate":"1970-01-01","_birthDate":{"extension":[{"url":")" CORE
                    R"(patient-birthTime","valueDateTime":"1970-01-01T10:00:00Z"}]}})",
            ""},
        ExtensionsCase{
            "on_another_primitive",
            PATIENT R"("gender":"male","_gender":{"extension":[{"url":")" CORE
                    R"(patient-birthTime","valueDateTime":"1970-01-01T10:00:00Z"}]}})",
            "extension-context",
            "Patient.gender.extension[0]"},
        ExtensionsCase{
            "on_a_part_of_a_data_type",
            PATIENT R"("name":[{"family":"x","_family":{"extension":[{"url":")" CORE R"(humanname-own-name","valueString":"y"}]}}]})",
            ""},
        ExtensionsCase{"anywhere", PATIENT R"("extension":[{"url":")" CORE R"(data-absent-reason","valueCode":"unknown"}]})", ""},
        ExtensionsCase{
            "value_outside_its_binding",
            PATIENT R"("_gender":{"extension":[{"url":")" CORE R"(data-absent-reason","valueCode":"lost"}]}})",
            "binding-required",
            "Patient.gender.extension[0].value.ofType(code)"},
        ExtensionsCase{
            "reference_to_another_type",
            R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"extension":[{"url":")" CORE
            R"(event-location","valueReference":{"reference":"Patient/1"}}]})",
            "reference-target",
            "Observation.extension[0].value.ofType(Reference)"},
        ExtensionsCase{
            "nested_value_of_another_type",
            PATIENT R"("extension":[{"url":")" CORE R"(patient-nationality","extension":[{"url":"code","valueString":"x"}]}]})",
            "extension-value",
            "Patient.extension[0].extension[0]"},
        ExtensionsCase{
            "nested_too_often",
            PATIENT
            R"("extension":[{"url":")" CORE
            R"(patient-nationality","extension":[{"url":"code","valueCodeableConcept":{"text":"x"}},{"url":"code","valueCodeableConcept":{"text":"y"}}]}]})",
            "cardinality-max",
            "Patient.extension[0].extension"},
        ExtensionsCase{
            "nested_missing",
            PATIENT R"("extension":[{"url":")" CORE R"(patient-of-others","valueString":"unknown ones are kept"},{"url":")" CORE
                    R"(patient-animal","extension":[{"url":"breed","valueCodeableConcept":{"text":"x"}}]}]})",
            "cardinality-min",
            "Patient.extension[1].extension"},
        ExtensionsCase{
            "short_name", PATIENT R"("extension":[{"url":"race","valueString":"x"}]})", "extension-url", "Patient.extension[0].url"},
        ExtensionsCase{
            "short_name_nested", PATIENT R"("extension":[{"url":"http://x/race","extension":[{"url":"race","valueString":"x"}]}]})", ""},
        ExtensionsCase{
            "nested_part_that_is_not_defined",
            PATIENT
            R"("extension":[{"url":")" CORE
            R"(patient-nationality","extension":[{"url":"code","valueCodeableConcept":{"text":"x"}},{"url":"since","valueDate":"2026"}]}]})",
            ""},
        ExtensionsCase{
            "nested_extension_of_its_own",
            PATIENT
            R"("extension":[{"url":")" CORE
            R"(patient-nationality","extension":[{"url":"code","valueCodeableConcept":{"text":"x"}},{"url":"http://x/since","valueDate":"2026"}]}]})",
            ""},
        ExtensionsCase{
            "parts_for_a_value",
            PATIENT R"("extension":[{"url":")" CORE R"(patient-mothersMaidenName","extension":[{"url":"name","valueString":"x"}]}]})",
            "extension-url",
            "Patient.extension[0].extension[0].url"},
        ExtensionsCase{
            "modifier_as_extension",
            R"({"resourceType":"Condition","subject":{"reference":"Patient/1"},"extension":[{"url":")" CORE
            R"(request-doNotPerform","valueBoolean":true}]})",
            "extension-context",
            "Condition.extension[0]"},
        ExtensionsCase{
            "where_its_invariant_holds",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"quantity","extension":[{"url":")" CORE
            R"(questionnaire-unitOption","valueCoding":{"code":"mg"}}]}]})",
            ""},
        ExtensionsCase{
            "where_its_invariant_does_not_hold",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"string","extension":[{"url":")" CORE
            R"(questionnaire-unitOption","valueCoding":{"code":"mg"}}]}]})",
            "extension-context",
            "Questionnaire.item[0]"},
        ExtensionsCase{
            "invariant_about_its_own_value",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"group","item":[{"linkId":"2","type":"string","extension":[{"url":")" CORE
            R"(questionnaire-minOccurs","valueInteger":2}]}]}]})",
            "extension-context",
            "Questionnaire.item[0].item[0]"},
        ExtensionsCase{
            "extension_as_modifier",
            PATIENT R"("modifierExtension":[{"url":")" CORE R"(patient-birthPlace","valueAddress":{"text":"x"}}]})",
            "extension-context",
            "Patient.modifierExtension[0]"}
    ),
    test::case_name
);

TEST(KnownExtensions, MayHavePartsThatTheirDefinitionsLeaveOut) {
    static const Validator validator(definitions::Definitions::r4());
    const auto document = json::Document::parse(
        PATIENT
        R"("extension":[{"url":")" CORE
        R"(patient-nationality","extension":[{"url":"code","valueCodeableConcept":{"text":"x"}},{"url":"since","valueDate":"2026"}]}]})"
    );
    const Outcome outcome = validator.validate(document->root());
    ASSERT_EQ(outcome.issues.size(), 1U);
    EXPECT_EQ(outcome.issues[0].severity, core::Severity::warning);
    EXPECT_EQ(outcome.issues[0].rule, "extension-part");
    EXPECT_EQ(outcome.issues[0].expression, "Patient.extension[0].extension[1].url");
}

}  // namespace
}  // namespace tonus::profile
