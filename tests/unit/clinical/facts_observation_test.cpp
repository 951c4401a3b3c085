#include "support/clinical_content.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::clinical {
namespace {

using test::facts_of_text;
using test::find_fact;
using test::has_qualifier;

std::string observation(const std::string& rest) {
    return R"({"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20T10:00:00Z",)" + rest + "}";
}

std::string loinc(const std::string& code) { return R"("code":{"coding":[{"system":"http://loinc.org","code":")" + code + R"("}]})"; }

TEST(ObservationFacts, ConvertsToTheCanonicalUnit) {
    const auto facts = facts_of_text(observation(loinc("8310-5") + R"(,"valueQuantity":{"value":102.2,"code":"[degF]"})"));
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].concept_id, "body-temperature");
    EXPECT_EQ(facts[0].kind, FactKind::measurement);
    EXPECT_NEAR(*facts[0].value, 39.0, 0.001);
    EXPECT_EQ(facts[0].unit, "Cel");
}

TEST(ObservationFacts, ReadsTheComponentsOfAPanel) {
    const auto facts = facts_of_text(observation(
        loinc("85354-9") + R"(,"component":[{)" + loinc("8480-6") + R"(,"valueQuantity":{"value":88,"unit":"mmHg"}},{)" + loinc("8462-4") +
        R"(,"valueQuantity":{"value":50,"unit":"mmHg"}}])"
    ));
    EXPECT_EQ(find_fact(facts, "systolic-blood-pressure")->value, 88);
    EXPECT_EQ(find_fact(facts, "diastolic-blood-pressure")->value, 50);
}

TEST(ObservationFacts, AHeadingAndAnAmountTellWhatWasTaken) {
    const auto taken = [](const std::string& heading, const std::string& amount) -> std::optional<double> {
        const auto facts = facts_of_text(observation(R"("code":{"text":")" + heading + R"("},"valueQuantity":)" + amount));
        const Fact* fact = find_fact(facts, "intake-amount");
        return fact ? fact->value : std::nullopt;
    };
    const std::string amount = R"({"value":200,"unit":"mg"})";
    EXPECT_EQ(taken("Baclofen intake, last 24 hours", amount), 200);
    EXPECT_EQ(taken("Baclofen taken", amount), 200);
    EXPECT_EQ(taken("Total baclofen taken in 24 h", amount), 200);
    EXPECT_EQ(taken("Baclofen level", R"({"value":200,"unit":"ng/mL"})"), std::nullopt);
    EXPECT_EQ(taken("Baclofen prescribed", amount), std::nullopt);
    EXPECT_EQ(taken("Vancomycin taken in 24 hours", amount), std::nullopt);
}

TEST(ObservationFacts, PartsAddUpToATotalThatWasNotSent) {
    const auto scale = [](const std::string& value) {
        return facts_of_text(observation(
            R"("code":{"text":"Glasgow Coma Scale"},)" + value +
            R"("component":[{"code":{"coding":[{"system":"http://loinc.org","code":"9267-6"}]},"valueInteger":1},)"
            R"({"code":{"coding":[{"system":"http://loinc.org","code":"9270-0"}]},"valueInteger":2},)"
            R"({"code":{"coding":[{"system":"http://loinc.org","code":"9268-4"}]},"valueInteger":4}])"
        ));
    };
    ASSERT_NE(find_fact(scale(""), "glasgow-coma-scale"), nullptr);
    EXPECT_EQ(find_fact(scale(""), "glasgow-coma-scale")->value, 7);
    EXPECT_EQ(find_fact(scale(R"("valueInteger":8,)"), "glasgow-coma-scale")->value, 8) << "what was sent stands";
    const auto two_parts = facts_of_text(observation(
        R"("code":{"text":"Glasgow Coma Scale"},"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"9267-6"}]},"valueInteger":1},)"
        R"({"code":{"coding":[{"system":"http://loinc.org","code":"9268-4"}]},"valueInteger":4}])"
    ));
    EXPECT_EQ(find_fact(two_parts, "glasgow-coma-scale"), nullptr);
}

TEST(ObservationFacts, ReadsTheOrdinalOnePlus) {
    const auto facts = facts_of_text(observation(R"("code":{"text":"Modified Ashworth Scale"},"valueString":"1+")"));
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].value, 1.5);
}

struct Written {
    const char* name;       ///< of what was measured, as the sender writes it
    const char* text;       ///< the value, as a text
    const char* slug;       ///< of the measurement
    double value;           ///< in its canonical unit
    const char* qualifier;  ///< "below", "above" or none
};

class WrittenValue : public testing::TestWithParam<Written> {};

