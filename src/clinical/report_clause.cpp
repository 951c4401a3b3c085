#include "report_clause.hpp"

#include "report_ellipsis.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

class ClauseReader {
public:
    ClauseReader(const ContentState& state, std::span<const Token> tokens, const Scope& scope, Sentence& sentence)
        : state_(state), tokens_(tokens), scope_(scope), sentence_(sentence) {}

    void run() {
        for (Mention& mention : sentence_.mentions) {
            const Concept& named = state_.concepts[mention.meaning->concept_index];
            if (named.kind != ConceptKind::finding || is_emergent(state_, mention)) continue;
            const bool treated = is_treated(state_, mention);
            mention.hypothetical = mention.hypothetical || is_only_preferred(mention);
            mention.negated = mention.negated || is_denied_behind(mention);
            mention.indication = mention.indication || (treated && (medicine_is_taken_then(mention) || comes_without_medicine(mention)));
            if (!treated && !is_routine(state_, mention)) continue;
            mention.history = mention.history || was_before_medicine(mention);
            mention.indication = mention.indication || disease_does(mention);
            mention.of_other =
                mention.of_other || comes_from_elsewhere(mention) || other_medicine_does(mention) || everyday_thing_does(mention);
        }
    }

private:
    [[nodiscard]] bool plays(std::uint32_t at, WordRole role) const {
        return at >= sentence_.first && at < sentence_.last && state_.lexicon.plays(tokens_[at], role);
    }

    [[nodiscard]] bool spoken(WordRole role) const noexcept { return sentence_.roles.has(role); }

