#include "support/clinic.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tonus::review {
namespace {

using test::Clinic;

std::string observation(int number, const std::string& rest) {
    return R"({"resourceType":"Observation","id":"o)" + std::to_string(number) +
           R"(","status":"final","subject":{"reference":"Patient/p1"},)" + rest + "}";
}

/// A record with exposure by reference, symptoms coded, local and in words, a measurement and a code map.
std::vector<std::string> story() {
    return {
        R"({"resourceType":"Patient","id":"p1","birthDate":"1950-03-01","gender":"female"})",
        R"({"resourceType":"Medication","id":"t","code":{"text":"baclofen 10 mg tablet"}})",
        R"({"resourceType":"MedicationRequest","id":"r1","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationReference":{"reference":"Medication/t"},"authoredOn":"2025-06-01","dosageInstruction":[{"text":"30 mg three times a day"}]})",
        R"({"resourceType":"MedicationStatement","id":"m2","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"oxycodone 5 mg"},"effectivePeriod":{"start":"2025-10"}})",
        R"({"resourceType":"ConceptMap","id":"ward","status":"active","group":[{"source":"urn:ward","target":"urn:tonus:concept","element":[{"code":"SLP","target":[{"code":"drowsiness","equivalence":"equal"}]}]}]})",
        observation(1, R"("code":{"coding":[{"system":"urn:ward","code":"SLP"}]},"effectiveDateTime":"2025-12-28","valueBoolean":true)"),
        observation(
            2,
            R"("code":{"text":"Message"},"effectiveDateTime":"2025-12-30T08:00:00Z","valueString":"He fell twice and was confused this morning.")"
        ),
        observation(
            3,
            R"("code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"2025-12-20","valueQuantity":{"value":24,"unit":"mL/min/{1.73_m2}"})"
        ),
        observation(4, R"("code":{"text":"Message"},"effectiveDateTime":"2025-12-30T09:00:00Z","valueString":"No dizziness, no rash.")"),
        R"({"resourceType":"Questionnaire","id":"q","url":"http://clinic.example/q","version":"2","status":"retired","item":[{"linkId":"g","type":"group","item":[{"linkId":"7","text":"Have you had hives?","type":"boolean"}]}]})",
        R"({"resourceType":"QuestionnaireResponse","id":"a1","questionnaire":"http://clinic.example/q|2","status":"completed","subject":{"reference":"Patient/p1"},"authored":"2025-12-30","item":[{"linkId":"g","item":[{"linkId":"7","answer":[{"valueBoolean":true}]}]}]})",
        R"({"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"text":"Epilepsy"},"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"recordedDate":"2024-01-01"})",
    };
}

const std::string& expected() {
    static const std::string standing = [] {
        Clinic clinic;
        EXPECT_TRUE(clinic.put_together(story()));
        clinic.settle();
        return clinic.standing();
    }();
    return standing;
}

/// The story as it may come in: any order, repeats, split anywhere, parts taken back and sent again.
class Arrival : public testing::TestWithParam<unsigned> {
protected:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    std::mt19937 random_{GetParam()};
};

TEST_P(Arrival, InAnyOrderAndAnySplitEndsInTheSameFlags) {
    ASSERT_NE(expected().find("renal-"), std::string::npos) << expected();
    ASSERT_NE(expected().find("hypersensitivity"), std::string::npos) << expected();
    std::vector<std::string> resources = story();
    std::shuffle(resources.begin(), resources.end(), random_);
    for (int i = 0; i < 3; ++i) resources.push_back(resources[below(resources.size())]);
    Clinic clinic;
    while (!resources.empty()) {
        std::vector<std::string> together;
        for (std::size_t size = 1 + below(4); size > 0 && !resources.empty(); --size) {
            const bool twice = std::find(together.begin(), together.end(), resources.back()) != together.end();
            if (!twice) together.push_back(resources.back());
            resources.pop_back();
        }
        ASSERT_TRUE(clinic.put_together(together).has_value());
        if (below(3) == 0) clinic.settle();
        if (below(5) == 0) clinic.restart();
    }
    clinic.settle();
    EXPECT_EQ(clinic.standing(), expected());
}

TEST_P(Arrival, TakenBackAndSentAgainEndsInTheSameFlags) {
    const std::vector<std::string> resources = story();
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together(resources));
    for (int i = 0; i < 4; ++i) {
        const auto document = json::Document::parse(resources[below(resources.size())]).value();
        const std::string type(document.root()["resourceType"].string());
        ASSERT_TRUE(clinic.remove(type, std::string(document.root()["id"].string())).has_value());
        if (below(2) == 0) clinic.settle();
    }
    for (const std::string& text : resources) ASSERT_TRUE(clinic.put(text).has_value());
    clinic.settle();
    EXPECT_EQ(clinic.standing(), expected());
}

