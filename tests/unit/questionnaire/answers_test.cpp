#include <tonus/questionnaire/answers.hpp>

#include <tonus/json/document.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tonus::questionnaire {
namespace {

/// How a patient is doing: a group of scores, answers to choose from, questions that depend on others.
constexpr std::string_view visit = R"({"resourceType":"Questionnaire","status":"active","item":[
    {"linkId":"scores","type":"group","required":true,"item":[
        {"linkId":"spasms","type":"integer","required":true},
        {"linkId":"words","type":"string","maxLength":5},
        {"linkId":"weight","type":"quantity"},
        {"linkId":"thanks","type":"display"}]},
    {"linkId":"tone","type":"choice","answerOption":[
        {"valueCoding":{"system":"urn:tone","code":"low"}},{"valueCoding":{"system":"urn:tone","code":"high"}},{"valueInteger":4}]},
    {"linkId":"mood","type":"open-choice","repeats":true,"answerValueSet":"urn:moods"},
    {"linkId":"fell","type":"boolean","item":[
        {"linkId":"where","type":"string","required":true},
        {"linkId":"hurt","type":"group","item":[{"linkId":"part","type":"text"}]}]},
    {"linkId":"doses","type":"group","repeats":true,"item":[
        {"linkId":"taken","type":"boolean"},
        {"linkId":"why","type":"string","required":true,"enableWhen":[{"question":"taken","operator":"=","answerBoolean":false}]}]},
    {"linkId":"bad","type":"string","enableWhen":[{"question":"spasms","operator":">=","answerInteger":3}]},
    {"linkId":"worst","type":"string","enableBehavior":"all","enableWhen":[
        {"question":"spasms","operator":">","answerInteger":3},{"question":"fell","operator":"exists","answerBoolean":true}]},
    {"linkId":"else","type":"string","enableWhen":[{"question":"tone","operator":"!=","answerCoding":{"system":"urn:tone","code":"low"}}]},
    {"linkId":"worked-out","type":"string","extension":[{"url":"http://x/enableWhenExpression","valueString":"false"}]}]})";

/// Of the moods, "calm" is known to be one and "x" to be none; nothing is known of "other".
std::optional<bool> is_mood(std::string_view value_set, json::Value coding) {
    EXPECT_EQ(value_set, "urn:moods");
    const std::string_view code = coding["code"].string();
    return code == "other" ? std::nullopt : std::optional<bool>(code == "calm");
}

struct AnswersRow {
    std::string_view name;
    std::string items;
    std::string_view told = "";  ///< rule and place of each issue, those of warnings with "?"
    std::string_view status = "completed";
};

std::string item(std::string_view link_id, std::string_view rest) {
    return R"({"linkId":")" + std::string(link_id) + "\"" + (rest.empty() ? "" : ",") + std::string(rest) + "}";
}
std::string answer(std::string_view link_id, std::string_view value) { return item(link_id, R"("answer":[{)" + std::string(value) + "}]"); }

/// The scores, with so many spasms, and what comes with and after them.
std::string scored(std::string_view spasms, const std::string& more = {}, const std::string& after = {}) {
    return item(
               "scores",
               R"("item":[)" + answer("spasms", R"("valueInteger":)" + std::string(spasms)) + (more.empty() ? "" : ",") + more + "]"
           ) +
           (after.empty() ? "" : ",") + after;
}

class Answers : public testing::TestWithParam<AnswersRow> {};

