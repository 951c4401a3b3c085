#include "support/clinical_content.hpp"

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

using test::facts_of_text;
using test::find_fact;
using test::has_qualifier;

constexpr const char* coded =
    R"("medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"197391"}]})";

std::string statement(const std::string& status, const std::string& rest) {
    return R"({"resourceType":"MedicationStatement","status":")" + status + R"(",)" + rest + "}";
}

TEST(MedicationFacts, ReadsStructuredDosage) {
    const auto facts = facts_of_text(statement(
        "active",
        std::string(coded) +
            R"(,"effectivePeriod":{"start":"2026-10-01"},"dosage":[{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]},
            "timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},
            "doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg","code":"mg"}}]}])"
    ));
    const Fact* fact = find_fact(facts, "baclofen");
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->kind, FactKind::exposure);
    EXPECT_EQ(fact->value, 60);
    EXPECT_EQ(fact->unit, "mg/d");
    EXPECT_EQ(fact->route, Route::oral);
    EXPECT_EQ(fact->state, ExposureState::active);
    EXPECT_FALSE(fact->end.has_value());
}

TEST(MedicationFacts, ADoseBeyondAllMeasureIsNone) {
    for (const char* value : {"0", "1e308", "1e999"}) {
        const auto facts = facts_of_text(statement(
            "active",
            std::string(coded) +
                R"(,"dosage":[{"timing":{"repeat":{"frequency":2147483647,"period":1e-300,"periodUnit":"s"}},"doseAndRate":[{"doseQuantity":{"value":)" +
                value + R"(,"unit":"mg","code":"mg"}}]}])"
        ));
        const Fact* fact = find_fact(facts, "baclofen");
        ASSERT_NE(fact, nullptr) << value;
        EXPECT_FALSE(fact->value) << value;
        EXPECT_FALSE(fact->value_high) << value;
    }
}

TEST(MedicationFacts, CountsTabletsOfTheProduct) {
    const auto facts = facts_of_text(statement(
        "active",
        std::string(coded) +
            R"(,"dosage":[{"timing":{"code":{"text":"TID"}},"doseAndRate":[{"doseQuantity":{"value":2,"unit":"tablet"}}]}])"
    ));
    EXPECT_EQ(find_fact(facts, "baclofen")->value, 60);
}

TEST(MedicationFacts, AddsUpSeveralDosages) {
    const auto facts = facts_of_text(statement("active", std::string(coded) + R"(,"dosage":[{"text":"10 mg qAM"},{"text":"20 mg qHS"}])"));
    EXPECT_EQ(find_fact(facts, "baclofen")->value, 30);
}

TEST(MedicationFacts, ReadsTheTextWhenThereIsNoStructure) {
    const auto facts = facts_of_text(statement(
        "active",
        R"("medicationCodeableConcept":{"text":"Lioresal 10 mg tablet"},"dosage":[{"text":"Take 1 tablet (10 mg) by mouth 3 (three) times daily"}])"
    ));
    const Fact* fact = find_fact(facts, "baclofen");
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->value, 30);
    EXPECT_EQ(fact->route, Route::oral);
}

TEST(MedicationFacts, KeepsIntrathecalDosesInMicrograms) {
    const auto facts = facts_of_text(statement(
        "active",
        R"("medicationCodeableConcept":{"text":"baclofen intrathecal"},"dosage":[{"doseAndRate":[{"rateQuantity":{"value":450,"unit":"ug/d","code":"ug/d"}}]}])"
    ));
    const Fact* fact = find_fact(facts, "baclofen");
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->route, Route::intrathecal);
    EXPECT_EQ(fact->unit, "ug/d");
    EXPECT_DOUBLE_EQ(*fact->value, 450);
}

TEST(MedicationFacts, HoldsAPumpDoseWrittenInMilligrams) {
    const auto facts = facts_of_text(
        statement("active", R"("medicationCodeableConcept":{"text":"baclofen pump"},"dosage":[{"text":"450 mg/day via intrathecal pump"}])")
    );
    ASSERT_NE(find_fact(facts, "unit-mismatch"), nullptr);
    EXPECT_FALSE(find_fact(facts, "baclofen")->value.has_value());
}

struct Status {
    const char* status;
    ExposureState state;
    bool ended;
};

class StatementStatus : public testing::TestWithParam<Status> {};

TEST_P(StatementStatus, MeansWhatFhirSays) {
    const auto facts = facts_of_text(statement(GetParam().status, std::string(coded) + R"(,"effectiveDateTime":"2026-10-01")"));
    const Fact* fact = find_fact(facts, "baclofen");
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->state, GetParam().state);
    EXPECT_EQ(fact->end.has_value(), GetParam().ended);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    StatementStatus,
    testing::Values(
        Status{"active", ExposureState::active, false},
        Status{"completed", ExposureState::ended, true},
        Status{"stopped", ExposureState::ended, true},
        Status{"on-hold", ExposureState::on_hold, false},
        Status{"intended", ExposureState::planned, false},
        Status{"not-taken", ExposureState::refuted, false}
    )
);

