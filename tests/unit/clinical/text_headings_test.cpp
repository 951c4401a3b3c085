#include "support/case_name.hpp"
#include "support/clinical_content.hpp"

#include <tonus/clinical/text.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

struct TextHeadingCase {
    const char* name;
    const char* text;
    const char* finding;
    bool reported;
};

/// Does the text report the finding as something present?
bool reports_under_heading(std::string_view text, std::string_view finding) {
    const Report report = read_report(text, test::clinical_content());
    for (const Fact& fact : report.facts) {
        const bool told = fact.kind == FactKind::symptom && fact.polarity == Polarity::present;
        if (told && fact.concept_id == finding) return true;
    }
    return false;
}

class Headings : public testing::TestWithParam<TextHeadingCase> {};

TEST_P(Headings, ReachAsFarAsTheirList) {
    EXPECT_EQ(reports_under_heading(GetParam().text, GetParam().finding), GetParam().reported) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Headings,
    testing::Values(
        TextHeadingCase{"list_beneath", "PMH:\n- Falls\n- Seizures\n", "seizure", false},
        TextHeadingCase{"lines_beneath", "Past medical history\nMS\nSeizures\n", "seizure", false},
        TextHeadingCase{"numbered_in_its_line", "PMH: 1. MS. 2. Seizures. 3. Falls.", "seizure", false},
        TextHeadingCase{"sentence_in_its_line", "PMH: MS. Seizure this morning.", "seizure", true},
        TextHeadingCase{"blank_line", "PMH:\nMS\n\nSeizure this morning", "seizure", true},
        TextHeadingCase{"next_heading", "PMH:\nMS\nHPI: seizure this morning", "seizure", true},
        TextHeadingCase{"event_in_the_list", "PMH:\nMS, now admitted with seizures\n", "seizure", true},
        TextHeadingCase{"relatives", "Family history:\nMother: stroke\nBrother: seizures", "seizure", false},
        TextHeadingCase{"instructions", "Return precautions:\n- Confusion\n- Seizure", "seizure", false},
        TextHeadingCase{"problems_of_today", "Problems today:\n- Confusion\n- Seizure", "seizure", true},
        TextHeadingCase{"allergy", "Allergies: shellfish (hives)", "urticaria", false},
        TextHeadingCase{"allergy_to_the_medicine", "Allergies: baclofen (hives)", "urticaria", true}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Signs,
    Headings,
    testing::Values(
        TextHeadingCase{"bracketed_minus", "(+) fever (-) seizure", "seizure", false},
        TextHeadingCase{"bracketed_plus", "(+) seizure (-) rash", "seizure", true},
        TextHeadingCase{"true_minus", "+fever, \u2212seizure", "seizure", false},
        TextHeadingCase{"arrow_up", "spasms \u2191 since Monday", "spasticity", true},
        TextHeadingCase{"arrow_down", "spasms \u2193 on 60 mg", "spasticity", false},
        TextHeadingCase{"queried_word", "off baclofen, ?seizure", "seizure", true}
    ),
    test::case_name
);

INSTANTIATE_TEST_SUITE_P(
    Cells,
    Headings,
    testing::Values(
        TextHeadingCase{"no_behind_a_stroke", "Symptom | Present\nSeizures | No\nFalls | Yes", "seizure", false},
        TextHeadingCase{"yes_behind_a_stroke", "Symptom | Present\nSeizures | No\nFalls | Yes", "fall", true},
        TextHeadingCase{"line_in_strokes", "| Seizures | No |\n| Falls | Yes |", "seizure", false},
        TextHeadingCase{"several_in_a_line", "Seizures | no | Falls | yes | Rash | no", "fall", true},
        TextHeadingCase{"no_behind_a_tab", "Seizures\tNo\nFalls\tYes", "seizure", false},
        TextHeadingCase{"tabs_in_a_line", "Seizures\tno\tFalls\tyes\tRash\tno", "fall", true},
        TextHeadingCase{"no_behind_blanks", "Seizures      none\nFalls         yes", "seizure", false},
        TextHeadingCase{"date_behind_the_answer", "Seizures | no | 12/03/2026\nFalls | yes | 12/03/2026", "fall", true},
        TextHeadingCase{"words_behind_a_stroke", "Seizures | no change since Monday, three a day", "seizure", true}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::clinical