TEST_P(Answers, AreHeldAgainstTheQuestionnaire) {
    const auto questionnaire = json::Document::parse(std::string(visit)).value();
    const auto response = json::Document::parse(
        R"({"resourceType":"QuestionnaireResponse","status":")" + std::string(GetParam().status) + R"(","item":[)" + GetParam().items + "]}"
    );
    ASSERT_TRUE(response) << GetParam().items;
    std::string told;
    for (const core::Issue& issue : judge_answers(response->root(), questionnaire.root(), is_mood)) {
        EXPECT_TRUE(issue.expression.starts_with("QuestionnaireResponse")) << issue.expression;
        EXPECT_FALSE(issue.diagnostics.empty());
        const std::string mark = issue.severity == core::Severity::warning ? "?" : "";
        told += (told.empty() ? "" : "; ") + issue.rule.substr(std::string("questionnaire-").size()) + mark +
                issue.expression.substr(std::string("QuestionnaireResponse").size());
    }
    EXPECT_EQ(told, GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Answers,
    testing::Values(
        AnswersRow{"Fitting", scored("2", answer("words", R"("valueString":"fine")") + "," + item("thanks", ""))},
        AnswersRow{"Nothing", "", "required"},
        AnswersRow{"NothingYet", "", "", "in-progress"},
        AnswersRow{"NothingSinceStopped", "", "", "stopped"},
        AnswersRow{"NothingWhenAmended", "", "required", "amended"},
        AnswersRow{"EmptyGroup", item("scores", ""), "required.item[0]; required.item[0]"},
        AnswersRow{"RequiredWithoutAnswer", item("scores", R"("item":[)" + item("spasms", "") + "]"), "required.item[0].item[0]"},
        AnswersRow{
            "AnswerOfAnExtension",
            item("scores", R"("item":[)" + answer("spasms", R"("extension":[{"url":"urn:declined","valueBoolean":true}])") + "]")},
        AnswersRow{"UnknownItem", scored("2", {}, answer("dizzy", R"("valueBoolean":true)")), "link-id.item[1].linkId"},
        AnswersRow{"UnknownItemYet", answer("dizzy", R"("valueBoolean":true)"), "link-id.item[0].linkId", "in-progress"},
        AnswersRow{"ItemElsewhere", scored("2", {}, answer("words", R"("valueString":"a")")), "place.item[1].linkId"},
        AnswersRow{
            "NestedInTheItem",
            scored("2", {}, item("fell", R"("item":[)" + answer("where", R"("valueString":"a")") + "]")),
            "kind.item[1].item"},
        AnswersRow{"AnswerOfAGroup", scored("2", {}, answer("doses", R"("valueBoolean":true)")), "kind.item[1].answer"},
        AnswersRow{"AnswerOfADisplay", scored("2", answer("thanks", R"("valueString":"a")")), "kind.item[0].item[1].answer"},
        AnswersRow{"OtherType", scored("2.0", answer("words", R"("valueInteger":1)")), "answer-type.item[0].item[1].answer[0].value"},
        AnswersRow{"TooLong", scored("2", answer("words", R"("valueString":"sixsix")")), "length.item[0].item[1].answer[0].value"},
        AnswersRow{"FiveOfAnotherScript", scored("2", answer("words", R"("valueString":"äöüßé")"))},
        AnswersRow{
            "TwoAnswers",
            scored("2", item("words", R"("answer":[{"valueString":"a"},{"valueString":"b"}])")),
            "repeats.item[0].item[1].answer[1]"},
        AnswersRow{
            "TwoItems",
            scored("2", answer("words", R"("valueString":"a")") + "," + answer("words", R"("valueString":"b")")),
            "repeats.item[0].item[2]"},
        AnswersRow{"TwoOfARepeatingGroup", scored("2", {}, item("doses", "") + "," + item("doses", ""))},
        AnswersRow{
            "OutOfOrder",
            answer("fell", R"("valueBoolean":false,"item":[{"linkId":"where","answer":[{"valueString":"a"}]}])") + "," + scored("2"),
            "order?.item[1]"},
        AnswersRow{"Option", scored("2", {}, answer("tone", R"("valueCoding":{"system":"urn:tone","code":"high","display":"High"})"))},
        AnswersRow{"OptionWithoutSystem", scored("2", {}, answer("tone", R"("valueCoding":{"code":"high"})"))},
        AnswersRow{"OptionOfAnotherType", scored("2", {}, answer("tone", R"("valueInteger":4)"))},
        AnswersRow{
            "NoSuchOption",
            scored("2", {}, answer("tone", R"("valueCoding":{"system":"urn:tone","code":"none"})")),
            "option.item[1].answer[0].value"},
        AnswersRow{
            "OptionOfAnotherSystem",
            scored("2", {}, answer("tone", R"("valueCoding":{"system":"urn:x","code":"high"})")),
            "option.item[1].answer[0].value"},
        AnswersRow{"WordsForAChoice", scored("2", {}, answer("tone", R"("valueString":"high")")), "answer-type.item[1].answer[0].value"},
        AnswersRow{"OfAValueSet", scored("2", {}, item("mood", R"("answer":[{"valueCoding":{"code":"calm"}},{"valueString":"so so"}])"))},
        AnswersRow{"NotOfTheValueSet", scored("2", {}, answer("mood", R"("valueCoding":{"code":"x"})")), "option.item[1].answer[0].value"},
        AnswersRow{
            "ValueSetNotKnown", scored("2", {}, answer("mood", R"("valueCoding":{"code":"other"})")), "option?.item[1].answer[0].value"},
        AnswersRow{"NestedRequiredMissing", scored("2", {}, answer("fell", R"("valueBoolean":true)")), "required.item[1].answer[0]"},
        AnswersRow{
            "NestedGroup",
            scored(
                "2",
                {},
                answer(
                    "fell",
                    R"("valueBoolean":true,"item":[{"linkId":"where","answer":[{"valueString":"a"}]},{"linkId":"hurt","item":[{"linkId":"part","answer":[{"valueString":"knee"}]}]}])"
                )
            )},
        AnswersRow{"Enabled", scored("3", {}, answer("bad", R"("valueString":"a")"))},
        AnswersRow{"NotEnabled", scored("2", {}, answer("bad", R"("valueString":"a")")), "enabled.item[1]"},
        AnswersRow{"NotEnabledNorAnswered", scored("2", {}, item("bad", ""))},
        AnswersRow{"NotEnabledYet", scored("2", {}, answer("bad", R"("valueString":"a")")), "", "in-progress"},
        AnswersRow{
            "AllConditions",
            scored(
                "4",
                {},
                answer("fell", R"("valueBoolean":true,"item":[{"linkId":"where","answer":[{"valueString":"a"}]}])") + "," +
                    answer("worst", R"("valueString":"a")")
            )},
        AnswersRow{"OneConditionOfAll", scored("4", {}, answer("worst", R"("valueString":"a")")), "enabled.item[1]"},
        AnswersRow{
            "EachGroupByItsOwnAnswer",
            scored(
                "2",
                {},
                item("doses", R"("item":[)" + answer("taken", R"("valueBoolean":true)") + "]") + "," +
                    item(
                        "doses",
                        R"("item":[)" + answer("taken", R"("valueBoolean":false)") + "," + answer("why", R"("valueString":"ill")") + "]"
                    )
            )},
        AnswersRow{
            "OneGroupLacksWhatItRequires",
            scored(
                "2",
                {},
                item("doses", R"("item":[)" + answer("taken", R"("valueBoolean":false)") + "]") + "," +
                    item("doses", R"("item":[)" + answer("taken", R"("valueBoolean":true)") + "]")
            ),
            "required.item[1]"},
        AnswersRow{
            "DifferentFromAnAnswer",
            scored(
                "2",
                {},
                answer("tone", R"("valueCoding":{"system":"urn:tone","code":"low"})") + "," + answer("else", R"("valueString":"a")")
            ),
            "enabled.item[2]"},
        AnswersRow{"DifferentFromNone", scored("2", {}, answer("else", R"("valueString":"a")"))},
        AnswersRow{"EnabledByAnExpression", scored("2", {}, answer("worked-out", R"("valueString":"a")"))}
    ),
    test::case_name
);

TEST(Answers, AreToldOfInPart) {
    const auto questionnaire = json::Document::parse(R"({"item":[]})").value();
    std::string items = item("a", "");
    for (int i = 0; i < 500; ++i) items += "," + item("a", "");
    const auto response = json::Document::parse(R"({"status":"completed","item":[)" + items + "]}").value();
    EXPECT_EQ(judge_answers(response.root(), questionnaire.root(), is_mood).size(), 200u);
}

/// Ten thousand answers times as many options, and as many conditions: what is not told in time is let pass.
TEST(Answers, AreNotComparedForever) {
    std::string options = R"({"valueInteger":-1})";
    std::string conditions = R"({"question":"a","operator":"=","answerInteger":-1})";
    std::string answers = R"({"valueInteger":0})";
    for (int i = 0; i < 10'000; ++i) {
        options += R"(,{"valueInteger":-1})";
        conditions += R"(,{"question":"a","operator":"=","answerInteger":-1})";
        answers += R"(,{"valueInteger":0})";
    }
    const auto questionnaire = json::Document::parse(
                                   R"({"item":[{"linkId":"a","type":"choice","repeats":true,"answerOption":[)" + options +
                                   R"(]},{"linkId":"b","type":"string","enableWhen":[)" + conditions + "]}]}"
    )
                                   .value();
    const auto response =
        json::Document::parse(
            R"({"status":"completed","item":[{"linkId":"a","answer":[)" + answers + R"(]},{"linkId":"b","answer":[{"valueString":"x"}]}]})"
        )
            .value();
    const auto issues = judge_answers(response.root(), questionnaire.root(), is_mood);
    EXPECT_GT(issues.size(), 0u);
    EXPECT_LT(issues.size(), 200u) << "the allowance of a million is used up by fewer answers";
    for (const core::Issue& issue : issues) EXPECT_EQ(issue.rule, "questionnaire-option");
}

}  // namespace
}  // namespace tonus::questionnaire
