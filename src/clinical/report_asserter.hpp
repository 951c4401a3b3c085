#pragma once

#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {

// Reach of triggers in tokens (E: NegEx uses five to six; lists carry it on).
constexpr std::uint32_t negation_reach = 7;
constexpr std::uint32_t list_reach = 4;
constexpr std::uint32_t after_reach = 4;
constexpr std::uint32_t purpose_reach = 9;
constexpr std::uint32_t severity_reach = 4;
constexpr std::uint32_t change_reach = 7;
constexpr std::uint32_t arrow_reach = 1;
constexpr std::uint32_t attribution_reach = 8;

/// Says of each mention of a sentence what the triggers around it say.
class Asserter {
public:
    Asserter(const ContentState& state, std::string_view text, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence)
        : state_(state), text_(text), tokens_(tokens), scope_(state, tokens, sentence), frame_(frame), sentence_(sentence) {}

    void run();

private:
    template <class Act>
    void each_in_clause(const TriggerHit& hit, std::uint32_t reach, const Act& act) {
        for (Mention& mention : sentence_.mentions) {
            if (scope_.same_clause(hit, mention) && Scope::gap(hit, mention) <= reach) act(mention);
        }
    }

    template <class Act>
    void each_behind(const TriggerHit& hit, const Act& act) {
        for (Mention& mention : sentence_.mentions) {
            if (!scope_.before(hit, mention) || !scope_.same_clause(hit, mention) || event_between(hit, mention)) continue;
            if (mention.first <= hit.last || !scope_.opens_clause(mention)) act(mention);
        }
    }

    /// "A history of epilepsy, presented with fever": what happened is told anew.
    [[nodiscard]] bool event_between(const TriggerHit& hit, const Mention& mention) const;

    /// "For depression, and baclofen makes me dizzy", "for spasms, and last night I had a seizure": a medicine or a person
    /// with a verb between two items, or one whose verb `last` is, ends the list.
    [[nodiscard]] bool begins_anew(std::uint32_t first, std::uint32_t last) const;

    /// "Tom, who takes it for dystonia, convulsed": no item of a list of nouns.
    [[nodiscard]] bool told_by_verb(const Mention& mention) const;

    /// What follows in the clause, near enough or carried on by a list.
    template <class Act>
    void each_listed(const TriggerHit& hit, std::uint32_t reach, const Act& act) {
        std::uint32_t from = hit.last;
        bool begun = false;  // with an item, which may be one of the trigger's own words: "for spasms"
        for (Mention& mention : sentence_.mentions) {
            begun = begun || (mention.first >= hit.first && mention.last <= hit.last);
            if (!scope_.before(hit, mention) || !scope_.same_clause(hit, mention)) continue;
            if (mention.first > from + reach || event_between(hit, mention)) return;
            if (mention.first > hit.last && scope_.opens_clause(mention)) return;
            if (begun && (begins_anew(from, mention.first) || told_by_verb(mention))) return;
            act(mention);
            begun = true;
            from = std::max(from, mention.last);
            reach = list_reach;
        }
    }

    /// What the trigger says of the sentence as a whole.
    void apply_to_sentence(const TriggerHit& hit);
    /// What it says of mentions.
    void apply(const TriggerHit& hit);

    /// What stands in the list under "PMH:", "FH:" or "Return precautions:", and is not told as an event.
    void apply_heading(Trigger kind);

    /// "Worsening with fever, jerks and stiffness" carries on through the list.
    void apply_worse(const TriggerHit& hit);

    [[nodiscard]] bool names_past_year(const TriggerHit& hit) const;

    void apply_history(const TriggerHit& hit);

    /// Is the monitored medicine named in the sentence?
    [[nodiscard]] bool names_monitored() const;
    [[nodiscard]] bool names_monitored_between(std::uint32_t first, std::uint32_t last) const;
    /// "Ifosfamide-induced", "after rituximab": another medicine, by a name that is known or by what stands behind it.
    [[nodiscard]] bool names_other_medicine() const;

