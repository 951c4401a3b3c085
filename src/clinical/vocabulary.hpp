#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// A word, a punctuation mark or a word class as the phrase trie sees it. 0 is an unknown word.
using Symbol = std::uint32_t;

inline constexpr Symbol unknown_word = 0;
inline constexpr Symbol any_number = 1;  ///< stands for every number
inline constexpr Symbol some_words = 2;  ///< up to three words may stand here

/// The words the lexicon knows, folded, each with the classes it belongs to; and the near misses that
/// count as misspellings. Filled once, then immutable and thread-safe.
class Vocabulary {
public:
    Vocabulary();

    /// The symbol of `word`, made if new.
    Symbol add(std::string_view word);
    /// The symbol of `word`, or unknown_word.
    [[nodiscard]] Symbol find(std::string_view word) const noexcept;
    /// Makes `word` belong to the class `word_class` (a symbol of its own).
    void classify(Symbol word, Symbol word_class);
    [[nodiscard]] const std::vector<Symbol>& classes_of(Symbol word) const noexcept { return classes_[word]; }

    /// Lets misspellings of `word` be recognised: one letter wrong, missing, added or swapped from six
    /// letters on, two from nine letters on; the first letter must be right.
    void allow_misspelling(Symbol word);
    /// Ends the filling: misspellings are found from now on.
    void freeze();
    /// The word that `word` misspells, or unknown_word. Ambiguity goes to the word added first.
    [[nodiscard]] Symbol find_misspelt(std::string_view word) const;

    /// A number for `word`, the same in every run: how lookups are remembered.
    [[nodiscard]] static std::uint64_t hash_of(std::string_view word) noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
    [[nodiscard]] const std::string& word(Symbol symbol) const noexcept { return words_[symbol]; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        Symbol symbol = unknown_word;
    };

    void grow();
    void index_deletion(std::string_view shortened, Symbol word);
    [[nodiscard]] Symbol nearest_of(std::uint64_t hash, std::string_view word, std::size_t allowed) const;

    std::vector<std::string> words_;
    std::vector<std::vector<Symbol>> classes_;
    std::vector<Slot> slots_;
    std::vector<bool> misspellable_;
    std::vector<Slot> deletions_;       // hash of a word with letters left out -> that word
    std::vector<std::uint64_t> bloom_;  // quick "no" for deletions_
};

}  // namespace tonus::clinical
