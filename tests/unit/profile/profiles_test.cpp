#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/profile/validator.hpp>

#include "support/case_name.hpp"
#include "support/r4_validator.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

// The profiles the project publishes: that they are what R4 calls a profile, and that each refuses what
// it is there to refuse.

namespace tonus::profile {
namespace {

constexpr const char* profiles_folder = "profiles";
constexpr std::string_view base_url = "https://tonus.example/fhir/StructureDefinition/";

std::vector<std::string> error_rules(const std::vector<core::Issue>& issues) {
    std::vector<std::string> rules;
    for (const core::Issue& issue : issues) {
        if (issue.severity == core::Severity::error) rules.push_back(issue.rule + " " + issue.expression);
    }
    return rules;
}

TEST(Profiles, AreValidResourcesNamedAfterTheirIds) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(profiles_folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("StructureDefinition-")) continue;
        ++count;
        std::ifstream stream(entry.path());
        const auto document = json::Document::parse({std::istreambuf_iterator<char>(stream), {}});
        ASSERT_TRUE(document.has_value()) << name;
        const json::Value root = document->root();
        EXPECT_EQ(error_rules(tonus::test::r4_validator().validate(root).issues), std::vector<std::string>{}) << name;
        EXPECT_EQ("StructureDefinition-" + std::string(root["id"].string()) + ".json", name);
        EXPECT_EQ(std::string(base_url) + std::string(root["id"].string()), root["url"].string());
        EXPECT_TRUE(definitions::Definitions::r4().profile(root["url"].string())) << name << " is not compiled in";
    }
    EXPECT_GE(count, 8U);
}

TEST(Profiles, AreForOneTypeOfResource) {
    const auto document = json::Document::parse(R"({"resourceType":"Patient"})");
    const Outcome outcome = tonus::test::r4_validator().validate(document->root(), std::string(base_url) + "tonus-flag");
    EXPECT_EQ(error_rules(outcome.issues), std::vector<std::string>{"profile-resource-type Patient"});
}

struct ProfilesCase {
    std::string_view name;
    std::string_view profile;
    std::string valid;      ///< conforms
    std::string taken_out;  ///< this text of it ...
    std::string put_in;     ///< ... replaced by this ...
    std::string broken;     ///< ... breaks this rule at this element
};

class Profile : public testing::TestWithParam<ProfilesCase> {
protected:
    static std::vector<std::string> broken_rules(const std::string& text) {
        const auto document = json::Document::parse(text);
        if (!document) return {"malformed: " + text};
        const Outcome outcome =
            tonus::test::r4_validator().validate(document->root(), std::string(base_url) + std::string(GetParam().profile));
        return error_rules(outcome.issues);
    }
};

TEST_P(Profile, RefusesWhatItIsThereToRefuse) {
    EXPECT_EQ(broken_rules(GetParam().valid), std::vector<std::string>{});
    std::string text = GetParam().valid;
    const auto at = text.find(GetParam().taken_out);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, GetParam().taken_out.size(), GetParam().put_in);
    EXPECT_EQ(broken_rules(text), std::vector<std::string>{GetParam().broken});
}

const std::string statement =
    R"({"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"Baclofen 10 mg"},)"
    R"("subject":{"reference":"Patient/1"},"effectivePeriod":{"start":"2026-10-01"},)"
    R"("dosage":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"route":{"text":"by mouth"},)"
    R"("doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]})";

const std::string side_effect =
    R"({"resourceType":"Observation","status":"final","code":{"text":"Side effect"},"subject":{"reference":"Patient/1"},)"
    R"("effectiveDateTime":"2026-11-01","performer":[{"reference":"Patient/1"}],"valueString":"sleepy all day"})";

const std::string score =
    R"({"resourceType":"Observation","status":"final","code":{"text":"Modified Ashworth"},"subject":{"reference":"Patient/1"},)"
    R"("effectiveDateTime":"2026-11-01","valueString":"1+"})";

const std::string evaluation =
    R"({"resourceType":"Observation","status":"final","code":{"text":"Evaluation"},"subject":{"reference":"Patient/1"},)"
    R"("effectiveDateTime":"2026-11-01","performer":[{"reference":"Practitioner/1"}],"hasMember":[{"reference":"Observation/2"}]})";

const std::string pump =
    R"({"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"Baclofen 500 ug/mL"},)"
    R"("subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-01","device":[{"reference":"Device/1"}],)"
    R"("dosage":{"route":{"text":"intrathecal"},"rateQuantity":{"value":350,"system":"http://unitsofmeasure.org","code":"ug/d"}}})";

const std::string flag =
    R"({"resourceType":"Flag","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/flag-priority",)"
    R"("valueCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/flag-priority-code","code":"PM"}]}},)"
    R"({"url":"http://hl7.org/fhir/StructureDefinition/flag-detail","valueReference":{"reference":"Observation/1/_history/1"}}],)"
    R"("status":"active","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/flag-category","code":"drug"}]}],)"
    R"("code":{"coding":[{"system":"urn:tonus:rule","code":"some-rule"}]},"subject":{"reference":"Patient/1"},)"
    R"("period":{"start":"2026-11-01T00:00:00Z"}})";

