#include "phrase_automaton.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t nothing = 0;  // the state that no phrase leaves
constexpr std::uint32_t unbuilt = std::numeric_limits<std::uint32_t>::max();
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
    std::uint32_t start,
    std::uint32_t limit,
    std::vector<PhraseMatch>& found
) {
    trie_ = &trie;
    vocabulary_ = &vocabulary;
    const bool full = transition_count_ >= most_transitions;
    if (identity_ != trie.identity() || full) begin(trie);
    const Symbol symbol = tokens[start].symbol;
    if (symbol == unknown_word || symbol >= first_.size()) return;
    std::uint32_t state = first_[symbol];
    if (state == unbuilt) state = first_state(symbol);
    for (std::uint32_t at = start + 1; state != nothing; ++at) {
        const Summary summary = summaries_[state];
        if (summary.ends_phrase) {
            for (const std::uint32_t payload : states_[state].payloads) found.push_back({start, at, payload});
        }
        if (at >= limit || !summary.goes_on) return;
        state = next_state(state, tokens[at]);
    }
}

void PhraseAutomaton::begin(const PhraseTrie& trie) {
    identity_ = trie.identity();
    states_.assign(1, State());
    summaries_.assign(1, Summary());
    known_.clear();
    known_.emplace(std::pair(states_[nothing].items, states_[nothing].payloads), nothing);
    first_.assign(trie.starts().size(), unbuilt);
    transitions_.assign(first_transitions, Transition());
    transition_count_ = 0;
}

std::uint32_t PhraseAutomaton::first_state(Symbol symbol) {
    State state;
    for (const std::uint32_t node : trie_->starts()[symbol]) enter(node, state);
    return first_[symbol] = number_of(std::move(state));
}

std::uint32_t PhraseAutomaton::next_state(std::uint32_t from, const Token& token) {
    const std::uint64_t key = Transition::key_of(from, token);
    const std::size_t mask = transitions_.size() - 1;
    for (std::size_t at = spread(key) & mask; !transitions_[at].is_free(); at = (at + 1) & mask) {
        if (transitions_[at].key() == key) return transitions_[at].to();
    }
    const std::uint32_t to = number_of(after(states_[from], token));
    remember(key, to);
    return to;
}

/// In the order in which PhraseTrie::match() comes upon them.
PhraseAutomaton::State PhraseAutomaton::after(const State& from, const Token& token) const {
    State next;
    for (const Item& item : from.items) {
        if (token.symbol != unknown_word) {
            trie_->each_child(*vocabulary_, item.node, token.symbol, [&](std::uint32_t child) { enter(child, next); });
        }
        const bool gap_goes_on = item.in_gap && item.skipped < PhraseTrie::longest_gap && trie_->may_fill_gap(token);
        const bool passes = !item.in_gap && item.skipped < PhraseTrie::longest_filler && trie_->passes_over(token.symbol);
        const bool goes_on = gap_goes_on || passes;
        const Item later{item.node, item.skipped + 1, item.in_gap};
        if (goes_on && std::find(next.items.begin(), next.items.end(), later) == next.items.end()) next.items.push_back(later);
    }
    return next;
}

void PhraseAutomaton::enter(std::uint32_t node, State& into) const {
    for (const std::uint32_t payload : trie_->payloads(node)) {
        const bool told = std::find(into.payloads.begin(), into.payloads.end(), payload) != into.payloads.end();
        if (!told) into.payloads.push_back(payload);
    }
    const auto add = [&](const Item& item) {
        if (std::find(into.items.begin(), into.items.end(), item) == into.items.end()) into.items.push_back(item);
    };
    if (trie_->has_children(node)) add({node, 0, false});
    if (const std::uint32_t beyond = trie_->gap(node); beyond != 0) add({beyond, 0, true});
}

std::uint32_t PhraseAutomaton::number_of(State state) {
    auto key = std::pair(std::move(state.items), std::move(state.payloads));
    const auto [entry, made] = known_.try_emplace(std::move(key), std::uint32_t(states_.size()));
    if (made) {
        states_.push_back({entry->first.first, entry->first.second});
        summaries_.push_back({!states_.back().payloads.empty(), !states_.back().items.empty()});
    }
    return entry->second;
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
