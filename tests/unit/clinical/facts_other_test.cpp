#include "support/clinical_content.hpp"

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

using test::facts_of_text;
using test::find_fact;
using test::has_qualifier;

std::string condition(
    const std::string& code, const std::string& clinical, const std::string& verification, const std::string& onset = "2020-11-01"
) {
    return R"({"resourceType":"Condition","clinicalStatus":{"coding":[{"code":")" + clinical +
           R"("}]},"verificationStatus":{"coding":[{"code":")" + verification + R"("}]},"onsetDateTime":")" + onset +
           R"(","recordedDate":"2026-11-02","code":{"coding":[{"system":"http://snomed.info/sct","code":")" + code + R"("}]}})";
}

TEST(ConditionFacts, DiseasesAreContextAndReactionsAreSymptoms) {
    EXPECT_EQ(find_fact(facts_of_text(condition("24700007", "active", "confirmed")), "multiple-sclerosis")->kind, FactKind::context);
    EXPECT_EQ(find_fact(facts_of_text(condition("221360009", "active", "confirmed")), "spasticity")->kind, FactKind::context);
    EXPECT_EQ(find_fact(facts_of_text(condition("91175000", "active", "confirmed")), "seizure")->kind, FactKind::symptom);
}

TEST(ConditionFacts, AnOnsetJustBeforeItWasRecordedIsAChange) {
    const auto facts = facts_of_text(condition("221360009", "active", "confirmed", "2026-10-20"));
    EXPECT_EQ(find_fact(facts, "spasticity")->kind, FactKind::symptom);
}

TEST(ConditionFacts, WordsMaySayMoreThanTheCode) {
    const auto facts = facts_of_text(
        R"({"resourceType":"Condition","onsetDateTime":"2020-01-01","code":{"coding":[{"system":"http://snomed.info/sct","code":"90584004"}],"text":"Spinal cord injury at T4"}})"
    );
    EXPECT_NE(find_fact(facts, "spinal-cord-injury-t6-or-above"), nullptr);
    EXPECT_EQ(find_fact(facts, "data-conflict"), nullptr);
}

TEST(ConditionFacts, StatusesDecide) {
    EXPECT_TRUE(facts_of_text(condition("91175000", "active", "entered-in-error")).empty());
    EXPECT_EQ(find_fact(facts_of_text(condition("91175000", "active", "refuted")), "seizure")->polarity, Polarity::absent);
    EXPECT_EQ(find_fact(facts_of_text(condition("91175000", "active", "provisional")), "seizure")->certainty, Certainty::uncertain);
    EXPECT_TRUE(find_fact(facts_of_text(condition("91175000", "resolved", "confirmed")), "seizure")->end.has_value());
}

TEST(AllergyFacts, OnlyTheMonitoredMedicineCounts) {
    const auto facts = facts_of_text(
        R"({"resourceType":"AllergyIntolerance","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Baclofen"},
        "reaction":[{"manifestation":[{"coding":[{"system":"http://snomed.info/sct","code":"271807003"}]}]}]})"
    );
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].concept_id, "baclofen-allergy");
    EXPECT_TRUE(has_qualifier(facts[0], "rash"));
    EXPECT_TRUE(facts_of_text(R"({"resourceType":"AllergyIntolerance","code":{"text":"Penicillin"}})").empty());
}

TEST(AllergyFacts, AReactionThatIsDatedIsAnEvent) {
    const auto told = [](const char* verification) {
        return facts_of_text(
            R"({"resourceType":"AllergyIntolerance","verificationStatus":{"coding":[{"code":")" + std::string(verification) +
            R"("}]},"code":{"text":"Baclofen"},"reaction":[{"onset":"2026-11-20","manifestation":[{"text":"Anaphylaxis"}]}]})"
        );
    };
    const auto facts = told("confirmed");
    ASSERT_NE(find_fact(facts, "anaphylaxis"), nullptr);
    EXPECT_EQ(core::format_instant(find_fact(facts, "anaphylaxis")->start), "2026-11-20T00:00:00.000Z");
    EXPECT_EQ(find_fact(told("refuted"), "anaphylaxis"), nullptr);
}

TEST(AdverseEventFacts, KeepSeriousness) {
    const auto facts = facts_of_text(
        R"({"resourceType":"AdverseEvent","actuality":"actual","date":"2026-11-20","event":{"coding":[{"system":"http://snomed.info/sct","code":"271782001"}]},
        "seriousness":{"coding":[{"code":"Serious"}]},"severity":{"coding":[{"code":"severe"}]}})"
    );
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_TRUE(facts[0].serious);
    EXPECT_EQ(facts[0].severity, Severity::severe);
}

TEST(PatientFacts, TellBirthSexAndDeath) {
    const auto facts = facts_of_text(R"({"resourceType":"Patient","birthDate":"1950-02-03","gender":"female","deceasedBoolean":true})");
    EXPECT_EQ(core::format_instant(find_fact(facts, "birth-date")->start), "1950-02-03T00:00:00.000Z");
    EXPECT_TRUE(has_qualifier(*find_fact(facts, "sex"), "female"));
    EXPECT_NE(find_fact(facts, "deceased"), nullptr);
}

