#include "report_sentence.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

// Reach of triggers in tokens (E: NegEx uses five to six; lists carry it on).
constexpr std::uint32_t negation_reach = 7;
constexpr std::uint32_t list_reach = 4;
constexpr std::uint32_t after_reach = 4;
constexpr std::uint32_t severity_reach = 4;
constexpr std::uint32_t change_reach = 7;
constexpr float earliest_year = 1920;
constexpr float latest_year = 2100;

class Asserter {
public:
    Asserter(const ContentState& state, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence)
        : state_(state), tokens_(tokens), frame_(frame), sentence_(sentence) {}

    void run() {
        place_clauses();
        settle_subject();
        for (const TriggerHit& hit : sentence_.triggers) apply(hit);
        read_other_medicines();
        read_signs();
        read_checkboxes();
        mark_lists();
    }

private:
    void place_clauses() {
        for (const TriggerHit& hit : sentence_.triggers) {
            if (hit.kind() == Trigger::clause_end) ends_.push_back(hit.first);
        }
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (tokens_[at].mark == ';') ends_.push_back(at);
        }
        std::sort(ends_.begin(), ends_.end());
    }

    /// Which clause token `at` lies in.
    [[nodiscard]] std::size_t clause(std::uint32_t at) const {
        return std::size_t(std::upper_bound(ends_.begin(), ends_.end(), at) - ends_.begin());
    }
    [[nodiscard]] bool same_clause(const TriggerHit& hit, const Mention& mention) const {
        return clause(hit.last - 1) == clause(mention.first) || clause(hit.first) == clause(mention.first);
    }
    /// A trigger may share words with what it is about: "never had" and "had a fall"; but "have not" takes
    /// nothing from "not slept".
    [[nodiscard]] bool before(const TriggerHit& hit, const Mention& mention) const {
        if (hit.last <= mention.first) return true;
        return hit.first < mention.first && mention.first < hit.last && tokens_[hit.first].symbol != unknown_word &&
               denies_alone(state_.lexicon.vocabulary.word(tokens_[hit.first].symbol));
    }

    static bool denies_alone(const std::string& word) {
        return word == "no" || word == "not" || word == "never" || word == "without" || word == "do" || word == "denies" ||
               word == "denied" || word.ends_with("nt");
    }

    static std::uint32_t gap(const TriggerHit& hit, const Mention& mention) {
        if (hit.last <= mention.first) return mention.first - hit.last;
        return mention.last <= hit.first ? hit.first - mention.last : 0;
    }

    template <class Act>
    void each_in_clause(const TriggerHit& hit, std::uint32_t reach, const Act& act) {
        for (Mention& mention : sentence_.mentions) {
            if (same_clause(hit, mention) && gap(hit, mention) <= reach) act(mention);
        }
    }

    template <class Act>
    void each_behind(const TriggerHit& hit, const Act& act) {
        for (Mention& mention : sentence_.mentions) {
            if (before(hit, mention) && same_clause(hit, mention)) act(mention);
        }
    }

    void apply(const TriggerHit& hit) {
        constexpr std::uint32_t whole_clause = 10000;
        switch (hit.kind()) {
            case Trigger::negation: return apply_negation(hit);
            case Trigger::negation_after: return apply_negation_after(hit);
            case Trigger::gone: return apply_gone(hit);
            case Trigger::hypothetical: return each_behind(hit, [](Mention& m) { m.hypothetical = true; });
            case Trigger::question: return each_behind(hit, [](Mention& m) { m.hypothetical = true; });
            case Trigger::condition: return apply_condition(hit);
            case Trigger::history: return apply_history(hit);
            case Trigger::uncertainty: return each_in_clause(hit, whole_clause, [](Mention& m) { m.uncertain = true; });
            case Trigger::worse: return each_in_clause(hit, change_reach, [](Mention& m) { m.worse = true; });
            case Trigger::better: return each_in_clause(hit, change_reach, [](Mention& m) { m.better = true; });
            case Trigger::unchanged: return apply_unchanged(hit);
            case Trigger::indication: return apply_indication(hit);
            case Trigger::relief: return apply_relief(hit);
            case Trigger::no_relief: return each_behind(hit, [&](Mention& m) { m.indication = m.indication || is_treated(m); });
            case Trigger::mild: return set_severity(hit, Severity::mild);
            case Trigger::moderate: return set_severity(hit, Severity::moderate);
            case Trigger::severe: return set_severity(hit, Severity::severe);
            case Trigger::lasting: return each_in_clause(hit, whole_clause, [](Mention& m) { m.lasting = true; });
            case Trigger::recent: sentence_.recent = true; return;
            case Trigger::effect: sentence_.effect = true; return;
            case Trigger::serious: sentence_.serious = true; return;
            case Trigger::dechallenge: sentence_.dechallenge = true; return;
            case Trigger::rechallenge: sentence_.rechallenge = true; return;
            case Trigger::ago: sentence_.days_ago = std::max(sentence_.days_ago, days_ago(hit)); return;
            default: return;
        }
    }

    /// What follows in the clause, near enough or carried on by a list.
    void apply_negation(const TriggerHit& hit) {
        std::uint32_t from = hit.last;
        std::uint32_t reach = negation_reach;
        for (Mention& mention : sentence_.mentions) {
            if (!before(hit, mention) || !same_clause(hit, mention)) continue;
            if (mention.first > from + reach) return;
            mention.negated = true;
            from = std::max(from, mention.last);
            reach = list_reach;
        }
    }

    [[nodiscard]] static bool has_flag(const TriggerHit& hit, std::string_view flag) {
        const auto& flags = hit.meaning->qualifiers;
        return std::find(flags.begin(), flags.end(), flag) != flags.end();
    }

    /// What an answer could belong to: the nearest mention before it in the clause.
    [[nodiscard]] bool answers_something(const TriggerHit& hit) const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            return mention.last <= hit.first && mention.last + after_reach >= hit.first && same_clause(hit, mention);
        });
    }

    void apply_negation_after(const TriggerHit& hit) {
        if (has_flag(hit, "all")) {
            for (Mention& mention : sentence_.mentions) mention.negated = mention.negated || mention.last <= hit.first;
            return;
        }
        // "Neuro: no tremor": the colon belongs to a heading, and the denial to what follows.
        if (tokens_[hit.first].mark != '\0' && !answers_something(hit)) return apply_negation(hit);
        std::uint32_t from = hit.first;
        std::uint32_t reach = after_reach;
        for (auto mention = sentence_.mentions.rbegin(); mention != sentence_.mentions.rend(); ++mention) {
            if (mention->last > hit.first || !same_clause(hit, *mention)) continue;
            if (mention->last + reach < from) return;
            // "dizziness yes, nausea no": what was answered already is not answered again.
            if (answered_between(mention->last, hit.first)) return;
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

    /// "the dizziness is gone"; but "went away when I stopped" was there.
    void apply_gone(const TriggerHit& hit) {
        const bool stopped = sentence_.has(Trigger::dechallenge);
        each_in_clause(hit, change_reach, [&](Mention& mention) {
            if (mention.last > hit.first) return;
            mention.better = true;
            if (!stopped) mention.negated = true;
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
        for (Mention& mention : sentence_.mentions) {
            if (before(hit, mention) && mention.first < end) mention.hypothetical = true;
        }
    }

    /// Does the comma stand between two findings of a row?
    [[nodiscard]] bool inside_list(std::uint32_t comma) const {
        const auto& mentions = sentence_.mentions;
        const bool left = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
            return m.last <= comma && m.last + 2 >= comma;
        });
        return left && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
            return m.first > comma && m.first <= comma + 4;
        });
    }

    /// "in 2009"; a number that is no year, or this year, is no history.
    [[nodiscard]] bool is_past_year(float number) const {
        const bool looks_like_one = number >= earliest_year && number < latest_year;
        return looks_like_one && int(number) != frame_.year;
    }

    void apply_history(const TriggerHit& hit) {
        const auto& flags = hit.meaning->qualifiers;
        const bool year = std::find(flags.begin(), flags.end(), "year") != flags.end();
        if (year && !is_past_year(tokens_[hit.last - 1].amount)) return;
        const bool only_after = std::find(flags.begin(), flags.end(), "after") != flags.end();
        for (Mention& mention : sentence_.mentions) {
            if (!same_clause(hit, mention)) continue;
            if (only_after && !before(hit, mention)) continue;
            mention.history = true;
        }
    }

    void apply_unchanged(const TriggerHit& hit) {
        constexpr std::uint32_t beside = 2;
        each_in_clause(hit, change_reach, [&](Mention& mention) {
            mention.unchanged = true;
            mention.known = mention.known || gap(hit, mention) <= beside;
        });
    }

    /// What the medicine is for is no report; but "adrenaline given for anaphylaxis" happened.
    void apply_indication(const TriggerHit& hit) {
        const bool acute = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::acute_care && other.first + 3 >= hit.first && other.last <= hit.last;
        });
        each_behind(hit, [&](Mention& mention) { mention.indication = mention.indication || !acute || is_treated(mention); });
    }

    [[nodiscard]] bool is_emergent(const Mention& mention) const {
        const Concept& named = state_.concepts[mention.meaning->concept_index];
        return named.reporting_class(Route::oral) == ReportingClass::emergent;
    }

    /// A word between tokens `first` and `last` that ties them together, with no comma to part them.
    [[nodiscard]] bool attributed(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (tokens_[at].mark == ',') return false;
        }
        return first < last && last <= first + 6 && std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::attribution && hit.first >= first && hit.last <= last;
        });
    }

    /// "Tizanidine stopped due to hypotension", "a rash with penicillin": another medicine did it. What is
    /// emergent stays, as a doubt.
    void read_other_medicines() {
        const auto monitored = [&](const SubstanceName& name) { return state_.concepts[name.concept_index].monitored; };
        const auto& names = sentence_.substances;
        if (names.empty() || std::any_of(names.begin(), names.end(), monitored)) return;
        for (Mention& mention : sentence_.mentions) {
            const bool other = std::any_of(names.begin(), names.end(), [&](const SubstanceName& name) {
                return attributed(name.last, mention.first) || attributed(mention.last, name.first);
            });
            if (!other) continue;
            (is_emergent(mention) ? mention.uncertain : mention.of_other) = true;
        }
    }

    void apply_relief(const TriggerHit& hit) {
        const bool denied = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::negation && other.last <= hit.first && other.last + 3 >= hit.first;
        });
        each_behind(hit, [&](Mention& mention) {
            mention.indication = mention.indication || (denied && is_treated(mention));
            mention.negated = mention.negated && !denied;
            // "Treated for meningitis" had it; only what the medicine is taken for is relieved by it.
            mention.relieved = mention.relieved || (!denied && !is_emergent(mention));
        });
    }

    /// Is it something people take the medicine for?
    [[nodiscard]] bool is_treated(const Mention& mention) const {
        const Concept& named = state_.concepts[mention.meaning->concept_index];
        return named.baseline || named.treated;
    }

    void set_severity(const TriggerHit& hit, Severity severity) {
        each_in_clause(hit, severity_reach, [&](Mention& mention) {
            mention.severity = std::max(mention.severity, severity);
        });
    }

    /// "3 days ago" multiplies its unit; "yesterday" is a number of days by itself.
    [[nodiscard]] double days_ago(const TriggerHit& hit) const {
        double count = 1;
        for (std::uint32_t at = hit.first; at < hit.last; ++at) {
            if (tokens_[at].kind == TokenKind::number) count = double(tokens_[at].amount);
        }
        return hit.meaning->value * count;
    }

    /// Whom each clause speaks of: the last person named before a mention, from this sentence or the one before.
    void settle_subject() {
        Subject subject = Subject::patient;
        std::size_t next = 0;
        bool named = false;
        for (Mention& mention : sentence_.mentions) {
            while (next < sentence_.triggers.size() && sentence_.triggers[next].first < mention.first) {
                subject = subject_after(sentence_.triggers[next++], subject, named);
            }
            mention.of_other = subject == Subject::other;
        }
        while (next < sentence_.triggers.size()) subject = subject_after(sentence_.triggers[next++], subject, named);
        if (named) frame_.subject = subject;
        sentence_.by_other = frame_.carer_writes || (!frame_.speaks_of_self && sentence_.has(Trigger::third_person));
    }

    Subject subject_after(const TriggerHit& hit, Subject subject, bool& named) const {
        switch (hit.kind()) {
            case Trigger::other_person:
                named = true;
                // "my wife says I am confused": the speaker is not the one.
                return followed_by_report(hit) ? Subject::patient : Subject::other;
            case Trigger::dependant:
                named = true;
                if (followed_by_report(hit)) return Subject::patient;
                return relative_is_patient() || unsure_of_relative() ? Subject::patient : Subject::other;
            case Trigger::self:
            case Trigger::patient:
                named = true;
                return Subject::patient;
            case Trigger::third_person:
                if (named) return subject;
                return frame_.subject;
            default: return subject;
        }
    }

    [[nodiscard]] bool relative_is_patient() const {
        return frame_.carer_writes || frame_.relative_treated || !frame_.speaks_of_self;
    }

    /// "My wife won't wake, I've tried everything": a carer says I as well. Where it is emergent, and the
    /// text never says that the writer takes the medicine, the relative may be the patient.
    [[nodiscard]] bool unsure_of_relative() const {
        return !frame_.self_treated && std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& m) {
            return is_emergent(m);
        });
    }

    [[nodiscard]] bool followed_by_report(const TriggerHit& hit) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::reporting && other.first >= hit.last && other.first <= hit.last + 3;
        });
    }

    [[nodiscard]] bool signed_with(const Mention& mention, char sign) const {
        if (mention.first == sentence_.first) return false;
        const Token& before = tokens_[mention.first - 1];
        return before.mark == sign && before.end == tokens_[mention.first].begin;
    }

    /// "+nausea, +headache, -vomiting": a minus means absent where a plus means present.
    void read_signs() {
        const auto& mentions = sentence_.mentions;
        const bool plus = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return signed_with(m, '+'); });
        if (!plus) return;
        for (Mention& mention : sentence_.mentions) mention.negated = mention.negated || signed_with(mention, '-');
    }

    /// A ticked box before or behind each item of a line; the side is that of the first box.
    void read_checkboxes() {
        std::vector<std::uint32_t> boxes;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            const TokenKind kind = tokens_[at].kind;
            if (kind == TokenKind::box_checked || kind == TokenKind::box_empty) boxes.push_back(at);
        }
        if (boxes.empty() || sentence_.mentions.empty()) return;
        const bool leads = boxes.front() < sentence_.mentions.front().first;
        for (Mention& mention : sentence_.mentions) {
            std::optional<std::uint32_t> own;
            for (const std::uint32_t box : boxes) {
                if (leads && box < mention.first) own = box;
                if (!leads && box >= mention.last && !own) own = box;
            }
            if (own) mention.negated = tokens_[*own].kind == TokenKind::box_empty;
        }
    }

    [[nodiscard]] bool in_a_row(const Mention& left, const Mention& right) const {
        if (right.first > left.last + 3) return false;
        for (std::uint32_t at = left.last; at < right.first; ++at) {
            const bool joins = tokens_[at].mark == ',' || tokens_[at].mark == '/' || tokens_[at].mark == '&' ||
                               tokens_[at].mark == '+' || is_joining_word(tokens_[at].symbol);
            if (!joins) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_joining_word(Symbol symbol) const {
        const std::string& word = state_.lexicon.vocabulary.word(symbol);
        return word == "and" || word == "or" || word == "with" || word == "plus" || word == "some" || word == "also";
    }

    [[nodiscard]] bool is_baseline(const Mention& mention) const {
        return state_.concepts[mention.meaning->concept_index].baseline;
    }

    /// Stands in a row with a finding that is no sign of the disease.
    void mark_lists() {
        auto& mentions = sentence_.mentions;
        for (std::size_t i = 1; i < mentions.size(); ++i) {
            if (!in_a_row(mentions[i - 1], mentions[i])) continue;
            mentions[i - 1].listed = mentions[i - 1].listed || !is_baseline(mentions[i]);
            mentions[i].listed = !is_baseline(mentions[i - 1]);
        }
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    TextFrame& frame_;
    Sentence& sentence_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace

void assert_mentions(const ContentState& state, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence) {
    Asserter(state, tokens, frame, sentence).run();
}

}  // namespace tonus::clinical
