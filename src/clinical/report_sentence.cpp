#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

// Reach of triggers in tokens (E: NegEx uses five to six; lists carry it on).
constexpr std::uint32_t negation_reach = 7;
constexpr std::uint32_t list_reach = 4;
constexpr std::uint32_t after_reach = 4;
constexpr std::uint32_t purpose_reach = 9;
constexpr std::uint32_t severity_reach = 4;
constexpr std::uint32_t change_reach = 7;
constexpr float earliest_year = 1920;
constexpr float latest_year = 2100;

class Asserter {
public:
    Asserter(const ContentState& state, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence)
        : state_(state), tokens_(tokens), scope_(state, tokens, sentence), frame_(frame), sentence_(sentence) {}

    void run() {
        settle_subject(state_, scope_, frame_, sentence_);
        for (const TriggerHit& hit : sentence_.triggers) apply(hit);
        read_other_medicines();
        read_layout(state_, tokens_, sentence_);
    }

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
            if (scope_.before(hit, mention) && scope_.same_clause(hit, mention) && !event_between(hit, mention)) act(mention);
        }
    }

    /// "A history of epilepsy, presented with fever": what happened is told anew.
    [[nodiscard]] bool event_between(const TriggerHit& hit, const Mention& mention) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::event && other.first >= hit.last && other.last <= mention.first;
        });
    }

    /// What follows in the clause, near enough or carried on by a list.
    template <class Act>
    void each_listed(const TriggerHit& hit, std::uint32_t reach, const Act& act) {
        std::uint32_t from = hit.last;
        for (Mention& mention : sentence_.mentions) {
            if (!scope_.before(hit, mention) || !scope_.same_clause(hit, mention)) continue;
            if (mention.first > from + reach || event_between(hit, mention)) return;
            act(mention);
            from = std::max(from, mention.last);
            reach = list_reach;
        }
    }

    void apply(const TriggerHit& hit) {
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
            case Trigger::recent: sentence_.recent = true; return;
            case Trigger::effect: sentence_.effect = true; return;
            case Trigger::serious: sentence_.serious = true; return;
            case Trigger::dechallenge: sentence_.dechallenge = true; return;
            case Trigger::rechallenge: sentence_.rechallenge = true; return;
            case Trigger::general: return apply_general(hit);
            case Trigger::ago: sentence_.days_ago = std::max(sentence_.days_ago, days_ago(hit)); return;
            default: return;
        }
    }

    /// What follows in the clause, near enough or carried on by a list.
    void apply_negation(const TriggerHit& hit) {
        std::uint32_t from = hit.last;
        std::uint32_t reach = negation_reach;
        for (Mention& mention : sentence_.mentions) {
            if (!scope_.before(hit, mention) || !scope_.same_clause(hit, mention)) continue;
            if (mention.first > from + reach) return;
            // "No fever but presented with rigors"; "has not developed a rash" is one denial.
            if (from > hit.last && event_between({from, from, hit.meaning}, mention)) return;
            mention.negated = true;
            from = std::max(from, mention.last);
            reach = list_reach;
        }
    }

    [[nodiscard]] bool is_finding(const Mention& mention) const {
        return state_.concepts[mention.meaning->concept_index].kind == ConceptKind::finding;
    }

    [[nodiscard]] bool finding_follows(const TriggerHit& hit) const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            return is_finding(mention) && mention.first >= hit.last && mention.first <= hit.last + 1;
        });
    }

    /// What an answer could belong to: the nearest mention before it in the clause.
    [[nodiscard]] bool answers_something(const TriggerHit& hit) const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            const bool near = mention.last <= hit.first && mention.last + after_reach >= hit.first && scope_.same_clause(hit, mention);
            return near && (is_finding(mention) || !finding_follows(hit));
        });
    }

    void apply_negation_after(const TriggerHit& hit) {
        if (has_flag(hit, "all")) {
            for (Mention& mention : sentence_.mentions) mention.negated = mention.negated || mention.last <= hit.first;
            return;
        }
        // "Neuro: no tremor": the colon belongs to a heading, and the denial to what follows.
        if (tokens_[hit.first].mark != '\0' && !answers_something(hit)) return apply_negation(hit);
        const bool everyday = has_flag(hit, "everyday");
        std::uint32_t from = hit.first;
        std::uint32_t reach = after_reach;
        for (auto mention = sentence_.mentions.rbegin(); mention != sentence_.mentions.rend(); ++mention) {
            if (mention->last > hit.first || !scope_.same_clause(hit, *mention)) continue;
            if (mention->last + reach < from) return;
            // "dizziness yes, nausea no": what was answered already is not answered again.
            if (answered_between(mention->last, hit.first)) return;
            // "Tired from the school run": an everyday reason explains nothing that is emergent.
            if (everyday && is_emergent(state_, *mention)) continue;
            mention->negated = true;
            from = mention->first;
            reach = 2;
        }
    }

    [[nodiscard]] bool answered_between(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            const bool answer = hit.kind() == Trigger::affirmation || hit.kind() == Trigger::negation_after;
            return answer && hit.first >= first && hit.last <= last;
        });
    }

    /// "Worsening with fever, jerks and stiffness" carries on through the list.
    void apply_worse(const TriggerHit& hit) {
        each_in_clause(hit, change_reach, [](Mention& m) { m.worse = true; });
        each_listed(hit, change_reach, [](Mention& m) { m.worse = true; });
    }

    /// "Less anxious" is no complaint; what is emergent stays one.
    void apply_better(const TriggerHit& hit) {
        const bool eased = has_flag(hit, "eased");
        each_in_clause(hit, change_reach, [&](Mention& mention) {
            mention.better = true;
            if (eased && follows_closely(hit.last, mention.first) && !is_emergent(state_, mention)) mention.negated = true;
        });
    }

    /// "Less anxious", "less miserable and irritable": right behind, or joined to what stands there.
    [[nodiscard]] bool follows_closely(std::uint32_t last, std::uint32_t first) const {
        if (first == last) return true;
        if (first != last + 2) return false;
        const std::string& word = state_.lexicon.vocabulary.word(tokens_[last + 1].symbol);
        return word == "and" || word == "or";
    }

    /// "the dizziness is gone"; but "went away when I stopped" was there, and so was what "developed and resolved".
    void apply_gone(const TriggerHit& hit) {
        const bool stopped = sentence_.has(Trigger::dechallenge);
        each_in_clause(hit, change_reach, [&](Mention& mention) {
            if (mention.last > hit.first) return;
            mention.better = true;
            if (!stopped && !happened_anew(mention)) mention.negated = true;
        });
    }

    /// Does the clause tell that the mention came on during treatment?
    [[nodiscard]] bool happened_anew(const Mention& mention) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::event && hit.last <= mention.first && scope_.same_clause(hit, mention);
        });
    }

    /// "May cause"; "overdose risk"; a leaflet's "(very common)" speaks of all that stands in its sentence.
    void apply_hypothetical(const TriggerHit& hit) {
        const bool all = has_flag(hit, "all");
        const bool behind = has_flag(hit, "behind");
        // "Developed symptoms of withdrawal" tells what happened.
        if (!all && told_right_before(hit)) return;
        if (!all && !behind) return each_behind(hit, [](Mention& m) { m.hypothetical = true; });
        for (Mention& mention : sentence_.mentions) mention.hypothetical = mention.hypothetical || all || mention.last == hit.first;
    }

    [[nodiscard]] bool told_right_before(const TriggerHit& hit) const {
        constexpr std::uint32_t beside = 2;
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::event && other.first < hit.first && other.last + beside >= hit.first;
        });
    }

    /// "if I feel dizzy" has not happened; "if I stand up I get dizzy" has.
    void apply_condition(const TriggerHit& hit) {
        std::uint32_t end = sentence_.last;
        for (const TriggerHit& other : sentence_.triggers) {
            const bool subject = other.kind() == Trigger::self || other.kind() == Trigger::third_person;
            if (subject && other.first > hit.last + 1) end = std::min(end, other.first);
        }
        for (std::uint32_t at = hit.last; at < end; ++at) {
            if (tokens_[at].mark == ',' && !inside_list(at)) end = at;
        }
        if (is_only_imagined(end)) end = end_of_main_clause(end);
        for (Mention& mention : sentence_.mentions) {
            if (scope_.before(hit, mention) && mention.first < end) mention.hypothetical = true;
        }
    }

    /// "If they took it away, he would be too weak": the main clause is no more real than the condition.
    [[nodiscard]] bool is_only_imagined(std::uint32_t comma) const {
        constexpr std::uint32_t subject_words = 4;
        const std::uint32_t last = std::min(sentence_.last, comma + 1 + subject_words);
        for (std::uint32_t at = comma; at < last; ++at) {
            const std::string& word = state_.lexicon.vocabulary.word(tokens_[at].symbol);
            if (word == "would" || word == "wouldn't" || word == "could" || word == "might") return true;
        }
        return false;
    }

    [[nodiscard]] std::uint32_t end_of_main_clause(std::uint32_t comma) const {
        std::uint32_t end = sentence_.last;
        for (const TriggerHit& hit : sentence_.triggers) {
            if (hit.kind() == Trigger::clause_end && hit.first > comma + 1) end = std::min(end, hit.first);
        }
        return end;
    }

    /// Does the comma stand between two findings of a row?
    [[nodiscard]] bool inside_list(std::uint32_t comma) const {
        const auto& mentions = sentence_.mentions;
        const bool left =
            std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.last <= comma && m.last + 2 >= comma; });
        return left &&
               std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.first > comma && m.first <= comma + 4; });
    }

    /// "in 2009"; a number that is no year, or this year, is no history.
    [[nodiscard]] bool is_past_year(float number) const {
        const bool looks_like_one = number >= earliest_year && number < latest_year;
        return looks_like_one && int(number) != frame_.year;
    }

    void apply_history(const TriggerHit& hit) {
        const bool year = has_flag(hit, "year");
        if (year && !is_past_year(tokens_[hit.last - 1].amount)) return;
        // "A seizure aged 4" tells when; "a woman aged 40 with seizures" does not.
        constexpr std::uint32_t beside = 2;
        for (Mention& mention : sentence_.mentions) {
            // "Had pneumonia in 2015 and was ventilated": the year holds until a word of now.
            const bool carried = year && hit.last <= mention.first && !is_recent(mention, hit);
            if (!carried && !has_flag(hit, "all") && !scope_.same_clause(hit, mention)) continue;
            if (!year && event_between(hit, mention)) continue;
            if (has_flag(hit, "after") && !scope_.before(hit, mention)) continue;
            if (has_flag(hit, "behind") && (mention.last > hit.first || Scope::gap(hit, mention) > beside)) continue;
            mention.history = true;
        }
    }

    /// Does a word of now or new stand with the mention, other than inside `apart`?
    [[nodiscard]] bool is_recent(const Mention& mention, const TriggerHit& apart) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            const bool inside = hit.first >= apart.first && hit.last <= apart.last;
            return hit.kind() == Trigger::recent && !inside && hit.first >= apart.last && hit.first <= mention.last;
        });
    }

    void apply_unchanged(const TriggerHit& hit) {
        constexpr std::uint32_t beside = 2;
        each_in_clause(hit, change_reach, [&](Mention& mention) {
            mention.unchanged = true;
            mention.known = mention.known || (Scope::gap(hit, mention) <= beside && !comma_between(hit, mention));
        });
    }

    [[nodiscard]] bool comma_between(const TriggerHit& hit, const Mention& mention) const {
        const std::uint32_t first = std::min(hit.last, mention.last);
        const std::uint32_t last = std::max(hit.first, mention.first);
        for (std::uint32_t at = first; at < last; ++at) {
            if (tokens_[at].mark == ',') return true;
        }
        return false;
    }

    /// What the medicine is for is no report; but "adrenaline given for anaphylaxis" happened.
    void apply_indication(const TriggerHit& hit) {
        // "Tried it for 6 weeks", "for the first week": how long, not what for.
        if (hit.last < sentence_.last && (is_count(hit.last) || is_span(hit))) return;
        // "Baclofen, who underwent surgery for pain": the words between tell of something else.
        if (tells_event(hit.first, hit.last)) return;
        const bool acute = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::acute_care && other.first + 3 >= hit.first && other.last <= hit.last;
        });
        // "Diagnosed with withdrawal" names what happened, "diagnosed with spasticity" the reason for the medicine.
        const bool diagnosis = has_flag(hit, "disease");
        // "Suffered from nausea" is a report; "suffered from depression" may be why the medicine was given.
        const bool only_treated = has_flag(hit, "treated");
        each_listed(hit, purpose_reach, [&](Mention& mention) {
            if (only_treated && (!is_treated(state_, mention) || sentence_.effect || sentence_.recent)) return;
            const bool happened = acute || (diagnosis && is_emergent(state_, mention));
            mention.indication = mention.indication || !happened || is_treated(state_, mention);
        });
    }

    /// Tokens `first` and `last` touch, or a word between them ties them together, with no comma to part them.
    [[nodiscard]] bool attributed(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (tokens_[at].mark == ',') return false;
        }
        // "Allergic to penicillin", "codeine rash": side by side.
        if (first == last) return true;
        return first < last && last <= first + 6 &&
               std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
                   return hit.kind() == Trigger::attribution && hit.first >= first && hit.last <= last;
               });
    }

    /// "Penicillin (rash)", "latex - hives": a list of what other medicines did.
    [[nodiscard]] bool listed_behind(std::uint32_t name, std::uint32_t mention) const {
        if (mention != name + 1) return false;
        const char mark = tokens_[name].mark;
        return mark == '(' || mark == '-' || mark == ':' || mark == '=';
    }

    /// "Tizanidine stopped due to hypotension", "a rash with penicillin": another medicine did it. What is
    /// emergent stays, as a doubt.
    void read_other_medicines() {
        struct Name {
            std::uint32_t first;
            std::uint32_t last;
        };
        std::vector<Name> names;
        bool monitored = false;
        for (const SubstanceName& name : sentence_.substances) {
            const bool watched = state_.concepts[name.concept_index].monitored;
            monitored = monitored || watched;
            if (!watched) names.push_back({name.first, name.last});
        }
        for (const TriggerHit& hit : sentence_.triggers) {
            if (hit.kind() == Trigger::other_medicine) names.push_back({hit.first, hit.last});
        }
        for (Mention& mention : sentence_.mentions) {
            const bool in_list =
                std::any_of(names.begin(), names.end(), [&](const Name& name) { return listed_behind(name.last, mention.first); });
            const bool other = in_list || (!monitored && std::any_of(names.begin(), names.end(), [&](const Name& name) {
                                   return attributed(name.last, mention.first) || attributed(mention.last, name.first);
                               }));
            // "Clonazepam for myoclonus": what the other medicine is taken for.
            const bool treated = std::any_of(names.begin(), names.end(), [&](const Name& name) {
                return name.last + 1 == mention.first && state_.lexicon.vocabulary.word(tokens_[name.last].symbol) == "for";
            });
            mention.indication = mention.indication || treated;
            if (!other) continue;
            const bool doubt = is_emergent(state_, mention) && !in_list;
            (doubt ? mention.uncertain : mention.of_other) = true;
        }
    }

    [[nodiscard]] bool is_count(std::uint32_t at) const {
        return tokens_[at].kind == TokenKind::number ||
               std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
                   return hit.kind() == Trigger::amount_word && hit.first == at;
               });
    }

    /// Does a time begin inside the words of the trigger, as "for the" does in "for the first week"?
    [[nodiscard]] bool is_span(const TriggerHit& hit) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            const bool time = other.kind() == Trigger::lasting || other.kind() == Trigger::recent || other.kind() == Trigger::unchanged ||
                              other.kind() == Trigger::history;
            return time && other.first > hit.first && other.first < hit.last && other.last > hit.last;
        });
    }

    [[nodiscard]] bool tells_event(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::event && other.first > first && other.last <= last;
        });
    }

    /// "Withdrawal can be fatal" tells of nobody; "his seizures can be long" does.
    void apply_general(const TriggerHit& hit) {
        const bool someone = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [](const TriggerHit& other) {
            return other.kind() == Trigger::self || other.kind() == Trigger::patient || other.kind() == Trigger::third_person ||
                   other.kind() == Trigger::dependant || other.kind() == Trigger::ago;
        });
        if (someone) return;
        const bool all = has_flag(hit, "all");
        for (Mention& mention : sentence_.mentions) {
            mention.hypothetical = mention.hypothetical || all || mention.last <= hit.first;
        }
    }

    void apply_relief(const TriggerHit& hit) {
        const bool denied = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::negation && other.last <= hit.first && other.last + 3 >= hit.first;
        });
        each_listed(hit, purpose_reach, [&](Mention& mention) {
            mention.indication = mention.indication || (denied && is_treated(state_, mention));
            mention.negated = mention.negated && !denied;
            // "Treated for meningitis" had it; only what the medicine is taken for is relieved by it.
            mention.relieved = mention.relieved || (!denied && is_finding(mention) && !is_emergent(state_, mention));
        });
    }

    void set_severity(const TriggerHit& hit, Severity severity) {
        each_in_clause(hit, severity_reach, [&](Mention& mention) { mention.severity = std::max(mention.severity, severity); });
    }

    /// "3 days ago" multiplies its unit; "yesterday" is a number of days by itself.
    [[nodiscard]] double days_ago(const TriggerHit& hit) const {
        double count = 1;
        for (std::uint32_t at = hit.first; at < hit.last; ++at) {
            if (tokens_[at].kind == TokenKind::number) count = double(tokens_[at].amount);
        }
        return hit.meaning->value * count;
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    Scope scope_;
    TextFrame& frame_;
    Sentence& sentence_;
};

}  // namespace

void assert_mentions(const ContentState& state, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence) {
    Asserter(state, tokens, frame, sentence).run();
}

}  // namespace tonus::clinical