const std::string task =
    R"({"resourceType":"Task","status":"requested","businessStatus":{"coding":[{"system":"urn:tonus:review-stage","code":"open"}]},)"
    R"("intent":"order","priority":"urgent","code":{"coding":[{"system":"urn:tonus:rule","code":"some-rule"}]},)"
    R"("focus":{"reference":"Flag/1"},"for":{"reference":"Patient/1"},"authoredOn":"2026-11-01T00:00:00Z"})";

const std::string adverse_event =
    R"({"resourceType":"AdverseEvent","actuality":"actual","event":{"text":"somnolence"},"subject":{"reference":"Patient/1"},)"
    R"("recordedDate":"2026-11-01T00:00:00Z",)"
    R"("seriousness":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-seriousness","code":"Non-serious"}]},)"
    R"("severity":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-severity","code":"mild"}]},)"
    R"("recorder":{"reference":"Practitioner/1"},"suspectEntity":[{"instance":{"reference":"MedicationStatement/1"},"causality":[{)"
    R"("assessment":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess","code":"Possible"}]},)"
    R"("method":{"text":"WHO-UMC"}}]}]})";

INSTANTIATE_TEST_SUITE_P(
    Table,
    Profile,
    testing::Values(
        ProfilesCase{
            "statement_without_route",
            "tonus-baclofen-statement",
            statement,
            R"("route":{"text":"by mouth"},)",
            "",
            "profile-cardinality-min MedicationStatement.dosage[0].route"},
        ProfilesCase{
            "statement_dose_without_unit_code",
            "tonus-baclofen-statement",
            statement,
            R"(,"system":"http://unitsofmeasure.org","code":"mg")",
            "",
            "tonus-dosage-1 MedicationStatement.dosage[0]"},
        ProfilesCase{
            "statement_dose_without_timing",
            "tonus-baclofen-statement",
            statement,
            R"("timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},)",
            "",
            "tonus-dosage-2 MedicationStatement.dosage[0]"},
        ProfilesCase{
            "statement_without_drug",
            "tonus-baclofen-statement",
            statement,
            R"("text":"Baclofen 10 mg")",
            R"("coding":[{"display":"x"}])",
            "tonus-statement-2 MedicationStatement.medication.ofType(CodeableConcept)"},
        ProfilesCase{
            "statement_of_group",
            "tonus-baclofen-statement",
            statement,
            "Patient/1",
            "Group/1",
            "profile-reference-target MedicationStatement.subject"},
        ProfilesCase{
            "side_effect_without_reporter",
            "tonus-side-effect",
            side_effect,
            R"("performer":[{"reference":"Patient/1"}],)",
            "",
            "profile-cardinality-min Observation.performer"},
        ProfilesCase{
            "side_effect_by_number",
            "tonus-side-effect",
            side_effect,
            R"("valueString":"sleepy all day")",
            R"("valueQuantity":{"value":1})",
            "profile-type Observation.value.ofType(Quantity)"},
        ProfilesCase{
            "side_effect_without_words",
            "tonus-side-effect",
            side_effect,
            R"(,"valueString":"sleepy all day")",
            "",
            "tonus-side-effect-1 Observation"},
        ProfilesCase{"score_without_value", "tonus-spasticity-score", score, R"(,"valueString":"1+")", "", "tonus-score-1 Observation"},
        ProfilesCase{
            "evaluation_of_nothing",
            "tonus-evaluation",
            evaluation,
            R"(,"hasMember":[{"reference":"Observation/2"}])",
            "",
            "tonus-evaluation-1 Observation"},
        ProfilesCase{
            "pump_rate_without_unit_code",
            "tonus-pump-administration",
            pump,
            R"(,"system":"http://unitsofmeasure.org","code":"ug/d")",
            "",
            "tonus-pump-3 MedicationAdministration.dosage"},
        ProfilesCase{
            "flag_without_priority",
            "tonus-flag",
            flag,
            "flag-priority\",\"valueCodeableConcept",
            "other\",\"valueCodeableConcept",
            "profile-cardinality-min Flag.extension"},
        ProfilesCase{
            "flag_of_another_category",
            "tonus-flag",
            flag,
            R"("code":"drug")",
            R"("code":"clinical")",
            "profile-cardinality-min Flag.category"},
        ProfilesCase{"flag_without_rule", "tonus-flag", flag, "urn:tonus:rule", "urn:other", "profile-pattern Flag.code"},
        ProfilesCase{"flag_without_onset", "tonus-flag", flag, R"("start":)", R"("end":)", "profile-cardinality-min Flag.period.start"},
        ProfilesCase{"task_proposal", "tonus-review-task", task, "order", "proposal", "profile-fixed Task.intent"},
        ProfilesCase{
            "task_about_something_else", "tonus-review-task", task, "Flag/1", "Observation/1", "profile-reference-target Task.focus"},
        ProfilesCase{
            "event_without_method",
            "tonus-adverse-event",
            adverse_event,
            R"(,"method":{"text":"WHO-UMC"})",
            "",
            "profile-cardinality-min AdverseEvent.suspectEntity[0].causality[0].method"},
        ProfilesCase{
            "task_without_stage", "tonus-review-task", task, "urn:tonus:review-stage", "urn:other", "profile-pattern Task.businessStatus"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::profile
