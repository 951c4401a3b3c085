#pragma once

#include "packed_array.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// A word, a punctuation mark or a word class as the phrase trie sees it. 0 is an unknown word.
using Symbol = std::uint32_t;

inline constexpr Symbol unknown_word = 0;
inline constexpr Symbol any_number = 1;  ///< stands for every number
inline constexpr Symbol some_words = 2;  ///< up to three words may stand here

class ImageReader;
class ImageWriter;
class VocabularyBuilder;

/// The words the lexicon knows, folded, each with the classes it belongs to; and the near misses that
/// count as misspellings. Immutable, so thread-safe; copies share.
class Vocabulary {
public:
    /// Knows no word.
    Vocabulary();

    /// The symbol of `word`, or unknown_word.
    [[nodiscard]] Symbol find(std::string_view word) const noexcept;
    /// Ascending.
    [[nodiscard]] std::span<const Symbol> classes_of(Symbol word) const noexcept { return classes_[word]; }
    /// The word that `word` misspells, or unknown_word. Ambiguity goes to the word added first.
    [[nodiscard]] Symbol find_misspelt(std::string_view word) const;

    /// A number for `word`, the same in every run: how lookups are remembered.
    [[nodiscard]] static std::uint64_t hash_of(std::string_view word) noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return words_->size(); }
    [[nodiscard]] const std::string& word(Symbol symbol) const noexcept { return (*words_)[symbol]; }

    void write_to(ImageWriter& image) const;
    void read_from(ImageReader& image);

private:
    friend class VocabularyBuilder;

    /// A word's place in a table. The hash of one of up to eight letters belongs to no other of its length.
    struct Slot {
        std::uint64_t hash = 0;
        Symbol symbol = unknown_word;
        std::uint32_t length = 0;  // of the word
    };
    /// What is left of a word without some of its letters, as SpellingHashes tells it, and the word.
    struct Deletion {
        std::uint64_t hash = 0;
        Symbol symbol = unknown_word;
        std::uint32_t unused = 0;  // so that all bytes have a meaning
    };

    explicit Vocabulary(VocabularyBuilder&& filled);

    [[nodiscard]] static Symbol find_in(
        std::span<const Slot> slots, const std::vector<std::string>& words, std::string_view word, std::uint64_t hash
    ) noexcept;
    [[nodiscard]] Symbol nearest_of(std::uint64_t hash, std::string_view word, std::size_t allowed) const;

    std::shared_ptr<const std::vector<std::string>> words_;
    PackedArray<Slot> slots_;  // open addressing, a power of two
    PackedRows<Symbol> classes_;
    PackedArray<Deletion> deletions_;   // by hash
    PackedArray<std::uint64_t> bloom_;  // quick "no" for deletions_
};

/// Fills a vocabulary.
class VocabularyBuilder {
public:
    VocabularyBuilder();

    /// The symbol of `word`, made if new.
    Symbol add(std::string_view word);
    /// The symbol of `word`, or unknown_word.
    [[nodiscard]] Symbol find(std::string_view word) const noexcept;
    /// Makes `word` belong to the class `word_class` (a symbol of its own).
    void classify(Symbol word, Symbol word_class);
    /// Lets misspellings of `word` be recognised: one letter wrong, missing, added or swapped from six
    /// letters on, two from nine letters on; the first letter must be right.
    void allow_misspelling(Symbol word);

    /// What was filled; nothing is left here.
    [[nodiscard]] Vocabulary finish();

private:
    friend class Vocabulary;
    using Slot = Vocabulary::Slot;
    using Deletion = Vocabulary::Deletion;

    void put(Slot slot) noexcept;
    void grow();
    void index_deletion(std::uint64_t hash, Symbol word);

    std::vector<std::string> words_;
    std::vector<std::vector<Symbol>> classes_;
    std::vector<Slot> slots_;
    std::vector<bool> misspellable_;
    std::vector<Deletion> deletions_;
    std::vector<std::uint64_t> bloom_;
};

}  // namespace tonus::clinical
