#include "report_asserter.hpp"
#include "report_clause.hpp"
#include "report_counterfactual.hpp"
#include "report_ellipsis.hpp"
#include "report_predicate.hpp"
#include "report_question.hpp"

namespace tonus::clinical {

void Sentence::look_at_words(const Lexicon& lexicon, std::span<const Token> tokens) {
    for (const Token& token : tokens.subspan(first, last - first)) {
        if (token.symbol < lexicon.grammar.size()) roles.add(lexicon.grammar[token.symbol]);
        written.add(token, lexicon);
    }
}

void Asserter::run() {
    settle_subject(state_, tokens_, scope_, tokens_[sentence_.last - 1].mark == '?', frame_, sentence_);
    const bool names_something = !sentence_.mentions.empty();
    if (names_something) {
        read_predicates(state_, tokens_, sentence_);
        read_question(state_, tokens_, sentence_);
    }
    for (const TriggerHit& hit : sentence_.triggers) {
        apply_to_sentence(hit);
        if (names_something) apply(hit);
    }
    if (!names_something) return;
    if (sentence_.heading) apply_heading(*sentence_.heading);
    read_compounds();
    read_other_medicines();
    read_clauses(state_, tokens_, scope_, sentence_);
    read_layout(state_, tokens_, sentence_);
    for (Mention& mention : sentence_.mentions) mention.hypothetical = mention.hypothetical || is_general(mention);
    read_granted(state_, tokens_, sentence_);
    read_counterfactuals(state_, tokens_, sentence_);
    read_brief_reports(state_, tokens_, sentence_);
}

bool Asserter::event_between(const TriggerHit& hit, const Mention& mention) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.kind() == Trigger::event && other.first >= hit.last && other.last <= mention.first;
    });
}

void Asserter::apply_to_sentence(const TriggerHit& hit) {
    switch (hit.kind()) {
        // "Currently" tells when, not that it is new.
        case Trigger::recent: sentence_.recent = sentence_.recent || !has_flag(hit, "current"); return;
        case Trigger::effect: sentence_.effect = true; return;
        case Trigger::serious: sentence_.serious = true; return;
        case Trigger::dechallenge: sentence_.dechallenge = true; return;
        case Trigger::rechallenge: sentence_.rechallenge = true; return;
        case Trigger::ago: sentence_.days_ago = std::max(sentence_.days_ago, days_ago(hit)); return;
        default: return;
    }
}

bool Asserter::begins_anew(std::uint32_t first, std::uint32_t last) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    bool joined = false;
    for (std::uint32_t at = first; at <= last; ++at) {
        if (plays(at, WordRole::person)) {
            // A finding that begins with the person, or follows it, holds the verb; "so stiff that he could not walk" goes on.
            if (at + 1 >= last ? joined : plays(at + 1, WordRole::past_verb) || plays(at + 1, WordRole::present_verb)) return true;
        }
        joined = joined || tokens_[at].kind != TokenKind::word || plays(at, WordRole::joint);
    }
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
        return name.first >= first && name.last <= last;
    });
}

bool Asserter::told_by_verb(const Mention& mention) const {
    const bool one_word = mention.last == mention.first + 1;
    return one_word && state_.lexicon.plays(tokens_[mention.first], WordRole::happening);
}

void Asserter::apply(const TriggerHit& hit) {
    constexpr std::uint32_t whole_clause = 10000;
    switch (hit.kind()) {
        case Trigger::negation: return apply_negation(hit);
        case Trigger::negation_after: return apply_negation_after(hit);
        case Trigger::gone: return apply_gone(hit);
        case Trigger::hypothetical: return apply_hypothetical(hit);
        case Trigger::question: return apply_hypothetical(hit);
        case Trigger::condition: return apply_condition(hit);
        case Trigger::history: return apply_history(hit);
        case Trigger::uncertainty: return each_in_clause(hit, whole_clause, [](Mention& m) { m.uncertain = true; });
        case Trigger::worse: return apply_worse(hit);
        case Trigger::better: return apply_better(hit);
        case Trigger::unchanged: return apply_unchanged(hit);
        case Trigger::indication: return apply_indication(hit);
        case Trigger::relief: return apply_relief(hit);
        case Trigger::no_relief:
            return each_listed(hit, purpose_reach, [&](Mention& m) { m.indication = m.indication || is_treated(state_, m); });
        case Trigger::mild: return set_severity(hit, Severity::mild);
        case Trigger::moderate: return set_severity(hit, Severity::moderate);
        case Trigger::severe: return set_severity(hit, Severity::severe);
        case Trigger::lasting: return each_in_clause(hit, whole_clause, [](Mention& m) { m.lasting = true; });
        case Trigger::general: return apply_general(hit);
        case Trigger::happened: return apply_happened(hit);
        default: return;
    }
}

