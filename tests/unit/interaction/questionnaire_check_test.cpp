// Answers are held against their questionnaire when they are stored and when they are asked about.
#include "engine.hpp"

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

constexpr std::string_view form =
    R"({"resourceType":"Questionnaire","id":"pain","url":"urn:form:pain","version":"2","status":"active","item":[
    {"linkId":"score","type":"integer","required":true},
    {"linkId":"sex","type":"choice","answerValueSet":"http://hl7.org/fhir/ValueSet/administrative-gender"},
    {"linkId":"where","type":"choice","answerValueSet":"#places"},
    {"linkId":"other","type":"choice","answerValueSet":"urn:nobody:knows"}],
    "contained":[{"resourceType":"ValueSet","id":"places","status":"active","compose":{"include":[{"system":"urn:place","concept":[{"code":"leg"}]}]}}]})";

constexpr std::string_view score_item = R"({"linkId":"score","answer":[{"valueInteger":3}]})";

std::string response(std::string_view canonical, std::string_view items, std::string_view more = {}) {
    return R"({"resourceType":"QuestionnaireResponse","id":"r","status":"completed","questionnaire":")" + std::string(canonical) +
           R"(","item":[)" + std::string(items) + "]" + std::string(more) + "}";
}

std::string coded(std::string_view link_id, std::string_view system, std::string_view code) {
    return std::string(score_item) + R"(,{"linkId":")" + std::string(link_id) + R"(","answer":[{"valueCoding":{"system":")" +
           std::string(system) + R"(","code":")" + std::string(code) + R"("}}]})";
}

class AnswersToQuestionnaires : public Engine {
protected:
    AnswersToQuestionnaires() : Engine(TypePolicy({"Questionnaire", "QuestionnaireResponse"}, {})) {}

    /// The rule, and "?" after that of a warning, of the only issue; empty: none was found.
    std::string judged(const std::string& body) {
        const auto reply = call("POST", "QuestionnaireResponse/$validate", body);
        if (!reply || reply->issues.size() != 1) {
            ADD_FAILURE() << body;
            return {};
        }
        const core::Issue& issue = reply->issues.front();
        return issue.rule + (issue.severity == core::Severity::warning ? "?" : "");
    }
    core::Result<Reply> store(const std::string& body) { return call("PUT", "QuestionnaireResponse/r", body); }
};

TEST_F(AnswersToQuestionnaires, AreRefusedIfTheyDoNotFit) {
    ASSERT_TRUE(call("PUT", "Questionnaire/pain", form));
    EXPECT_TRUE(store(response("urn:form:pain", score_item)));
    EXPECT_TRUE(store(response("urn:form:pain|2", score_item)));
    const auto refused = store(response("urn:form:pain", R"({"linkId":"score","answer":[{"valueString":"three"}]},{"linkId":"mood"})"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), ErrorKind::unprocessable);
    ASSERT_EQ(refused.error().issues().size(), 2u) << "all that is wrong at once";
    EXPECT_EQ(refused.error().issues()[0].expression, "QuestionnaireResponse.item[1].linkId");
    EXPECT_EQ(refused.error().issues()[1].expression, "QuestionnaireResponse.item[0].answer[0].value");
    EXPECT_EQ(ids("QuestionnaireResponse"), std::vector<std::string>{"r"});
}

TEST_F(AnswersToQuestionnaires, JudgedBeforeTheyAreStoredAreJudgedAnewByWhatIsStoredThen) {
    ASSERT_TRUE(call("PUT", "Questionnaire/pain", form));
    const auto store_after = [this](std::string_view items, std::string_view questionnaire_meanwhile) {
        const auto operation = interactions_.plan(request("PUT", "QuestionnaireResponse/r", response("urn:form:pain", items)));
        EXPECT_TRUE(operation && operation->look_ahead);
        EXPECT_TRUE(store_->read_blocking([&](store::Reader& reader) { return work_ahead_blocking(*operation, reader); }));
        if (!questionnaire_meanwhile.empty()) {
            EXPECT_TRUE(call("PUT", "Questionnaire/pain", questionnaire_meanwhile));
        }
        return store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
            const auto reply = run(*operation, writer, preparer_);
            return reply ? core::Result<void>() : core::fail(reply.error());
        });
    };
    constexpr std::string_view mood =
        R"({"resourceType":"Questionnaire","id":"pain","url":"urn:form:pain","status":"active","item":[{"linkId":"mood","type":"integer"}]})";
    constexpr std::string_view mood_item = R"({"linkId":"mood","answer":[{"valueInteger":3}]})";
    EXPECT_TRUE(store_after(score_item, {}));
    EXPECT_FALSE(store_after(mood_item, {}));
    EXPECT_TRUE(store_after(mood_item, mood));
    EXPECT_TRUE(store_after(mood_item, {}));
    EXPECT_FALSE(store_after(R"({"linkId":"mood","answer":[{"valueInteger":4}]})", form));
}

