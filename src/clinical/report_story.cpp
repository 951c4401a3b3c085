#include "report_story.hpp"

#include "report_ellipsis.hpp"
#include "report_scope.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

class StoryReader {
public:
    StoryReader(const ContentState& state, std::span<const Token> tokens, std::span<Sentence> sentences, int year)
        : state_(state), tokens_(tokens), sentences_(sentences), year_(year) {}

    void run() {
        for (std::size_t at = 0; at < sentences_.size(); ++at) {
            core::step(sentences_[at].last - sentences_[at].first);
            if (opens_past(sentences_[at])) carry_past(at);
            if (tells_of_other_trial(sentences_[at])) carry_other_medicine(at);
            read_beginning(at);
            read_answer(at);
            read_denial(at);
            read_end(at);
        }
        read_benefit();
    }

private:
    [[nodiscard]] bool has_time_of_now(const Sentence& sentence) const {
        return sentence.recent || sentence.has(Trigger::recent) || sentence.has(Trigger::ago) || sentence.has(Trigger::happened);
    }

    [[nodiscard]] bool is_told_now(const Sentence& sentence) const {
        return sentence.roles.has(WordRole::present_verb) || has_time_of_now(sentence);
    }

    /// "I could not walk unassisted", but not "I was dizzy and still am".
    [[nodiscard]] bool is_told_past(const Sentence& sentence) const {
        return sentence.roles.has(WordRole::past_verb) && !is_told_now(sentence);
    }