TEST(QuestionnaireFacts, ReadScoresAnswersAndWords) {
    const auto facts = facts_of_text(
        R"({"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20","item":[
        {"linkId":"/44260-8","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6570-1"}}]},
        {"linkId":"1","text":"Have you felt dizzy?","answer":[{"valueBoolean":false}]},
        {"linkId":"2","text":"Anything else?","answer":[{"valueString":"I fell twice this week"}]}]})"
    );
    EXPECT_EQ(find_fact(facts, "phq-9-item-9")->value, 2);
    EXPECT_EQ(find_fact(facts, "dizziness")->polarity, Polarity::absent);
    EXPECT_EQ(find_fact(facts, "fall")->polarity, Polarity::present);
}

TEST(QuestionnaireFacts, ReadAnAnswerWithTheContainedQuestionnaire) {
    struct Case {
        std::string question;  ///< members of the Questionnaire's item
        std::string canonical;
        bool understood;
    };
    const std::string hives = R"("text":"Have you had hives?")";
    const std::vector<Case> cases = {
        {hives, "#form", true},
        {R"("text":"Question 7","code":[{"system":"urn:tonus:concept","code":"urticaria"}])", "#form", true},
        {R"("code":[{"system":"urn:unknown","code":"7"}])", "#form", false},
        {R"("text":"Do you own a dog?")", "#form", false},
        {hives, "#other", false},
    };
    for (const Case& one : cases) {
        const auto facts = facts_of_text(
            R"({"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20","questionnaire":")" + one.canonical +
            R"(","contained":[{"resourceType":"Questionnaire","id":"form","status":"active","item":[{"linkId":"g","type":"group","item":[)" +
            R"({"linkId":"7","type":"boolean",)" + one.question + R"(}]}]}],)" +
            R"("item":[{"linkId":"g","item":[{"linkId":"7","answer":[{"valueBoolean":true}]}]}]})"
        );
        const Fact* told = find_fact(facts, "urticaria");
        EXPECT_EQ(told != nullptr && told->polarity == Polarity::present, one.understood) << one.question << one.canonical;
    }
}

TEST(QuestionnaireFacts, ReadAnItemByItsOwnCodeBeforeItsWords) {
    const auto facts = facts_of_text(
        R"({"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20","questionnaire":"#form",
        "contained":[{"resourceType":"Questionnaire","id":"form","status":"active","item":[
        {"linkId":"7","type":"boolean","text":"Have you felt dizzy?","code":[{"system":"urn:tonus:concept","code":"urticaria"}]}]}],
        "item":[{"linkId":"7","answer":[{"valueBoolean":false}]}]})"
    );
    ASSERT_NE(find_fact(facts, "urticaria"), nullptr);
    EXPECT_EQ(find_fact(facts, "urticaria")->polarity, Polarity::absent);
    EXPECT_EQ(find_fact(facts, "dizziness"), nullptr);
}

TEST(QuestionnaireFacts, ReadTheWordsBehindAQuestionAboutAMedicine) {
    const auto facts = facts_of_text(
        R"({"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20","item":[
        {"linkId":"1","text":"Baclofen","answer":[{"valueString":"I took 20 tablets of 10 mg at once"}]}]})"
    );
    const Fact* taken = find_fact(facts, "intake-amount");
    ASSERT_NE(taken, nullptr);
    EXPECT_EQ(taken->value, 200);
}

TEST(ProcedureFacts, WordsMayStandAmidAName) {
    for (const auto& [text, slug] : {
             std::pair("Refill of implanted infusion pump", "pump-refill"),
             std::pair("Refill of intrathecal drug pump", "pump-refill"),
             std::pair("Insertion of SynchroMed II intrathecal pump", "pump-implant"),
         }) {
        const auto facts = facts_of_text(
            R"({"resourceType":"Procedure","status":"completed","performedDateTime":"2026-11-20","code":{"text":")" + std::string(text) +
            R"("}})"
        );
        EXPECT_NE(find_fact(facts, slug), nullptr) << text;
    }
}

TEST(ProcedureFacts, PumpRefillIsAnEvent) {
    const auto facts = facts_of_text(
        R"({"resourceType":"Procedure","status":"completed","performedDateTime":"2026-11-20","code":{"text":"Intrathecal pump refill"}})"
    );
    EXPECT_NE(find_fact(facts, "pump-refill"), nullptr);
}

TEST(DeviceFacts, APumpTellsItsReplacement) {
    const auto facts = facts_of_text(
        R"({"resourceType":"Device","type":{"text":"Implantable drug infusion pump"},"manufactureDate":"2020-01-01","expirationDate":"2027-01-01","modelNumber":"8637"})"
    );
    EXPECT_NE(find_fact(facts, "infusion-pump"), nullptr);
    EXPECT_NE(find_fact(facts, "pump-replacement-date"), nullptr);
    EXPECT_EQ(find_fact(facts, "pump-model")->display, "8637");
}

TEST(EncounterFacts, AnInpatientStayIsAnAdmission) {
    const auto facts = facts_of_text(
        R"({"resourceType":"Encounter","status":"in-progress","class":{"code":"IMP"},"period":{"start":"2026-11-20T10:00:00Z"}})"
    );
    EXPECT_TRUE(has_qualifier(*find_fact(facts, "hospital-admission"), "inpatient"));
}

TEST(OtherTypes, SayNothing) {
    EXPECT_TRUE(facts_of_text(R"({"resourceType":"Organization","name":"dizzy"})").empty());
    EXPECT_TRUE(facts_of_text(R"({})").empty());
}

}  // namespace
}  // namespace tonus::clinical