TEST_F(AnswersToQuestionnaires, AreRefusedIfAPatchMakesThemMisfit) {
    ASSERT_TRUE(call("PUT", "Questionnaire/pain", form));
    ASSERT_TRUE(store(response("urn:form:pain", score_item)));
    const auto patched = [this](std::string_view path, std::string_view value) {
        const std::string patch = R"([{"op":"replace","path":"/item/0/)" + std::string(path) + R"(","value":)" + std::string(value) + "}]";
        return call("PATCH", "QuestionnaireResponse/r", patch).has_value();
    };
    EXPECT_TRUE(patched("answer/0/valueInteger", "4"));
    EXPECT_FALSE(patched("linkId", R"("mood")"));
    EXPECT_FALSE(patched("answer", "[]"));
}

TEST_F(AnswersToQuestionnaires, AreKeptWhereTheQuestionnaireIsNotKnown) {
    ASSERT_TRUE(call("PUT", "Questionnaire/pain", form));
    const std::string misfit = R"({"linkId":"mood"})";
    EXPECT_EQ(judged(response("urn:form:sleep", misfit)), "questionnaire-unknown?");
    EXPECT_EQ(judged(response("urn:form:pain|1", misfit)), "questionnaire-unknown?") << "another version may ask for it";
    const auto kept = store(response("urn:form:sleep", misfit));
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->issues.size(), 1u) << "for who asks for the outcome";
    EXPECT_EQ(kept->issues.front().rule, "questionnaire-unknown");
}

TEST_F(AnswersToQuestionnaires, AreThoseOfValueSets) {
    ASSERT_TRUE(call("PUT", "Questionnaire/pain", form));
    const auto about = [this](std::string_view link_id, std::string_view system, std::string_view code) {
        return judged(response("urn:form:pain", coded(link_id, system, code)));
    };
    EXPECT_EQ(about("sex", "http://hl7.org/fhir/administrative-gender", "female"), "");
    EXPECT_EQ(about("sex", "http://hl7.org/fhir/administrative-gender", "f"), "questionnaire-option");
    EXPECT_EQ(about("where", "urn:place", "leg"), "");
    EXPECT_EQ(about("where", "urn:place", "arm"), "questionnaire-option");
    EXPECT_EQ(about("other", "urn:place", "leg"), "questionnaire-option?");
}

TEST_F(AnswersToQuestionnaires, FindItAmongWhatTheyContainOrComeWith) {
    const std::string contained =
        R"(,"contained":[{"resourceType":"Questionnaire","id":"q","status":"active","item":[{"linkId":"score","type":"integer"}]}])";
    EXPECT_EQ(judged(response("#q", score_item, contained)), "");
    EXPECT_EQ(judged(response("#q", R"({"linkId":"mood"})", contained)), "questionnaire-link-id");
    const std::string with_places =
        R"(,"contained":[{"resourceType":"Questionnaire","id":"q","status":"active","item":[{"linkId":"where","type":"choice","answerValueSet":"#v"}]},)"
        R"({"resourceType":"ValueSet","id":"v","status":"active","compose":{"include":[{"system":"urn:place","concept":[{"code":"leg"}]}]}}])";
    const auto where = [](std::string_view code) {
        return R"({"linkId":"where","answer":[{"valueCoding":{"system":"urn:place","code":")" + std::string(code) + R"("}}]})";
    };
    EXPECT_EQ(judged(response("#q", where("leg"), with_places)), "");
    EXPECT_EQ(judged(response("#q", where("arm"), with_places)), "questionnaire-option");
    const auto together = [](std::string_view items) {
        return R"({"resourceType":"Bundle","type":"transaction","entry":[{"resource":)" + response("urn:form:pain", items) +
               R"(,"request":{"method":"PUT","url":"QuestionnaireResponse/r"}},{"resource":)" + std::string(form) +
               R"(,"request":{"method":"PUT","url":"Questionnaire/pain"}}]})";
    };
    const auto refused = call("POST", "", together(R"({"linkId":"mood"})"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues().at(0).expression, "Bundle.entry[0].resource.item[0].linkId");
    EXPECT_EQ(resources(), 0) << "nothing was kept";
    EXPECT_TRUE(call("POST", "", together(score_item)));
}

}  // namespace
}  // namespace tonus::interaction::test