    [[nodiscard]] bool any_plays(std::uint32_t first, std::uint32_t last, WordRole role) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (plays(at, role)) return true;
        }
        return false;
    }

    [[nodiscard]] bool all_words(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (tokens_[at].kind != TokenKind::word) return false;
        }
        return true;
    }

    [[nodiscard]] bool has_between(Trigger kind, std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == kind && hit.first < last && hit.last > first;
        });
    }

    [[nodiscard]] bool names_monitored(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
            return name.first < last && name.last > first && state_.concepts[name.concept_index].monitored;
        });
    }

    /// "I would rather have the spasms than feel drugged": neither is so.
    [[nodiscard]] bool is_only_preferred(const Mention& mention) const {
        // "Than this drowsiness": there it is.
        if (!spoken(WordRole::preferring) || plays(mention.first - 1, WordRole::degree)) return false;
        for (std::uint32_t at = sentence_.first; at < mention.first; ++at) {
            const bool wished = plays(at, WordRole::preferring) && at > sentence_.first && plays(at - 1, WordRole::imagining);
            if (wished && any_plays(at, sentence_.last, WordRole::comparative)) return true;
        }
        return false;
    }

    /// "I take it when I feel anxious", "when the pain is bad I take one"; but "I get anxious when I take it".
    [[nodiscard]] bool medicine_is_taken_then(const Mention& mention) const {
        constexpr std::uint32_t reach = 10;  // tokens from the condition to the finding
        if (!spoken(WordRole::condition_word) || !spoken(WordRole::taking)) return false;
        const std::uint32_t from = mention.first > sentence_.first + reach ? mention.first - reach : sentence_.first;
        for (std::uint32_t at = mention.first; at-- > from;) {
            if (tokens_[at].kind != TokenKind::word && tokens_[at].kind != TokenKind::number) return false;
            if (!plays(at, WordRole::condition_word)) continue;
            if (any_plays(at, mention.first, WordRole::taking)) return false;
            return ends_with_taking(at) || (begins_clause(at) && taking_follows(mention.last));
        }
        return false;
    }

    [[nodiscard]] bool begins_clause(std::uint32_t at) const { return at == sentence_.first || tokens_[at - 1].kind != TokenKind::word; }

    /// Is the medicine named or meant by a pronoun among these words?
    [[nodiscard]] bool means_medicine(std::uint32_t first, std::uint32_t last) const {
        return any_plays(first, last, WordRole::pronoun) || names_monitored(first, last) || has_between(Trigger::treatment, first, last) ||
               has_between(Trigger::amount_word, first, last);
    }

    /// Do the words right before `last` tell that the medicine is taken: "I take it", "use this at night only"?
    [[nodiscard]] bool ends_with_taking(std::uint32_t last) const {
        constexpr std::uint32_t reach = 7;
        const std::uint32_t from = last > sentence_.first + reach ? last - reach : sentence_.first;
        for (std::uint32_t at = last; at-- > from;) {
            if (tokens_[at].kind == TokenKind::punctuation || plays(at, WordRole::joint) || plays(at, WordRole::contrast)) return false;
            if (plays(at, WordRole::taking)) return means_medicine(at + 1, last);
        }
        return false;
    }

    [[nodiscard]] bool taking_follows(std::uint32_t first) const {
        constexpr std::uint32_t reach = 10;
        const std::uint32_t end = std::min(sentence_.last, first + reach);
        for (std::uint32_t at = first; at + 1 < end; ++at) {
            if (plays(at, WordRole::contrast) || tokens_[at].mark == ';') return false;
            if (plays(at, WordRole::person) && plays(at + 1, WordRole::taking)) {
                // "I take it easy", "I take it later": nothing that helps with it.
                return means_medicine(at + 2, std::min(sentence_.last, at + 4)) && !any_plays(at + 2, at + 5, WordRole::shading);
            }
        }
        return false;
    }

    /// "Without it my legs jump all night", "if it were not for baclofen I could not sleep": what it is taken for.
    [[nodiscard]] bool comes_without_medicine(const Mention& mention) const {
        constexpr std::uint32_t reach = 12;
        if (!spoken(WordRole::lacking) && !spoken(WordRole::purpose)) return false;
        if (sentence_.recent || sentence_.has(Trigger::ago) || sentence_.has(Trigger::lasting) || mention.worse) return false;
        const std::uint32_t from = mention.first > sentence_.first + reach ? mention.first - reach : sentence_.first;
        for (std::uint32_t at = from; at + 2 < mention.first; ++at) {
            const bool not_for = plays(at, WordRole::brief_denial) && plays(at + 1, WordRole::purpose) && at > sentence_.first;
            const bool without = begins_clause(at) && plays(at, WordRole::lacking);
            const std::uint32_t next = at + (not_for ? 2 : 1);
            if (not_for && !any_plays(sentence_.first, at, WordRole::condition_word)) continue;
            if ((not_for || without) && means_medicine(next, std::min(next + 2, mention.first))) return true;
        }
        return false;
    }

    /// "Before he had the pump he could not sleep", "before this my legs jumped and I cried", "cramps every night before I found
    /// this"; but "dizzy before lunch".
    [[nodiscard]] bool was_before_medicine(const Mention& mention) const {
        constexpr std::uint32_t reach = 12;  // tokens between the two
        if (!spoken(WordRole::before) || sentence_.recent || sentence_.has(Trigger::ago) || mention.worse) return false;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (!plays(at, WordRole::before)) continue;
            const bool ahead = begins_clause(at) && at < mention.first;
            if (ahead && !spoken(WordRole::present_verb) && means_medicine(at + 1, std::min(at + 2, mention.first))) return true;
            const bool opens = ahead && at + reach > mention.first;
            const bool follows = mention.last <= at && at < mention.last + reach && all_words(mention.last, at);
            if (opens && is_obtained(at + 1, mention.first)) return true;
            if (follows && is_obtained(at + 1, sentence_.last)) return true;
        }
        return false;
    }

    /// "I found this drug", "he got the pump", "she was put on baclofen".
    [[nodiscard]] bool is_obtained(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t reach = 4;
        if (!plays(first, WordRole::person)) return false;
        for (std::uint32_t at = first + 1; at < std::min(last, first + reach); ++at) {
            if (plays(at, WordRole::obtaining)) return means_medicine(at + 1, std::min(last, at + reach));
        }
        return false;
    }

    /// The first token of the words from a comma or the end of a clause up to `at`.
    [[nodiscard]] std::uint32_t phrase_start(std::uint32_t at) const {
        while (at > sentence_.first && tokens_[at - 1].kind != TokenKind::punctuation && !scope_.ends_at(at - 1) &&
               !plays(at - 1, WordRole::condition_word)) {
            --at;
        }
        return at;
    }

    /// The verb that causes the finding, in its clause; the end of the sentence if there is none.
    [[nodiscard]] std::uint32_t causing_verb(const Mention& mention) const {
        constexpr std::uint32_t reach = 6;
        if (!spoken(WordRole::causing)) return sentence_.last;
        const std::uint32_t from = mention.first > sentence_.first + reach ? mention.first - reach : sentence_.first;
        for (std::uint32_t at = mention.first; at-- > from;) {
            if (tokens_[at].mark == ';' || tokens_[at].mark == ':' || plays(at, WordRole::contrast)) break;
            // "MS makes the legs heavy and he was sick": somebody new.
            if (plays(at, WordRole::person) || plays(at, WordRole::joint)) break;
            if (plays(at, WordRole::causing)) return at;
        }
        return sentence_.last;
    }

    /// "Too much coffee gives me palpitations"; but "standing makes me dizzy", "the dose gives me palpitations".
    [[nodiscard]] bool everyday_thing_does(const Mention& mention) const {
        const std::uint32_t verb = causing_verb(mention);
        if (verb == sentence_.last || names_monitored(sentence_.first, sentence_.last)) return false;
        const std::uint32_t start = phrase_start(verb);
        return any_plays(start, verb, WordRole::everyday_cause) && !has_between(Trigger::treatment, start, verb) &&
               !any_plays(start, verb, WordRole::joint);
    }

    /// "They thought I might be drowsy, I was not", "dizziness is listed but I had none": said in few words of who it is
    /// told of, at the end.
    [[nodiscard]] bool is_denied_behind(const Mention& mention) const {
        const std::uint32_t person = elliptic_denial(state_, tokens_, mention.last, sentence_.last);
        if (person == sentence_.last) return false;
        for (std::uint32_t at = mention.first; at-- > sentence_.first;) {
            if (plays(at, WordRole::person)) return tokens_[at].symbol == tokens_[person].symbol;
        }
        return true;
    }

    /// "MS makes my legs weak", "the dystonia causes head spasms": what was there is the disease's.
    [[nodiscard]] bool disease_does(const Mention& mention) const {
        if (sentence_.recent || mention.worse) return false;
        const std::uint32_t verb = causing_verb(mention);
        if (verb == sentence_.last) return false;
        const std::uint32_t start = phrase_start(verb);
        if (start == verb || names_monitored(start, verb) || has_between(Trigger::treatment, start, verb)) return false;
        return any_plays(start, verb, WordRole::disease);
    }

    /// "The rash was from the new shampoo", "the fever is due to his chest"; but "the weakness is from the new dose".
    [[nodiscard]] bool comes_from_elsewhere(const Mention& mention) const {
        if (mention.uncertain || mention.worse || sentence_.has(Trigger::uncertainty)) return false;
        if (!spoken(WordRole::reason)) return false;
        constexpr std::uint32_t reach = 5;
        const std::uint32_t end = std::min(sentence_.last, mention.last + reach);
        bool copula = false;
        for (std::uint32_t at = mention.last; at < end; ++at) {
            if (tokens_[at].kind != TokenKind::word) return false;
            if (plays(at, WordRole::being) || plays(at, WordRole::stemming)) copula = true;
            if (plays(at, WordRole::brief_denial)) return false;
            if (copula && plays(at, WordRole::reason)) return names_cause(at + 1);
        }
        return false;
    }

    /// A thing that is neither the medicine nor a time, to the end of the phrase.
    [[nodiscard]] bool names_cause(std::uint32_t first) const {
        std::uint32_t end = first;
        while (end < sentence_.last && tokens_[end].kind == TokenKind::word && !plays(end, WordRole::joint)) ++end;
        while (first < end && (plays(first, WordRole::reason) || plays(first, WordRole::partitive) || plays(first, WordRole::looking_back)))
            ++first;
        if (first >= end || names_monitored(first, end) || any_plays(first, end, WordRole::pronoun)) return false;
        for (const Trigger kind :
             {Trigger::treatment, Trigger::recent, Trigger::ago, Trigger::dechallenge, Trigger::lasting, Trigger::worse}) {
            if (has_between(kind, first, end)) return false;
        }
        const bool found = std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& other) {
            return other.first < end && other.last > first;
        });
        return !found && (plays(first, WordRole::article) || plays(first, WordRole::owner) || plays(first, WordRole::indefinite) ||
                          any_plays(first, end, WordRole::disease) || any_plays(first, end, WordRole::everyday_cause));
    }

    /// "I was on Lyrica and it made me sick": "it" is the medicine named last.
    [[nodiscard]] bool other_medicine_does(const Mention& mention) const {
        if (names_monitored(sentence_.first, sentence_.last)) return false;
        const std::uint32_t verb = causing_verb(mention);
        if (verb == sentence_.last) return false;
        constexpr std::uint32_t reach = 3;  // tokens between the pronoun and its verb
        const std::uint32_t from = verb > sentence_.first + reach ? verb - reach : sentence_.first;
        for (std::uint32_t at = verb; at-- > from;) {
            if (tokens_[at].kind != TokenKind::word) return false;
            const bool stands_for = plays(at, WordRole::pronoun) || plays(at, WordRole::relative);
            if (stands_for) return other_medicine_before(at);
        }
        return false;
    }

    [[nodiscard]] bool other_medicine_before(std::uint32_t at) const {
        const bool trigger = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::other_medicine && hit.last <= at;
        });
        return trigger || std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
                   return name.last <= at;
               });
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    const Scope& scope_;
    Sentence& sentence_;
};

}  // namespace

void read_clauses(const ContentState& state, std::span<const Token> tokens, const Scope& scope, Sentence& sentence) {
    ClauseReader(state, tokens, scope, sentence).run();
}

}  // namespace tonus::clinical
