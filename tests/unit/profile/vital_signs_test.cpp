#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include "support/case_name.hpp"
#include "support/r4_validator.hpp"

#include <gtest/gtest.h>

// R4's blood pressure: slices told apart by what slices inside them fix; and what R4 expects of vital signs that claim
// no profile.

namespace tonus::profile {
namespace {

const std::string blood_pressure =
    R"({"resourceType":"Observation","meta":{"profile":["http://hl7.org/fhir/StructureDefinition/bp"]},"status":"final",)"
    R"("category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],)"
    R"("code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/1"},)"
    R"("effectiveDateTime":"2026-11-01","component":[)"
    R"({"code":{"coding":[{"system":"urn:local","code":"sys"},{"system":"http://loinc.org","code":"8480-6"}]},)"
    R"("valueQuantity":{"value":120,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},)"
    R"({"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},)"
    R"("valueQuantity":{"value":80,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},)"
    R"({"code":{"text":"cuff"},"valueString":"large"}]})";

struct VitalSignsCase {
    std::string_view name;
    std::string_view taken_out;
    std::string_view put_in;
    std::string broken;  ///< "rule expression" of the only error; empty: none
};

class BloodPressure : public testing::TestWithParam<VitalSignsCase> {};

TEST_P(BloodPressure, IsJudgedByItsProfile) {
    static const Validator validator(definitions::Definitions::r4());
    std::string text = blood_pressure;
    const auto at = text.rfind(GetParam().taken_out);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, GetParam().taken_out.size(), GetParam().put_in);
    const auto document = json::Document::parse(text);
    ASSERT_TRUE(document.has_value()) << text;
    std::string broken;
    for (const core::Issue& issue : validator.validate(document->root()).issues) {
        if (issue.severity == core::Severity::error) broken += issue.rule + " " + issue.expression;
    }
    EXPECT_EQ(broken, GetParam().broken);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    BloodPressure,
    testing::Values(
        VitalSignsCase{"as_it_should_be", "", "", ""},
        VitalSignsCase{"without_diastolic", "8462-4", "8867-4", "profile-cardinality-min Observation.component"},
        VitalSignsCase{
            "what_element_and_slice_both_ask_is_said_once",
            R"("code":"8462-4"}]},"valueQuantity":{"value":80,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"})",
            R"("code":"8462-4"}]})",
            "vs-3 Observation.component[1]"},
        VitalSignsCase{
            "code_of_another_system",
            R"("http://loinc.org","code":"8480-6")",
            R"("urn:local","code":"8480-6")",
            "profile-cardinality-min Observation.component"},
        VitalSignsCase{
            "other_unit", R"("code":"mm[Hg]")", R"("code":"kg")", "profile-fixed Observation.component[1].value.ofType(Quantity).code"},
        VitalSignsCase{"component_with_number", R"("valueString":"large")", R"("valueInteger":3)", ""},
        VitalSignsCase{"component_without_value", R"(,"valueString":"large")", "", "vs-3 Observation.component[2]"}
    ),
    test::case_name
);

struct ExpectedCase {
    std::string_view name;
    std::string_view resource;  ///< what follows the resource's type and status
    std::string missing;        ///< rules and elements of the advice, each followed by a space
};

class ExpectedProfiles : public testing::TestWithParam<ExpectedCase> {};

/// Found by the code alone; and kept out is nothing for it.
TEST_P(ExpectedProfiles, AreAdvice) {
    const auto document =
        json::Document::parse(R"({"resourceType":"Observation","status":"final",)" + std::string(GetParam().resource) + "}");
    ASSERT_TRUE(document.has_value());
    const Validator& validator = test::r4_validator();
    EXPECT_TRUE(validator.validate(document->root()).acceptable());
    std::string missing;
    for (const core::Issue& issue : validator.advise(document->root())) {
        EXPECT_EQ(issue.severity, core::Severity::warning);
        missing += issue.rule + " " + issue.expression + " ";
    }
    EXPECT_EQ(missing, GetParam().missing);
}

constexpr std::string_view weight =
    R"("code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"valueQuantity":{"value":70,"unit":"kg",)"
    R"("system":"http://unitsofmeasure.org","code":"kg"})";

INSTANTIATE_TEST_SUITE_P(
    Table,
    ExpectedProfiles,
    testing::Values(
        ExpectedCase{
            "weight_alone",
            weight,
            "profile-cardinality-min Observation.category profile-cardinality-min Observation.category "
            "profile-cardinality-min Observation.subject profile-cardinality-min Observation.effective "},
        ExpectedCase{
            "category_alone",
            R"("code":{"text":"mood"},"valueString":"low","subject":{"reference":"Patient/1"},"category":[{"coding":[)"
            R"({"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}])",
            "profile-cardinality-min Observation.effective "},
        ExpectedCase{"code_of_another_system", R"("code":{"coding":[{"system":"urn:local","code":"29463-7"}]})", ""},
        ExpectedCase{"other_code", R"("code":{"coding":[{"system":"http://loinc.org","code":"4548-4"}]})", ""},
        ExpectedCase{
            "unit",
            R"("code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"subject":{"reference":"Patient/1"},)"
            R"("effectiveDateTime":"2026-11-01","category":[{"coding":[{"system":)"
            R"("http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],)"
            R"("valueQuantity":{"value":70,"unit":"bpm"})",
            "profile-cardinality-min Observation.value.ofType(Quantity).system profile-cardinality-min "
            "Observation.value.ofType(Quantity).code "},
        ExpectedCase{"another_type_of_value", R"("code":{"text":"x"},"valueString":"29463-7")", ""}
    ),
    test::case_name
);

TEST(ClaimedProfiles, AreNotAdvisedTwiceIfClaimed) {
    const auto document = json::Document::parse(blood_pressure);
    EXPECT_EQ(test::r4_validator().advise(document->root()).size(), 0U);
}

}  // namespace
}  // namespace tonus::profile