    /// Does a word of now or new stand with the mention, other than inside `apart`?
    [[nodiscard]] bool is_recent(const Mention& mention, const TriggerHit& apart) const;

    /// "History of MS, seizure this morning"; "used to be fine, now confused": placed in the present behind a word of the past.
    [[nodiscard]] bool happens_now(const TriggerHit& hit, const Mention& mention) const;
    /// "I used to take 10 mg, on 20 mg I am dizzy": a person with a verb behind a comma; "hx of MS,
    /// found unresponsive"; "slept well and now have nightmares".
    [[nodiscard]] bool starts_over(std::uint32_t first, std::uint32_t last) const;
    /// "Known epilepsy"; but "the previous dose made me dizzy".
    [[nodiscard]] bool stands_beside(const TriggerHit& hit, const Mention& mention) const;

    /// "Last seizure two hours ago" is told as an event as well.
    [[nodiscard]] bool is_event(const TriggerHit& hit) const;
    /// "CK normal last year, rhabdomyolysis today": behind a comma, with a time of its own.
    [[nodiscard]] bool set_apart(const TriggerHit& hit, const Mention& mention) const;

    void apply_unchanged(const TriggerHit& hit);

    [[nodiscard]] bool comma_between(const TriggerHit& hit, const Mention& mention) const;

    void set_severity(const TriggerHit& hit, Severity severity);

    /// "3 days ago" multiplies its unit; "yesterday" is a number of days by itself.
    [[nodiscard]] double days_ago(const TriggerHit& hit) const;

