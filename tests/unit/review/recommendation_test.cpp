#include "recommendation.hpp"

#include "support/case_name.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::review {
namespace {

struct RecommendationCase {
    std::string_view name;
    std::string_view form;
    std::optional<double> current;
    std::string_view field;  ///< that is refused; empty: accepted
};

class RecommendationTest : public testing::TestWithParam<RecommendationCase> {};

TEST_P(RecommendationTest, IsTakenOrSaysWhichFieldIsWrong) {
    const auto document = json::Document::parse(std::string(GetParam().form));
    ASSERT_TRUE(document.has_value());
    const auto checked = check(read_recommendation(document->root()), GetParam().current);
    EXPECT_EQ(checked.has_value(), GetParam().field.empty());
    const std::string field = checked ? std::string() : checked.error().issues().front().expression;
    EXPECT_EQ(field, GetParam().field);
}

INSTANTIATE_TEST_SUITE_P(
    Forms,
    RecommendationTest,
    testing::Values(
        RecommendationCase{"Higher", R"({"kind":"dose","newDose":{"value":"70","unit":"mg/d"},"text":"t"})", 60, ""},
        RecommendationCase{"Lower", R"({"kind":"dose","newDose":{"value":"45","unit":"mg/d"},"text":"t"})", 60, "taperPlan"},
        RecommendationCase{
            "LowerByTaper", R"({"kind":"dose","newDose":{"value":"45","unit":"mg/d"},"taperPlan":"5 mg a week","text":"t"})", 60, ""},
        RecommendationCase{
            "LowerForAReason", R"({"kind":"dose","newDose":{"value":"45","unit":"mg/d"},"overrideReason":"overdose","text":"t"})", 60, ""},
        RecommendationCase{
            "BlankTaper", R"({"kind":"dose","newDose":{"value":"45","unit":"mg/d"},"taperPlan":"  ","text":"t"})", 60, "taperPlan"},
        RecommendationCase{
            "PresentDoseUnknown", R"({"kind":"dose","newDose":{"value":"45","unit":"mg/d"},"text":"t"})", std::nullopt, "taperPlan"},
        RecommendationCase{"NoDose", R"({"kind":"dose","newDose":null,"text":"t"})", 60, "newDose"},
        RecommendationCase{"NoNumber", R"({"kind":"dose","newDose":{"value":"a lot","unit":"mg/d"},"text":"t"})", 60, "newDose"},
        RecommendationCase{"Negative", R"({"kind":"dose","newDose":{"value":"-5","unit":"mg/d"},"text":"t"})", 60, "newDose"},
        RecommendationCase{"NoWords", R"({"kind":"alternative","text":" "})", 60, "text"},
        RecommendationCase{"UnknownKind", R"({"kind":"order","text":"t"})", 60, "kind"},
        RecommendationCase{"PumpCheck", R"({"kind":"pump-check","text":"Check the residual volume"})", std::nullopt, ""},
        RecommendationCase{"Laboratory", R"({"kind":"laboratory","text":"Creatinine"})", std::nullopt, ""}
    ),
    test::case_name
);

TEST(RecommendationTaskTest, IsADraftThatNobodyOrdered) {
    Flag flag;
    flag.id = "f1";
    flag.patient_reference = "Patient/p1";
    Recommendation recommendation{"dose", "oral", "45.0", "mg/d", "5 mg a week", "", "Go down slowly"};
    const std::string text = recommendation_task(flag, recommendation, {"lee", "T. Lee"}, false, core::Instant{}, "t1");
    const auto document = json::Document::parse(text);
    ASSERT_TRUE(document.has_value()) << text;
    const json::Value task = document->root();
    EXPECT_EQ(task["status"].string(), "draft");
    EXPECT_EQ(task["intent"].string(), "proposal");
    EXPECT_EQ(task["businessStatus"]["coding"][0]["code"].string(), "to-be-signed");
    EXPECT_EQ(task["partOf"][0]["reference"].string(), "Task/f1");
    EXPECT_EQ(task["input"][1]["valueQuantity"]["value"].number(), "45.0") << "digit for digit";
    EXPECT_EQ(task["requester"]["identifier"]["value"].string(), "lee");
}

}  // namespace
}  // namespace tonus::review
