#include "support/case_name.hpp"

#include "interaction/fhirpath_patch.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::interaction {
namespace {

struct FhirpathPatchRow {
    std::string_view name;
    std::string_view target;  ///< a Patient's members
    std::string_view parts;   ///< of the one operation
    std::string_view result;  ///< its members afterwards; empty: the patch is refused
};

std::string operation(std::string_view parts) {
    return R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[)" + std::string(parts) + "]}]}";
}

class FhirpathPatch : public ::testing::TestWithParam<FhirpathPatchRow> {
protected:
    static core::Result<std::string> apply(std::string_view target, const std::string& patch) {
        static const FhirpathPatcher patcher;
        const auto resource = json::Document::parse(R"({"resourceType":"Patient",)" + std::string(target) + "}").value();
        const auto parameters = json::Document::parse(patch).value();
        return patcher.apply(resource.root(), parameters.root(), {});
    }
};

TEST_P(FhirpathPatch, DoesWhatR4Says) {
    const FhirpathPatchRow& row = GetParam();
    const auto result = apply(row.target, operation(row.parts));
    if (row.result.empty()) {
        ASSERT_FALSE(result) << *result;
        EXPECT_EQ(result.error().kind(), core::ErrorKind::unprocessable) << result.error().message();
        return;
    }
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_EQ(*result, R"({"resourceType":"Patient",)" + std::string(row.result) + "}");
}

constexpr FhirpathPatchRow rows[] = {
    {"AddPrimitive",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"birthDate"},{"name":"value","valueDate":"1930-01-01"})",
     R"("id":"p","birthDate":"1930-01-01")"},
    {"AddToList",
     R"("name":[{"family":"A"}])",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"name"},{"name":"value","valueHumanName":{"family":"B"}})",
     R"("name":[{"family":"A"},{"family":"B"}])"},
    {"AddBelow",
     R"("name":[{"family":"A"}])",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient.name[0]"},{"name":"name","valueString":"given"},{"name":"value","valueString":"G"})",
     R"("name":[{"family":"A","given":["G"]}])"},
    {"AddAnonymous",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"contact"},
        {"name":"value","part":[{"name":"name","valueHumanName":{"text":"a name"}},{"name":"gender","valueCode":"male"}]})",
     R"("id":"p","contact":[{"name":{"text":"a name"},"gender":"male"}])"},
    {"AddChoice",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"deceased"},{"name":"value","valueBoolean":true})",
     R"("id":"p","deceasedBoolean":true)"},
    {"AddExtension",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"extension"},
        {"name":"value","valueExtension":{"url":"urn:x","valueDecimal":1.50}})",
     R"("id":"p","extension":[{"url":"urn:x","valueDecimal":1.50}])"},
    {"AddExtensionByParts",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"extension"},
        {"name":"value","part":[{"name":"url","valueUri":"urn:x"},{"name":"value[x]","valueString":"v"}]})",
     R"("id":"p","extension":[{"url":"urn:x","valueString":"v"}])"},
    {"AddWhatIsThere",
     R"("birthDate":"1930")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"birthDate"},{"name":"value","valueDate":"1931"})",
     ""},
    {"AddUnknownElement",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"colour"},{"name":"value","valueString":"red"})",
     ""},
    {"AddNowhere",
     R"("id":"p")",
     R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient.name"},{"name":"name","valueString":"given"},{"name":"value","valueString":"G"})",
     ""},
    {"Insert",
     R"("identifier":[{"value":"a"},{"value":"b"}])",
     R"({"name":"type","valueCode":"insert"},{"name":"path","valueString":"Patient.identifier"},{"name":"index","valueInteger":1},{"name":"value","valueIdentifier":{"value":"c"}})",
     R"("identifier":[{"value":"a"},{"value":"c"},{"value":"b"}])"},
    {"InsertAtEnd",
     R"("identifier":[{"value":"a"}])",
     R"({"name":"type","valueCode":"insert"},{"name":"path","valueString":"Patient.identifier"},{"name":"index","valueInteger":1},{"name":"value","valueIdentifier":{"value":"c"}})",
     R"("identifier":[{"value":"a"},{"value":"c"}])"},
    {"InsertFirst",
     R"("id":"p")",
     R"({"name":"type","valueCode":"insert"},{"name":"path","valueString":"Patient.identifier"},{"name":"index","valueInteger":0},{"name":"value","valueIdentifier":{"value":"c"}})",
     R"("id":"p","identifier":[{"value":"c"}])"},
    {"InsertPastTheEnd",
     R"("identifier":[{"value":"a"}])",
     R"({"name":"type","valueCode":"insert"},{"name":"path","valueString":"Patient.identifier"},{"name":"index","valueInteger":2},{"name":"value","valueIdentifier":{"value":"c"}})",
     ""},
    {"Delete",
     R"("id":"p","birthDate":"1930","_birthDate":{"id":"x"})",
     R"({"name":"type","valueCode":"delete"},{"name":"path","valueString":"Patient.birthDate"})",
     R"("id":"p")"},
    {"DeleteLastOfAList",
     R"("id":"p","name":[{"given":["G"]}])",
     R"({"name":"type","valueCode":"delete"},{"name":"path","valueString":"Patient.name.given"})",
     R"("id":"p")"},
    {"DeleteByCondition",
     R"("identifier":[{"value":"a"},{"value":"b"}])",
     R"~({"name":"type","valueCode":"delete"},{"name":"path","valueString":"Patient.identifier.where(value = 'a')"})~",
     R"("identifier":[{"value":"b"}])"},
    {"DeleteNothing",
     R"("id":"p")",
     R"({"name":"type","valueCode":"delete"},{"name":"path","valueString":"Patient.birthDate"})",
     R"("id":"p")"},
    {"DeleteSeveral",
     R"("identifier":[{"value":"a"},{"value":"b"}])",
     R"({"name":"type","valueCode":"delete"},{"name":"path","valueString":"Patient.identifier"})",
     ""},
    {"Replace",
     R"("gender":"male","active":true)",
     R"({"name":"type","valueCode":"replace"},{"name":"path","valueString":"Patient.gender"},{"name":"value","valueCode":"female"})",
     R"("gender":"female","active":true)"},
    {"ReplaceChoice",
     R"("deceasedBoolean":false,"active":true)",
     R"({"name":"type","valueCode":"replace"},{"name":"path","valueString":"Patient.deceased"},{"name":"value","valueDateTime":"2026"})",
     R"("deceasedDateTime":"2026","active":true)"},
    {"ReplaceAbsent",
     R"("id":"p")",
     R"({"name":"type","valueCode":"replace"},{"name":"path","valueString":"Patient.gender"},{"name":"value","valueCode":"female"})",
     ""},
    {"Move",
     R"("identifier":[{"value":"a"},{"value":"b"},{"value":"c"}])",
     R"({"name":"type","valueCode":"move"},{"name":"path","valueString":"Patient.identifier"},{"name":"source","valueInteger":2},{"name":"destination","valueInteger":0})",
     R"("identifier":[{"value":"c"},{"value":"a"},{"value":"b"}])"},
    {"MovePastTheEnd",
     R"("identifier":[{"value":"a"}])",
     R"({"name":"type","valueCode":"move"},{"name":"path","valueString":"Patient.identifier"},{"name":"source","valueInteger":0},{"name":"destination","valueInteger":1})",
     ""},
};