TEST_P(Arrival, AssessingAgainAndUnrelatedResourcesChangeNothing) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together(story()));
    clinic.settle();
    std::int64_t versions = 0;
    const auto count = [&] {
        clinic.read_store([&](store::Reader& reader) -> core::Result<void> {
            const auto counts = reader.counts();
            if (!counts) return core::fail(counts.error());
            versions = counts->versions;
            return {};
        });
        return versions;
    };
    const std::int64_t before = count();
    clinic.write([&](store::Writer& writer) -> core::Result<void> {
        const auto patient = writer.find_patient("Patient/p1");
        if (!patient) return core::fail(patient.error());
        return clinic.keeper().assess(writer, std::vector<store::PatientKey>{*patient});
    });
    EXPECT_EQ(count(), before) << "no version of a Flag or Task is written";
    ASSERT_TRUE(clinic.put(observation(50 + int(below(9)), R"("code":{"text":"Shoe size"},"valueString":"42")")));
    ASSERT_TRUE(clinic.put(
        R"({"resourceType":"Observation","id":"other","status":"final","subject":{"reference":"Patient/p2"},"code":{"text":"Message"},"valueString":"I fell."})"
    ));
    clinic.settle();
    EXPECT_EQ(count(), before + 2);
    EXPECT_EQ(clinic.standing(), expected());
}

INSTANTIATE_TEST_SUITE_P(Seeds, Arrival, testing::Range(1U, 7U));

/// What an answer means stands in a Questionnaire that may come, change and go.
TEST(Questionnaires, AnAnswerIsReadWithTheOneStoredNow) {
    const auto asking = [](const std::string& version, const std::string& question) {
        return R"({"resourceType":"Questionnaire","id":"q","url":"http://clinic.example/q","version":")" + version +
               R"(","status":"active","item":[{"linkId":"7","text":")" + question + R"(","type":"boolean"}]})";
    };
    struct Case {
        std::string canonical;
        std::string stored;
        bool understood;
    };
    const std::string hives = "Have you had hives?";
    const std::vector<Case> cases = {
        {"http://clinic.example/q|2", asking("2", hives), true},
        {"http://clinic.example/q", asking("2", hives), true},
        {"http://clinic.example/q|1", asking("2", hives), false},
        {"http://clinic.example/other", asking("2", hives), false},
        {"http://clinic.example/q|2", asking("2", "Do you own a dog?"), false},
        {"not a URL", asking("2", hives), false},
    };
    for (const Case& one : cases) {
        Clinic clinic;
        const auto flagged = [&] {
            clinic.settle();
            return clinic.standing().find("hypersensitivity") != std::string::npos;
        };
        ASSERT_TRUE(clinic.put(
            R"({"resourceType":"MedicationStatement","id":"m","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2025-06-01"},"dosage":[{"text":"10 mg tid"}]})"
        ));
        ASSERT_TRUE(clinic.put(
            R"({"resourceType":"QuestionnaireResponse","id":"a","questionnaire":")" + one.canonical +
            R"(","status":"completed","subject":{"reference":"Patient/p1"},"authored":"2025-12-30","item":[{"linkId":"7","answer":[{"valueBoolean":true}]}]})"
        ));
        EXPECT_FALSE(flagged()) << one.canonical;
        ASSERT_TRUE(clinic.put(one.stored));
        EXPECT_EQ(flagged(), one.understood) << one.canonical << one.stored;
        ASSERT_TRUE(clinic.put(asking("9", "Do you own a cat?")));
        EXPECT_FALSE(flagged()) << one.canonical;
        ASSERT_TRUE(clinic.put(one.stored));
        EXPECT_EQ(flagged(), one.understood) << one.canonical;
        ASSERT_TRUE(clinic.remove("Questionnaire", "q").has_value());
        EXPECT_FALSE(flagged()) << one.canonical;
    }
}

/// More answers than are read at once are read behind the transaction, each of them.
TEST(Questionnaires, OneThatComesLateIsReadIntoAnyNumberOfAnswers) {
    constexpr int patients = 120;
    const auto number_of_flags = [](Clinic& clinic) {
        clinic.settle();
        const std::string standing = clinic.standing();
        int found = 0;
        for (std::size_t at = 0; (at = standing.find("hypersensitivity", at)) != std::string::npos; ++at) ++found;
        return found;
    };
    Clinic clinic;
    std::vector<std::string> resources;
    for (int i = 0; i < patients; ++i) {
        const std::string subject = R"("subject":{"reference":"Patient/x)" + std::to_string(i) + R"("})";
        const std::string id = R"("id":"x)" + std::to_string(i) + R"(")";
        resources.push_back(
            R"({"resourceType":"MedicationStatement",)" + id + R"(,"status":"active",)" + subject +
            R"(,"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2025-06-01"},"dosage":[{"text":"10 mg tid"}]})"
        );
        resources.push_back(
            R"({"resourceType":"QuestionnaireResponse",)" + id + R"(,"questionnaire":"http://clinic.example/q","status":"completed",)" +
            subject + R"(,"authored":"2025-12-30","item":[{"linkId":"7","answer":[{"valueBoolean":true}]}]})"
        );
    }
    ASSERT_TRUE(clinic.put_together(resources));
    ASSERT_EQ(number_of_flags(clinic), 0);
    ASSERT_TRUE(clinic.put(
        R"({"resourceType":"Questionnaire","id":"q","url":"http://clinic.example/q","status":"active","item":[{"linkId":"7","text":"Have you had hives?","type":"boolean"}]})"
    ));
    EXPECT_EQ(number_of_flags(clinic), patients);
    ASSERT_TRUE(clinic.remove("Questionnaire", "q"));
    EXPECT_EQ(number_of_flags(clinic), 0);
}

