#pragma once

#include "phrase_trie.hpp"

#include <array>
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
    /// Where reading goes on behind a word: `to` is a state.
    struct Transition {
        std::uint32_t word = 0;  // as word_of() tells it; 0 is free
        std::uint32_t to = 0;
    };
    static constexpr std::size_t few = 5;  // transitions that stand in their state
    /// What is asked at every token, in one line of the processor's cache: most states have few transitions.
    struct alignas(64) State {
        std::uint64_t maybe = 0;     // the bits of the symbols behind its items
        std::uint32_t payloads = 0;  // the first of payloads_
        std::uint32_t row = 0;       // where there are more than `few` transitions: in rows_, open addressing
        std::uint32_t transitions = 0;
        std::uint16_t payload_count = 0;
        std::uint8_t row_bits = 0;  // the row's size, a power of two
        bool in_gap = false;        // of any item
        std::array<Transition, few> first{};
    };
    /// What a state is made of: a row of items_.
    struct Origin {
        std::uint32_t items = 0;
        std::uint32_t count = 0;
        std::uint64_t hash = 0;
    };
    /// What is asked of each word of a text.
    struct Start {
        std::uint64_t reach = 0;   // PhraseTrie::reach()
        std::uint32_t state = 0;   // behind it; `unbuilt` until it is asked for
        bool passes_over = false;  // PhraseTrie::passes_over()
    };

    static std::uint32_t word_of(const Token& token) noexcept;
    void begin();
    void fetch_ahead(std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit) const noexcept;
    void match_at(std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit, std::vector<PhraseMatch>& found);
    [[nodiscard]] std::uint32_t first_state(Symbol symbol);
    [[nodiscard]] std::uint32_t next_state(std::uint32_t from, const Token& token);
    [[nodiscard]] bool goes_on(const State& from, Symbol symbol) const noexcept;
    void step(std::uint32_t from, const Token& token);
    void enter(std::uint32_t node);
    void add_item(const Item& item);
    [[nodiscard]] std::uint32_t number_of_next();
    [[nodiscard]] bool is_next(std::uint32_t state) const noexcept;
    [[nodiscard]] std::uint64_t hash_of_next() const noexcept;
    void keep(std::uint64_t hash, std::uint32_t state);
    void remember(State& from, const Transition& transition);
    void put(const State& from, const Transition& transition) noexcept;
    void widen(State& state);

    const PhraseTrie* trie_ = nullptr;
    const Vocabulary* vocabulary_ = nullptr;
    std::uint64_t identity_ = 0;
    std::vector<Start> starts_;  // by symbol
    std::vector<State> states_;
    std::vector<Transition> rows_;
    std::vector<std::uint32_t> payloads_;
    std::vector<Origin> origins_;  // by state
    std::vector<Item> items_;
    std::vector<std::uint32_t> known_;  // states by hash: open addressing, a power of two; 0 is free
    std::vector<Item> next_items_;      // the state that is being made
    std::vector<std::uint32_t> next_payloads_;
};

}  // namespace tonus::clinical
