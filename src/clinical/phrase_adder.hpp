#pragma once

#include "phrase_pattern.hpp"
#include "phrase_trie.hpp"
#include "vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace tonus::clinical {

/// Fills a trie with the phrases that patterns stand for, branch by branch: what phrases begin with is walked
/// once, however many there are.
class PhraseAdder {
public:
    PhraseAdder(VocabularyBuilder& vocabulary, PhraseTrieBuilder& trie) : vocabulary_(vocabulary), trie_(trie) {}

    /// `misspellable`: near misses of the words of phrases of one or two words count as these. In longer
    /// phrases the words are ordinary ones, and their near misses too; of short words, whose near misses are known to
    /// be no words, slips count everywhere.
    void add(const Places& places, std::uint32_t payload, bool misspellable);

private:
    /// Where some of the phrases have come to. Gaps are pending until a word follows: one at the end stands for
    /// nothing more.
    struct Branch {
        std::uint32_t node = 0;
        std::uint32_t gaps = 0;
        std::uint32_t length = 0;       ///< symbols up to `node`
        std::array<Symbol, 2> words{};  ///< the plain words among the first two
    };

    [[nodiscard]] Branch extended(Branch branch, const std::vector<Symbol>& symbols);
    /// The symbols of words as the tokenizer would fold them.
    [[nodiscard]] std::vector<Symbol> symbols_of(const PhraseWords& words);
    [[nodiscard]] const std::vector<Symbol>& symbols_of(const std::string& word);
    /// The symbol of "{name}" or "{a|b|c}"; the latter's members join the class when it is new.
    [[nodiscard]] Symbol class_symbol(const std::string& word);

    VocabularyBuilder& vocabulary_;
    PhraseTrieBuilder& trie_;
    std::unordered_map<std::string, std::vector<Symbol>> known_;
    std::vector<bool> is_class_;  // by symbol
};

}  // namespace tonus::clinical
