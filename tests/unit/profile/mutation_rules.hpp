#pragma once

#include <array>
#include <string_view>

// Values that break one rule of R4 each, where no table of definitions says how.
namespace tonus::profile::test {

/// A value of a data type, in JSON, that breaks `rule`; the element told is that of the value and `below`.
struct BrokenValue {
    std::string_view type;
    std::string_view json;
    std::string_view rule;
    std::string_view below = "";
};

/// A member of a resource of `type`; set to `json`, or taken out where that is empty, it breaks `rule`. `beside`: only where the
/// resource has that member too; empty: always.
struct BrokenMember {
    std::string_view type;
    std::string_view member;
    std::string_view json;
    std::string_view rule;
    std::string_view below;  ///< the element told, after the type's name
    std::string_view beside = "";
};

/// Told of the resource, wherever in it the value stands.
constexpr std::string_view of_the_resource = "^";

constexpr std::array broken_values = {
    BrokenValue{"Quantity", R"({"value":1,"code":"mg"})", "qty-3"},
    BrokenValue{"ContactPoint", R"({"value":"1"})", "cpt-2"},
    BrokenValue{"Attachment", R"({"data":"QUJD"})", "att-1"},
    BrokenValue{"Attachment", R"({"contentType":"text/plain","data":"QUJD","size":9})", "attachment-size", ".size"},
    BrokenValue{"Attachment", R"({"contentType":"text"})", "binding-required", ".contentType"},
    BrokenValue{"Attachment", R"({"contentType":"text/plain","data":"QUJ"})", "primitive-base64Binary", ".data"},
    BrokenValue{"Period", R"({"start":"2026-02-01","end":"2026-01-01"})", "per-1"},
    BrokenValue{"Range", R"({"low":{"value":2},"high":{"value":1}})", "rng-2"},
    BrokenValue{"Range", R"({"low":{"value":2,"comparator":"<"}})", "sqty-1", ".low"},
    BrokenValue{"Ratio", R"({"numerator":{"value":1}})", "rat-1"},
    BrokenValue{"Duration", R"({"value":1,"system":"urn:x","code":"h"})", "drt-1"},
    BrokenValue{"Timing", R"({"repeat":{"duration":1}})", "tim-1", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"period":1}})", "tim-2", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"duration":-1,"durationUnit":"h"}})", "tim-4", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"period":-1,"periodUnit":"d"}})", "tim-5", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"periodMax":2,"periodUnit":"d"}})", "tim-6", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"durationMax":2,"durationUnit":"h"}})", "tim-7", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"countMax":2}})", "tim-8", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"offset":5}})", "tim-9", ".repeat"},
    BrokenValue{"Timing", R"({"repeat":{"when":["MORN"],"timeOfDay":["08:00:00"]}})", "tim-10", ".repeat"},
    BrokenValue{"Reference", R"({"reference":"Nowhere/1"})", "reference-type", ".reference"},
    BrokenValue{"Reference", R"({"type":"Nowhere","display":"x"})", "reference-type", ".type"},
    BrokenValue{"Coding", R"({"id":"a b","code":"x"})", "element-id", ".id"},
    BrokenValue{
        "CodeableConcept", R"({"text":"x","coding":[{"id":"a","code":"x"},{"id":"a","code":"y"}]})", "element-id-unique", of_the_resource},
    BrokenValue{"Identifier", R"({"value":"1","system":"urn:oid:1.02"})", "primitive-uri", ".system"},
};

constexpr std::array broken_members = {
    BrokenMember{"AllergyIntolerance", "clinicalStatus", "", "ait-1", "", "clinicalStatus"},
    BrokenMember{
        "AllergyIntolerance",
        "verificationStatus",
        R"({"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"entered-in-error"}]})",
        "ait-2",
        "",
        "clinicalStatus"},
    BrokenMember{"AuditEvent", "entity", R"([{"name":"x","query":"QUJD"}])", "sev-1", ".entity[0]"},
    BrokenMember{"CodeSystem", "concept", R"([{"code":"a"},{"code":"a"}])", "csd-1", ""},
    BrokenMember{"CodeSystem", "content", R"("supplement")", "csd-supplement", ""},
    BrokenMember{"CodeSystem", "url", R"("relative")", "url-absolute", ".url"},
    BrokenMember{
        "ConceptMap",
        "group",
        R"([{"element":[{"code":"a","target":[{"equivalence":"narrower"}]}]}])",
        "cmd-1",
        ".group[0].element[0].target[0]"},
    BrokenMember{"ConceptMap", "group", R"([{"element":[{"code":"a"}],"unmapped":{"mode":"fixed"}}])", "cmd-2", ".group[0].unmapped"},
    BrokenMember{"ConceptMap", "group", R"([{"element":[{"code":"a"}],"unmapped":{"mode":"other-map"}}])", "cmd-3", ".group[0].unmapped"},
    BrokenMember{
        "Condition",
        "verificationStatus",
        R"({"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]})",
        "con-5",
        "",
        "clinicalStatus"},
    BrokenMember{"Condition", "abatementDateTime", R"("2026")", "con-4", "", "clinicalStatus"},
    BrokenMember{"Condition", "onsetAge", R"({"value":-1,"system":"http://unitsofmeasure.org","code":"a"})", "age-1", ".onset.ofType(Age)"},
    BrokenMember{"Condition", "stage", R"([{"type":{"text":"x"}}])", "con-1", ".stage[0]"},
    BrokenMember{"Group", "actual", "false", "grp-1", "", "member"},
    BrokenMember{"MedicationAdministration", "dosage", R"({"text":"x"})", "mad-1", ".dosage"},
    BrokenMember{"Observation", "dataAbsentReason", R"({"text":"x"})", "obs-6", "", "valueQuantity"},
    BrokenMember{"Observation", "referenceRange", R"([{"type":{"text":"x"}}])", "obs-3", ".referenceRange[0]"},
    BrokenMember{"Organization", "telecom", R"([{"system":"phone","value":"1","use":"home"}])", "org-3", ".telecom[0]"},
    BrokenMember{"Organization", "address", R"([{"city":"x","use":"home"}])", "org-2", ".address[0]"},
    BrokenMember{"Patient", "contact", R"([{"gender":"male"}])", "pat-1", ".contact[0]"},
    BrokenMember{
        "QuestionnaireResponse", "item", R"([{"linkId":"1","answer":[{"valueString":"a"}],"item":[{"linkId":"2"}]}])", "qrs-1", ".item[0]"},
    BrokenMember{"Task", "lastModified", R"("1900-01-01T00:00:00Z")", "inv-1", "", "authoredOn"},
    BrokenMember{"ValueSet", "compose", R"({"include":[{"version":"1"}]})", "vsd-1", ".compose.include[0]"},
    BrokenMember{"ValueSet", "compose", R"({"include":[{"concept":[{"code":"a"}]}]})", "vsd-2", ".compose.include[0]"},
    BrokenMember{"ValueSet", "compose", R"({"include":[{"system":"relative"}]})", "url-absolute", ".compose.include[0].system"},
};

}  // namespace tonus::profile::test
