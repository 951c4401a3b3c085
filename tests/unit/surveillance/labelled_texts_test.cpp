#include "support/labelled_texts.hpp"
#include "support/clinical_content.hpp"
#include "support/rules.hpp"

#include <algorithm>

// Labelled texts as reports of patients on baclofen, through extraction and rules.

namespace tonus::surveillance {
namespace {

constexpr double least_sensitivity = 0.95;
constexpr double most_false_flags = 0.05;  // of texts that report nothing

class LabelledTextsTest : public testing::TestWithParam<const char*> {};

TEST_P(LabelledTextsTest, AreFlaggedForWhatTheyReportAndNothingElse) {
    int found = 0;
    int negatives = 0;
    int false_flags = 0;
    std::string missed;
    std::string extra;
    for (const test::LabelledText& row : test::read_labelled_texts(std::string("tests/golden/clinical/") + GetParam() + ".tsv")) {
        const test::TextOutcome outcome = test::flag_text(row, test::clinical_content(), test::shipped_rules());
        found += int(outcome.found.size());
        for (const std::string& slug : outcome.missed) missed += slug + ": " + row.text + "\n";
        if (!row.wanted.empty()) continue;
        ++negatives;
        false_flags += int(outcome.extra.size());
        for (const std::string& flag : outcome.extra) extra += flag + ": " + row.text + "\n";
    }
    const auto misses = std::count(missed.begin(), missed.end(), '\n');
    EXPECT_GE(found, least_sensitivity * double(found + misses)) << missed;
    EXPECT_LE(false_flags, most_false_flags * negatives) << extra;
}

INSTANTIATE_TEST_SUITE_P(
    Files,
    LabelledTextsTest,
    testing::Values(
        "texts_forum",
        "texts_notes",
        "texts_reviews",
        "texts_wards",
        "texts_label_terms",
        "texts_headed_values",
        "texts_notified",
        "texts_calls",
        "texts_mixed",
        "texts_diaries",
        "texts_urgent",
        "texts_everyday",
        "texts_week",
        "texts_safety_terms",
        "texts_sentences",
        "texts_alarms",
        "texts_reaction_terms",
        "texts_voices",
        "texts_spoken_over",
        "texts_ordinary",
        "texts_signs",
        "texts_hidden",
        "texts_indirect",
        "texts_portal",
        "texts_phone_notes",
        "texts_roundabout",
        "texts_plain",
        "texts_of_many",
        "texts_answered_and_hidden",
        "texts_two_medicines",
        "texts_past_and_now",
        "texts_of_others",
        "texts_plain_lines",
        "texts_leaflets",
        "texts_general_prose",
        "texts_textbook_lines",
        "texts_clauses",
        "texts_statements",
        "texts_warnings",
        "texts_carers",
        "texts_shorthand",
        "texts_headed_notes",
        "texts_charting",
        "texts_letters",
        "texts_kitchen",
        "texts_triage",
        "texts_instructions",
        "texts_night_notes",
        "texts_said_in_passing",
        "texts_seen_and_heard",
        "texts_emergencies_told_sideways",
        "texts_small_hours",
        "texts_at_first_sight",
        "texts_stories_told",
        "texts_own_words",
        "texts_own_words_again",
        "texts_told_briefly",
        "texts_predicates",
        "texts_first_lots",
        "texts_every_concept",
        "texts_every_concept_again",
        "texts_every_concept_plainly",
        "texts_clinic_lines",
        "texts_unit_lines",
        "texts_round_lines",
        "texts_bedside_lines"
    )
);

}  // namespace
}  // namespace tonus::surveillance
