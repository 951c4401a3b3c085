#include "support/case_name.hpp"
#include "support/clinical_content.hpp"

#include <tonus/clinical/text.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

struct TextScopeCase {
    const char* name;
    const char* text;
    const char* finding;
    bool reported;
};

/// Is the finding told of the patient, now?
bool reports(std::string_view text, std::string_view finding) {
    const Report report = read_report(text, test::clinical_content());
    for (const Fact& fact : report.facts) {
        const bool told = fact.kind == FactKind::symptom && fact.polarity == Polarity::present;
        if (told && fact.concept_id == finding) return true;
    }
    return false;
}

class Scopes : public testing::TestWithParam<TextScopeCase> {};

TEST_P(Scopes, SayWhoseAndWhenAFindingIs) {
    EXPECT_EQ(reports(GetParam().text, GetParam().finding), GetParam().reported) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Scopes,
    testing::Values(
        TextScopeCase{"what_came_next", "He did not answer and went limp.", "hypotonia", true},
        TextScopeCase{"what_came_next_after_two", "She could not swallow or speak and went limp.", "hypotonia", true},
        TextScopeCase{"what_did_not_come_next", "He did not fall or go limp.", "hypotonia", false},
        TextScopeCase{"pronoun_after_a_walked_dog", "I was out walking the dog. He had a seizure when we got home.", "seizure", true},
        TextScopeCase{"pronoun_in_the_same_sentence", "Mum was feeding the cat when she had a fit.", "seizure", true},
        TextScopeCase{"animal_that_is_spoken_of", "My dog had a seizure last night.", "seizure", false},
        TextScopeCase{"pronoun_after_a_spoken_of_animal", "Our cat is old. She had a seizure.", "seizure", false},
        TextScopeCase{"frequencies_of_a_leaflet", "Drowsiness (very common), seizures (rare)", "seizure", false},
        TextScopeCase{"age_behind", "Had a seizure aged 4", "seizure", false},
        TextScopeCase{"age_of_the_patient", "A woman aged 40 with a seizure today", "seizure", true},
        TextScopeCase{"diagnosis_that_happened", "Dx: baclofen withdrawal", "withdrawal-state", true},
        TextScopeCase{"reaction_in_a_list_of_allergies", "Allergies: penicillin (anaphylaxis)", "anaphylaxis", false},
        TextScopeCase{"question_sharing_words", "should you feel faint sit down", "feeling-faint", false},
        TextScopeCase{"alert_patient", "Pt alert, c/o dizzy", "dizziness", true},
        TextScopeCase{"nobody_warned", "Nobody warned me about the withdrawals", "withdrawal-state", true},
        TextScopeCase{"asked_behind_a_comma", "I keep fainting, is baclofen to blame?", "syncope", true},
        TextScopeCase{"asked_at_all", "Does baclofen cause fainting, is it safe?", "syncope", false},
        TextScopeCase{"quarrel", "Has fallen out with her sister", "fall", false},
        TextScopeCase{"bedtime", "Fell asleep at 10pm, woke at 6", "drowsiness", false},
        TextScopeCase{"asleep_at_table", "fell asleep in the chair at dinner", "drowsiness", true},
        TextScopeCase{"too_much_instead", "Given 50 mg instead of 5 mg", "overdose", true},
        TextScopeCase{"too_little_instead", "Given 5 mg instead of 50 mg", "overdose", false},
        TextScopeCase{"relative_who_is_only_told", "told his mum he wishes he was dead", "suicidal-thoughts", true},
        TextScopeCase{"son_who_had_a_fit", "my son had a fit today", "seizure", true},
        TextScopeCase{"mother_on_the_medicine", "My mother is 82 and since starting this she is completely confused", "confusion", true},
        TextScopeCase{"mother_of_a_writer", "My mother is confused, so I could not come for my baclofen", "confusion", false},
        TextScopeCase{"year_carried_on", "Had pneumonia in 2015 and was ventilated", "respiratory-depression", false},
        TextScopeCase{"year_of_another_finding", "Suicidal this morning, overdose in 2015", "suicidal-thoughts", true},
        TextScopeCase{"past_and_current", "History of overdose, currently suicidal", "suicidal-thoughts", true},
        TextScopeCase{"past_that_came_back", "Heard voices as a child but they have come back", "hallucination", true},
        TextScopeCase{"denial_of_a_denial", "No longer denies suicidal ideation", "suicidal-thoughts", true},
        TextScopeCase{"answer_of_the_next_item", "SI reported, HI denied", "suicidal-thoughts", true},
        TextScopeCase{"positive_behind_negative", "Neg fever, pos seizure this morning", "seizure", true},
        TextScopeCase{"denial_within_the_finding", "No gag, no response to pain", "coma", true},
        TextScopeCase{"row_of_minus_signs", "-SI, -HI, -nausea", "nausea", false},
        TextScopeCase{"one_minus_sign", "-nausea since Monday", "nausea", true},
        TextScopeCase{"year_before_another_number", "s/p fall 2018, C5 SCI", "fall", false},
        TextScopeCase{"told_in_clinic", "Clinic: two seizures since the last review", "seizure", true},
        TextScopeCase{"name_of_a_clinic", "Attends the falls clinic", "fall", false},
        TextScopeCase{"time_of_day", "Seizure at 21:00, settled by itself", "seizure", true},
        TextScopeCase{"score_of_nothing", "Dizziness: 0", "dizziness", false},
        TextScopeCase{"less_of_the_next_item", "Weakness, dizziness and decreased urine output", "weakness", true},
        TextScopeCase{"examples_in_brackets", "Mental state (e.g. confusion/agitation)", "confusion", false},
        TextScopeCase{"year_and_now", "Stroke in 2015, seizures since yesterday", "seizure", true},
        TextScopeCase{"resolved_by_treatment", "Baclofen encephalopathy, resolved after haemodialysis", "encephalopathy", true},
        TextScopeCase{"breaths_a_minute_too_few", "he breathes 6 times a minute", "respiratory-depression", true},
        TextScopeCase{"breaths_a_minute_enough", "he breathes 16 times a minute", "respiratory-depression", false},
        TextScopeCase{"frame_in_one_order", "yellow stuff is coming out of the scar", "pump-pocket-infection", true},
        TextScopeCase{"frame_in_the_other_order", "the scar on his tummy now has a hole", "pump-pocket-infection", true},
        TextScopeCase{"frame_denied", "scar checked, no yellow discharge", "pump-pocket-infection", false},
        TextScopeCase{"frame_denied_between_its_parts", "scar healthy with no pus", "pump-pocket-infection", false},
        TextScopeCase{"half_a_frame", "yellow stuff on the ceiling", "pump-pocket-infection", false},
        TextScopeCase{
            "frame_too_far_apart",
            "the scar was looked at by both nurses who were on the ward round then, and yellow roses came",
            "pump-pocket-infection",
            false},
        TextScopeCase{"frame_inside_what_means_else", "the petrol pump was broken", "pump-malfunction", false},
        TextScopeCase{"denial_that_is_part_of_a_frame", "can't say I notice any benefit", "drug-ineffective", true},
        TextScopeCase{"fillers_inside_a_phrase", "I can't really even stand up", "weakness", true},
        TextScopeCase{"denied_medicine", "day 3 of no baclofen and seizures since lunch", "seizure", true},
        TextScopeCase{"other_medicine_in_its_own_clause", "tizanidine made him drowsy; baclofen did not", "drowsiness", false},
        TextScopeCase{"both_medicines", "gabapentin and baclofen made him drowsy", "drowsiness", true},
        TextScopeCase{"what_was_found_behind_a_colon", "To rule out meningitis: neck stiff since today", "neck-stiffness", true},
        TextScopeCase{"name_of_a_measurement", "Glasgow coma scale 15", "coma", false},
        TextScopeCase{"medicine_in_commas", "My other medicine, amitriptyline, gives me a dry mouth", "dry-mouth", false},
        TextScopeCase{"it_is_the_medicine_named_last", "sertraline upset me, stopped it, fine on baclofen", "interruption", false},
        TextScopeCase{"heading_denies_the_row", "ROS: no cough, phlegm, wheeze or dyspnoea.", "dyspnoea", false},
        TextScopeCase{"answer_keeps_its_question", "Seizures: no. Dizziness: yes", "seizure", false},
        TextScopeCase{"row_of_any_length", "No coughing, sputum production, swollen glands, runny nose or fits.", "seizure", false},
        TextScopeCase{"a_letter_in_another_place", "Constant naseua since Monday", "nausea", true},
        TextScopeCase{"dated_between_denials", "No nausea, seizures last night, no vomiting.", "seizure", true},
        TextScopeCase{"dated_at_the_end", "No falls, no seizures, vomiting last night.", "seizure", false},
        TextScopeCase{"row_with_one_time", "No falls, seizures or vomiting last night, no pain.", "seizure", false},
        TextScopeCase{"number_as_a_word", "Nine hours without peeing.", "urinary-retention", true},
        TextScopeCase{"last_one_today", "Last seizure was 2 hours ago.", "seizure", true},
        TextScopeCase{"last_one_in_a_year", "Last seizure: 12/2019.", "seizure", false},
        TextScopeCase{"this_has_not", "Cymbalta gave me suicidal thoughts, this has not", "suicidal-thoughts", false},
        TextScopeCase{"none_on_this", "I had suicidal thoughts on Paxil, none on this.", "suicidal-thoughts", false},
        TextScopeCase{"it_may_be_both", "I had suicidal thoughts on Paxil, it has not gone.", "suicidal-thoughts", true},
        TextScopeCase{"shorthand", "He was hearing ppl talking who arent there", "hallucination", true},
        TextScopeCase{
            "before_the_medicine", "Before baclofen my legs jumped all night and I cried myself to sleep.", "depressed-mood", false},
        TextScopeCase{
            "before_the_medicine_and_now", "Before baclofen my legs jumped and now I cry myself to sleep.", "depressed-mood", true},
        TextScopeCase{"mine_is_a_doctor", "I read that people on dialysis get confused on this so mine said no to it", "confusion", false},
        TextScopeCase{"groups_are_nobody", "Some patients on it told us they had a seizure.", "seizure", false},
        TextScopeCase{"another_person_by_the_pronoun", "His sister has epilepsy. He had a seizure.", "seizure", true},
        TextScopeCase{"the_same_person_by_the_pronoun", "His sister has epilepsy. She had a seizure.", "seizure", false},
        TextScopeCase{"whom_another_holds", "The neighbour held him down. He was convulsing.", "seizure", true},
        TextScopeCase{"whom_nobody_holds", "My friend hurt her back. She had a seizure.", "seizure", false},
        TextScopeCase{"two_persons_by_the_pronoun", "My colleagues take it as well. He had a seizure.", "seizure", true},
        TextScopeCase{"worried_about_what_is_there", "I am worried about his seizures", "seizure", true},
        TextScopeCase{"worried_about_what_may_come", "I am worried about seizures", "seizure", false},
        TextScopeCase{"looks_as_if", "It looks as if he had a seizure", "seizure", true},
        TextScopeCase{"turn_behind_a_condition", "Not sure if it matters but we could not rouse him", "coma", true},
        TextScopeCase{"turn_inside_a_condition", "If he is dizzy but could not vomit, call us", "dizziness", false},
        TextScopeCase{"could_not_is_told", "If this is normal please say so, we could not rouse him.", "coma", true},
        TextScopeCase{"warned_and_it_came", "Warned about seizures. He has had two.", "seizure", true},
        TextScopeCase{"warned_and_doses_came", "Warned about seizures. He has had two doses.", "seizure", false},
        TextScopeCase{"awaited_end", "How long until the dizziness goes away?", "dizziness", true},
        TextScopeCase{"what_is_being_had", "What do I do about the seizures I am having?", "seizure", true},
        TextScopeCase{"worried_because", "His carer is worried because he had a seizure", "seizure", true},
        TextScopeCase{"told_somebody_that", "My neighbour told the pharmacist that he had a seizure", "seizure", true},
        TextScopeCase{"last_number_counts", "GCS dropped from 14 to 7", "coma", true}
    ),
    test::case_name
);

TEST(ReadReport, MeasuresWhatWentDownToANumber) {
    const Report report = read_report("pulse down to 38 and clammy", test::clinical_content());
    const Fact* rate = test::find_fact(report.facts, "heart-rate");
    ASSERT_NE(rate, nullptr);
    EXPECT_EQ(rate->value, 38);
}

}  // namespace
}  // namespace tonus::clinical
