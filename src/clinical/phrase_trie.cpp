#include "phrase_trie.hpp"

#include "image_bytes.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr unsigned first_bits = 12;

std::uint64_t edge_key(std::uint32_t node, Symbol symbol) noexcept { return (std::uint64_t(node) << 32U) | symbol; }

std::uint64_t mixed(std::uint64_t key) noexcept { return key * 0x9E3779B97F4A7C15ULL; }

std::uint64_t bit_of(Symbol symbol) noexcept { return std::uint64_t{1} << (mixed(symbol) >> 58U); }

std::uint64_t next_identity() noexcept {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

}  // namespace

struct PhraseTrie::Walk {
    const Vocabulary& vocabulary;
    std::span<const Token> tokens;
    std::uint32_t start;
    std::uint32_t limit;
    std::vector<PhraseMatch>& found;
};

std::uint32_t PhraseTrie::child(std::uint32_t node, Symbol symbol) const {
    if ((nodes_[node].maybe & bit_of(symbol)) == 0) return 0;
    const std::span<const Child> all = children(node);
    const auto found = std::lower_bound(all.begin(), all.end(), symbol, [](const Child& a, Symbol b) { return a.symbol < b; });
    return found != all.end() && found->symbol == symbol ? found->node : 0;
}

PhraseTrie::PhraseTrie() : nodes_(std::vector<Node>(2)) {}

void PhraseTrie::match(
    const Vocabulary& vocabulary, std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit, std::vector<PhraseMatch>& found
) const {
    const Symbol symbol = tokens[start].symbol;
    if (symbol == unknown_word || symbol >= starts_.size()) return;
    Walk state{vocabulary, tokens, start, limit, found};
    for (const std::uint32_t node : starts_[symbol]) walk(state, node, start + 1);
}

void PhraseTrie::step(Walk& state, std::uint32_t node, std::uint32_t at) const {
    if (at >= state.limit) return;
    const Symbol symbol = state.tokens[at].symbol;
    if (symbol == unknown_word) return;
    each_child(state.vocabulary, node, symbol, [&](std::uint32_t next) { walk(state, next, at + 1); });
}

void PhraseTrie::walk(Walk& state, std::uint32_t node, std::uint32_t at) const {
    for (const std::uint32_t payload : payloads(node)) {
        state.found.push_back({state.start, at, payload});
    }
    step(state, node, at);
    for (std::uint32_t passed = 0; passed < longest_filler && at + passed < state.limit; ++passed) {
        if (!passes_over(state.tokens[at + passed].symbol)) break;
        step(state, node, at + passed + 1);
    }
    const std::uint32_t beyond = nodes_[node].gap;
    if (beyond == 0) return;
    for (std::uint32_t skipped = 0; skipped <= longest_gap && at + skipped < state.limit; ++skipped) {
        if (skipped > 0 && !may_fill_gap(state.tokens[at + skipped - 1])) break;
        step(state, beyond, at + skipped);
    }
}

void PhraseTrie::write_to(ImageWriter& image) const {
    image.value(nodes_);
    image.value(children_);
    image.value(payloads_);
    image.value(starts_);
    image.value(reach_);
    image.value(passed_over_);
    image.value(barred_);
}

void PhraseTrie::read_from(ImageReader& image) {
    identity_ = next_identity();
    image.value(nodes_);
    image.value(children_);
    image.value(payloads_);
    image.value(starts_);
    image.value(reach_);
    image.value(passed_over_);
    image.value(barred_);
}

PhraseTrieBuilder::PhraseTrieBuilder() : nodes_(1), edges_(std::size_t{1} << first_bits), shift_(64 - first_bits) {}

std::uint32_t PhraseTrieBuilder::known_edge(std::uint32_t node, Symbol symbol) const {
    if ((nodes_[node].maybe & bit_of(symbol)) == 0) return 0;
    const std::uint64_t key = edge_key(node, symbol);
    const std::size_t mask = edges_.size() - 1;
    for (std::size_t at = mixed(key) >> shift_; edges_[at].child != 0; at = (at + 1) & mask) {
        if (edges_[at].key == key) return edges_[at].child;
    }
    return 0;
}

void PhraseTrieBuilder::put_edge(const Edge& edge) noexcept {
    std::size_t at = mixed(edge.key) >> shift_;
    while (edges_[at].child != 0) at = (at + 1) & (edges_.size() - 1);
    edges_[at] = edge;
}

