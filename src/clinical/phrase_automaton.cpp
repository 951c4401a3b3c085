#include "phrase_automaton.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t nothing = 0;  // the state that no phrase leaves
constexpr std::uint32_t unbuilt = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t first_known = std::size_t{1} << 10U;
constexpr std::size_t first_transitions = std::size_t{1} << 12U;
constexpr std::size_t most_transitions = std::size_t{1} << 18U;

std::uint64_t spread(std::uint64_t key) noexcept { return (key * 0x9E3779B97F4A7C15ULL) >> 20U; }

}  // namespace

/// A token as the automaton sees it: its symbol, or that it is an unknown word or mark. No transition leaves state 0,
/// so no key is 0.
std::uint64_t PhraseAutomaton::Transition::key_of(std::uint32_t from, const Token& token) noexcept {
    constexpr std::uint32_t some_mark = (1U << word_bits) - 1;
    const bool unknown_mark = token.symbol == unknown_word && token.kind == TokenKind::punctuation;
    return (std::uint64_t(from) << word_bits) | (unknown_mark ? some_mark : token.symbol);
}

void PhraseAutomaton::match(
    const PhraseTrie& trie,
    const Vocabulary& vocabulary,
    std::span<const Token> tokens,
    std::uint32_t first,
    std::uint32_t limit,
    std::vector<PhraseMatch>& found
) {
    trie_ = &trie;
    vocabulary_ = &vocabulary;
    const bool full = transition_count_ >= most_transitions;
    if (identity_ != trie.identity() || full) begin(trie);
    for (std::uint32_t start = first; start < limit; ++start) match_at(tokens, start, limit, found);
}

void PhraseAutomaton::match_at(std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit, std::vector<PhraseMatch>& found) {
    const Symbol symbol = tokens[start].symbol;
    if (symbol == unknown_word || symbol >= first_.size()) return;
    std::uint32_t number = first_[symbol];
    if (number == unbuilt) number = first_state(symbol);
    for (std::uint32_t at = start + 1; number != nothing; ++at) {
        const State& state = states_[number];
        for (std::uint32_t i = 0; i < state.payload_count; ++i) found.push_back({start, at, payloads_[state.payloads + i]});
        if (at >= limit || !goes_on(state, tokens[at])) return;
        number = next_state(number, tokens[at]);
    }
}

/// Most words follow no phrase that began before them: this tells so without a look-up.
bool PhraseAutomaton::goes_on(const State& from, const Token& token) const noexcept {
    if ((from.maybe & trie_->reach(token.symbol)) != 0 || from.in_gap) return true;
    return from.maybe != 0 && trie_->passes_over(token.symbol);
}

void PhraseAutomaton::begin(const PhraseTrie& trie) {
    identity_ = trie.identity();
    states_.assign(1, State());
    items_.clear();
    payloads_.clear();
    hashes_.assign(1, 0);
    known_.assign(first_known, nothing);
    first_.assign(trie.starts().size(), unbuilt);
    transitions_.assign(first_transitions, Transition());
    transition_count_ = 0;
}

std::uint32_t PhraseAutomaton::first_state(Symbol symbol) {
    next_items_.clear();
    next_payloads_.clear();
    for (const std::uint32_t node : trie_->starts()[symbol]) enter(node);
    return first_[symbol] = number_of_next();
}

std::uint32_t PhraseAutomaton::next_state(std::uint32_t from, const Token& token) {
    const std::uint64_t key = Transition::key_of(from, token);
    const std::size_t mask = transitions_.size() - 1;
    for (std::size_t at = spread(key) & mask; !transitions_[at].is_free(); at = (at + 1) & mask) {
        if (transitions_[at].key() == key) return transitions_[at].to();
    }
    step(states_[from], token);
    const std::uint32_t to = number_of_next();
    remember(key, to);
    return to;
}

/// In the order in which PhraseTrie::match() comes upon them.
void PhraseAutomaton::step(const State& from, const Token& token) {
    next_items_.clear();
    next_payloads_.clear();
    const std::uint64_t reach = trie_->reach(token.symbol);
    for (const Item& item : std::span(items_).subspan(from.items, from.item_count)) {
        if ((item.maybe & reach) != 0) {
            trie_->each_child(*vocabulary_, item.node, token.symbol, [&](std::uint32_t child) { enter(child); });
        }
        const bool gap_goes_on = item.in_gap && item.skipped < PhraseTrie::longest_gap && trie_->may_fill_gap(token);
        const bool passes = !item.in_gap && item.skipped < PhraseTrie::longest_filler && trie_->passes_over(token.symbol);
        if (gap_goes_on || passes) add_item({item.maybe, item.node, std::uint16_t(item.skipped + 1), item.in_gap});
    }
}

