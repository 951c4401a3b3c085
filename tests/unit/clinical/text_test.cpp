#include "support/clinical_content.hpp"

#include <tonus/clinical/text.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace tonus::clinical {
namespace {

using test::find_fact;
using test::has_qualifier;

Report read(std::string_view text) { return read_report(text, test::clinical_content()); }

TEST(ReadReport, SegmentsCoverTheSentence) {
    const std::string text = "Honestly, I feel so dizzy since Monday!";
    const Report report = read(text);
    ASSERT_EQ(report.facts.size(), 1U);
    std::string whole;
    for (const Segment& segment : report.facts[0].words) whole += segment.text;
    EXPECT_EQ(whole, text);
    const auto effect = std::find_if(report.facts[0].words.begin(), report.facts[0].words.end(), [](const Segment& segment) {
        return segment.role == SegmentRole::effect;
    });
    ASSERT_NE(effect, report.facts[0].words.end());
    EXPECT_EQ(effect->text, "dizzy");
}

TEST(ReadReport, TakesEveryApostropheForOne) {
    for (const std::string mark : {"'", "\u2018", "\u2019", "\u02BC", "\u00B4"}) {
        const Report report = read("I" + mark + "m dizzy but I didn" + mark + "t fall. " + mark);
        ASSERT_EQ(report.facts.size(), 2U) << mark;
        EXPECT_EQ(find_fact(report.facts, "dizziness")->polarity, Polarity::present) << mark;
        EXPECT_EQ(find_fact(report.facts, "fall")->polarity, Polarity::absent) << mark;
    }
}

TEST(ReadReport, TellsOfOtherMedicinesInUse) {
    for (const char* text :
         {"Started tizanidine 2 mg at night.", "He is on tizanidine for spasms.", "Meds: gabapentin 300 mg TID, tizanidine 4 mg HS"}) {
        const auto facts = read(text).facts;
        const Fact* told = find_fact(facts, "tizanidine");
        ASSERT_NE(told, nullptr) << text;
        EXPECT_EQ(told->kind, FactKind::exposure) << text;
        EXPECT_TRUE(has_qualifier(*told, "cns-depressant")) << text;
    }
}

TEST(ReadReport, LeavesMedicinesThatAreNotInUse) {
    for (const char* text :
         {"She stopped taking tizanidine.",
          "Not taking tizanidine.",
          "Consider starting tizanidine.",
          "My mother takes tizanidine.",
          "Allergic to tizanidine.",
          "Tizanidine leaflet given."}) {
        EXPECT_EQ(find_fact(read(text).facts, "tizanidine"), nullptr) << text;
    }
}

TEST(ReadReport, DoubleMeaningNeedsAChange) {
    EXPECT_TRUE(has_qualifier(*find_fact(read("He has spasms in both legs.").facts, "spasticity"), "baseline-possible"));
    const auto worse = read("His spasms are worse since the refill.").facts;
    EXPECT_FALSE(has_qualifier(*find_fact(worse, "spasticity"), "baseline-possible"));
    EXPECT_EQ(find_fact(worse, "spasticity")->change, Change::new_or_worse);
}

TEST(ReadReport, DechallengeAndRechallengeFeedCausality) {
    const auto facts = read("The dizziness went away when I stopped it and came back when I took it again.").facts;
    EXPECT_TRUE(find_fact(facts, "dizziness")->dechallenge);
    EXPECT_TRUE(find_fact(facts, "dizziness")->rechallenge);
    EXPECT_EQ(find_fact(facts, "dizziness")->polarity, Polarity::present);
}

TEST(ReadReport, PlacesReportsInTime) {
    ReportOptions options;
    options.written_at = core::Instant(std::chrono::hours(24 * 100));
    const auto facts = read_report("I fell 3 days ago.", test::clinical_content(), options).facts;
    EXPECT_EQ(find_fact(facts, "fall")->start, options.written_at - std::chrono::hours(72));
}

struct Amount {
    const char* text;
    double value;
    const char* unit;
};

class IntakeAmount : public testing::TestWithParam<Amount> {};

TEST_P(IntakeAmount, IsRead) {
    const auto facts = read(GetParam().text).facts;
    const Fact* fact = find_fact(facts, "intake-amount");
    ASSERT_NE(fact, nullptr) << GetParam().text;
    EXPECT_EQ(fact->value, GetParam().value);
    EXPECT_EQ(fact->unit, GetParam().unit);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    IntakeAmount,
    testing::Values(
        Amount{"I took 20 tablets", 20, "{tbl}"},
        Amount{"took 20 tablets of 10 mg last night", 200, "mg"},
        Amount{"she swallowed 15 x 20 mg", 300, "mg"},
        Amount{"took 200 mg at once", 200, "mg"},
        Amount{"I took twenty 10mg pills", 200, "mg"},
        Amount{"taking 120 mg a day now", 120, "mg"},
        Amount{"Baclofen intake, last 24 hours: 200 mg", 200, "mg"},
        Amount{"Baclofen intake in 24 hours 60 mg", 60, "mg"},
        Amount{"In the last 24 hours took 60 mg", 60, "mg"},
        Amount{"over the last 24 h she swallowed 15 x 20 mg", 300, "mg"}
    )
);

class NoIntakeAmount : public testing::TestWithParam<const char*> {};

TEST_P(NoIntakeAmount, WhenNothingWasTaken) { EXPECT_EQ(find_fact(read(GetParam()).facts, "intake-amount"), nullptr) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    NoIntakeAmount,
    testing::Values(
        "never took 20 tablets",
        "I took 500 mg of ibuprofen",
        "given 400 mg of naloxone in error",
        "my brother took 20 pills",
        "Urine output last 24 hours: 1200 mL",
        "Sodium intake 2 g",
        "what if I took 200 mg at once?"
    )
);

class Unreadable : public testing::TestWithParam<const char*> {};

TEST_P(Unreadable, TextIsSaidToBe) { EXPECT_FALSE(read(GetParam()).readable) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    Unreadable,
    testing::Values(
        "Estoy muy mareado desde ayer y no puedo dormir",
        "Je suis très fatiguée depuis hier",
        "Mir ist seit gestern sehr schwindelig",
        "头晕得厉害，站不起来",
        "У меня кружится голова"
    )
);

class Readable : public testing::TestWithParam<const char*> {};

TEST_P(Readable, TextIsSaidToBe) { EXPECT_TRUE(read(GetParam()).readable) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    Readable,
    testing::Values("", "ok", "c/o HA, N/V x 3d", "Doing fine, thanks.", "BP 120/80 HR 72", "Same as last week, nothing to report.")
);

TEST(ReadReport, AcceptsAnyBytes) {
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes.push_back(char(i * 37 % 256));
    EXPECT_NO_FATAL_FAILURE((void)read(bytes));
    EXPECT_NO_FATAL_FAILURE((void)read(std::string(200000, '(')));
    EXPECT_NO_FATAL_FAILURE((void)read(std::string(200000, 'a')));
    EXPECT_NO_FATAL_FAILURE((void)read("\xE2\x80"));
}

}  // namespace
}  // namespace tonus::clinical