    // report_denial.cpp
    /// What follows in the clause, near enough or carried on by a list.
    void apply_negation(const TriggerHit& hit);
    /// "Seizures in the last 2 weeks: no": how many words lie between, but for those that say since when.
    [[nodiscard]] std::uint32_t words_beside_time(std::uint32_t first, std::uint32_t last) const;
    /// "Without the pump he had three seizures": a person among these words begins the clause that the finding is of.
    [[nodiscard]] bool names_person(std::uint32_t first, std::uint32_t last) const;
    /// "No fever - seizure at home": one dash begins something new, several part the items of a list.
    [[nodiscard]] bool turns_at_dash(const TriggerHit& hit, const Mention& mention) const;
    /// "Denies coronary artery disease, congestive heart failure, syncope": a row of names goes on however long it is.
    [[nodiscard]] bool denies_row(const TriggerHit& hit, std::uint32_t first, std::uint32_t last) const;
    /// "No falls in March, two falls this week": what is counted behind the comma has happened.
    [[nodiscard]] bool counts_anew(const TriggerHit& hit, const Mention& mention) const;
    /// "No pain, no vomiting, a seizure at 3 am": an item with an article in a row of names without one is told, not denied.
    [[nodiscard]] bool tells_of_one(const TriggerHit& hit, const Mention& mention) const;
    /// "No chest pain, unresponsive to voice": an item that tells how somebody is, in a row of names, is told, not denied.
    [[nodiscard]] bool tells_of_state(const TriggerHit& hit, const Mention& mention) const;
    /// "No nausea, seizures last night, no vomiting": an emergent item with a time of its own, behind which the row denies anew.
    [[nodiscard]] bool dated_between_denials(const TriggerHit& hit, const Mention& mention) const;
    /// "He did not answer and went limp": a finite verb behind "and" is none that "did not" denies.
    [[nodiscard]] bool tells_what_came_next(const TriggerHit& hit, const Mention& mention) const;
    /// "Not confused at lunch, confused by supper": told in the same words, behind a comma, it is no item of the denial.
    [[nodiscard]] bool names_again(const TriggerHit& hit, const Mention& mention) const;
    /// "Never been this dizzy": it is there, and worse than ever.
    [[nodiscard]] bool never_so(const TriggerHit& hit, const Mention& mention) const;
    /// "No gag, no response to pain": the finding has a denial of its own.
    [[nodiscard]] bool denies_by_itself(const Mention& mention) const;
    /// "Dizziness, no patience, insomnia": one item of a row of complaints, not the rest of the row.
    [[nodiscard]] bool denies_one_item(const TriggerHit& hit, const Mention& mention) const;
    /// "On day 3 of no baclofen and shaking": what is denied is the medicine.
    [[nodiscard]] bool denies_medicine(const TriggerHit& hit) const;
    [[nodiscard]] bool is_finding(const Mention& mention) const;
    [[nodiscard]] bool finding_follows(const TriggerHit& hit) const;
    /// What an answer could belong to: the nearest mention before it in the clause.
    [[nodiscard]] bool answers_something(const TriggerHit& hit) const;
    /// "ROS: no cough, wheeze or fits": words follow the denial, and no finding stands before it that it could answer.
    [[nodiscard]] bool heads_row(const TriggerHit& hit) const;
    /// "Depression - no suicidal ideation": what follows is denied; in "dizziness: no nausea: yes" it is asked next.
    [[nodiscard]] bool denies_next(const TriggerHit& hit) const;
    void apply_negation_after(const TriggerHit& hit);
    /// "Not an infection, encephalopathy": what "not" denies ends at the comma; what "no" denies may be a list.
    /// "Goal not met: two falls"; a colon right behind the denial heads what is denied.
    [[nodiscard]] bool colon_between(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] bool stops_at_comma(const TriggerHit& hit, const Mention& mention) const;
    [[nodiscard]] bool answered_between(std::uint32_t first, std::uint32_t last) const;
    /// "Less anxious" is no complaint; what is emergent stays one.
    void apply_better(const TriggerHit& hit);
    /// "Weakness, dizziness, and decreased urine": an item of its own in a row.
    [[nodiscard]] bool describes_next(const TriggerHit& hit) const;
    /// "Less anxious", "less miserable and irritable": right behind, or joined to what stands there.
    [[nodiscard]] bool follows_closely(std::uint32_t last, std::uint32_t first) const;
    /// "the dizziness is gone"; but "went away when I stopped" was there, and so was what "developed and resolved".
    void apply_gone(const TriggerHit& hit);
    /// "Sick and dizzy, but that passed", "which passed": it goes back to all that was told before the turn.
    [[nodiscard]] bool points_back(const TriggerHit& hit) const;
    /// Does the clause tell that the mention came on during treatment?
    [[nodiscard]] bool happened_anew(const Mention& mention) const;