void PhraseTrieBuilder::make_room_for_edge() {
    if (edge_count_ * 2 < edges_.size()) return;
    const std::vector<Edge> former = std::exchange(edges_, std::vector<Edge>(edges_.size() * 2));
    --shift_;
    for (const Edge& edge : former) {
        if (edge.child != 0) put_edge(edge);
    }
}

std::uint32_t PhraseTrieBuilder::extend(std::uint32_t node, Symbol symbol) {
    if (const std::uint32_t known = symbol == some_words ? nodes_[node].gap : known_edge(node, symbol); known != 0) return known;
    const auto made = std::uint32_t(nodes_.size());
    nodes_.emplace_back();
    if (symbol == some_words) {
        nodes_[node].gap = made;
    } else {
        make_room_for_edge();
        put_edge({edge_key(node, symbol), made});
        ++edge_count_;
        nodes_[node].maybe |= bit_of(symbol);
    }
    return made;
}

void PhraseTrieBuilder::end_phrase(std::uint32_t node, std::uint32_t payload) { ends_.push_back({node, payload}); }

void PhraseTrieBuilder::mark(std::vector<std::uint8_t>& words, Symbol word) {
    if (words.size() <= word) words.resize(word + 1);
    words[word] = 1;
}

std::vector<PhraseTrie::Child> PhraseTrieBuilder::packed_children() {
    for (const Edge& edge : edges_) {
        if (edge.child != 0) ++nodes_[(edge.key >> 32U) + 1].children;
    }
    for (std::size_t node = 1; node < nodes_.size(); ++node) nodes_[node].children += nodes_[node - 1].children;
    std::vector<std::uint32_t> next;
    for (const Node& node : nodes_) next.push_back(node.children);
    std::vector<Child> children(edge_count_);
    for (const Edge& edge : edges_) {
        if (edge.child != 0) children[next[edge.key >> 32U]++] = {Symbol(edge.key), edge.child};
    }
    for (std::size_t node = 0; node + 1 < nodes_.size(); ++node) {
        const auto first = children.begin() + nodes_[node].children;
        std::sort(first, children.begin() + nodes_[node + 1].children, [](const Child& a, const Child& b) { return a.symbol < b.symbol; });
    }
    edges_ = std::vector<Edge>();  // "{}" would keep the memory
    return children;
}

std::vector<std::uint32_t> PhraseTrieBuilder::packed_payloads() {
    std::vector<std::uint32_t> payloads;
    // In the order in which they were added.
    std::stable_sort(ends_.begin(), ends_.end(), [](const End& a, const End& b) { return a.node < b.node; });
    std::size_t at = 0;
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        nodes_[node].payloads = std::uint32_t(payloads.size());
        const auto own = std::ptrdiff_t(payloads.size());
        for (; at < ends_.size() && ends_[at].node == node; ++at) {
            if (std::find(payloads.begin() + own, payloads.end(), ends_[at].payload) == payloads.end())
                payloads.push_back(ends_[at].payload);
        }
    }
    payloads.shrink_to_fit();
    ends_ = std::vector<End>();
    return payloads;
}

PhraseTrie PhraseTrieBuilder::finish(const Vocabulary& vocabulary) {
    nodes_.emplace_back();  // what ends the last one's
    PhraseTrie trie;
    trie.identity_ = next_identity();
    trie.children_ = PackedArray<Child>(packed_children());
    trie.payloads_ = PackedArray<std::uint32_t>(packed_payloads());
    nodes_.shrink_to_fit();
    trie.nodes_ = PackedArray<Node>(std::move(nodes_));
    trie.passed_over_ = PackedArray<std::uint8_t>(std::move(passed_over_));
    trie.barred_ = PackedArray<std::uint8_t>(std::move(barred_));
    std::vector<std::uint64_t> reach(vocabulary.size());
    for (Symbol symbol = any_number; symbol < vocabulary.size(); ++symbol) {
        reach[symbol] = bit_of(symbol);
        for (const Symbol each : vocabulary.classes_of(symbol)) reach[symbol] |= bit_of(each);
    }
    trie.reach_ = PackedArray<std::uint64_t>(std::move(reach));
    std::vector<std::vector<std::uint32_t>> starts(vocabulary.size());
    for (Symbol symbol = any_number; symbol < vocabulary.size(); ++symbol) {
        trie.each_child(vocabulary, 0, symbol, [&](std::uint32_t node) { starts[symbol].push_back(node); });
    }
    trie.starts_ = PackedRows<std::uint32_t>(starts);
    return trie;
}

}  // namespace tonus::clinical
