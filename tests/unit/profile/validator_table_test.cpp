// What R4's own rules refuse, what they allow, and where a problem is said to be: one row a resource.
#include "validate.hpp"

#include "support/case_name.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace tonus::profile {
namespace {

/// A document with more entries, whose Composition refers to an author and, in a section, to a patient.
std::string document(const std::string& entries) {
    return R"({"resourceType":"Bundle","type":"document","identifier":{"system":"urn:x","value":"1"},"timestamp":"2026-01-01T00:00:00Z",)"
           R"("entry":[{"fullUrl":"http://x/Composition/c","resource":{"resourceType":"Composition","id":"c","status":"final",)"
           R"("type":{"text":"t"},"date":"2026","title":"t","author":[{"reference":"Practitioner/a"}],"section":[{"title":"s",)"
           R"("section":[{"title":"n","entry":[{"reference":"http://x/Patient/p/_history/2"}]}]}]}},)" +
           entries + "]}";
}

struct ValidatorCase {
    std::string_view name;
    std::string resource;
    std::string_view rule;  ///< of the only error
    std::string_view expression;
    std::string_view says = "";
};

class ValidatorRefuses : public testing::TestWithParam<ValidatorCase> {};

TEST_P(ValidatorRefuses, WithRulePlaceAndAdvice) {
    const Outcome outcome = validate(GetParam().resource);
    std::vector<core::Issue> errors;
    std::copy_if(outcome.issues.begin(), outcome.issues.end(), std::back_inserter(errors), [](const core::Issue& issue) {
        return issue.severity == core::Severity::error;
    });
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].rule, GetParam().rule);
    EXPECT_EQ(errors[0].expression, GetParam().expression);
    EXPECT_NE(errors[0].diagnostics.find(GetParam().says), std::string::npos) << errors[0].diagnostics;
    EXPECT_TRUE(outcome.base_broken);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ValidatorRefuses,
    testing::Values(
        ValidatorCase{"no_object", "[]", "resource-kind", "Resource", "JSON object"},
        ValidatorCase{"unknown_type", R"({"resourceType":"Observations"})", "resource-type", "Observations"},
        ValidatorCase{"abstract_type", R"({"resourceType":"DomainResource"})", "resource-type", "DomainResource"},
        ValidatorCase{
            "unknown_member", "{" OBSERVATION R"(,"valeuString":"x"})", "unknown-member", "Observation.valeuString", "valueString"},
        ValidatorCase{
            "choice_of_another_type",
            "{" OBSERVATION R"(,"valueDecimal":1.5})",
            "unknown-member",
            "Observation.valueDecimal",
            "use one of: valueBoolean, valueCodeableConcept"},
        ValidatorCase{
            "missing_choice",
            R"({"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/1"}})",
            "cardinality-min",
            "MedicationStatement.medication",
            "Send one of: medicationCodeableConcept, medicationReference."},
        ValidatorCase{
            "narrative_of_no_namespace",
            "{" OBSERVATION R"(,"text":{"status":"generated","div":"<div>x</div>"}})",
            "txt-1",
            "Observation.text.div",
            "give it the attribute xmlns"},
        ValidatorCase{"missing", R"({"resourceType":"Observation","status":"final"})", "cardinality-min", "Observation.code"},
        ValidatorCase{
            "list_for_one", R"({"resourceType":"Observation","status":["final"],"code":{"text":"x"}})", "kind", "Observation.status"},
        ValidatorCase{"one_for_list", "{" OBSERVATION R"(,"category":{"text":"x"}})", "kind", "Observation.category"},
        ValidatorCase{"empty_list", "{" OBSERVATION R"(,"category":[]})", "empty", "Observation.category"},
        ValidatorCase{"empty_object", "{" OBSERVATION R"(,"subject":{}})", "ele-1", "Observation.subject"},
        ValidatorCase{"only_an_id", "{" OBSERVATION R"(,"subject":{"id":"x"}})", "ele-1", "Observation.subject"},
        ValidatorCase{"null", "{" OBSERVATION R"(,"subject":null})", "null", "Observation.subject"},
        ValidatorCase{"string_for_object", "{" OBSERVATION R"(,"subject":"Patient/1"})", "kind", "Observation.subject", "Reference"},
        ValidatorCase{"two_choices", "{" OBSERVATION R"(,"valueString":"x","valueInteger":1})", "choice", "Observation.value"},
        ValidatorCase{"bad_primitive", "{" OBSERVATION R"(,"issued":"yesterday"})", "primitive-instant", "Observation.issued", "yesterday"},
        ValidatorCase{
            "bad_code",
            R"({"resourceType":"Observation","status":"finl","code":{"text":"x"}})",
            "binding-required",
            "Observation.status",
            "final"},
        ValidatorCase{
            "code_of_another_system",
            R"({"resourceType":"Condition","subject":{"reference":"Patient/1"},"clinicalStatus":{"coding":[{"system":"http://hl7.org/fhir/condition-clinical","code":"active"}]}})",
            "binding-required",
            "Condition.clinicalStatus",
            "one of the system http://terminology.hl7.org/CodeSystem/condition-clinical,"},
        ValidatorCase{
            "bad_deep_value",
            "{" OBSERVATION R"(,"component":[{"code":{"text":"a"}},{"code":{"text":"b"},"valueQuantity":{"value":"7"}}]})",
            "primitive-decimal",
            "Observation.component[1].value.ofType(Quantity).value"},
        ValidatorCase{
            "bad_reference", "{" OBSERVATION R"(,"subject":{"reference":"123"}})", "reference-syntax", "Observation.subject.reference"},
        ValidatorCase{
            "wrong_target",
            "{" OBSERVATION R"(,"subject":{"reference":"Practitioner/1"}})",
            "reference-target",
            "Observation.subject",
            "Patient"},
        ValidatorCase{
            "contained_wrong_target",
            "{" OBSERVATION R"(,"contained":[{"resourceType":"Medication","id":"m"}],"subject":{"reference":"#m"}})",
            "reference-target",
            "Observation.subject"},
        ValidatorCase{"invariant", "{" OBSERVATION R"(,"valueString":"x","dataAbsentReason":{"text":"y"}})", "obs-6", "Observation"},
        ValidatorCase{"contained_unused", "{" OBSERVATION R"(,"contained":[{"resourceType":"Patient","id":"p"}]})", "dom-3", "Observation"},
        ValidatorCase{"extension_empty", "{" OBSERVATION R"(,"extension":[{"url":"http://x"}]})", "ext-1", "Observation.extension[0]"},
        ValidatorCase{
            "extension_both",
            "{" OBSERVATION R"(,"extension":[{"url":"http://x","valueString":"a","extension":[{"url":"b","valueCode":"c"}]}]})",
            "ext-1",
            "Observation.extension[0]"},
        ValidatorCase{
            "extension_wrong_value",
            R"({"resourceType":"Patient","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueString":"x"}]})",
            "extension-value",
            "Patient.extension[0]"},
        ValidatorCase{"shadow_without_value", R"({"resourceType":"Patient","_birthDate":{"id":"x"}})", "ele-1", "Patient.birthDate"},
        ValidatorCase{
            "shadow_beyond_its_list",
            R"({"resourceType":"Patient","name":[{"given":["a"],"_given":[null,{"id":"x"}]}]})",
            "kind",
            "Patient.name[0].given"},
        ValidatorCase{
            "shadow_of_no_primitive", R"({"resourceType":"Patient","_name":{"id":"x"}})", "unknown-member", "Patient.name", "_name"},
        ValidatorCase{
            "shadow_lengths",
            R"({"resourceType":"Patient","name":[{"given":["a","b"],"_given":[null]}]})",
            "kind",
            "Patient.name[0].given"},
        ValidatorCase{
            "contained_same_id",
            "{" OBSERVATION
            R"(,"contained":[{"resourceType":"Patient","id":"p"},{"resourceType":"Patient","id":"p"}],"subject":{"reference":"#p"}})",
            "contained-id",
            "Observation.contained",
            "\"p\""},
        ValidatorCase{"local_reference_to_nothing", "{" OBSERVATION R"(,"subject":{"reference":"#p"}})", "ref-1", "Observation.subject"},
        ValidatorCase{
            "comparator_where_none_may_be",
            "{" OBSERVATION R"(,"referenceRange":[{"low":{"value":1,"comparator":"<"}}]})",
            "sqty-1",
            "Observation.referenceRange[0].low"},
        ValidatorCase{"shadow_of_complex", "{" OBSERVATION R"(,"_subject":{"id":"x"}})", "unknown-member", "Observation.subject"},
        ValidatorCase{
            "shadow_no_list",
            R"({"resourceType":"Patient","name":[{"given":["a"],"_given":{"id":"x"}}]})",
            "kind",
            "Patient.name[0].given"},
        ValidatorCase{
            "type_contradicts",
            "{" OBSERVATION R"(,"subject":{"reference":"Patient/1","type":"Group"}})",
            "reference-type",
            "Observation.subject.type"},
        ValidatorCase{
            "reference_to_no_type",
            "{" OBSERVATION R"(,"subject":{"reference":"Pacient/1"}})",
            "reference-type",
            "Observation.subject.reference"},
        ValidatorCase{
            "claimed_type_unknown",
            "{" OBSERVATION R"(,"subject":{"type":"Pacient","display":"Ada"}})",
            "reference-type",
            "Observation.subject.type"},
        ValidatorCase{
            "extended_id",
            R"({"resourceType":"Patient","id":"a","_id":{"extension":[{"url":"http://x","valueString":"y"}]}})",
            "unknown-member",
            "Patient.id"},
        ValidatorCase{
            "language_of_no_tag", R"({"resourceType":"Patient","language":"en_GB"})", "binding-required", "Patient.language", "en-GB"},
        ValidatorCase{
            "no_media_type",
            R"({"resourceType":"Patient","photo":[{"contentType":"picture","url":"http://x/y"}]})",
            "binding-required",
            "Patient.photo[0].contentType",
            "media type"},
        ValidatorCase{
            "full_url_relative",
            R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"Patient/1","resource":{"resourceType":"Patient","id":"1"}}]})",
            "bdl-fullurl-absolute",
            "Bundle.entry[0]"},
        ValidatorCase{
            "full_url_of_another",
            R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://x/Patient/2","resource":{"resourceType":"Patient","id":"1"}}]})",
            "bdl-fullurl-id",
            "Bundle.entry[0]"},
        ValidatorCase{
            "full_url_missing",
            R"({"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"1"}}]})",
            "bdl-fullurl-missing",
            "Bundle.entry[0]"},
        ValidatorCase{
            "offset_without_event",
            R"({"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"x"},"subject":{"reference":"Patient/1"},)"
            R"("dosage":[{"timing":{"repeat":{"offset":30,"when":["C","CM"]}}}]})",
            "tim-9",
            "MedicationStatement.dosage[0].timing.repeat"},
        ValidatorCase{
            "document_without_its_author",
            document(R"({"fullUrl":"http://x/Patient/p","resource":{"resourceType":"Patient","id":"p"}})"),
            "bdl-document-content",
            "Bundle"},
        ValidatorCase{
            "document_without_what_a_section_shows",
            document(R"({"fullUrl":"http://x/Practitioner/a","resource":{"resourceType":"Practitioner","id":"a"}})"),
            "bdl-document-content",
            "Bundle"},
        ValidatorCase{
            "size_of_the_base64",
            R"({"resourceType":"Patient","photo":[{"contentType":"text/plain","data":"QUJD RA==","size":8}]})",
            "attachment-size",
            "Patient.photo[0].size",
            "the data have 4"},
        ValidatorCase{
            "relative_canonical",
            R"({"resourceType":"ValueSet","status":"active","url":"ValueSet/wards"})",
            "url-absolute",
            "ValueSet.url"},
        ValidatorCase{
            "reference_to_no_entry",
            R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"resource:0","resource":{)" OBSERVATION
            R"(,"subject":{"reference":"resource:1"}}}]})",
            "reference-syntax",
            "Bundle.entry[0].resource.subject.reference"},
        ValidatorCase{
            "bundle_entry",
            R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:x:1","resource":{"resourceType":"Patient","gender":"f"}}]})",
            "binding-required",
            "Bundle.entry[0].resource.gender"}
    ),
    test::case_name
);

