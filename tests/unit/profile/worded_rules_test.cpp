// What R4 rules in words, by reference to another element, or under a key that it uses twice.
#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include "support/case_name.hpp"
#include "support/r4_validator.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tonus::profile {
namespace {

struct WordedCase {
    std::string_view name;
    std::string resource;
    std::string_view rule = "";  ///< of the only error; empty: the resource is acceptable
    std::string_view expression = "";
};

std::string bundle_of(const std::string& type, const std::string& entries) {
    return R"({"resourceType":"Bundle","type":")" + type + R"(","entry":[)" + entries + "]}";
}

std::string code_set(const std::string& compose) { return R"({"resourceType":"ValueSet","status":"active","compose":)" + compose + "}"; }

std::string definition(const std::string& ids) {
    return R"({"resourceType":"StructureDefinition","url":"http://x/StructureDefinition/p","name":"P","status":"active","kind":"resource",)"
           R"("abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint",)" +
           ids + "}";
}

/// A document about a patient who stands in it as `meta` says.
std::string document_about(const std::string& reference, const std::string& meta) {
    return R"({"resourceType":"Bundle","type":"document","timestamp":"2026-01-01T00:00:00Z","identifier":{"system":"urn:x","value":"1"},"entry":[)"
           R"({"fullUrl":"http://x/Composition/c","resource":{"resourceType":"Composition","id":"c","status":"final","type":{"text":"t"},)"
           R"("date":"2026","title":"t","author":[{"display":"a"}],"subject":{"reference":")" +
           reference + R"("}}},{"fullUrl":"http://x/Patient/p","resource":{"resourceType":"Patient","id":"p","active":true)" + meta +
           "}}]}";
}

constexpr auto observation_of = [](std::string_view subject) {
    return R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":")" + std::string(subject) + "\"}}";
};

class WordedRules : public testing::TestWithParam<WordedCase> {};

TEST_P(WordedRules, AreKept) {
    const auto document = json::Document::parse(GetParam().resource);
    ASSERT_TRUE(document.has_value()) << GetParam().resource;
    const Outcome outcome = tonus::test::r4_validator().validate(document->root());
    const core::Issue* error = nullptr;
    for (const core::Issue& issue : outcome.issues) {
        if (issue.severity != core::Severity::error) continue;
        EXPECT_EQ(error, nullptr) << "a second error: " << issue.diagnostics;
        error = &issue;
    }
    EXPECT_EQ(error == nullptr ? "" : error->rule, GetParam().rule);
    EXPECT_EQ(error == nullptr ? "" : error->expression, GetParam().expression);
}

// Without what they ask for, R4's expressions are neither true nor false.
INSTANTIATE_TEST_SUITE_P(
    NothingToCompare,
    WordedRules,
    testing::Values(
        WordedCase{
            "expanded_code_left_out_of_what_is_not_abstract",
            R"({"resourceType":"ValueSet","status":"active","expansion":{"timestamp":"2026","contains":[{"display":"x"}]}})",
            "vsd-9",
            "ValueSet.expansion.contains[0]"},
        WordedCase{
            "two_initial_values_of_what_does_not_repeat",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"string","initial":[{"valueString":"a"},{"valueString":"b"}]}]})",
            "que-13",
            "Questionnaire.item[0]"},
        WordedCase{
            "enabled_by_no_question",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"string","enableWhen":[{"question":"2","operator":"exists","answerBoolean":true}]}]})",
            "que-enable-question",
            "Questionnaire"},
        WordedCase{
            "enabled_by_a_question_within_a_later_group",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"string","enableWhen":[{"question":"2.1","operator":"exists","answerBoolean":true}]},{"linkId":"2","type":"group","item":[{"linkId":"2.1","type":"string"}]}]})"},
        WordedCase{
            "search_type_of_an_untyped_parameter",
            R"({"resourceType":"OperationDefinition","name":"O","status":"active","kind":"operation","code":"o","system":true,"type":false,"instance":false,"parameter":[{"name":"p","use":"in","min":0,"max":"1","searchType":"token","part":[{"name":"q","use":"in","min":0,"max":"1","type":"string"}]}]})",
            "opd-2",
            "OperationDefinition.parameter[0]"},
        WordedCase{
            "dates_that_cannot_be_told_apart",
            R"({"resourceType":"Patient","name":[{"text":"x","period":{"start":"2026-01-15","end":"2026-01"}}]})"}
    ),
    tonus::test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    SharedKeys,
    WordedRules,
    testing::Values(
        WordedCase{
            "task_modified_before_it_was_written",
            R"({"resourceType":"Task","status":"requested","intent":"order","authoredOn":"2026-01-02T00:00:00Z","lastModified":"2026-01-01T00:00:00Z"})",
            "inv-1",
            "Task"},
        WordedCase{
            "parameter_of_nothing", R"({"resourceType":"Parameters","parameter":[{"name":"a"}]})", "inv-1", "Parameters.parameter[0]"},
        WordedCase{
            "parameter_with_value_and_parts",
            R"({"resourceType":"Parameters","parameter":[{"name":"a","valueCode":"b","part":[{"name":"c","valueCode":"d"}]}]})",
            "inv-1",
            "Parameters.parameter[0]"}
    ),
    test::case_name
);

