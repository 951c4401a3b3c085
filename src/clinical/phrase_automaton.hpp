#pragma once

#include "phrase_trie.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace tonus::clinical {

/// A trie as a deterministic automaton that is built as texts need it: where many patterns go on with the
/// same word, one look-up follows them all. Finds what PhraseTrie::match() finds, each once. For one thread;
/// forgets all it built when it has grown large or is given another trie.
class PhraseAutomaton {
public:
    /// Appends every phrase that starts at token `start` and ends before token `limit`.
    void match(
        const PhraseTrie& trie,
        const Vocabulary& vocabulary,
        std::span<const Token> tokens,
        std::uint32_t start,
        std::uint32_t limit,
        std::vector<PhraseMatch>& found
    );

private:
    /// Where reading may go on: behind a node, `skipped` words that phrases pass over behind it, or so many words
    /// into the gap behind one.
    struct Item {
        std::uint32_t node = 0;
        std::uint32_t skipped = 0;
        bool in_gap = false;

        friend auto operator<=>(const Item&, const Item&) = default;
    };
    struct State {
        std::vector<Item> items;
        std::vector<std::uint32_t> payloads;
    };
    /// What is asked of a state at every token.
    struct Summary {
        bool ends_phrase = false;
        bool goes_on = false;
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
    [[nodiscard]] std::uint32_t first_state(Symbol symbol);
    [[nodiscard]] std::uint32_t next_state(std::uint32_t from, const Token& token);
    [[nodiscard]] State after(const State& from, const Token& token) const;
    void enter(std::uint32_t node, State& into) const;
    [[nodiscard]] std::uint32_t number_of(State state);
    void remember(std::uint64_t key, std::uint32_t to);

    const PhraseTrie* trie_ = nullptr;
    const Vocabulary* vocabulary_ = nullptr;
    std::uint64_t identity_ = 0;
    std::vector<State> states_;
    std::vector<Summary> summaries_;  // by state
    std::map<std::pair<std::vector<Item>, std::vector<std::uint32_t>>, std::uint32_t> known_;
    std::vector<std::uint32_t> first_;     // by symbol; `unbuilt` until it is asked for
    std::vector<Transition> transitions_;  // open addressing, a power of two
    std::size_t transition_count_ = 0;
};

}  // namespace tonus::clinical