    /// "In February 1997", "13 years ago": what follows in the past tense belongs to it.
    [[nodiscard]] bool opens_past(const Sentence& sentence) const {
        if (!sentence.has(Trigger::history)) return false;
        const bool dated = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            if (hit.kind() != Trigger::history || !has_flag(hit, "story")) return false;
            return !has_flag(hit, "year") || std::any_of(tokens_.begin() + hit.first, tokens_.begin() + hit.last, [&](const Token& token) {
                return token.kind == TokenKind::number && is_past_year(token.amount, year_);
            });
        });
        // "In 1997 my legs became stiff": what was new then is old now.
        return dated && !sentence.roles.has(WordRole::present_verb) && !sentence.has(Trigger::ago) && !sentence.has(Trigger::happened);
    }

    void carry_past(std::size_t from) {
        for (std::size_t at = from + 1; at < sentences_.size() && is_told_past(sentences_[at]); ++at) {
            if (opens_past(sentences_[at])) return;  // carries on by itself: no sentence is walked over twice
            for (Mention& mention : sentences_[at].mentions) {
                if (is_emergent(state_, mention)) continue;
                mention.history = true;
                mention.dated = true;
            }
        }
    }

    [[nodiscard]] bool names_monitored(const Sentence& sentence) const {
        return std::any_of(sentence.substances.begin(), sentence.substances.end(), [&](const SubstanceName& name) {
            return state_.concepts[name.concept_index].monitored;
        });
    }

    [[nodiscard]] bool names_medicine(const Sentence& sentence) const {
        return !sentence.substances.empty() || sentence.has(Trigger::other_medicine);
    }

    /// "Tried Aderall for 3 weeks": a medicine, not the monitored one, that is not taken any more.
    [[nodiscard]] bool tells_of_other_trial(const Sentence& sentence) const {
        if (!sentence.has(Trigger::past_trial) || names_monitored(sentence) || has_time_of_now(sentence)) return false;
        return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            if (hit.kind() != Trigger::past_trial || !has_flag(hit, "over") || hit.last >= sentence.last) return false;
            if (tokens_[hit.last].capital) return true;
            const auto follows = [&](const auto& name) { return name.first >= hit.last && name.first <= hit.last + 1; };
            return std::any_of(sentence.substances.begin(), sentence.substances.end(), follows) ||
                   std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
                       return other.kind() == Trigger::other_medicine && follows(other);
                   });
        });
    }

    /// "It made me sick": "it" is the medicine of the sentence before.
    void carry_other_medicine(std::size_t from) {
        for (std::size_t at = from + 1; at < sentences_.size(); ++at) {
            Sentence& sentence = sentences_[at];
            core::step(sentence.last - sentence.first);
            const bool points_back = state_.lexicon.plays(tokens_[sentence.first], WordRole::pronoun) && !has_time_of_now(sentence);
            const bool turns = names_medicine(sentence) || sentence.has(Trigger::begun) || tells_of_other_trial(sentence);
            if (turns || !(points_back || is_told_past(sentence))) return;
            for (Mention& mention : sentence.mentions) mention.of_other = mention.of_other || !is_emergent(state_, mention);
        }
    }

    /// What people live with before they get the medicine.
    [[nodiscard]] bool may_precede(const Mention& mention) const {
        return is_routine(state_, mention) || (is_treated(state_, mention) && !is_emergent(state_, mention));
    }

    /// "I had bad anxiety, so I was prescribed this": what stands before it was there before the medicine.
    void read_beginning(std::size_t at) {
        if (!sentences_[at].has(Trigger::begun)) return;
        const auto& triggers = sentences_[at].triggers;
        const auto begun =
            std::find_if(triggers.begin(), triggers.end(), [](const TriggerHit& hit) { return hit.kind() == Trigger::begun; });
        // "Finally started me on this" is how it began; "last week" besides places all of it.
        const auto places = [&](const TriggerHit& hit) {
            const bool now = hit.kind() == Trigger::recent || hit.kind() == Trigger::ago || hit.kind() == Trigger::happened;
            return now && (hit.last <= begun->first || hit.first >= begun->last);
        };
        if (begun == triggers.end() || std::any_of(triggers.begin(), triggers.end(), places)) return;
        for (Mention& mention : sentences_[at].mentions) {
            mention.indication = mention.indication || (mention.last <= begun->first && may_precede(mention));
        }
        if (has_flag(*begun, "here")) return;
        const auto precedes = [&](const Sentence& told) {
            return !is_told_now(told) && !names_monitored(told) && !told.has(Trigger::begun);
        };
        while (at > 0 && precedes(sentences_[at - 1])) {
            core::step();
            for (Mention& mention : sentences_[--at].mentions) mention.history = mention.history || may_precede(mention);
        }
    }

    /// "Anyone else get seizures? I've had three", "warned of seizures. He has had two": what was asked or warned of has
    /// happened.
    void read_answer(std::size_t at) {
        const Sentence& answer = sentences_[at];
        if (at == 0 || sentences_[at - 1].last != answer.first) return;
        if (answer.mentions.empty()) read_brief_report(sentences_[at - 1], answer);
        if (tokens_[answer.first - 1].mark != '?' && !tells_of_several(answer)) return;
        const bool tells = answer.has(Trigger::happened) && !answer.has(Trigger::negation) && !answer.has(Trigger::other_person);
        if (!tells || !answer.mentions.empty()) return;
        for (Mention& mention : sentences_[at - 1].mentions) mention.hypothetical = mention.of_other = false;
    }

    /// "Never had seizures before. Had three today": told anew of what the sentence before named last.
    void read_brief_report(Sentence& named, const Sentence& told) const {
        if (named.mentions.empty() || tokens_[named.last - 1].mark == '?') return;
        const BriefReport report = brief_report(state_, tokens_, told, told.first);
        constexpr std::uint32_t beside = 5;  // tokens from the beginning of the sentence
        Mention& last = named.mentions.back();
        const bool finding = state_.concepts[last.meaning->concept_index].kind == ConceptKind::finding;
        if (finding && report.told == ToldBriefly::counted && report.at <= told.first + beside) confirm(last, report);
    }

    /// "He has had two", "he had one at breakfast"; but not "he has had two doses", "I have had it for years".
    [[nodiscard]] bool tells_of_several(const Sentence& answer) const {
        return std::any_of(answer.triggers.begin(), answer.triggers.end(), [&](const TriggerHit& hit) {
            if (hit.kind() != Trigger::happened || state_.lexicon.plays(tokens_[hit.last - 1], WordRole::subject_pronoun)) return false;
            if (hit.last >= answer.last || tokens_[hit.last].kind != TokenKind::word) return true;
            const Token& next = tokens_[hit.last];
            return state_.lexicon.plays(next, WordRole::present_verb) || state_.lexicon.plays(next, WordRole::occasion);
        });
    }

    /// "They said I might be drowsy. I wasn't": what the sentence before tells of the same person is denied.
    void read_denial(std::size_t at) {
        const Sentence& denial = sentences_[at];
        if (at == 0 || sentences_[at - 1].last != denial.first || !denial.mentions.empty()) return;
        const std::uint32_t person = elliptic_denial(state_, tokens_, denial.first, denial.last);
        if (person != denial.first) return;
        const Sentence& told = sentences_[at - 1];
        for (std::uint32_t word = told.last; word-- > told.first;) {
            if (!state_.lexicon.plays(tokens_[word], WordRole::person)) continue;
            if (tokens_[word].symbol != tokens_[person].symbol) return;
            break;
        }
        for (Mention& mention : sentences_[at - 1].mentions) mention.negated = mention.negated || !is_emergent(state_, mention);
    }

    /// "I felt a little foggy. That went away quickly": what was told before is over, unless it was urgent or went when
    /// the medicine was stopped.
    void read_end(std::size_t at) {
        const Sentence& end = sentences_[at];
        if (at == 0 || !end.has(Trigger::gone) || !end.mentions.empty() || end.dechallenge || !points_back(end)) return;
        settle(sentences_[at - 1]);
        if (at > 1 && is_told_past(sentences_[at - 1]) && is_told_past(sentences_[at - 2])) settle(sentences_[at - 2]);
    }

    void settle(Sentence& told) const {
        for (Mention& mention : told.mentions) {
            if (!is_routine(state_, mention) || mention.worse) continue;
            mention.better = true;
            mention.negated = true;
        }
    }

    /// Does it begin "that went", "but they passed"?
    [[nodiscard]] bool points_back(const Sentence& sentence) const {
        constexpr std::uint32_t beside = 2;
        const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
        std::uint32_t at = sentence.first;
        while (at + 1 < sentence.last && (plays(at, WordRole::contrast) || plays(at, WordRole::joint) || tokens_[at].mark == ',')) ++at;
        if (!plays(at, WordRole::pronoun) && !plays(at, WordRole::carrying_on)) return false;
        return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::gone && hit.first <= at + 1 + beside && hit.last > at;
        });
    }

    [[nodiscard]] bool is_told_anew(const Mention& mention, const Sentence& sentence) const {
        const bool worse = mention.worse || mention.meaning->change == Change::new_or_worse;
        return worse || sentence.effect || sentence.dechallenge || sentence.rechallenge || has_time_of_now(sentence);
    }

    [[nodiscard]] bool is_helped(const Mention& mention) const {
        const bool told = !mention.hypothetical && !mention.of_other;
        return told && (mention.relieved || (mention.negated && mention.better) || mention.meaning->change == Change::better);
    }

    /// "I suffer with anxiety. It has helped my anxiety": what the medicine is said to help is what it is taken for.
    void read_benefit() {
        std::vector<std::size_t> helped;
        for (const Sentence& sentence : sentences_) {
            for (const Mention& mention : sentence.mentions) {
                if (is_helped(mention) && is_treated(state_, mention)) helped.push_back(mention.meaning->concept_index);
            }
        }
        std::sort(helped.begin(), helped.end());
        helped.erase(std::unique(helped.begin(), helped.end()), helped.end());
        if (helped.empty()) return;
        for (Sentence& sentence : sentences_) mark_helped(helped, sentence);
    }

    void mark_helped(const std::vector<std::size_t>& helped, Sentence& sentence) {
        for (Mention& mention : sentence.mentions) {
            if (!std::binary_search(helped.begin(), helped.end(), mention.meaning->concept_index) || is_emergent(state_, mention)) continue;
            mention.indication = mention.indication || (!is_helped(mention) && !is_told_anew(mention, sentence));
        }
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    std::span<Sentence> sentences_;
    int year_;
};

}  // namespace

void read_story(const ContentState& state, std::span<const Token> tokens, std::span<Sentence> sentences, int year) {
    StoryReader(state, tokens, sentences, year).run();
}

}  // namespace tonus::clinical