TEST(MedicationFacts, EnteredInErrorSaysNothing) { EXPECT_TRUE(facts_of_text(statement("entered-in-error", coded)).empty()); }

TEST(MedicationFacts, EndsAtTheSendersLastChange) {
    const auto facts = facts_of_text(statement(
        "stopped", R"("meta":{"lastUpdated":"2026-11-01T08:00:00Z"},)" + std::string(coded) + R"(,"effectiveDateTime":"2026-10-01")"
    ));
    EXPECT_EQ(core::format_instant(*find_fact(facts, "baclofen")->end), "2026-11-01T08:00:00.000Z");
}

TEST(MedicationFacts, WhatWasStoppedDoesNotRunOnToTheEndOfItsPeriod) {
    const std::string period = R"("meta":{"lastUpdated":"2026-11-01T08:00:00Z"},)" + std::string(coded) +
                               R"(,"effectivePeriod":{"start":"2026-10-01","end":"2026-11-01"})";
    EXPECT_EQ(core::format_instant(*find_fact(facts_of_text(statement("stopped", period)), "baclofen")->end), "2026-11-01T08:00:00.000Z");
    EXPECT_GT(core::format_instant(*find_fact(facts_of_text(statement("completed", period)), "baclofen")->end), "2026-11-01T23");
}

struct Name {
    const char* text;
    const char* slug;  ///< empty: no exposure at all
};

class MedicineName : public testing::TestWithParam<Name> {};

TEST_P(MedicineName, InWords) {
    const auto facts =
        facts_of_text(statement("active", R"("medicationCodeableConcept":{"text":")" + std::string(GetParam().text) + R"("})"));
    const std::string slug = facts.empty() ? "" : facts.front().concept_id;
    EXPECT_EQ(slug, GetParam().slug) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    MedicineName,
    testing::Values(
        Name{"Baclofen 10 mg", "baclofen"},
        Name{"BACLOFEN 20MG TABS", "baclofen"},
        Name{"baclofène 10 mg", "baclofen"},
        Name{"baclofan 10 mg", "baclofen"},
        Name{"Gablofen 50 mcg/mL", "baclofen"},
        Name{"pms-Baclofen", "baclofen"},
        Name{"arbaclofen placarbil", "arbaclofen"},
        Name{"diclofenac 50 mg", ""},
        Name{"oxycodone (OXYCONTIN) 10 mg", "oxycodone"},
        Name{"atorvastatin 20 mg", ""},
        Name{"Valium 5 mg", "diazepam"}
    )
);

TEST(MedicationFacts, CodeAndTextThatDisagreeAreNoExposure) {
    const auto facts = facts_of_text(statement(
        "active",
        R"("medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"4337"}],"text":"baclofen 10 mg"})"
    ));
    ASSERT_NE(find_fact(facts, "data-conflict"), nullptr);
    EXPECT_EQ(find_fact(facts, "baclofen"), nullptr);
}

TEST(MedicationFacts, ACodeOfBaclofenUnderTheNameOfAnotherMedicineIsAConflict) {
    const auto facts = facts_of_text(statement(
        "active",
        R"("medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"}],"text":"Keppra 500 mg"})"
    ));
    ASSERT_NE(find_fact(facts, "data-conflict"), nullptr);
    EXPECT_EQ(find_fact(facts, "baclofen"), nullptr);
}

TEST(MedicationFacts, ReadsAContainedMedication) {
    const auto facts = facts_of_text(
        R"({"resourceType":"MedicationRequest","status":"active","intent":"order","contained":[{"resourceType":"Medication","id":"m",
        "code":{"coding":[{"system":"http://www.whocc.no/atc","code":"M03BX01"}]}}],"medicationReference":{"reference":"#m"},
        "authoredOn":"2026-11-01","dosageInstruction":[{"text":"10 mg bid"}]})"
    );
    const Fact* fact = find_fact(facts, "baclofen");
    ASSERT_NE(fact, nullptr);
    EXPECT_EQ(fact->value, 20);
    EXPECT_TRUE(has_qualifier(*fact, "order"));
}

