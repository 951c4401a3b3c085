#include "support/clinical_content.hpp"

#include <tonus/core/clock.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

using test::facts_of_text;
using test::find_fact;
using test::has_qualifier;

std::string administration(const std::string& medicine, const std::string& dosage) {
    return R"({"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":")" + medicine +
           R"("},"effectiveDateTime":"2026-11-20T10:00:00Z","dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"72607000"}]},)" +
           dosage + "}}";
}

TEST(AdministrationFacts, AReservoirsWorthIsARefillAndNoDose) {
    const auto facts = facts_of_text(administration(
        "baclofen 2000 mcg/mL", R"("text":"Pump refilled, programmed to 480 mcg/day","dose":{"value":40,"unit":"mL","code":"mL"})"
    ));
    ASSERT_NE(find_fact(facts, "pump-refill"), nullptr);
    EXPECT_EQ(find_fact(facts, "unit-mismatch"), nullptr);
    const Fact* exposure = find_fact(facts, "baclofen");
    ASSERT_NE(exposure, nullptr);
    EXPECT_EQ(exposure->state, ExposureState::active);
    EXPECT_EQ(exposure->route, Route::intrathecal);
    EXPECT_FALSE(exposure->single_dose);
    ASSERT_TRUE(exposure->value);
    EXPECT_DOUBLE_EQ(*exposure->value, 480);
}

TEST(AdministrationFacts, AScreeningBolusIsAnEventWithItsDose) {
    const auto facts =
        facts_of_text(administration("baclofen 50 mcg/mL", R"("text":"Screening bolus","dose":{"value":75,"unit":"ug","code":"ug"})"));
    const Fact* bolus = find_fact(facts, "screening-bolus");
    ASSERT_NE(bolus, nullptr);
    EXPECT_EQ(bolus->value, 75);
    EXPECT_EQ(bolus->unit, "ug");
}

TEST(AdministrationFacts, ASingleDoseOfTheScreeningStrengthIsAScreeningBolus) {
    const std::string rest =
        R"("effectiveDateTime":"2026-11-20T10:00:00Z","dosage":{"route":{"text":"Intrathecal"},"dose":{"value":50,"unit":"mcg"}}})";
    const std::string head = R"({"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":")";
    const auto screened = facts_of_text(head + R"(Baclofen 0.05 mg/mL syringe"},)" + rest);
    ASSERT_NE(find_fact(screened, "screening-bolus"), nullptr);
    EXPECT_DOUBLE_EQ(*find_fact(screened, "screening-bolus")->value, 50);
    EXPECT_EQ(find_fact(facts_of_text(head + R"(Baclofen 2 mg/mL vial"},)" + rest), "screening-bolus"), nullptr);
}

TEST(AdministrationFacts, AHeldTreatmentWasTakenUntilTheHold) {
    const auto facts =
        facts_of_text(R"({"resourceType":"MedicationStatement","status":"on-hold","medicationCodeableConcept":{"text":"baclofen 10 mg"},)"
                      R"("effectivePeriod":{"start":"2026-01-01"},"dateAsserted":"2026-11-20","dosage":[{"text":"10 mg tid"}]})");
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].state, ExposureState::on_hold);
    EXPECT_EQ(facts[1].state, ExposureState::ended);
    EXPECT_TRUE(has_qualifier(facts[1], "put-on-hold"));
    EXPECT_EQ(*facts[1].end, facts[0].start);
    EXPECT_EQ(core::format_instant(facts[0].start), "2026-11-20T00:00:00.000Z");
}

TEST(AdministrationFacts, CompletedIsToldFromStopped) {
    const std::string rest =
        R"("medicationCodeableConcept":{"text":"baclofen 10 mg"},"effectivePeriod":{"start":"2026-01-01","end":"2026-10-01"}})";
    const auto completed = facts_of_text(R"({"resourceType":"MedicationStatement","status":"completed",)" + rest);
    const auto stopped = facts_of_text(R"({"resourceType":"MedicationStatement","status":"stopped",)" + rest);
    EXPECT_TRUE(has_qualifier(completed.at(0), "completed"));
    EXPECT_FALSE(has_qualifier(stopped.at(0), "completed"));
}

TEST(AdministrationFacts, ACreamTellsHowOftenItIsPutOn) {
    const auto facts =
        facts_of_text(R"({"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 2% cream"},)"
                      R"("effectivePeriod":{"start":"2026-11-01"},"dosage":[{"text":"apply to the hand four times a day"}]})");
    const Fact* applied = find_fact(facts, "topical-applications-per-day");
    ASSERT_NE(applied, nullptr);
    EXPECT_EQ(applied->value, 4);
}

TEST(AdministrationFacts, ACreamTellsOnHowManyPartsOfTheBodyItIsPut) {
    const auto areas = [](const std::string& sig) {
        const auto facts = facts_of_text(
            R"({"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 2% cream"},)"
            R"("effectivePeriod":{"start":"2026-11-01"},"dosage":[{"text":")" +
            sig + R"("}]})"
        );
        const Fact* applied = find_fact(facts, "topical-area-count");
        return applied == nullptr ? std::nullopt : applied->value;
    };
    EXPECT_EQ(areas("apply to neck, both shoulders, lower back and left knee twice daily"), 5);
    EXPECT_EQ(areas("apply to up to 3 painful areas twice daily"), 3);
    EXPECT_EQ(areas("apply to the affected area twice daily"), std::nullopt);
}

TEST(AdministrationFacts, AnOngoingWrongUnitIsNews) {
    const auto facts = facts_of_text(
        R"({"resourceType":"MedicationStatement","status":"active","meta":{"lastUpdated":"2026-11-22T08:00:00Z"},)"
        R"("medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"2025-01-01"},"dosage":[{"text":"pump 350 mg/day"}]})"
    );
    const Fact* mismatch = find_fact(facts, "unit-mismatch");
    ASSERT_NE(mismatch, nullptr);
    EXPECT_EQ(core::format_instant(mismatch->start), "2026-11-22T08:00:00.000Z");
}

TEST(ObservationFacts, ASymptomUnderACodeOutsideTheTablesIsStillSeen) {
    const auto report = [](const std::string& display) {
        return facts_of_text(
            R"({"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"75325-1"}]},)"
            R"("effectiveDateTime":"2026-11-23","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"278040002","display":")" +
            display + R"("}]}})"
        );
    };
    EXPECT_NE(find_fact(report("Loss of hair"), "unspecified-side-effect"), nullptr);
    EXPECT_EQ(find_fact(report("No symptoms"), "unspecified-side-effect"), nullptr);
}

}  // namespace
}  // namespace tonus::clinical