TEST_P(WrittenValue, IsANumberWithItsUnitAndBound) {
    const Written& row = GetParam();
    const auto facts =
        facts_of_text(observation(R"("code":{"text":")" + std::string(row.name) + R"("},"valueString":")" + row.text + R"(")"));
    const Fact* fact = find_fact(facts, row.slug);
    ASSERT_NE(fact, nullptr) << row.name << " " << row.text;
    EXPECT_EQ(fact->kind, FactKind::measurement);
    EXPECT_NEAR(*fact->value, row.value, 0.01);
    const auto& qualifiers = fact->qualifiers;
    for (const std::string bound : {"below", "above"}) {
        EXPECT_EQ(std::count(qualifiers.begin(), qualifiers.end(), bound), bound == row.qualifier ? 1 : 0) << row.text;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    WrittenValue,
    testing::Values(
        Written{"eGFR", "<15", "egfr", 15, "below"},
        Written{"Temp (C)", "39.4 C", "body-temperature", 39.4, ""},
        Written{"eGFR", "> 90 mL/min/1.73m2", "egfr", 90, "above"},
        Written{"GFR, estimated (CKD-EPI 2021)", ">=60", "egfr", 60, "above"},
        Written{"Creatinine Lvl", "1.4 mg/dL", "creatinine", 1.4, ""},
        Written{"Creatinine [Mass/volume] in Serum or Plasma", "1,4", "creatinine", 1.4, ""},
        Written{"Serum creatinine", "124 umol/L", "creatinine", 1.4, ""},
        Written{"Temperature, oral", "101.3 F", "body-temperature", 38.5, ""},
        Written{"Peripheral pulse rate", "38 bpm", "heart-rate", 38, ""},
        Written{"Blood pressure", "84/50 mmHg", "systolic-blood-pressure", 84, ""},
        Written{"Pain score", "7/10", "pain-score", 7, ""}
    )
);

struct Answer {
    const char* name;
    const char* value;
    Polarity polarity;
};

class FindingAnswer : public testing::TestWithParam<Answer> {};

TEST_P(FindingAnswer, SetsThePolarity) {
    const auto facts = facts_of_text(
        observation(R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"271782001"}]},)" + std::string(GetParam().value))
    );
    const Fact* fact = find_fact(facts, "drowsiness");
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->polarity, GetParam().polarity);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    FindingAnswer,
    testing::Values(
        Answer{"true", R"("valueBoolean":true)", Polarity::present},
        Answer{"false", R"("valueBoolean":false)", Polarity::absent},
        Answer{
            "coded_absent",
            R"("valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"2667000"}]})",
            Polarity::absent},
        Answer{"yes", R"("valueString":"Yes")", Polarity::present},
        Answer{"denies", R"("valueString":"Denies")", Polarity::absent},
        Answer{"severe", R"("valueString":"severe")", Polarity::present},
        Answer{"zero", R"("valueInteger":0)", Polarity::absent},
        Answer{"sentence", R"("valueString":"no drowsiness today")", Polarity::absent}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

TEST(ObservationFacts, AbsentDataIsNoReport) {
    EXPECT_TRUE(
        facts_of_text(
            observation(
                R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"271782001"}]},"dataAbsentReason":{"text":"not asked"})"
            )
        )
            .empty()
    );
}

TEST(ObservationFacts, ReadsTheWordsOfAReport) {
    const auto facts = facts_of_text(observation(loinc("75325-1") + R"(,"valueString":"so dizzy since the new dose, no falls")"));
    EXPECT_EQ(find_fact(facts, "dizziness")->polarity, Polarity::present);
    EXPECT_EQ(find_fact(facts, "fall")->polarity, Polarity::absent);
    EXPECT_EQ(find_fact(facts, "dizziness")->element, "Observation.value");
}

TEST(ObservationFacts, ImpossibleValuesAreHeld) {
    const auto facts = facts_of_text(observation(loinc("8867-4") + R"(,"valueQuantity":{"value":7200,"unit":"/min","code":"/min"})"));
    ASSERT_NE(find_fact(facts, "data-conflict"), nullptr);
    EXPECT_EQ(find_fact(facts, "heart-rate"), nullptr);
}

TEST(ObservationFacts, AnImpossibleDoseIsInTheWrongUnit) {
    const auto facts =
        facts_of_text(observation(R"("code":{"text":"Programmed dose"},"valueQuantity":{"value":450,"unit":"mg/d","code":"mg/d"})"));
    ASSERT_NE(find_fact(facts, "unit-mismatch"), nullptr);
}