TEST(MedicationFacts, APlanIsTakenAlreadyWhereItIsReported) {
    const auto state_of = [](const std::string& members) {
        const auto facts = facts_of_text(
            R"({"resourceType":"MedicationRequest","status":"active",)" + members +
            R"(,"medicationCodeableConcept":{"text":"baclofen 10 mg"},"authoredOn":"2026-11-01","dosageInstruction":[{"text":"10 mg bid"}]})"
        );
        const Fact* fact = find_fact(facts, "baclofen");
        return fact == nullptr ? std::optional<ExposureState>() : fact->state;
    };
    EXPECT_EQ(state_of(R"("intent":"plan")"), ExposureState::planned);
    EXPECT_EQ(state_of(R"("intent":"plan","reportedBoolean":false)"), ExposureState::planned);
    EXPECT_EQ(state_of(R"("intent":"plan","reportedBoolean":true)"), ExposureState::active);
    EXPECT_EQ(state_of(R"("intent":"plan","reportedReference":{"reference":"Patient/p"})"), ExposureState::active);
    EXPECT_EQ(state_of(R"("intent":"proposal","reportedBoolean":true)"), ExposureState::planned);
}

TEST(MedicationFacts, KnowsACodeSystemByItsUsualMisspellings) {
    const auto is_read = [](const std::string& system, const std::string& code) {
        const auto facts = facts_of_text(
            statement("active", R"("medicationCodeableConcept":{"coding":[{"system":")" + system + R"(","code":")" + code + R"("}]})")
        );
        return find_fact(facts, "baclofen") != nullptr;
    };
    for (const char* system : {
             "http://www.nlm.nih.gov/research/umls/rxnorm",
             "https://www.nlm.nih.gov/research/umls/rxnorm",
             "http://www.nlm.nih.gov/research/umls/RxNorm/",
             "http://www.nlm.nih.gov/research/umls/rxnorm/20260301",
             "urn:oid:2.16.840.1.113883.6.88",
             "URN:OID:2.16.840.1.113883.6.88",
             "2.16.840.1.113883.6.88",
         }) {
        EXPECT_TRUE(is_read(system, "197391")) << system;
    }
    EXPECT_TRUE(is_read("http://snomed.info/sct/731000124108/version/20260301", "387342009"));
    EXPECT_TRUE(is_read("http://fhir.de/CodeSystem/bfarm/atc", "M03BX01"));
    for (const char* system : {"http://www.nlm.nih.gov/research/umls", "http://example.org/rxnorm", "2.16.840.1.113883.6.8", ""}) {
        EXPECT_FALSE(is_read(system, "197391")) << system;
    }
}

TEST(MedicationFacts, GroupsAreQualifiers) {
    const auto facts = facts_of_text(
        statement("active", R"("medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AA01"}]})")
    );
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_TRUE(has_qualifier(facts[0], "opioid"));
}

TEST(MedicationFacts, AnAdministeredBolusIsASingleDose) {
    const auto facts = facts_of_text(
        R"({"resourceType":"MedicationAdministration","status":"completed","medicationCodeableConcept":{"text":"baclofen 50 mcg/mL"},
        "effectiveDateTime":"2026-11-20T10:00:00Z","dosage":{"route":{"text":"intrathecal"},"dose":{"value":50,"unit":"ug","code":"ug"}}})"
    );
    const Fact* fact = find_fact(facts, "baclofen");
    ASSERT_NE(fact, nullptr);
    EXPECT_DOUBLE_EQ(*fact->single_dose, 50);
    EXPECT_TRUE(has_qualifier(*fact, "bolus"));
    EXPECT_EQ(fact->end, fact->start);
}

TEST(MedicationFacts, ATaperGivesOneFactForEachStep) {
    const auto facts = facts_of_text(statement(
        "active",
        std::string(coded) +
            R"(,"effectiveDateTime":"2026-11-01T00:00:00Z","dosage":[{"text":"10 mg tid x 7 days, then 10 mg bid x 7 days, then stop"}])"
    ));
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].value, 30);
    EXPECT_EQ(facts[1].value, 20);
    EXPECT_EQ(facts[1].start, *facts[0].end);
    EXPECT_TRUE(has_qualifier(facts[0], "taper"));
}

/// A dosage of `milligrams` three times a day, with what else is in its Timing.repeat and beside its timing.
std::string three_times(int milligrams, const std::string& repeat, const std::string& beside = "") {
    return R"({"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d",)" + repeat +
           R"(}},"doseAndRate":[{"doseQuantity":{"value":)" + std::to_string(milligrams) +
           R"(,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}])" + beside + "}";
}

std::string during(const char* start, const char* end) {
    return R"("boundsPeriod":{"start":")" + std::string(start) + R"(")" + (*end != 0 ? R"(,"end":")" + std::string(end) + R"(")" : "") +
           "}";
}

std::vector<Fact> facts_of_dosages(const std::string& dosages) {
    return facts_of_text(statement("active", std::string(coded) + R"(,"effectiveDateTime":"2026-11-01","dosage":[)" + dosages + "]"));
}