void Asserter::apply_heading(Trigger kind) {
    for (Mention& mention : sentence_.mentions) {
        if (event_between({sentence_.first, sentence_.first, nullptr}, mention)) continue;
        (kind == Trigger::history ? mention.history : kind == Trigger::other_person ? mention.of_other : mention.hypothetical) = true;
    }
}

void Asserter::apply_worse(const TriggerHit& hit) {
    if (has_flag(hit, "beside")) return each_in_clause(hit, arrow_reach, [](Mention& m) { m.worse = true; });
    each_in_clause(hit, change_reach, [](Mention& m) { m.worse = true; });
    each_listed(hit, change_reach, [](Mention& m) { m.worse = true; });
}

bool Asserter::names_past_year(const TriggerHit& hit) const {
    return std::any_of(tokens_.begin() + hit.first, tokens_.begin() + hit.last, [&](const Token& token) {
        return token.kind == TokenKind::number && is_past_year(token.amount, frame_.year);
    });
}

void Asserter::apply_history(const TriggerHit& hit) {
    if (is_event(hit)) return;
    // "Allergies: baclofen (rash)" is what this is about.
    if (has_flag(hit, "allergy") && names_monitored()) return;
    const bool year = has_flag(hit, "year");
    if (year && !names_past_year(hit)) return;
    if (hit.first > sentence_.first && state_.lexicon.plays(tokens_[hit.first - 1], WordRole::comparative)) return;
    // "A seizure aged 4" tells when; "a woman aged 40 with seizures" does not.
    constexpr std::uint32_t beside = 2;
    for (Mention& mention : sentence_.mentions) {
        // "Has not taken baclofen since Friday" tells of now.
        const bool overlap = hit.first < mention.last && mention.first < hit.last;
        if (overlap && !year && state_.concepts[mention.meaning->concept_index].kind == ConceptKind::event) continue;
        // "Had pneumonia in 2015 and was ventilated": the year holds until a word of now.
        // "PMH: appendicitis; hypertension": a heading holds for its line.
        const bool carried = hit.last <= mention.first && (has_flag(hit, "heading") || (year && !is_recent(mention, hit)));
        if (!carried && !has_flag(hit, "all") && !scope_.same_clause(hit, mention)) continue;
        if (set_apart(hit, mention) || (!year && event_between(hit, mention))) continue;
        if (has_flag(hit, "after") && !scope_.before(hit, mention)) continue;
        // "On Lyrica I was fine, on baclofen I had a fit": the other medicine's time ends where this one is named.
        if (has_flag(hit, "medicine") && names_monitored_between(hit.last, mention.first)) continue;
        // "So drowsy that I was put on tizanidine": what the other medicine was given after.
        const bool beside_both = has_flag(hit, "medicine") && names_monitored();
        if (mention.last <= hit.first && (beside_both || given_afterwards(mention.last, hit.first))) continue;
        // "I have had acne for five years" is old; "suicidal thoughts for years" are not left at that.
        if (has_flag(hit, "everyday") && (!is_routine(state_, mention) || is_recent(mention, hit))) continue;
        if (has_flag(hit, "chronic") && !state_.concepts[mention.meaning->concept_index].chronic) continue;
        if (has_flag(hit, "behind") && (mention.last > hit.first || Scope::gap(hit, mention) > beside)) continue;
        if (!has_flag(hit, "heading") && (happens_now(hit, mention) || starts_over(hit.last, mention.first))) continue;
        if (has_flag(hit, "beside") && !stands_beside(hit, mention)) continue;
        mention.history = true;
        mention.dated = mention.dated || (year && !is_emergent(state_, mention));
    }
}

bool Asserter::happens_now(const TriggerHit& hit, const Mention& mention) const {
    constexpr std::uint32_t beside = 1;
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        const bool dated = other.kind() == Trigger::ago || (other.kind() == Trigger::recent && has_flag(other, "dated"));
        const bool between = dated && other.first >= hit.last && other.last <= mention.first;
        const bool behind = dated && mention.first >= hit.last && other.first >= mention.last && other.first <= mention.last + beside;
        return between || (behind && !comma_between(other, mention));
    });
}