    // report_imagined.cpp
    /// "May cause"; "overdose risk"; a leaflet's "(very common)" speaks of all that stands in its sentence.
    void apply_hypothetical(const TriggerHit& hit);
    /// "Worried about his seizures": what is somebody's own is there.
    [[nodiscard]] bool concerns_own(const TriggerHit& hit) const;
    /// "We talked about the fit she had", "about why he overdosed": the clause has somebody for its subject.
    [[nodiscard]] bool tells_of_what_was(const TriggerHit& hit, const Mention& mention) const;
    /// "To rule out meningitis: stiff neck and fever" tells what was found.
    [[nodiscard]] bool ended_by_colon(const TriggerHit& hit, const Mention& mention) const;
    /// "You said to ring if anything changed: she fell": the colon behind which somebody is told of; `last` where there is none.
    [[nodiscard]] std::uint32_t report_behind_colon(std::uint32_t first, std::uint32_t last) const;
    /// Is token `at` a number above 0, in digits or in words?
    [[nodiscard]] bool counts_some(std::uint32_t at) const;
    /// "Asked about mood: suicidal": where the answer to what was asked begins; the end of the sentence where none is given.
    [[nodiscard]] std::uint32_t end_of_question(const TriggerHit& hit) const;
    [[nodiscard]] bool told_right_before(const TriggerHit& hit) const;
    /// "if I feel dizzy" has not happened; "if I stand up I get dizzy" has.
    void apply_condition(const TriggerHit& hit);
    /// "Warned of hallucinations, and now she sees dogs": do these words turn to what is so now?
    [[nodiscard]] bool turns_to_now(std::uint32_t first, std::uint32_t last) const;
    /// Where "but" ends a condition that names nothing: "not sure if it matters, but he fell".
    [[nodiscard]] std::uint32_t end_before_turn(std::uint32_t first, std::uint32_t last) const;
    /// "If they took it away, he would be too weak": the main clause is no more real than the condition.
    [[nodiscard]] bool is_only_imagined(std::uint32_t comma) const;
    [[nodiscard]] std::uint32_t end_of_main_clause(std::uint32_t comma) const;
    /// Does the comma stand between two findings of a row?
    [[nodiscard]] bool inside_list(std::uint32_t comma) const;
    /// "Mother has read about seizures and he had one": is who it happened to another than who was named last?
    [[nodiscard]] bool turns_to_patient(const TriggerHit& hit) const;
    /// Is it the first word, behind a bullet or a number? "Assess for confusion" orders, "unable to assess" does not.
    [[nodiscard]] bool opens_sentence(const TriggerHit& hit) const;
    /// "Other patients are fine, but he is unconscious": the mention is of him.
    [[nodiscard]] bool turns_to_someone(const TriggerHit& hit, const Mention& mention) const;
    /// "Seizures", "severe coma"; but "the seizure", "new confusion".
    [[nodiscard]] bool is_kind(const Mention& mention) const;
    /// "The role of baclofen in mood: suicidal", "guideline on overdose followed, found comatose", "liability to falls
    /// known, seizure at lunch": behind a comma that parts no row of findings.
    [[nodiscard]] bool tells_anew(std::uint32_t first, std::uint32_t last) const;
    /// "Dizzy, hallmark of toxicity"; but "coma, fits and apnoea are the hallmarks of" is one row.
    [[nodiscard]] bool parted_from(const TriggerHit& hit, const Mention& mention) const;
    /// "The role of baclofen in seizures is unclear": what is named without an article in its clause is a kind of thing.
    void apply_to_kinds(const TriggerHit& hit);
    /// Prose tells of nobody; but "unresponsive; twelve of the children had fits", "the risk is rare, but seizing now": what
    /// a semicolon or a contrast parts from all its words is no part of it.
    [[nodiscard]] bool is_general(const Mention& mention) const;
    /// "A seizure diary", "on vertigo pills": the finding only says what the thing is about or for.
    [[nodiscard]] bool describes_thing(const Mention& mention) const;
    void read_compounds();
    /// "Is thought to be due to the empty pump": one thing brought it about, once.
    [[nodiscard]] bool names_cause_behind(const TriggerHit& hit) const;
    /// "Withdrawal can be fatal" tells of nobody; "his seizures can be long" does.
    void apply_general(const TriggerHit& hit);
    /// "Warned of fits, and last night he had one"; "heard voices as a child, but they came back".
    void apply_happened(const TriggerHit& hit);
    /// "It is baclofen withdrawal" asks nothing, "is baclofen withdrawal dangerous" does.
    [[nodiscard]] bool asks(const TriggerHit& hit) const;

