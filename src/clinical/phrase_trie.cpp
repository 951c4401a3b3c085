#include "phrase_trie.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr unsigned first_bits = 12;

std::uint64_t edge_key(std::uint32_t node, Symbol symbol) noexcept { return (std::uint64_t(node) << 32U) | symbol; }

std::uint64_t mixed(std::uint64_t key) noexcept { return key * 0x9E3779B97F4A7C15ULL; }

std::uint64_t bit_of(Symbol symbol) noexcept { return std::uint64_t{1} << (mixed(symbol) >> 58U); }

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
    const auto first = children_.begin() + nodes_[node].children;
    const auto last = children_.begin() + nodes_[node + 1].children;
    const auto found = std::lower_bound(first, last, symbol, [](const Child& a, Symbol b) { return a.symbol < b; });
    return found != last && found->symbol == symbol ? found->node : 0;
}

PhraseTrie::PhraseTrie() : nodes_(1), edges_(std::size_t{1} << first_bits), shift_(64 - first_bits) {}

std::uint32_t PhraseTrie::known_edge(std::uint32_t node, Symbol symbol) const {
    if ((nodes_[node].maybe & bit_of(symbol)) == 0) return 0;
    const std::uint64_t key = edge_key(node, symbol);
    const std::size_t mask = edges_.size() - 1;
    for (std::size_t at = mixed(key) >> shift_; edges_[at].child != 0; at = (at + 1) & mask) {
        if (edges_[at].key == key) return edges_[at].child;
    }
    return 0;
}

void PhraseTrie::put_edge(const Edge& edge) noexcept {
    std::size_t at = mixed(edge.key) >> shift_;
    while (edges_[at].child != 0) at = (at + 1) & (edges_.size() - 1);
    edges_[at] = edge;
}

void PhraseTrie::make_room_for_edge() {
    if (edge_count_ * 2 < edges_.size()) return;
    const std::vector<Edge> former = std::exchange(edges_, std::vector<Edge>(edges_.size() * 2));
    --shift_;
    for (const Edge& edge : former) {
        if (edge.child != 0) put_edge(edge);
    }
}

std::uint32_t PhraseTrie::extend(std::uint32_t node, Symbol symbol) {
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

void PhraseTrie::end_phrase(std::uint32_t node, std::uint32_t payload) { ends_.push_back({node, payload}); }

void PhraseTrie::pass_over(Symbol word) {
    if (passed_over_.size() <= word) passed_over_.resize(word + 1);
    passed_over_[word] = true;
}

void PhraseTrie::bar_from_gaps(Symbol word) {
    if (barred_.size() <= word) barred_.resize(word + 1);
    barred_[word] = true;
}

void PhraseTrie::pack_children() {
    for (const Edge& edge : edges_) {
        if (edge.child != 0) ++nodes_[(edge.key >> 32U) + 1].children;
    }
    for (std::size_t node = 1; node < nodes_.size(); ++node) nodes_[node].children += nodes_[node - 1].children;
    std::vector<std::uint32_t> next;
    for (const Node& node : nodes_) next.push_back(node.children);
    children_.resize(edge_count_);
    for (const Edge& edge : edges_) {
        if (edge.child != 0) children_[next[edge.key >> 32U]++] = {Symbol(edge.key), edge.child};
    }
    for (std::size_t node = 0; node + 1 < nodes_.size(); ++node) {
        const auto first = children_.begin() + nodes_[node].children;
        std::sort(first, children_.begin() + nodes_[node + 1].children, [](const Child& a, const Child& b) { return a.symbol < b.symbol; });
    }
    edges_ = std::vector<Edge>();  // "{}" would keep the memory
}

void PhraseTrie::pack_payloads() {
    // In the order in which they were added.
    std::stable_sort(ends_.begin(), ends_.end(), [](const End& a, const End& b) { return a.node < b.node; });
    std::size_t at = 0;
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        nodes_[node].payloads = std::uint32_t(payloads_.size());
        const auto own = std::ptrdiff_t(payloads_.size());
        for (; at < ends_.size() && ends_[at].node == node; ++at) {
            if (std::find(payloads_.begin() + own, payloads_.end(), ends_[at].payload) == payloads_.end())
                payloads_.push_back(ends_[at].payload);
        }
    }
    payloads_.shrink_to_fit();
    ends_ = std::vector<End>();
}

void PhraseTrie::freeze(const Vocabulary& vocabulary) {
    static std::atomic<std::uint64_t> last_identity = 0;
    identity_ = ++last_identity;
    nodes_.emplace_back();  // what ends the last one's
    pack_children();
    pack_payloads();
    nodes_.shrink_to_fit();
    starts_.assign(vocabulary.size(), {});
    for (Symbol symbol = any_number; symbol < vocabulary.size(); ++symbol) {
        if (const std::uint32_t node = child(0, symbol); node != 0) starts_[symbol].push_back(node);
        for (const Symbol each : vocabulary.classes_of(symbol)) {
            if (const std::uint32_t node = child(0, each); node != 0) starts_[symbol].push_back(node);
        }
    }
}

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

}  // namespace tonus::clinical
