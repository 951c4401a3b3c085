#include "report_predicate.hpp"

#include "clause_words.hpp"
#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

class PredicateReader : ClauseWords {
public:
    using ClauseWords::ClauseWords;

    void run() {
        if (spoken(WordRole::possible)) read_possibilities();
        if (spoken(WordRole::crowd)) read_crowds();
        if (spoken(WordRole::looking)) read_looking();
        if (spoken(WordRole::conditional) || spoken(WordRole::imagining)) read_consequences();
        if (spoken(WordRole::relation)) read_relations();
        if (spoken(WordRole::causing) || spoken(WordRole::befalling)) read_results();
        if (spoken(WordRole::kind_noun) && spoken(WordRole::being)) read_kinds();
        if (spoken(WordRole::stated) && spoken(WordRole::being)) read_stated();
    }

private:
    /// "Sedation may occur with the higher dose", "missed doses can bring on withdrawal".
    void read_possibilities() {
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (!plays(at, WordRole::possible) || !comes_about(behind_adverbs(at + 1))) continue;
            // "Withdrawal, as you said might happen" has happened; "as can happen in overdose" tells of no overdose.
            const std::uint32_t first = sentence_.masks(at) ? at : clause_start(at);
            const std::uint32_t last = clause_end(at);
            if (names_somebody(first, last)) continue;
            each_between(subject_start(first, at), last, [&](Mention& m) { m.hypothetical = m.hypothetical || is_kind(m); });
        }
    }

    /// "Cannot be woken, as can happen": behind the last comma that parts no row of findings.
    [[nodiscard]] std::uint32_t subject_start(std::uint32_t first, std::uint32_t verb) const {
        constexpr std::uint32_t beside = 4;
        const auto& mentions = sentence_.mentions;
        for (std::uint32_t at = verb; at-- > first;) {
            if (tokens_[at].mark != ',') continue;
            const bool left = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.last == at; });
            const bool right = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
                return m.first > at && m.first <= at + beside && m.first < verb;
            });
            if (!left || !right) return at;
        }
        return first;
    }

    /// "Occur", "be seen".
    [[nodiscard]] bool comes_about(std::uint32_t at) const {
        if (plays_any(at, WordRole::coming_about, WordRole::causing)) return true;
        const std::uint32_t next = behind_adverbs(at + 1);
        return plays(at, WordRole::being) && plays_any(next, WordRole::befalling, WordRole::stated, WordRole::advised);
    }

    /// "Some people have thought about killing themselves".
    void read_crowds() {
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (!plays(at, WordRole::crowd) || !begins_with(at)) continue;
            const std::uint32_t last = clause_end(at);
            const std::uint32_t verb = finite_verb(at + 1, last);
            if (verb == last || names_somebody(at, sentence_.last) || in_finding(at)) continue;
            // What many had from the medicine that is watched is still news of it.
            if (plays(verb, WordRole::past_verb) && names_monitored()) continue;
            each_between(at + 1, last, [](Mention& m) { m.hypothetical = true; });
        }
    }

    /// "Sees children on the stairs".
    [[nodiscard]] bool in_finding(std::uint32_t at) const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            return mention.first <= at && at < mention.last && state_.concepts[mention.meaning->concept_index].kind == ConceptKind::finding;
        });
    }

    [[nodiscard]] bool names_monitored() const {
        return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
            return state_.concepts[name.concept_index].monitored;
        });
    }

    /// Does a clause begin with the crowd, up to two words before it?
    [[nodiscard]] bool begins_with(std::uint32_t head) const {
        constexpr std::uint32_t longest = 2;
        for (std::uint32_t at = head;; --at) {
            if (at == sentence_.first || parts_clauses(at - 1) || tokens_[at - 1].mark == ',') return true;
            const bool leads = is_word(at - 1) && !plays_any(
                                                      at - 1,
                                                      WordRole::owner,
                                                      WordRole::article,
                                                      WordRole::being,
                                                      WordRole::past_verb,
                                                      WordRole::present_verb,
                                                      WordRole::giving,
                                                      WordRole::partitive,
                                                      WordRole::saying,
                                                      WordRole::joint,
                                                      WordRole::causing,
                                                      WordRole::purpose
                                                  );
            if (at + longest == head || !leads) return false;
        }
    }

    [[nodiscard]] std::uint32_t finite_verb(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t reach = 9;
        const std::uint32_t end = std::min(last, first + reach);
        for (std::uint32_t at = first; at < end; ++at) {
            if (plays_any(
                    at,
                    WordRole::being,
                    WordRole::past_verb,
                    WordRole::present_verb,
                    WordRole::possible,
                    WordRole::undergoing,
                    WordRole::taking,
                    WordRole::generic_verb,
                    WordRole::imagining
                ))
                return at;
        }
        return last;
    }

    /// "Neuro checks q4h for drowsiness and weakness".
    void read_looking() {
        constexpr std::uint32_t reach = 4;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (!plays(at, WordRole::looking)) continue;
            for (std::uint32_t purpose = at + 1; purpose <= at + reach; ++purpose) {
                if (purpose >= sentence_.last || parts_clauses(purpose) || plays(purpose, WordRole::past_verb)) break;
                if (!plays(purpose, WordRole::purpose)) continue;
                if (!is_word(purpose + 1)) break;  // "for 4 hours"
                each_between(purpose, clause_end(purpose), [&](Mention& m) { m.hypothetical = m.hypothetical || is_kind(m); });
                break;
            }
        }
    }

    /// "If I went up I'd be a zombie", "he could fall if he gets up": what is not emergent, and stands behind what would be.
    void read_consequences() {
        constexpr std::uint32_t beside = 3;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (plays(at, WordRole::brief_denial) || plays(at + 1, WordRole::brief_denial)) continue;
            const bool would = plays_any(at, WordRole::imagining, WordRole::shortened);
            // "I would probably be drowsy on 80 mg".
            const bool guessed = would && !plays(at, WordRole::possible) && tells(Trigger::uncertainty, at + 1);
            if (!guessed && !spoken(WordRole::conditional)) continue;
            const std::uint32_t end = clause_end(at);
            if (!would && !(plays(at, WordRole::possible) && plays(end, WordRole::conditional))) continue;
            each_between(at + 1, would ? end : std::min(end, at + beside), [&](Mention& m) {
                m.hypothetical = m.hypothetical || !is_emergent(state_, m);
            });
        }
    }

    /// "She understands meningitis and withdrawal are risks", "dysreflexia is a medical emergency", "respiratory depression is the main
    /// danger of overdose": what kind of thing they are. But "is the likely cause".
    void read_kinds() {
        for (std::uint32_t at = sentence_.first + 1; at < sentence_.last; ++at) {
            if (!is_copula(at)) continue;
            const std::uint32_t noun = kind_behind(behind_adverbs(at + 1));
            if (noun == sentence_.last || names_somebody(at, clause_end(at)) || names_one(noun, clause_end(noun))) continue;
            const Mention* subject = mention_before(at);
            if (subject == nullptr || !is_kind(*subject)) continue;
            for (std::uint32_t last = at; Mention* mention = mention_before(last); last = mention->first) {
                if (!is_kind(*mention)) break;
                mention->hypothetical = true;
            }
            each_between(noun, clause_end(noun), [&](Mention& m) { m.hypothetical = m.hypothetical || is_kind(m); });
        }
    }

    [[nodiscard]] bool is_copula(std::uint32_t at) const { return plays(at, WordRole::being) && plays(at, WordRole::present_verb); }

    /// The noun of a kind, bare or behind "a" or "the main"; the end of the sentence if there is none.
    [[nodiscard]] std::uint32_t kind_behind(std::uint32_t first) const {
        constexpr std::uint32_t longest = 3;
        const bool definite = plays(first, WordRole::article);
        const bool begins = definite || plays(first, WordRole::indefinite);
        const std::uint32_t end = std::min(sentence_.last, begins ? first + 1 + longest : first + 1);
        for (std::uint32_t at = begins ? first + 1 : first; at < end && is_word(at) && !tells(Trigger::uncertainty, at); ++at) {
            // "Confusion is the main symptom" is somebody's.
            const bool whole = !definite || (at > first + 1 && plays(at + 1, WordRole::partitive));
            if (plays(at, WordRole::kind_noun)) return whole ? at : sentence_.last;
        }
        return sentence_.last;
    }

    /// "Ingestion of 300 mg or more is associated with coma": what is held of such things, where none of them is one thing.
    void read_stated() {
        constexpr std::uint32_t shortest = 7;  // tokens
        if (sentence_.last - sentence_.first < shortest) return;
        for (std::uint32_t at = sentence_.first + 1; at < sentence_.last; ++at) {
            const std::uint32_t verb = behind_adverbs(at + 1);
            if (!is_copula(at) || !plays(verb, WordRole::stated) || !is_word(verb + 1)) continue;
            const std::uint32_t first = clause_start(at);
            const std::uint32_t last = clause_end(at);
            if (names_somebody(first, last) || tells_of_time() || names_one(first, last)) continue;
            each_between(subject_start(first, at), last, [](Mention& m) { m.hypothetical = true; });
        }
    }

    /// "The", "this", "two"; "a" may name a kind.
    [[nodiscard]] bool names_one(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (!plays(at, WordRole::indefinite) && state_.lexicon.prose.holds(ProseSet::definite, tokens_[at].symbol)) return true;
        }
        return false;
    }

    /// The mention that ends right before `last`, or before a comma or "and" there.
    [[nodiscard]] Mention* mention_before(std::uint32_t last) {
        while (last > sentence_.first && (tokens_[last - 1].mark == ',' || plays(last - 1, WordRole::joint))) --last;
        const auto found =
            std::find_if(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& m) { return m.last == last; });
        return found == sentence_.mentions.end() ? nullptr : &*found;
    }

    /// "Father is weak after his stroke", "daughter tearful about discharge": a noun that is somebody's, and is not said whose, at the
    /// beginning of a clause is a relative of the patient. What is not routine stays, and what has to do with the treatment.
    void read_relations() {
        if (tells_of_treatment()) return;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (!plays(at, WordRole::relation) || !begins_bare(at)) continue;
            const bool diagnosed = plays_any(at + 1, WordRole::describing);  // "wife has dementia and is confused"
            std::uint32_t last = at + 1;
            for (; last < sentence_.last && !ends_clause(last); ++last) {
                if (plays(last, WordRole::saying) || tells(Trigger::reporting, last)) break;
            }
            if (last < sentence_.last && !ends_clause(last)) continue;
            each_between(at + 1, last, [&](Mention& m) {
                m.of_other = m.of_other || (is_light(m) && !names_somebody(at + 1, m.first)) || (diagnosed && !is_emergent(state_, m));
            });
        }
    }

    [[nodiscard]] bool ends_clause(std::uint32_t at) const {
        return tokens_[at].mark == ';' || tokens_[at].mark == ':' || tokens_[at].kind == TokenKind::line_end ||
               plays(at, WordRole::contrast);
    }

    [[nodiscard]] bool begins_bare(std::uint32_t at) const {
        if (at + 1 >= sentence_.last || plays_any(at + 1, WordRole::partitive, WordRole::relation)) return false;
        // "Partner's": an ending of its own.
        if (tokens_[at + 1].begin == tokens_[at].end) return false;
        return at == sentence_.first || ends_clause(at - 1) || tokens_[at - 1].mark == '.' || tokens_[at - 1].mark == '-';
    }

    [[nodiscard]] bool tells(Trigger kind, std::uint32_t at) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == kind && hit.first <= at && at < hit.last;
        });
    }

    [[nodiscard]] bool is_light(const Mention& mention) const {
        return is_routine(state_, mention) || state_.concepts[mention.meaning->concept_index].kind != ConceptKind::finding;
    }

    [[nodiscard]] bool tells_of_treatment() const {
        const auto& hits = sentence_.triggers;
        return !sentence_.substances.empty() || std::any_of(hits.begin(), hits.end(), [](const TriggerHit& hit) {
            switch (hit.kind()) {
                case Trigger::recent: return !has_flag(hit, "current");
                case Trigger::treatment:
                case Trigger::worse:
                case Trigger::ago:
                case Trigger::dechallenge:
                case Trigger::rechallenge:
                case Trigger::happened: return true;
                default: return false;
            }
        });
    }

    /// "Abrupt discontinuation has resulted in fever", "swallowing a few has led to coma": what something that is done brings about, at
    /// no time and to nobody.
    void read_results() {
        constexpr std::uint32_t reach = 10;
        const std::uint32_t first = first_word();
        bool done = false;
        for (std::uint32_t at = first; at + 1 < std::min(sentence_.last, first + reach); ++at) {
            if (parts_clauses(at) || plays_any(at, WordRole::past_verb, WordRole::being)) return;
            // "Scissoring has recurred": a finding is nothing that is done.
            done = done || (!is_found(at) && (names_doing(at) || plays(at, WordRole::done_by_substance)));
            if (!plays(at, WordRole::present_verb)) continue;
            const std::uint32_t verb = behind_adverbs(at + 1);
            if (!done || !plays_any(verb, WordRole::causing, WordRole::befalling) || names_somebody(sentence_.first, sentence_.last) ||
                tells_of_time())
                return;
            each_between(first, clause_end(verb), [&](Mention& m) { m.hypothetical = m.hypothetical || is_kind(m); });
            return;
        }
    }

    /// A finding, and not what happened to the treatment, which some words tell at once ("abrupt discontinuation").
    [[nodiscard]] bool is_found(std::uint32_t at) const {
        bool found = false;
        for (const Mention& mention : sentence_.mentions) {
            if (mention.first > at || at >= mention.last) continue;
            const ConceptKind kind = state_.concepts[mention.meaning->concept_index].kind;
            if (kind == ConceptKind::event) return false;
            found = found || kind == ConceptKind::finding;
        }
        return found;
    }

    /// "Discontinuation", "swallowing".
    [[nodiscard]] bool names_doing(std::uint32_t at) const {
        if (!is_word(at) || tokens_[at].symbol == unknown_word) return false;
        const std::string& word = state_.lexicon.vocabulary.word(tokens_[at].symbol);
        const auto& endings = state_.lexicon.endings_of_doing;
        return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return word.ends_with(ending); });
    }

    /// "Sudden" in "sudden discontinuation" is no time.
    [[nodiscard]] bool tells_of_time() const {
        if (!sentence_.measurements.empty()) return true;
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            if (hit.kind() != Trigger::recent) return hit.kind() == Trigger::ago || hit.kind() == Trigger::happened;
            return std::none_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
                return mention.first <= hit.first && hit.last <= mention.last;
            });
        });
    }
};

}  // namespace

void read_predicates(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
    PredicateReader(state, tokens, sentence).run();
}

}  // namespace tonus::clinical