bool Asserter::starts_over(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at <= last; ++at) {
        const auto plays = [&](std::uint32_t place, WordRole role) { return state_.lexicon.plays(tokens_[place], role); };
        if (plays(at, WordRole::arriving)) return true;
        const bool joined = at > first && (plays(at - 1, WordRole::joint) || plays(at - 1, WordRole::contrast));
        if (joined && plays(at, WordRole::turn)) return true;
        if (at < last && tokens_[at].mark == ',' && begins_anew(at + 1, last)) return true;
        // "Hx of depression, took an overdose": a verb of the past is no item of a list of nouns.
        if (at + 1 == last && tokens_[at].mark == ',' && plays(last, WordRole::past_verb)) return true;
    }
    return false;
}

bool Asserter::stands_beside(const TriggerHit& hit, const Mention& mention) const {
    const std::uint32_t reach = is_emergent(state_, mention) ? 2 : 3;
    const bool words = std::all_of(tokens_.begin() + hit.last, tokens_.begin() + std::max(hit.last, mention.first), [](const Token& token) {
        return token.kind == TokenKind::word;
    });
    if (words && mention.first <= hit.last + reach) return true;
    // "Known hypertension, diabetes and reflux": a row of what is routine or no finding.
    if (is_finding(mention) && !is_routine(state_, mention)) return false;
    return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& item) {
        return item.history && item.first >= hit.last && item.last <= mention.first && mention.first <= item.last + reach;
    });
}

bool Asserter::names_monitored_between(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
        return name.first >= first && name.last <= last && state_.concepts[name.concept_index].monitored;
    });
}

bool Asserter::names_monitored() const {
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
        return state_.concepts[name.concept_index].monitored;
    });
}

bool Asserter::names_other_medicine() const {
    if (sentence_.has(Trigger::other_medicine)) return true;
    const auto other = [&](const SubstanceName& name) { return !state_.concepts[name.concept_index].monitored; };
    if (std::any_of(sentence_.substances.begin(), sentence_.substances.end(), other)) return true;
    if (!sentence_.written.has_unknown_word()) return false;
    constexpr std::uint32_t shortest_name = 7;  // letters
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
        const Token& word = tokens_[at];
        if (has_medicine_ending(state_, text_, word)) return true;
        if (word.kind != TokenKind::word || word.symbol != unknown_word || word.end - word.begin < shortest_name) continue;
        if (at > sentence_.first && state_.lexicon.plays(tokens_[at - 1], WordRole::giving)) return true;
        if (at + 1 < sentence_.last && state_.lexicon.plays(tokens_[at + 1], WordRole::given_as)) return true;
    }
    return false;
}

bool Asserter::is_recent(const Mention& mention, const TriggerHit& apart) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        const bool inside = hit.first >= apart.first && hit.last <= apart.last;
        return hit.kind() == Trigger::recent && !inside && hit.first >= apart.last && hit.first <= mention.last;
    });
}

bool Asserter::is_event(const TriggerHit& hit) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.kind() == Trigger::event && other.first <= hit.first && other.last >= hit.last;
    });
}

bool Asserter::set_apart(const TriggerHit& hit, const Mention& mention) const {
    constexpr std::uint32_t beside = 2;
    return comma_between(hit, mention) && std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
               const bool apart = other.first >= hit.last || other.last <= hit.first;
               return other.kind() == Trigger::recent && apart && Scope::gap(other, mention) <= beside && !comma_between(other, mention);
           });
}

void Asserter::apply_unchanged(const TriggerHit& hit) {
    constexpr std::uint32_t beside = 2;
    each_in_clause(hit, change_reach, [&](Mention& mention) {
        mention.unchanged = true;
        mention.known = mention.known || (Scope::gap(hit, mention) <= beside && !comma_between(hit, mention));
    });
}

bool Asserter::comma_between(const TriggerHit& hit, const Mention& mention) const {
    const std::uint32_t first = std::min(hit.last, mention.last);
    const std::uint32_t last = std::max(hit.first, mention.first);
    for (std::uint32_t at = first; at < last; ++at) {
        if (tokens_[at].mark == ',') return true;
    }
    return false;
}

void Asserter::set_severity(const TriggerHit& hit, Severity severity) {
    // "So tired" tells how much; in "dizzy so I stopped" the same word goes on to what follows.
    const bool ahead = has_flag(hit, "after");
    each_in_clause(hit, severity_reach, [&](Mention& mention) {
        if (!ahead || scope_.before(hit, mention)) mention.severity = std::max(mention.severity, severity);
    });
}

double Asserter::days_ago(const TriggerHit& hit) const {
    double count = 1;
    for (std::uint32_t at = hit.first; at < hit.last; ++at) {
        if (tokens_[at].kind == TokenKind::number) count = double(tokens_[at].amount);
    }
    return hit.meaning->value * count;
}

void assert_mentions(
    const ContentState& state, std::string_view text, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence
) {
    Asserter(state, text, tokens, frame, sentence).run();
}

}  // namespace tonus::clinical