class ValidatorAccepts : public testing::TestWithParam<std::string> {};

TEST_P(ValidatorAccepts, WhatR4Allows) {
    const Outcome outcome = validate(GetParam());
    EXPECT_TRUE(outcome.acceptable()) << (outcome.issues.empty() ? "" : outcome.issues[0].diagnostics);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ValidatorAccepts,
    testing::Values(
        "{" OBSERVATION R"(,"subject":{"reference":"https://ehr.example/fhir/Patient/1"}})",
        "{" OBSERVATION R"(,"subject":{"type":"Patient","identifier":{"value":"7"}}})",
        "{" OBSERVATION R"(,"extension":[{"url":"http://unknown.example","valueString":"kept"}]})",
        R"({"resourceType":"Patient","birthDate":"1970","_birthDate":{"extension":[{"url":"http://x","valueString":"y"}]}})",
        R"({"resourceType":"Patient","_birthDate":{"extension":[{"url":"http://x","valueString":"y"}]}})",
        R"({"resourceType":"Patient","name":[{"given":["a",null],"_given":[null,{"extension":[{"url":"http://x","valueString":"y"}]}]}]})",
        R"({"resourceType":"Patient","name":[{"given":["a"],"_given":[{"id":"x"},null]},{"given":["a"],"_given":[null,null]}]})",
        R"({"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:oid:1.2.3","code":"local"}]}})",
        document(R"({"fullUrl":"urn:uuid:c757873d-ec9a-4326-a141-556f43239520","resource":{"resourceType":"Practitioner","id":"a"}},)"
                 R"({"fullUrl":"http://x/Patient/p","resource":{"resourceType":"Patient","id":"p"}})"),
        R"({"resourceType":"Patient","photo":[{"contentType":"text/plain","data":"QUJD RA==","size":4}]})",
        R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"resource:0","resource":{"resourceType":"Patient"}},)"
        R"({"fullUrl":"resource:1","resource":{)" OBSERVATION R"(,"subject":{"reference":"resource:0"}}}]})",
        // An entry's local references are to what the entry contains, not to what the Bundle does.
        R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:c757873d-ec9a-4326-a141-556f43239520","resource":)"
        "{" OBSERVATION R"(,"contained":[{"resourceType":"Patient","id":"p"}],"subject":{"reference":"#p"}}}]})",
        R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://x/doc/7","resource":{"resourceType":"Patient","id":"1"}}]})",
        R"({"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]})",
        R"({"resourceType":"Patient","language":"x-pig-latin","photo":[{"contentType":"image/png; q=1","language":"zh-Hans-CN","url":"http://x/y"}]})",
        "{" OBSERVATION R"(,"subject":{"type":"http://hl7.org/fhir/StructureDefinition/Patient","display":"Ada"}})",
        R"({"resourceType":"Parameters","parameter":[{"name":"a","resource":{"resourceType":"Patient"}},{"name":"b","valueDecimal":1.50}]})"
    )
);