TEST(ObservationFacts, UnknownUnitsAndLocalCodesAreGaps) {
    const auto unit = facts_of_text(observation(loinc("8867-4") + R"(,"valueQuantity":{"value":72,"unit":"furlong"})"));
    ASSERT_EQ(unit.size(), 1U);
    EXPECT_EQ(unit[0].concept_id, "unknown-unit");
    EXPECT_EQ(unit[0].kind, FactKind::coverage_gap);
    const auto code =
        facts_of_text(observation(R"("code":{"coding":[{"system":"urn:oid:1.2.3","code":"77"}]},"valueQuantity":{"value":1})"));
    ASSERT_EQ(code.size(), 1U);
    EXPECT_EQ(code[0].concept_id, "unknown-code");
}

TEST(ObservationFacts, AbsentCodeAndAffirmingWordsConflict) {
    const auto facts = facts_of_text(observation(
        R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"404640003"}]},"valueBoolean":false,"note":[{"text":"Very dizzy today."}])"
    ));
    EXPECT_NE(find_fact(facts, "data-conflict"), nullptr);
}

struct WrittenDate {
    const char* text;
    const char* day;  ///< empty: no date, or one that could be either way round
};

TEST(ObservationFacts, ADueDateIsReadAsPeopleWriteIt) {
    for (const auto& [text, day] : {
             WrittenDate{"2026-12-03", "2026-12-03"},
             WrittenDate{"2026/12/03", "2026-12-03"},
             WrittenDate{"12/30/2026", "2026-12-30"},
             WrittenDate{"30.12.2026", "2026-12-30"},
             WrittenDate{"12/12/2026", "2026-12-12"},
             WrittenDate{"3 Dec 2026", "2026-12-03"},
             WrittenDate{"03-DEC-2026", "2026-12-03"},
             WrittenDate{"December 3rd, 2026", "2026-12-03"},
             WrittenDate{"03/12/2026", ""},
             WrittenDate{"31 Feb 2026", ""},
             WrittenDate{"in 3 weeks", ""},
             WrittenDate{"3 sachets 2026", ""},
         }) {
        const auto facts = facts_of_text(observation(R"("code":{"text":"Pump refill due"},"valueString":")" + std::string(text) + '"'));
        const clinical::Fact* due = find_fact(facts, "pump-refill-due");
        const std::string read = due == nullptr ? "" : core::format_instant(due->start).substr(0, 10);
        EXPECT_EQ(read, day) << text;
    }
}

TEST(ObservationFacts, ReadsPumpMeasures) {
    const auto due = facts_of_text(observation(R"("code":{"text":"Pump refill due"},"valueDateTime":"2026-12-01")"));
    ASSERT_NE(find_fact(due, "pump-refill-due"), nullptr);
    EXPECT_EQ(core::format_instant(find_fact(due, "pump-refill-due")->start), "2026-12-01T00:00:00.000Z");
    const auto dose = facts_of_text(observation(
        R"("code":{"coding":[{"system":"urn:tonus:measure","code":"pump-daily-dose"}]},"valueQuantity":{"value":0.45,"unit":"mg/day"})"
    ));
    EXPECT_NEAR(*find_fact(dose, "pump-daily-dose")->value, 450, 0.001);
    EXPECT_EQ(find_fact(dose, "pump-daily-dose")->unit, "ug/d");
}

TEST(ObservationFacts, TellsPregnancy) {
    const auto facts = facts_of_text(
        observation(loinc("82810-3") + R"(,"valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006"}]})")
    );
    EXPECT_EQ(find_fact(facts, "pregnancy")->polarity, Polarity::present);
}

TEST(ObservationFacts, ATermInWordsAloneThatSaysNothingIsAGap) {
    const auto affirmed = facts_of_text(observation(R"("code":{"text":"Frobnication of the elbow"},"valueBoolean":true)"));
    ASSERT_EQ(affirmed.size(), 1U);
    EXPECT_EQ(affirmed[0].kind, FactKind::coverage_gap);
    EXPECT_EQ(affirmed[0].concept_id, "unknown-term");
    EXPECT_EQ(affirmed[0].gap, "under 100 characters");
    EXPECT_TRUE(facts_of_text(observation(R"("code":{"text":"Frobnication of the elbow"},"valueBoolean":false)")).empty());
}

TEST(ObservationFacts, TextInAnotherScriptIsUnreadable) {
    const auto facts = facts_of_text(observation(loinc("75325-1") + R"(,"valueString":"У меня кружится голова после таблетки")"));
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].concept_id, "report-unreadable");
}

}  // namespace
}  // namespace tonus::clinical
