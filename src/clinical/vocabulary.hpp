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
    [[nodiscard]] Symbol find(std::string_view word) const noexcept { return find(word, hash_of(word)); }
    [[nodiscard]] Symbol find(std::string_view word, std::uint64_t hash) const noexcept {
        return find_in(slots_.all(), *words_, word, hash);
    }
    /// Has the memory begin to bring what find() will look at.
    void fetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
    /// Ascending.
    [[nodiscard]] std::span<const Symbol> classes_of(Symbol word) const noexcept { return classes_[word]; }
    /// The word of six letters or more that `word` misspells, or unknown_word. Ambiguity goes to the word added first.
    [[nodiscard]] Symbol find_misspelt(std::string_view word) const;
    /// The word of three to five letters that `word` is a slip of, or unknown_word: two letters swapped, one doubled or
    /// dropped, one of the same sound or of the next key in its place. Words of the language are no slips.
    [[nodiscard]] Symbol find_slip(std::string_view word) const;

    /// A number for a word, the same in every run, from eight letters at a time. Multiplying by an odd number and folding
    /// both keep numbers apart.
    class Hash {
    public:
        explicit Hash(std::size_t length) noexcept : hash_(length * odd) {}
        /// Takes in eight letters, of which the word goes on.
        void add(std::uint64_t letters) noexcept {
            hash_ = (hash_ ^ letters) * odd;
            hash_ ^= hash_ >> 32U;
        }
        /// The number, with the last one to eight letters (none only of an empty word), the first in the lowest byte.
        [[nodiscard]] std::uint64_t ended_by(std::uint64_t letters) const noexcept {
            const std::uint64_t hash = (hash_ ^ letters) * odd;
            return hash ^ (hash >> 32U);
        }

    private:
        static constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
        std::uint64_t hash_;
    };
    [[nodiscard]] static std::uint64_t hash_of(std::string_view word) noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return words_->size(); }
    /// Differs for vocabularies that were filled or read apart, in most of its bits.
    [[nodiscard]] std::uint64_t identity() const noexcept { return identity_; }
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
        std::uint32_t weak = 0;  // 1 for a word that tells nothing by itself: others of which it is a slip go before it
    };

    static constexpr std::size_t longest_told = 8;  // letters of a word that its hash tells alone

    explicit Vocabulary(VocabularyBuilder&& filled);

    [[nodiscard]] static Symbol find_in(
        std::span<const Slot> slots, const std::vector<std::string>& words, std::string_view word, std::uint64_t hash
    ) noexcept {
        const std::size_t mask = slots.size() - 1;
        for (std::size_t at = hash & mask; slots[at].symbol != unknown_word; at = (at + 1) & mask) {
            if (slots[at].hash != hash || slots[at].length != word.size()) continue;
            if (word.size() <= longest_told || words[slots[at].symbol] == word) return slots[at].symbol;
        }
        return unknown_word;
    }
    /// Calls `visit` with each word that may be misspelt and that may have left out letters to become `hash`.
    template <class Visit>
    void each_candidate(std::uint64_t hash, const Visit& visit) const;
    [[nodiscard]] Symbol nearest_of(std::uint64_t hash, std::string_view word, std::size_t allowed) const;
    [[nodiscard]] bool is_ordinary(std::string_view word) const noexcept;
    /// Takes none of `words` for another.
    void refuse(const std::vector<std::string>& words);

    std::uint64_t identity_ = 0;
    std::shared_ptr<const std::vector<std::string>> words_;
    PackedArray<Slot> slots_;  // open addressing, a power of two
    PackedRows<Symbol> classes_;
    PackedArray<Deletion> deletions_;      // by hash
    PackedArray<std::uint64_t> bloom_;     // quick "no" for deletions_
    PackedArray<std::uint64_t> ordinary_;  // hashes, ascending, of words that would be taken for others
};

/// Fills a vocabulary.
class VocabularyBuilder {
public:
    VocabularyBuilder();

    /// The symbol of `word`, made if new.
    Symbol add(std::string_view word);
    /// The symbol of `word`, or unknown_word.
    [[nodiscard]] Symbol find(std::string_view word) const noexcept;
    /// Makes `shorthand`, a new word of at most longest_shorthand letters, stand for `word` everywhere. False, with
    /// nothing done, where it is longer or known already.
    [[nodiscard]] bool add_shorthand(std::string_view shorthand, std::string_view word);
    static constexpr std::size_t longest_shorthand = Vocabulary::longest_told;
    /// Makes `word` belong to the class `word_class` (a symbol of its own).
    void classify(Symbol word, Symbol word_class);
    /// Lets misspellings of `word` be recognised: one letter wrong, missing, added or swapped from six
    /// letters on, two from nine letters on, slips of shorter ones; the first letter must be right.
    void allow_misspelling(Symbol word);
    /// Lets slips of `word` be recognised where it has three to five letters (of three letters only one written twice) and
    /// where what was written is no slip of a word that may be misspelt.
    void allow_slip(Symbol word);
    /// Makes `word` one of the language, which misspells nothing.
    void add_ordinary(std::string word) { ordinary_.push_back(std::move(word)); }

    /// What was filled; nothing is left here.
    [[nodiscard]] Vocabulary finish();

private:
    friend class Vocabulary;
    using Slot = Vocabulary::Slot;
    using Deletion = Vocabulary::Deletion;

    void put(Slot slot) noexcept;
    void grow();
    void index_deletion(std::uint64_t hash, Symbol word, bool weak);
    void index_deletions(Symbol word, bool weak);

    std::vector<std::string> words_;
    std::vector<std::vector<Symbol>> classes_;
    std::vector<Slot> slots_;
    std::size_t filled_ = 0;  // of slots_
    enum class Misspelt : std::uint8_t { never, weakly, yes };
    std::vector<Misspelt> misspellable_;
    std::vector<std::string> ordinary_;
    std::vector<Deletion> deletions_;
    std::vector<std::uint64_t> bloom_;
};

}  // namespace tonus::clinical
