#include "interaction/coding_advice.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::interaction {
namespace {

struct AdviceRow {
    std::string_view name;
    std::string_view coding;
    std::string_view rule;  ///< of the only advice; empty: there is none
    std::string_view member;
    std::string_view says;  ///< among other things
};

class CodingAdvice : public testing::TestWithParam<AdviceRow> {};

TEST_P(CodingAdvice, IsAWarningWithItsPlace) {
    const std::string text = R"({"resourceType":"Observation","category":[{"coding":[)" + std::string(GetParam().coding) + "]}]}";
    const auto document = json::Document::parse(text);
    ASSERT_TRUE(document);
    const auto advice = advise_on_codings(document->root());
    ASSERT_EQ(advice.size(), GetParam().rule.empty() ? 0U : 1U);
    if (advice.empty()) return;
    EXPECT_EQ(advice[0].severity, core::Severity::warning);
    EXPECT_EQ(advice[0].rule, GetParam().rule);
    EXPECT_EQ(advice[0].expression, "Observation.category[0].coding[0]." + std::string(GetParam().member));
    EXPECT_NE(advice[0].diagnostics.find(GetParam().says), std::string::npos) << advice[0].diagnostics;
    EXPECT_EQ(advice[0].diagnostics.find('<'), std::string::npos);
}

#define CATEGORY R"("system":"http://terminology.hl7.org/CodeSystem/observation-category")"

INSTANTIATE_TEST_SUITE_P(
    Table,
    CodingAdvice,
    testing::Values(
        AdviceRow{"known", "{" CATEGORY R"(,"code":"laboratory"})", "", "", ""},
        AdviceRow{"displayed", "{" CATEGORY R"(,"code":"laboratory","display":"laboratory"})", "", "", ""},
        AdviceRow{
            "other_display",
            "{" CATEGORY R"(,"code":"laboratory","display":"Imaging"})",
            "display-wrong",
            "display",
            "displays \"laboratory\" of http://terminology.hl7.org/CodeSystem/observation-category as \"Laboratory\"; write that"},
        AdviceRow{"unknown_code", "{" CATEGORY R"(,"code":"labs"})", "code-unknown", "code", "\"labs\" is no code of"},
        AdviceRow{"unknown_code_with_markup", "{" CATEGORY R"(,"code":"<b>"})", "code-unknown", "code", "What was given is no code of"},
        AdviceRow{"system_elsewhere", R"({"system":"http://loinc.org","code":"1-8","display":"x"})", "", "", ""},
        AdviceRow{"relative_system", R"({"system":"loinc","code":"1-8"})", "system-unclear", "system", "\"loinc\" is no absolute URI"},
        AdviceRow{
            "value_set",
            R"({"system":"http://hl7.org/fhir/ValueSet/observation-status","code":"final"})",
            "system-unclear",
            "system",
            "is a value set"},
        AdviceRow{"quantity", R"({"system":"kg","code":"kg","value":1})", "", "", ""},
        AdviceRow{"its_hash", R"({"data":"QUJDRA==","hash":"+y+FyIVn88jOm3mcfFRkLQx7QfY="})", "", "", ""},
        AdviceRow{
            "another_hash",
            R"({"data":"QUJDRQ==","hash":"+y+FyIVn88jOm3mcfFRkLQx7QfY="})",
            "attachment-hash",
            "hash",
            "not the SHA-1 of the data"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

}  // namespace
}  // namespace tonus::interaction