INSTANTIATE_TEST_SUITE_P(Rows, FhirpathPatch, ::testing::ValuesIn(rows), tonus::test::case_name);

using FhirpathPatchForm = FhirpathPatch;

TEST_F(FhirpathPatchForm, IsRefusedWhereSomethingIsMissing) {
    for (const char* parts : {
             R"({"name":"type","valueCode":"copy"},{"name":"path","valueString":"Patient"})",
             R"({"name":"type","valueCode":"delete"})",
             R"({"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"value","valueString":"x"})",
             R"({"name":"type","valueCode":"replace"},{"name":"path","valueString":"Patient.gender"})",
             R"({"name":"type","valueCode":"delete"},{"name":"path","valueString":"Patient.("})",
         }) {
        const auto result = apply(R"("gender":"male")", operation(parts));
        ASSERT_FALSE(result) << parts;
        EXPECT_EQ(result.error().kind(), core::ErrorKind::invalid) << parts;
        EXPECT_EQ(result.error().issues().at(0).expression, "Parameters.parameter[0]");
    }
    EXPECT_FALSE(apply(R"("gender":"male")", R"({"resourceType":"Parameters","parameter":[{"name":"other"}]})"));
}

TEST_F(FhirpathPatchForm, WithoutOperationsChangesNothing) {
    const auto result = apply(R"("gender":"male")", R"({"resourceType":"Parameters"})");
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_EQ(*result, R"({"resourceType":"Patient","gender":"male"})");
}

TEST_F(FhirpathPatchForm, LetsEachOperationSeeTheOnesBefore) {
    const auto result = apply(
        R"("id":"p")",
        R"({"resourceType":"Parameters","parameter":[
            {"name":"operation","part":[{"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"contact"},{"name":"value","part":[{"name":"gender","valueCode":"male"}]}]},
            {"name":"operation","part":[{"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient.contact[0]"},{"name":"name","valueString":"name"},{"name":"value","valueHumanName":{"text":"N"}}]}]})"
    );
    EXPECT_EQ(result.value(), R"({"resourceType":"Patient","id":"p","contact":[{"gender":"male","name":{"text":"N"}}]})");
}

}  // namespace
}  // namespace tonus::interaction