struct TypedPlace {
    std::string_view name;
    std::string_view resource;
    std::string_view expression;
};

class ValidatorNarrows : public testing::TestWithParam<TypedPlace> {};

TEST_P(ValidatorNarrows, AChoiceToItsType) {
    const Outcome outcome = validate(std::string(GetParam().resource));
    ASSERT_FALSE(outcome.issues.empty());
    EXPECT_EQ(outcome.issues[0].expression, GetParam().expression);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ValidatorNarrows,
    testing::Values(
        TypedPlace{
            "Primitive",
            R"({"resourceType":"Parameters","parameter":[{"name":"x","valueInteger":3.5}]})",
            "Parameters.parameter[0].value.ofType(integer)"},
        TypedPlace{"Within", "{" OBSERVATION R"(,"valueQuantity":{"value":"7"}})", "Observation.value.ofType(Quantity).value"},
        TypedPlace{
            "Twice",
            R"({"resourceType":"Parameters","parameter":[{"name":"x","valueDosage":{"asNeededBoolean":1}}]})",
            "Parameters.parameter[0].value.ofType(Dosage).asNeeded.ofType(boolean)"},
        TypedPlace{"NoChoice", R"({"resourceType":"Patient","active":1})", "Patient.active"}
    ),
    tonus::test::case_name
);

}  // namespace
}  // namespace tonus::profile