void PhraseAutomaton::enter(std::uint32_t node) {
    for (const std::uint32_t payload : trie_->payloads(node)) {
        const bool told = std::find(next_payloads_.begin(), next_payloads_.end(), payload) != next_payloads_.end();
        if (!told) next_payloads_.push_back(payload);
    }
    if (trie_->has_children(node)) add_item({trie_->maybe(node), node, 0, false});
    if (const std::uint32_t beyond = trie_->gap(node); beyond != 0) add_item({trie_->maybe(beyond), beyond, 0, true});
}

void PhraseAutomaton::add_item(const Item& item) {
    if (std::find(next_items_.begin(), next_items_.end(), item) == next_items_.end()) next_items_.push_back(item);
}

std::uint32_t PhraseAutomaton::number_of_next() {
    if (next_items_.empty() && next_payloads_.empty()) return nothing;
    const std::uint64_t hash = hash_of_next();
    const std::size_t mask = known_.size() - 1;
    for (std::size_t at = hash & mask; known_[at] != nothing; at = (at + 1) & mask) {
        if (hashes_[known_[at]] == hash && is_next(states_[known_[at]])) return known_[at];
    }
    State state;
    state.items = std::uint32_t(items_.size());
    state.payloads = std::uint32_t(payloads_.size());
    state.item_count = std::uint32_t(next_items_.size());
    state.payload_count = std::uint32_t(next_payloads_.size());
    for (const Item& item : next_items_) {
        state.maybe |= item.maybe;
        state.in_gap = state.in_gap || item.in_gap;
    }
    const auto number = std::uint32_t(states_.size());
    states_.push_back(state);
    items_.insert(items_.end(), next_items_.begin(), next_items_.end());
    payloads_.insert(payloads_.end(), next_payloads_.begin(), next_payloads_.end());
    hashes_.push_back(hash);
    keep(hash, number);
    return number;
}

bool PhraseAutomaton::is_next(const State& state) const noexcept {
    const auto items = std::span(items_).subspan(state.items, state.item_count);
    const auto payloads = std::span(payloads_).subspan(state.payloads, state.payload_count);
    return std::equal(items.begin(), items.end(), next_items_.begin(), next_items_.end()) &&
           std::equal(payloads.begin(), payloads.end(), next_payloads_.begin(), next_payloads_.end());
}

std::uint64_t PhraseAutomaton::hash_of_next() const noexcept {
    std::uint64_t hash = next_items_.size();
    const auto add = [&](std::uint64_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL, hash ^= hash >> 32U; };
    for (const Item& item : next_items_) add(std::uint64_t(item.node) << 8U | std::uint64_t(item.skipped) << 1U | (item.in_gap ? 1U : 0U));
    for (const std::uint32_t payload : next_payloads_) add(payload);
    return hash;
}

void PhraseAutomaton::keep(std::uint64_t hash, std::uint32_t state) {
    const auto put = [&](std::uint64_t place, std::uint32_t number) {
        const std::size_t mask = known_.size() - 1;
        std::size_t at = place & mask;
        while (known_[at] != nothing) at = (at + 1) & mask;
        known_[at] = number;
    };
    if (states_.size() * 2 <= known_.size()) return put(hash, state);
    known_.assign(known_.size() * 2, nothing);
    for (std::uint32_t number = 1; number < states_.size(); ++number) put(hashes_[number], number);
}

void PhraseAutomaton::remember(std::uint64_t key, std::uint32_t to) {
    const auto put = [&](const Transition& transition) {
        const std::size_t mask = transitions_.size() - 1;
        std::size_t at = spread(transition.key()) & mask;
        while (!transitions_[at].is_free()) at = (at + 1) & mask;
        transitions_[at] = transition;
    };
    if (++transition_count_ * 2 > transitions_.size()) {
        const auto former = std::exchange(transitions_, std::vector<Transition>(transitions_.size() * 2));
        for (const Transition& transition : former) {
            if (!transition.is_free()) put(transition);
        }
    }
    put(Transition(key, to));
}

}  // namespace tonus::clinical