// Source: FHIR R4, ElementDefinition.contentReference: "bring across all the rules", invariants among them.
INSTANTIATE_TEST_SUITE_P(
    ContentReferences,
    WordedRules,
    testing::Values(
        WordedCase{
            "group_within_a_group_without_items",
            R"({"resourceType":"Questionnaire","status":"active","item":[{"linkId":"1","type":"group","item":[{"linkId":"2","type":"group"}]}]})",
            "que-1",
            "Questionnaire.item[0].item[0]"},
        WordedCase{
            "excluded_concepts_of_no_system",
            code_set(R"({"include":[{"system":"http://x/s"}],"exclude":[{"valueSet":["http://x/v"],"concept":[{"code":"a"}]}]})"),
            "vsd-2",
            "ValueSet.compose.exclude[0]"},
        WordedCase{
            "part_of_nothing",
            R"({"resourceType":"Parameters","parameter":[{"name":"a","part":[{"name":"b"}]}]})",
            "inv-1",
            "Parameters.parameter[0].part[0]"},
        WordedCase{
            "section_within_a_section_without_content",
            R"({"resourceType":"Composition","status":"final","type":{"text":"t"},"date":"2026","title":"t","author":[{"display":"a"}],)"
            R"("section":[{"title":"s","section":[{"title":"n"}]}]})",
            "cmp-1",
            "Composition.section[0].section[0]"}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    ElementIds,
    WordedRules,
    testing::Values(
        WordedCase{"with_a_space", R"({"resourceType":"Patient","name":[{"id":"a b","family":"x"}]})", "element-id", "Patient.name[0].id"},
        WordedCase{
            "used_twice",
            R"({"resourceType":"Patient","name":[{"id":"a","family":"x"}],"_birthDate":{"id":"a","extension":[{"url":"http://x","valueCode":"y"}]}})",
            "element-id-unique",
            "Patient"},
        WordedCase{
            "used_again_in_what_is_contained",
            R"({"resourceType":"Patient","name":[{"id":"a","family":"x"}],"managingOrganization":{"reference":"#o"},)"
            R"("contained":[{"resourceType":"Organization","id":"o","name":"x","address":[{"id":"a","city":"y"}]}]})"},
        WordedCase{
            "alike_in_differential_and_snapshot",
            definition(
                R"("differential":{"element":[{"id":"Patient","path":"Patient"}]},"snapshot":{"element":[{"id":"Patient","path":"Patient",)"
                R"("definition":"d","min":0,"max":"*","base":{"path":"Patient","min":0,"max":"*"}}]})"
            )}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Urls,
    WordedRules,
    testing::Values(
        WordedCase{
            "full_url_of_another_type",
            bundle_of("collection", R"({"fullUrl":"http://x/Observation/1","resource":{"resourceType":"Patient","id":"1"}})"),
            "bdl-fullurl-id",
            "Bundle.entry[0]"},
        WordedCase{
            "full_url_of_a_resource_without_id",
            bundle_of("collection", R"({"fullUrl":"http://x/Patient/1","resource":{"resourceType":"Patient"}})"),
            "bdl-fullurl-id",
            "Bundle.entry[0]"},
        WordedCase{
            "full_url_of_a_new_resource",
            bundle_of(
                "transaction",
                R"({"fullUrl":"http://x/Patient/1","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}})"
            )},
        WordedCase{
            "full_url_that_is_no_uuid",
            bundle_of("collection", R"({"fullUrl":"urn:uuid:xyz","resource":{"resourceType":"Patient"}})"),
            "primitive-uri",
            "Bundle.entry[0].fullUrl"},
        WordedCase{
            "value_set_of_a_relative_system",
            code_set(R"({"include":[{"system":"local"}]})"),
            "url-absolute",
            "ValueSet.compose.include[0].system"},
        WordedCase{"reference_with_a_space", observation_of("http://x y/Patient/1"), "reference-syntax", "Observation.subject.reference"},
        WordedCase{
            "conditional_reference_in_a_transaction",
            bundle_of(
                "transaction",
                R"({"resource":)" + observation_of("Patient?identifier=a|1") + R"(,"request":{"method":"POST","url":"Observation"}})"
            )},
        WordedCase{
            "conditional_reference_to_the_wrong_type",
            bundle_of(
                "transaction",
                R"({"resource":)" + observation_of("Practitioner?identifier=a|1") + R"(,"request":{"method":"POST","url":"Observation"}})"
            ),
            "reference-target",
            "Bundle.entry[0].resource.subject"},
        WordedCase{
            "conditional_reference_elsewhere",
            observation_of("Patient?identifier=a|1"),
            "reference-syntax",
            "Observation.subject.reference"},
        WordedCase{
            "reference_to_an_entry",
            bundle_of(
                "collection",
                R"({"fullUrl":"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0","resource":{"resourceType":"Patient"}},)"
                R"({"fullUrl":"http://x/Observation","resource":)" +
                    observation_of("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0") + "}"
            )},
        WordedCase{
            "reference_to_an_entry_of_the_wrong_type",
            bundle_of(
                "collection",
                R"({"fullUrl":"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0","resource":{"resourceType":"Medication"}},)"
                R"({"fullUrl":"http://x/Observation","resource":)" +
                    observation_of("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0") + "}"
            ),
            "reference-target",
            "Bundle.entry[1].resource.subject"},
        WordedCase{
            "reference_to_an_entry_of_the_wrong_type_by_another_scheme",
            bundle_of(
                "collection",
                R"({"fullUrl":"resource:0","resource":{"resourceType":"Medication"}},)"
                R"({"fullUrl":"resource:1","resource":)" +
                    observation_of("resource:0") + "}"
            ),
            "reference-target",
            "Bundle.entry[1].resource.subject"},
        WordedCase{
            "code_system_without_its_concepts",
            R"({"resourceType":"CodeSystem","status":"active","content":"not-present","concept":[{"code":"a"}]})",
            "csd-not-present",
            "CodeSystem"},
        WordedCase{
            "identifier_that_is_no_uri", R"({"resourceType":"Patient","identifier":[{"system":"urn:ietf:rfc:3986","value":"2.16.840"}]})"}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Documents,
    WordedRules,
    testing::Values(
        WordedCase{"that_hold_the_version", document_about("Patient/p/_history/3", R"(,"meta":{"versionId":"3"})")},
        WordedCase{"that_hold_the_version_named_in_full", document_about("http://x/Patient/p/_history/3", R"(,"meta":{"versionId":"3"})")},
        WordedCase{"that_hold_any_version", document_about("Patient/p", R"(,"meta":{"versionId":"3"})")},
        WordedCase{
            "that_hold_another_version",
            document_about("Patient/p/_history/3", R"(,"meta":{"versionId":"2"})"),
            "bdl-document-version",
            "Bundle"},
        WordedCase{"that_hold_it_without_a_version", document_about("http://x/Patient/p/_history/3", "")},
        WordedCase{"that_hold_nothing_of_it", document_about("Patient/q/_history/3", ""), "bdl-document-content", "Bundle"}
    ),
    test::case_name
);

// What HL7's validator refuses and R4's text does not: docs/validation.md, "What is not judged".
INSTANTIATE_TEST_SUITE_P(
    NotForbidden,
    WordedRules,
    testing::Values(
        WordedCase{"relative_identifier_system", R"({"resourceType":"Patient","identifier":[{"system":"MRN","value":"7"}]})"},
        WordedCase{"relative_coding_system", R"({"resourceType":"Patient","maritalStatus":{"coding":[{"system":"local","code":"M"}]}})"},
        WordedCase{
            "relative_canonical", R"({"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"Questionnaire/q"})"},
        WordedCase{
            "period_of_two_precisions",
            R"({"resourceType":"Patient","address":[{"city":"x","period":{"start":"2026-01-02T10:00:00Z","end":"2026-01-02"}}]})"},
        WordedCase{
            "required_code_left_to_an_extension",
            R"({"resourceType":"Patient","_gender":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason",)"
            R"("valueCode":"asked-unknown"}]}})"},
        WordedCase{
            "unit_not_understood",
            R"({"resourceType":"Observation","status":"final","code":{"text":"x"},)"
            R"("valueQuantity":{"value":1,"system":"http://unitsofmeasure.org","code":"mgs/dl"}})"},
        WordedCase{"hash_of_other_data", R"({"resourceType":"Patient","photo":[{"contentType":"text/plain","data":"QUJD","hash":"QUJD"}]})"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::profile
