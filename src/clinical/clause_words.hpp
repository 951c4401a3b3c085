#pragma once

#include "report_sentence.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace tonus::clinical {

/// The words of a sentence by what they do in its clauses.
class ClauseWords {
public:
    ClauseWords(const ContentState& state, std::span<const Token> tokens, Sentence& sentence)
        : state_(state), tokens_(tokens), sentence_(sentence) {}

protected:
    [[nodiscard]] bool spoken(WordRole role) const noexcept { return sentence_.roles.has(role); }

    [[nodiscard]] bool plays(std::uint32_t at, WordRole role) const {
        return at >= sentence_.first && at < sentence_.last && state_.lexicon.plays(tokens_[at], role);
    }

    template <class... Roles>
    [[nodiscard]] bool plays_any(std::uint32_t at, Roles... roles) const {
        return (plays(at, roles) || ...);
    }

    [[nodiscard]] bool is_word(std::uint32_t at) const { return at < sentence_.last && tokens_[at].kind == TokenKind::word; }

    /// The first word, behind a bullet or a number.
    [[nodiscard]] std::uint32_t first_word() const {
        std::uint32_t at = sentence_.first;
        while (at < sentence_.last && tokens_[at].kind != TokenKind::word) ++at;
        return at;
    }

    /// Is somebody, or a day on which it happened, named among these words? "You" and "they" are anybody.
    [[nodiscard]] bool names_somebody(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(tokens_.begin() + first, tokens_.begin() + last, [&](const Token& token) {
            return state_.lexicon.prose.holds(ProseSet::someone, token.symbol);
        });
    }

    [[nodiscard]] bool parts_clauses(std::uint32_t at) const {
        if (tokens_[at].kind == TokenKind::punctuation) return tokens_[at].mark != ',' && tokens_[at].mark != '/';
        return tokens_[at].kind == TokenKind::line_end ||
               plays_any(at, WordRole::contrast, WordRole::clause_opener, WordRole::condition_word, WordRole::relative);
    }

    [[nodiscard]] std::uint32_t clause_start(std::uint32_t at) const {
        while (at > sentence_.first && !parts_clauses(at - 1)) --at;
        return at;
    }

    /// "Sedation may occur and he is drowsy": somebody behind a comma or "and" begins anew.
    [[nodiscard]] std::uint32_t clause_end(std::uint32_t at) const {
        constexpr std::uint32_t beside = 2;
        bool joined = false;
        std::uint32_t since = 0;
        for (; at < sentence_.last && !parts_clauses(at); ++at) {
            if (tokens_[at].mark == ',' || plays(at, WordRole::joint)) {
                joined = true;
                since = at;
            } else if (joined && at <= since + beside && plays_any(at, WordRole::person, WordRole::owner)) {
                return since;
            }
        }
        return at;
    }

    [[nodiscard]] bool is_adverb(std::uint32_t at) const {
        if (plays(at, WordRole::passed_over)) return true;
        if (!is_word(at) || tokens_[at].symbol == unknown_word) return false;
        const std::string& word = state_.lexicon.vocabulary.word(tokens_[at].symbol);
        const auto& endings = state_.lexicon.endings_of_adverbs;
        return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return word.ends_with(ending); });
    }

    [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t at) const {
        while (at < sentence_.last && is_adverb(at)) ++at;
        return at;
    }

    /// "Seizures", "severe coma"; but "the seizure", "three falls".
    [[nodiscard]] bool is_kind(const Mention& mention) const {
        if (mention.first == sentence_.first) return true;
        const Token& before = tokens_[mention.first - 1];
        return before.kind != TokenKind::number && !state_.lexicon.prose.holds(ProseSet::definite, before.symbol);
    }

    template <class Act>
    void each_between(std::uint32_t first, std::uint32_t last, const Act& act) {
        for (Mention& mention : sentence_.mentions) {
            if (mention.first >= first && mention.first < last) act(mention);
        }
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    Sentence& sentence_;
};

}  // namespace tonus::clinical