TEST(MedicationFacts, DosagesWithPeriodsOfTheirOwnFollowOneAnother) {
    const auto facts =
        facts_of_dosages(three_times(10, during("2026-11-08", "")) + "," + three_times(5, during("2026-11-01", "2026-11-07")));
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].value, 15);
    EXPECT_EQ(core::format_instant(facts[0].start), "2026-11-01T00:00:00.000Z");
    EXPECT_EQ(facts[0].end, facts[1].start);
    EXPECT_EQ(facts[1].value, 30);
    EXPECT_EQ(core::format_instant(facts[1].start), "2026-11-08T00:00:00.000Z");
    EXPECT_FALSE(facts[1].end.has_value());
}

TEST(MedicationFacts, BetweenPeriodsThatLeaveDaysOutNothingIsTaken) {
    const auto facts =
        facts_of_dosages(three_times(10, during("2026-11-01", "2026-11-05")) + "," + three_times(10, during("2026-11-15", "2026-11-20")));
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_LT(*facts[0].end, facts[1].start);
    EXPECT_EQ(core::format_instant(facts[1].start), "2026-11-15T00:00:00.000Z");
}

TEST(MedicationFacts, DosagesThatRunBesideEachOtherAddUp) {
    const std::string open = three_times(10, during("2026-11-01", "")) + "," + three_times(5, during("2026-11-08", ""));
    EXPECT_EQ(facts_of_dosages(open).front().value, 45);
    const char* week = R"("boundsDuration":{"value":7,"unit":"d","system":"http://unitsofmeasure.org","code":"d"})";
    const auto same = facts_of_dosages(three_times(10, week, R"(,"sequence":1)") + "," + three_times(5, week, R"(,"sequence":1)"));
    ASSERT_EQ(same.size(), 1U);
    EXPECT_EQ(same.front().value, 45);
    EXPECT_EQ(facts_of_dosages(three_times(10, week) + "," + three_times(5, week)).size(), 2U);
}

TEST(MedicationFacts, AVolumeThatHoldsAnotherAmountIsAMismatch) {
    const std::string ozobax = R"("medicationCodeableConcept":{"text":"Ozobax DS 10 mg/5 mL oral solution"},"dosage":[{"text":")";
    EXPECT_NE(find_fact(facts_of_text(statement("active", ozobax + "Take 5 mL (5 mg) three times daily\"}]")), "unit-mismatch"), nullptr);
    EXPECT_EQ(find_fact(facts_of_text(statement("active", ozobax + "Take 5 mL (10 mg) three times daily\"}]")), "unit-mismatch"), nullptr);
}

TEST(MedicationFacts, ARateInMillilitresIsTheConcentrationsDose) {
    const auto facts = facts_of_text(statement(
        "active",
        R"("medicationCodeableConcept":{"text":"baclofen intrathecal 2000 mcg/mL"},"dosage":[{"route":{"text":"intrathecal"},
        "doseAndRate":[{"rateQuantity":{"value":0.025,"unit":"mL/h","system":"http://unitsofmeasure.org","code":"mL/h"}}]}])"
    ));
    ASSERT_NE(find_fact(facts, "baclofen"), nullptr);
    EXPECT_EQ(find_fact(facts, "baclofen")->value, 1200);
}

TEST(MedicationFacts, ANoteWasWrittenWhenTheTreatmentWasToldOf) {
    const auto facts = facts_of_text(statement(
        "active",
        std::string(coded) +
            R"(,"effectivePeriod":{"start":"2020-01-01"},"dateAsserted":"2026-11-20","note":[{"text":"Reports hallucinations since yesterday"}])"
    ));
    ASSERT_NE(find_fact(facts, "hallucination"), nullptr);
    EXPECT_GE(core::format_instant(find_fact(facts, "hallucination")->start), "2026-11-19");
}

TEST(MedicationFacts, ADoseWithoutAScheduleIsToldAsNotUnderstood) {
    for (const char* text : {"10 mg po tld", "10 mg TID (total 60 mg/day)"}) {
        const auto facts = facts_of_text(statement("active", std::string(coded) + R"(,"dosage":[{"text":")" + text + R"("}])"));
        const Fact* fact = find_fact(facts, "baclofen");
        ASSERT_NE(fact, nullptr) << text;
        EXPECT_FALSE(fact->value.has_value()) << text;
        const Fact* gap = find_fact(facts, "unknown-dose");
        ASSERT_NE(gap, nullptr) << text;
        EXPECT_EQ(gap->kind, FactKind::coverage_gap);
    }
    const auto as_needed = facts_of_text(statement("active", std::string(coded) + R"(,"dosage":[{"text":"10 mg as needed"}])"));
    EXPECT_EQ(find_fact(as_needed, "unknown-dose"), nullptr);
}

}  // namespace
}  // namespace tonus::clinical
