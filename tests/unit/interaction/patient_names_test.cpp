#include "support/case_name.hpp"
#include <tonus/interaction/patient_names.hpp>

#include <tonus/definitions/definitions.hpp>
#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::interaction {
namespace {

using Names = std::vector<std::string>;

struct Case {
    std::string_view name;
    std::string_view resource;
    Names names;
};

class PatientNames : public ::testing::TestWithParam<Case> {};

TEST_P(PatientNames, AreThoseOfOnePerson) {
    const auto document = json::Document::parse(std::string(GetParam().resource)).value();
    EXPECT_EQ(patient_names(document.root()), GetParam().names);
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    PatientNames,
    ::testing::Values(
        Case{"Relative", R"({"resourceType":"Observation","subject":{"reference":"Patient/1"}})", {"Patient/1"}},
        Case{
            "Absolute", R"({"resourceType":"Observation","subject":{"reference":"https://ehr/fhir/Patient/1/_history/2"}})", {"Patient/1"}},
        Case{
            "Logical",
            R"({"resourceType":"Observation","subject":{"identifier":{"system":"urn:mrn","value":"7"}}})",
            {"Patient?identifier=urn:mrn|7"}},
        Case{
            "Both",
            R"({"resourceType":"Task","for":{"reference":"Patient/1","identifier":{"system":"urn:mrn","value":"7"}}})",
            {"Patient/1", "Patient?identifier=urn:mrn|7"}},
        Case{
            "LogicalOfAnotherType",
            R"({"resourceType":"Observation","subject":{"type":"Group","identifier":{"system":"s","value":"7"}}})",
            {}},
        Case{"WithoutSystem", R"({"resourceType":"Observation","subject":{"identifier":{"value":"7"}}})", {}},
        Case{"Group", R"({"resourceType":"Observation","subject":{"reference":"Group/1"}})", {}},
        Case{"PerformerIsNobody", R"({"resourceType":"Observation","performer":[{"reference":"Patient/2"}]})", {}},
        Case{
            "Contained",
            R"({"resourceType":"Observation","contained":[{"resourceType":"Patient","id":"p","identifier":[{"system":"urn:mrn","value":"7"}]}],"subject":{"reference":"#p"}})",
            {"Patient?identifier=urn:mrn|7"}},
        Case{
            "ByCondition",
            R"({"resourceType":"Observation","subject":{"reference":"Patient?identifier=urn:mrn%7C7"}})",
            {"Patient?identifier=urn:mrn|7"}},
        Case{"ByOtherCondition", R"({"resourceType":"Observation","subject":{"reference":"Patient?name=x"}})", {}},
        Case{
            "Itself",
            R"({"resourceType":"Patient","identifier":[{"system":"a","value":"1"},{"value":"2"},{"system":"b","value":"3"}]})",
            {"Patient?identifier=a|1", "Patient?identifier=b|3"}},
        Case{"Nothing", R"({"resourceType":"Organization"})", {}}
    ),
    tonus::test::case_name
);

/// The short list of elements finds the record of every clinical type that R4 gives to a patient.
/// Provenance and AuditEvent are about other resources, which say themselves whose they are.
TEST(PatientNames, KnowTheElementOfEveryClinicalTypeInThePatientCompartment) {
    const auto& definitions = definitions::Definitions::r4();
    for (const std::string_view name :
         {"AdverseEvent",
          "AllergyIntolerance",
          "Condition",
          "Encounter",
          "Flag",
          "MedicationAdministration",
          "MedicationRequest",
          "MedicationStatement",
          "Observation",
          "Procedure",
          "QuestionnaireResponse",
          "RelatedPerson"}) {
        EXPECT_FALSE(definitions.compartment_parameters(patient_type, name).empty()) << name;
        const definitions::Type* type = definitions.find_type(name);
        EXPECT_TRUE(type->member("patient") || type->member("subject")) << name;
    }
}

}  // namespace
}  // namespace tonus::interaction
