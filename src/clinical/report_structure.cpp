#include "report_structure.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

class StructureReader {
public:
    StructureReader(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence)
        : state_(state), tokens_(tokens), sentence_(sentence) {}

    [[nodiscard]] int weight() const {
        const WordRoles& spoken = sentence_.roles;
        if (!spoken.has(WordRole::some_of_many) && !spoken.has(WordRole::generic_verb) && !spoken.has(WordRole::being)) return 0;
        const ProseWords& words = state_.lexicon.prose;
        const std::uint32_t first = start();
        if (first >= sentence_.last) return 0;
        if (plays(first, WordRole::some_of_many)) return speaks_of_some(first) ? words.group_weight : 0;
        if (words.holds(ProseSet::definite, tokens_[first].symbol) && !plays(first, WordRole::indefinite)) return 0;
        const std::uint32_t verb = main_verb(first);
        if (verb >= sentence_.last || verb == first || names_medicine(first, verb) || is_doing(first)) return 0;
        if (plays(verb, WordRole::generic_verb)) return names_finding(first, verb) ? 0 : words.structure_weight;
        return is_defined(verb) || (!names_finding(first, verb) && is_advised(verb)) ? words.structure_weight : 0;
    }

    [[nodiscard]] std::uint32_t defining_verb() const {
        constexpr std::uint32_t shortest = 7;  // tokens
        const WordRoles& spoken = sentence_.roles;
        if (!spoken.has(WordRole::generic_verb) && !(spoken.has(WordRole::being) && spoken.has(WordRole::present_verb)))
            return sentence_.last;
        const std::uint32_t first = start();
        // "There are signs of toxicity" tells that they are there.
        if (first >= sentence_.last || plays(first, WordRole::existing) || is_definite(first, sentence_.last)) return sentence_.last;
        const std::uint32_t verb = copula(first);
        if (verb == sentence_.last) return verb;
        const bool always = plays(verb, WordRole::generic_verb) && names_something(first, verb) && names_something(verb, sentence_.last);
        if (always) return verb;
        if (sentence_.last < first + shortest) return sentence_.last;
        std::uint32_t at = verb + 1;
        while (at < sentence_.last && is_adverb(at)) ++at;
        if (plays(at, WordRole::stated) && at + 1 < sentence_.last && tokens_[at + 1].kind == TokenKind::word) return verb;
        // "Delirium and seizures are features of withdrawal".
        if (plays(at, WordRole::kind_noun) && plays(at + 1, WordRole::partitive)) return verb;
        if (!plays(at, WordRole::indefinite)) return sentence_.last;
        return is_defined(at) ? verb : sentence_.last;
    }

private:
    /// "Is", "are" behind a subject of words and numbers that is no person and has no verb of its own.
    [[nodiscard]] std::uint32_t copula(std::uint32_t first) const {
        constexpr std::uint32_t longest_subject = 10;
        const std::uint32_t end = std::min(sentence_.last, first + longest_subject);
        for (std::uint32_t at = first; at < end; ++at) {
            const bool counts = tokens_[at].kind == TokenKind::word || tokens_[at].kind == TokenKind::number || tokens_[at].mark == ',';
            if (!counts || plays(at, WordRole::person) || plays(at, WordRole::past_verb)) return sentence_.last;
            if (at > first && plays(at, WordRole::being) && plays(at, WordRole::present_verb)) return at;
            if (at > first && plays(at, WordRole::generic_verb)) return at;
            if (plays(at, WordRole::present_verb)) return sentence_.last;
        }
        return sentence_.last;
    }

    /// Is one thing meant among these words? "A" and "an" may name a kind.
    [[nodiscard]] bool is_definite(std::uint32_t first, std::uint32_t last) const {
        const ProseWords& words = state_.lexicon.prose;
        for (std::uint32_t at = first; at < last; ++at) {
            const bool kind = plays(at, WordRole::indefinite);
            if (!kind && (words.holds(ProseSet::definite, tokens_[at].symbol) || words.holds(ProseSet::occasions, tokens_[at].symbol)))
                return true;
            if (plays(at, WordRole::owner) || plays(at, WordRole::contrast)) return true;
        }
        return plays(first, WordRole::indefinite);
    }

