#pragma once

#include "phrase_trie.hpp"

#include <cstdint>
#include <vector>

namespace tonus::clinical {

/// A trie as a deterministic automaton that is built as texts need it: where many patterns go on with the
/// same word, one look-up follows them all. Finds what PhraseTrie::match() finds, each once. For one thread;
/// forgets all it built when it has grown large or is given another trie.
class PhraseAutomaton {
public:
    /// Appends every phrase from token `first` on that ends before token `limit`, in the order of where they start.
    void match(
        const PhraseTrie& trie,
        const Vocabulary& vocabulary,
        std::span<const Token> tokens,
        std::uint32_t first,
        std::uint32_t limit,
        std::vector<PhraseMatch>& found
    );

private:
    /// Where reading may go on: behind a node, `skipped` words that phrases pass over behind it, or so many words
    /// into the gap behind one.
    struct Item {
        std::uint64_t maybe = 0;  // the trie's bits of the symbols behind it: most items are done without a look at their node
        std::uint32_t node = 0;
        std::uint16_t skipped = 0;
        bool in_gap = false;

        friend bool operator==(const Item&, const Item&) = default;
    };
    /// Rows of items_ and payloads_, and what is asked of a state at every token.
    struct State {
        std::uint64_t maybe = 0;  // the bits of the symbols behind its items
        std::uint32_t items = 0;
        std::uint32_t payloads = 0;
        std::uint32_t item_count = 0;
        std::uint32_t payload_count = 0;
        bool in_gap = false;  // of any item
    };
    /// From (20 bits), word (24) and to (20) in one number, so that many fit into the processor's cache; 0 is free.
    class Transition {
    public:
        Transition() = default;
        Transition(std::uint64_t key, std::uint32_t to) noexcept : packed_((key << state_bits) | to) {}
        [[nodiscard]] static std::uint64_t key_of(std::uint32_t from, const Token& token) noexcept;

        [[nodiscard]] bool is_free() const noexcept { return packed_ == 0; }
        [[nodiscard]] std::uint64_t key() const noexcept { return packed_ >> state_bits; }
        [[nodiscard]] std::uint32_t to() const noexcept { return std::uint32_t(packed_ & ((std::uint64_t{1} << state_bits) - 1)); }

    private:
        static constexpr unsigned state_bits = 20;
        static constexpr unsigned word_bits = 24;

        std::uint64_t packed_ = 0;
    };

    void begin(const PhraseTrie& trie);
    void match_at(std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit, std::vector<PhraseMatch>& found);
    [[nodiscard]] std::uint32_t first_state(Symbol symbol);
    [[nodiscard]] std::uint32_t next_state(std::uint32_t from, const Token& token);
    [[nodiscard]] bool goes_on(const State& from, const Token& token) const noexcept;
    void step(const State& from, const Token& token);
    void enter(std::uint32_t node);
    void add_item(const Item& item);
    [[nodiscard]] std::uint32_t number_of_next();
    [[nodiscard]] bool is_next(const State& state) const noexcept;
    [[nodiscard]] std::uint64_t hash_of_next() const noexcept;
    void keep(std::uint64_t hash, std::uint32_t state);
    void remember(std::uint64_t key, std::uint32_t to);

    const PhraseTrie* trie_ = nullptr;
    const Vocabulary* vocabulary_ = nullptr;
    std::uint64_t identity_ = 0;
    std::vector<State> states_;
    std::vector<Item> items_;
    std::vector<std::uint32_t> payloads_;
    std::vector<std::uint64_t> hashes_;  // by state
    std::vector<std::uint32_t> known_;   // states by hash: open addressing, a power of two; 0 is free
    std::vector<Item> next_items_;       // the state that is being made
    std::vector<std::uint32_t> next_payloads_;
    std::vector<std::uint32_t> first_;     // by symbol; `unbuilt` until it is asked for
    std::vector<Transition> transitions_;  // open addressing, a power of two
    std::size_t transition_count_ = 0;
};

}  // namespace tonus::clinical
