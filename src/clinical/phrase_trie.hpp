#pragma once

#include "packed_array.hpp"
#include "tokens.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace tonus::clinical {

/// Tokens `first` up to, not including, `last` are the phrase `payload`.
struct PhraseMatch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t payload = 0;
};

class PhraseTrieBuilder;

/// All phrases of the lexicon as one trie over symbols. Time per token is bounded by the longest phrase
/// and the few gaps in it, not by the number of phrases. Immutable, so thread-safe; copies share.
class PhraseTrie {
public:
    /// Holds no phrase.
    PhraseTrie();

    [[nodiscard]] bool may_fill_gap(const Token& token) const noexcept {
        return token.kind != TokenKind::punctuation && !barred_from_gaps(token.symbol);
    }

    /// Appends every phrase that starts at token `start` and ends before token `limit`.
    void match(
        const Vocabulary& vocabulary,
        std::span<const Token> tokens,
        std::uint32_t start,
        std::uint32_t limit,
        std::vector<PhraseMatch>& found
    ) const;

    static constexpr std::uint32_t longest_gap = 3;     ///< words that `some_words` may stand for
    static constexpr std::uint32_t longest_filler = 2;  ///< words that may be passed over between two of a phrase

    /// True if `word` may be passed over inside phrases.
    [[nodiscard]] bool passes_over(Symbol word) const noexcept { return word < passed_over_.size() && passed_over_[word] != 0; }
    /// True if `word` is none of the words that `some_words` stand for.
    [[nodiscard]] bool barred_from_gaps(Symbol word) const noexcept { return word < barred_.size() && barred_[word] != 0; }

    /// Differs for tries that were filled or read apart.
    [[nodiscard]] std::uint64_t identity() const noexcept { return identity_; }
    /// The nodes behind each symbol and behind its classes where a phrase begins.
    [[nodiscard]] const PackedRows<std::uint32_t>& starts() const noexcept { return starts_; }
    [[nodiscard]] std::span<const std::uint32_t> payloads(std::uint32_t node) const noexcept {
        return payloads_.all().subspan(nodes_[node].payloads, nodes_[node + 1].payloads - nodes_[node].payloads);
    }
    [[nodiscard]] bool has_children(std::uint32_t node) const noexcept { return nodes_[node].maybe != 0; }
    /// A bit for each symbol behind `node`, several of one bit.
    [[nodiscard]] std::uint64_t maybe(std::uint32_t node) const noexcept { return nodes_[node].maybe; }
    /// The bits of `symbol` and its classes: no node behind which `maybe` has none of them goes on with it.
    [[nodiscard]] std::uint64_t reach(Symbol symbol) const noexcept { return reach_[symbol]; }
    /// The node behind some_words, 0 if there is none.
    [[nodiscard]] std::uint32_t gap(std::uint32_t node) const noexcept { return nodes_[node].gap; }

    /// Visits the nodes behind `symbol` and behind its classes after `node`.
    template <class Visit>
    void each_child(const Vocabulary& vocabulary, std::uint32_t node, Symbol symbol, const Visit& visit) const {
        if ((nodes_[node].maybe & reach_[symbol]) == 0) return;
        if (const std::uint32_t next = child(node, symbol); next != 0) visit(next);
        // Both rows ascend: the shorter is sought in the longer. A word may belong to hundreds of classes.
        const std::span<const Child> behind = children(node);
        const std::span<const Symbol> classes = vocabulary.classes_of(symbol);
        if (classes.size() < behind.size()) {
            for (const Symbol each : classes) {
                if (const std::uint32_t next = child(node, each); next != 0) visit(next);
            }
            return;
        }
        for (const Child& one : behind) {
            if (std::binary_search(classes.begin(), classes.end(), one.symbol)) visit(one.node);
        }
    }

    void write_to(ImageWriter& image) const;
    void read_from(ImageReader& image);

private:
    friend class PhraseTrieBuilder;

    struct Node {
        std::uint64_t maybe = 0;     // a bit for each child's symbol: most words have no edge, and stop here
        std::uint32_t gap = 0;       // the child behind some_words
        std::uint32_t children = 0;  // its first in children_; those of the next node end its own
        std::uint32_t payloads = 0;  // its first in payloads_, likewise
        std::uint32_t unused = 0;    // so that all bytes have a meaning
    };
    struct Child {
        Symbol symbol = 0;
        std::uint32_t node = 0;
    };

    [[nodiscard]] std::span<const Child> children(std::uint32_t node) const noexcept {
        return children_.all().subspan(nodes_[node].children, nodes_[node + 1].children - nodes_[node].children);
    }
    [[nodiscard]] std::uint32_t child(std::uint32_t node, Symbol symbol) const;
    struct Walk;
    void walk(Walk& state, std::uint32_t node, std::uint32_t at) const;
    void step(Walk& state, std::uint32_t node, std::uint32_t at) const;

    std::uint64_t identity_ = 0;
    PackedArray<Node> nodes_;
    PackedArray<Child> children_;            // of each node by symbol
    PackedArray<std::uint32_t> payloads_;    // of each node
    PackedRows<std::uint32_t> starts_;       // by symbol
    PackedArray<std::uint64_t> reach_;       // by symbol: the bits in `maybe` of the word and its classes
    PackedArray<std::uint8_t> passed_over_;  // by symbol
    PackedArray<std::uint8_t> barred_;       // by symbol
};

/// Fills a trie.
class PhraseTrieBuilder {
public:
    PhraseTrieBuilder();

    /// The node behind `symbol` (a word, a word class, `any_number` or `some_words`) after `node`, made if new.
    /// Node 0 is where every phrase begins.
    [[nodiscard]] std::uint32_t extend(std::uint32_t node, Symbol symbol);
    /// Lets a phrase end at `node`. Several payloads may share one.
    void end_phrase(std::uint32_t node, std::uint32_t payload);
    /// Lets `word` be passed over inside phrases: "can't really even stand" is "can't stand".
    void pass_over(Symbol word) { mark(passed_over_, word); }
    /// Keeps `word` from being one of the words that `some_words` stand for: "scar with no pus" is no "scar ~ pus".
    void bar_from_gaps(Symbol word) { mark(barred_, word); }

    /// What was filled; nothing is left here. `vocabulary` must be that of all its symbols.
    [[nodiscard]] PhraseTrie finish(const Vocabulary& vocabulary);

private:
    using Node = PhraseTrie::Node;
    using Child = PhraseTrie::Child;

    struct Edge {
        std::uint64_t key = 0;
        std::uint32_t child = 0;
    };
    struct End {
        std::uint32_t node = 0;
        std::uint32_t payload = 0;
    };

    static void mark(std::vector<std::uint8_t>& words, Symbol word);
    void put_edge(const Edge& edge) noexcept;
    void make_room_for_edge();
    [[nodiscard]] std::uint32_t known_edge(std::uint32_t node, Symbol symbol) const;
    [[nodiscard]] std::vector<Child> packed_children();
    [[nodiscard]] std::vector<std::uint32_t> packed_payloads();

    std::vector<Node> nodes_;
    std::vector<Edge> edges_;  // open addressing, a power of two, at most half full
    unsigned shift_;
    std::size_t edge_count_ = 0;
    std::vector<End> ends_;
    std::vector<std::uint8_t> passed_over_;  // by symbol
    std::vector<std::uint8_t> barred_;       // by symbol
};

}  // namespace tonus::clinical