    [[nodiscard]] bool is_adverb(std::uint32_t at) const {
        return plays(at, WordRole::passed_over) || ends_with_one(at, state_.lexicon.endings_of_adverbs);
    }

    [[nodiscard]] bool plays(std::uint32_t at, WordRole role) const {
        return at < sentence_.last && state_.lexicon.plays(tokens_[at], role);
    }

    [[nodiscard]] std::uint32_t start() const {
        std::uint32_t at = sentence_.first;
        while (at < sentence_.last && tokens_[at].kind == TokenKind::punctuation) ++at;
        return at;
    }

    /// "Others on this forum complain of dizziness"; but "some confusion remains", "most days I fall".
    [[nodiscard]] bool speaks_of_some(std::uint32_t first) const {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t end = std::min(sentence_.last, first + 1 + reach);
        for (std::uint32_t at = first + 1; at < end; ++at) {
            if (tokens_[at].kind != TokenKind::word || names_finding(at, at + 1)) return false;
            if (plays(at, WordRole::undergoing)) return true;
            // "Some on this forum", "many with MS": the subject goes on.
            const bool goes_on = at > first + 1 || plays(at, WordRole::giving) || plays(at, WordRole::describing);
            if (!goes_on) return false;
        }
        return false;
    }

    /// The first word that says what the subject does or is, now or always; the end where something else comes first.
    [[nodiscard]] std::uint32_t main_verb(std::uint32_t first) const {
        constexpr std::uint32_t longest_subject = 9;
        const std::uint32_t end = std::min(sentence_.last, first + longest_subject);
        for (std::uint32_t at = first; at < end; ++at) {
            if (tokens_[at].kind != TokenKind::word) return sentence_.last;
            const bool verb = at > first && (plays(at, WordRole::generic_verb) || plays(at, WordRole::being));
            const bool noun = plays(at + 1, WordRole::partitive);  // "the causes of"
            if (verb && !noun) return at;
            if (plays(at, WordRole::past_verb) || plays(at, WordRole::present_verb)) return sentence_.last;
        }
        return sentence_.last;
    }

    [[nodiscard]] bool names_finding(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            const bool finding = state_.concepts[mention.meaning->concept_index].kind == ConceptKind::finding;
            return finding && mention.first < last && mention.last > first;
        });
    }

    [[nodiscard]] bool names_something(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            return mention.first < last && mention.last > first;
        });
    }

    [[nodiscard]] bool names_medicine(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(
                   sentence_.substances.begin(),
                   sentence_.substances.end(),
                   [&](const SubstanceName& name) { return name.first < last && name.last > first; }
               ) ||
               std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
                   return hit.kind() == Trigger::treatment && hit.first < last && hit.last > first;
               });
    }

    /// "Standing causes dizziness": what somebody does, and is not said who.
    [[nodiscard]] bool is_doing(std::uint32_t first) const {
        return tokens_[first].symbol == unknown_word || ends_with_one(first, state_.lexicon.endings_of_doing);
    }

    [[nodiscard]] bool ends_with_one(std::uint32_t at, const std::vector<std::string>& endings) const {
        if (tokens_[at].symbol == unknown_word) return false;
        const std::string& word = state_.lexicon.vocabulary.word(tokens_[at].symbol);
        return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return word.ends_with(ending); });
    }

    /// "Is a common trigger of", "are among the symptoms".
    [[nodiscard]] bool is_defined(std::uint32_t verb) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t end = std::min(sentence_.last, verb + 1 + reach);
        for (std::uint32_t at = verb + 1; at < end && tokens_[at].kind == TokenKind::word; ++at) {
            if (plays(at, WordRole::article)) return false;  // "the cause of the fall"
            if (plays(at, WordRole::kind_noun)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_advised(std::uint32_t verb) const {
        if (!plays(verb, WordRole::present_verb)) return false;
        return plays(verb + 1, WordRole::advised) || plays(verb + 2, WordRole::advised);
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    const Sentence& sentence_;
};

}  // namespace

int general_structure(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence) {
    return StructureReader(state, tokens, sentence).weight();
}

std::uint32_t verb_of_definition(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence) {
    return StructureReader(state, tokens, sentence).defining_verb();
}

}  // namespace tonus::clinical