TEST(Due, APatientLeftWithoutFactsIsNotDueForEver) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together(
        {R"({"resourceType":"Medication","id":"t","code":{"text":"baclofen 10 mg tablet"}})",
         R"({"resourceType":"MedicationRequest","id":"r","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationReference":{"reference":"Medication/t"},"authoredOn":"2025-06-01","dosageInstruction":[{"text":"10 mg three times a day"}]})"}
    ));
    clinic.settle();
    ASSERT_TRUE(clinic.remove("Medication", "t").has_value());
    for (const std::size_t expected : {std::size_t(0), std::size_t(0)}) {
        clinic.write([&](store::Writer& writer) -> core::Result<void> {
            const auto assessed = clinic.keeper().assess_due(writer, 7);
            if (!assessed) return core::fail(assessed.error());
            EXPECT_EQ(*assessed, expected);
            return {};
        });
    }
}

/// Input that must neither stop nor mislead anybody.
TEST(BadInput, EndsInBoundedTimeAndIsReadOrToldOf) {
    Clinic clinic;
    const auto put = [&](const std::string& text) { EXPECT_TRUE(clinic.put(text).has_value()) << text.substr(0, 200); };
    put(R"({"resourceType":"MedicationStatement","id":"m1","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2025-06-01"},"dosage":[{"text":"10 mg tid"}]})"
    );
    std::string note = "Seen today. ";
    while (note.size() < 1'000'000) note += "The wheelchair was serviced and we looked at the splint. ";
    put(observation(
        1, R"("code":{"text":"Note"},"effectiveDateTime":"2025-12-30","valueString":")" + note + R"(She had a seizure this morning.")"
    ));
    for (const char* sig :
         {"((((((((((",
          "1 1 1 1 1 1 1 1 1",
          "mg mg mg mg",
          "10-10-10-10-10 x x x",
          "0.0000000000000000001 mg",
          "99999999999999999999 mg daily",
          "½⅓¾ tab ☃"}) {
        put(R"({"resourceType":"MedicationStatement","id":"sig","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"dosage":[{"text":")" +
            std::string(sig) + R"("}]})");
    }
    put(R"({"resourceType":"MedicationStatement","id":"m9999","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"9999-01-01","end":"9999-12-31T23:59:59Z"},"dosage":[{"text":"500 mg daily"}]})"
    );
    put(observation(2, R"("code":{"text":"Message"},"effectiveDateTime":"9999-12-31","valueString":"She fainted.")"));
    put(observation(3, R"("code":{"text":"Message"},"effectiveDateTime":"0001-01-01","valueString":"She fainted.")"));
    put(observation(
        4,
        R"("code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"effectiveDateTime":"2025-12-20","valueQuantity":{"value":1e308,"unit":"mL/min/{1.73_m2}"})"
    ));
    clinic.settle();
    bool seizure = false;
    for (const Flag& flag : clinic.flags()) {
        seizure = seizure || (flag.rule == "seizure" && is_open(flag));
        EXPECT_LE(flag.onset, clinic.clock.now() + std::chrono::hours(1)) << flag.rule << " rests on the future";
    }
    EXPECT_TRUE(seizure) << "the one sentence that matters stands at the end of a megabyte";
}

class ManyFacts : public testing::TestWithParam<const char*> {};

/// Bounded time: a criterion that looks at each fact once for every other would keep this running for minutes.
TEST_P(ManyFacts, AHundredThousandOfThemAreAssessed) {
    std::vector<surveillance::SourcedFact> facts = test::compact_facts("-300d.. exposure baclofen oral 90 mg/d\n-1d symptom seizure\n");
    const surveillance::SourcedFact model = test::compact_facts(GetParam()).front();
    for (int i = 0; i < 100'000; ++i) {
        surveillance::SourcedFact fact = model;
        fact.origin.resource = "Observation/" + std::to_string(i);
        fact.fact.start = fact.fact.start_latest = test::rules_now - std::chrono::minutes(i);
        facts.push_back(std::move(fact));
    }
    const auto assessment = surveillance::assess(surveillance::Record(std::move(facts)), test::shipped_rules(), test::rules_now);
    EXPECT_NE(test::find_rule(assessment, "seizure"), nullptr);
    EXPECT_NE(test::find_rule(assessment, "oral-dose-above-maximum"), nullptr);
}

INSTANTIATE_TEST_SUITE_P(
    BadInput,
    ManyFacts,
    testing::Values(
        "-1d measurement heart-rate 74",
        "-1d measurement creatinine 1",
        "-1d measurement systolic-blood-pressure 120",
        "-1d measurement modified-ashworth 2",
        "-1d symptom drowsiness",
        "-1h..-1h exposure baclofen oral ended #administration single=5"
    )
);

}  // namespace
}  // namespace tonus::review