    // report_purpose.cpp
    /// What the medicine is for is no report; but "adrenaline given for anaphylaxis" happened.
    void apply_indication(const TriggerHit& hit);
    [[nodiscard]] bool is_count(std::uint32_t at) const;
    /// Does a time begin inside the words of the trigger, as "for the" does in "for the first week"?
    [[nodiscard]] bool is_span(const TriggerHit& hit) const;
    [[nodiscard]] bool tells_event(std::uint32_t first, std::uint32_t last) const;
    /// "It reduced my spasms" relieves; "nausea, reduced sleep" tells of too little.
    [[nodiscard]] bool has_subject(const TriggerHit& hit) const;
    void apply_relief(const TriggerHit& hit);
    /// Tokens `first` and `last` touch, or a word between them ties them together, with no comma to part them.
    [[nodiscard]] bool attributed(std::uint32_t first, std::uint32_t last) const;
    /// Do words that tie, more than a preposition, begin at token `at`?
    [[nodiscard]] bool attributes(std::uint32_t at) const;
    /// "Penicillin (rash)", "latex - hives": a list of what other medicines did.
    [[nodiscard]] bool listed_behind(std::uint32_t name, std::uint32_t mention) const;
    /// "Zoloft: nausea, headache and tremor": does nothing but commas and joints stand between?
    [[nodiscard]] bool continues_row(std::uint32_t first, std::uint32_t last) const;
    /// "On Zoloft I was tired": does the name, tokens `first` to `last`, open a clause that tells of it?
    [[nodiscard]] bool begins_story(std::uint32_t first, std::uint32_t last) const;
    /// "Needed rectal diazepam": was the medicine at token `name` given for what happened?
    [[nodiscard]] bool given_acutely(std::uint32_t name) const;
    /// "Sertraline gave me the shakes, stopped it", "gave me Vicodin, this did nothing": the medicine named last.
    [[nodiscard]] bool means_other_medicine(const Mention& mention) const;
    /// "Tizanidine made him drowsy; baclofen does not": is the monitored medicine tied to the mention, too?
    [[nodiscard]] bool monitored_beside(const Mention& mention) const;
    /// "Zoloft gave me bad thoughts, this has not", "fits on Zoloft, none on baclofen": does the sentence end by clearing the
    /// monitored medicine?
    [[nodiscard]] bool clears_monitored() const;
    /// Is the monitored medicine named in the sentence, and not only as what came after the mention?
    [[nodiscard]] bool monitored_may_be_meant(const Mention& mention) const;
    /// "Made me dizzy so switched to baclofen": the medicine came after what stands before its name.
    [[nodiscard]] bool given_afterwards(std::uint32_t finding, std::uint32_t medicine) const;
    struct MedicineWords {
        std::uint32_t first;
        std::uint32_t last;
    };
    /// "Gabapentin added to baclofen": what happened may be the work of both.
    [[nodiscard]] bool taken_together(const MedicineWords& name) const;
    /// "A rash from penicillin"; but "made me dizzy so I was put on Zoloft" blames what was taken before.
    [[nodiscard]] bool blamed_behind(const Mention& mention, const MedicineWords& name) const;
    /// "Tried Vesicare", "a side effect of Femara": a name in capitals that no list holds, behind words that only a
    /// medicine follows.
    void add_unknown_names(std::vector<MedicineWords>& names) const;
    /// "Gained 40 pounds during the time I took Provigil", "nightmares ended when the steroid was withdrawn".
    [[nodiscard]] bool while_taken(const Mention& mention, const MedicineWords& name) const;
    /// "Miralax for constipation": nothing else stands beside a name that is not known and what it is for.
    [[nodiscard]] bool given_by_unknown_name(const Mention& mention) const;
    /// "Linezolid-associated nephritis and rash": the sentence is about what another medicine did.
    [[nodiscard]] bool blames_other(std::span<const MedicineWords> names) const;
    /// "Prozac puts me to sleep", "was on Zoloft and tired all the time": the medicine at tokens `first` to `last` is the
    /// subject, or was tried once, and the sentence names the monitored one nowhere.
    [[nodiscard]] bool tells_of(std::uint32_t first, std::uint32_t last, const Mention& mention) const;
    /// "Tizanidine stopped due to hypotension", "a rash with penicillin": another medicine did it. What is
    /// emergent stays, as a doubt.
    void read_other_medicines();

    const ContentState& state_;
    std::string_view text_;
    std::span<const Token> tokens_;
    Scope scope_;
    TextFrame& frame_;
    Sentence& sentence_;
};

}  // namespace tonus::clinical
