#include "phrase_automaton.hpp"

#include <algorithm>
#include <limits>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t nothing = 0;  // the state that no phrase leaves
constexpr std::uint32_t unbuilt = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t first_known = std::size_t{1} << 10U;
constexpr std::size_t most_states = std::size_t{1} << 16U;
constexpr std::size_t most_in_rows = std::size_t{1} << 19U;

/// A place of so many bits.
std::size_t place_of(std::uint32_t word, unsigned bits) noexcept { return (word * 0x9E3779B1U) >> (32 - bits); }

}  // namespace

/// A token as the automaton sees it: its symbol, or that it is an unknown word or mark; never 0.
std::uint32_t PhraseAutomaton::word_of(const Token& token) noexcept {
    constexpr std::uint32_t some_mark = 1;
    const bool unknown_mark = token.symbol == unknown_word && token.kind == TokenKind::punctuation;
    return unknown_mark ? some_mark : token.symbol + 2;
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
    const bool full = states_.size() >= most_states || rows_.size() >= most_in_rows;
    if (identity_ != trie.identity() || full) begin();
    for (std::uint32_t start = first; start < limit; ++start) {
        fetch_ahead(tokens, start, limit);
        match_at(tokens, start, limit, found);
    }
}

/// What will be asked of the tokens ahead lies far apart.
void PhraseAutomaton::fetch_ahead(std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit) const noexcept {
    constexpr std::uint32_t furthest = 4;  // tokens
    if (start + furthest >= limit) return;
    __builtin_prefetch(&starts_[tokens[start + furthest].symbol]);
    const std::uint32_t state = starts_[tokens[start + furthest / 2].symbol].state;
    if (state < states_.size()) __builtin_prefetch(&states_[state]);
}

void PhraseAutomaton::match_at(std::span<const Token> tokens, std::uint32_t start, std::uint32_t limit, std::vector<PhraseMatch>& found) {
    const Symbol symbol = tokens[start].symbol;
    std::uint32_t number = starts_[symbol].state;
    if (number == unbuilt) number = first_state(symbol);
    for (std::uint32_t at = start + 1; number != nothing; ++at) {
        const State& state = states_[number];
        for (std::uint32_t i = 0; i < state.payload_count; ++i) found.push_back({start, at, payloads_[state.payloads + i]});
        if (at >= limit || !goes_on(state, tokens[at].symbol)) return;
        number = next_state(number, tokens[at]);
    }
}

/// Most words follow no phrase that began before them: this tells so without a look-up.
bool PhraseAutomaton::goes_on(const State& from, Symbol symbol) const noexcept {
    const Start& next = starts_[symbol];
    return (from.maybe & next.reach) != 0 || from.in_gap || (from.maybe != 0 && next.passes_over);
}

void PhraseAutomaton::begin() {
    identity_ = trie_->identity();
    states_.assign(1, State());
    origins_.assign(1, Origin());
    rows_.clear();
    items_.clear();
    payloads_.clear();
    known_.assign(first_known, nothing);
    const PackedRows<std::uint32_t>& starts = trie_->starts();
    starts_.assign(std::max(starts.size(), vocabulary_->size()), Start());
    for (Symbol symbol = 0; symbol < starts.size(); ++symbol) {
        starts_[symbol] = {trie_->reach(symbol), starts[symbol].empty() ? nothing : unbuilt, trie_->passes_over(symbol)};
    }
}

std::uint32_t PhraseAutomaton::first_state(Symbol symbol) {
    next_items_.clear();
    next_payloads_.clear();
    for (const std::uint32_t node : trie_->starts()[symbol]) enter(node);
    return starts_[symbol].state = number_of_next();
}

std::uint32_t PhraseAutomaton::next_state(std::uint32_t from, const Token& token) {
    const State& state = states_[from];
    const std::uint32_t word = word_of(token);
    if (state.row_bits == 0) {
        for (const Transition& each : state.first) {
            if (each.word == word) return each.to;
        }
    } else {
        const std::size_t mask = (std::size_t{1} << state.row_bits) - 1;
        const Transition* row = &rows_[state.row];
        for (std::size_t at = place_of(word, state.row_bits); row[at].word != 0; at = (at + 1) & mask) {
            if (row[at].word == word) return row[at].to;
        }
    }
    step(from, token);
    const std::uint32_t to = number_of_next();
    remember(states_[from], {word, to});
    return to;
}

/// In the order in which PhraseTrie::match() comes upon them.
void PhraseAutomaton::step(std::uint32_t from, const Token& token) {
    next_items_.clear();
    next_payloads_.clear();
    const std::uint64_t reach = trie_->reach(token.symbol);
    for (const Item& item : std::span(items_).subspan(origins_[from].items, origins_[from].count)) {
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
        if (origins_[known_[at]].hash == hash && is_next(known_[at])) return known_[at];
    }
    State state;
    state.payloads = std::uint32_t(payloads_.size());
    state.payload_count = std::uint16_t(next_payloads_.size());
    for (const Item& item : next_items_) {
        state.maybe |= item.maybe;
        state.in_gap = state.in_gap || item.in_gap;
    }
    const auto number = std::uint32_t(states_.size());
    states_.push_back(state);
    origins_.push_back({std::uint32_t(items_.size()), std::uint32_t(next_items_.size()), hash});
    items_.insert(items_.end(), next_items_.begin(), next_items_.end());
    payloads_.insert(payloads_.end(), next_payloads_.begin(), next_payloads_.end());
    keep(hash, number);
    return number;
}

bool PhraseAutomaton::is_next(std::uint32_t state) const noexcept {
    const auto items = std::span(items_).subspan(origins_[state].items, origins_[state].count);
    const auto payloads = std::span(payloads_).subspan(states_[state].payloads, states_[state].payload_count);
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
    for (std::uint32_t number = 1; number < states_.size(); ++number) put(origins_[number].hash, number);
}

void PhraseAutomaton::remember(State& from, const Transition& transition) {
    if (from.row_bits == 0 && from.transitions < few) {
        from.first[from.transitions++] = transition;
        return;
    }
    if (from.row_bits == 0 || std::size_t(from.transitions) * 2 >= std::size_t{1} << from.row_bits) widen(from);
    put(from, transition);
    ++from.transitions;
}

void PhraseAutomaton::put(const State& from, const Transition& transition) noexcept {
    const std::size_t mask = (std::size_t{1} << from.row_bits) - 1;
    Transition* row = &rows_[from.row];
    std::size_t at = place_of(transition.word, from.row_bits);
    while (row[at].word != 0) at = (at + 1) & mask;
    row[at] = transition;
}

/// Twice as many places, behind all others; those it had stay unused until all is forgotten.
void PhraseAutomaton::widen(State& state) {
    const auto former = state.row_bits == 0 ? std::span<const Transition>(state.first)
                                            : std::span<const Transition>(rows_).subspan(state.row, std::size_t{1} << state.row_bits);
    const std::vector<Transition> moved(former.begin(), former.end());
    constexpr std::uint8_t first_bits = 4;
    state.row_bits = state.row_bits == 0 ? first_bits : std::uint8_t(state.row_bits + 1);
    state.row = std::uint32_t(rows_.size());
    rows_.resize(rows_.size() + (std::size_t{1} << state.row_bits));
    for (const Transition& each : moved) {
        if (each.word != 0) put(state, each);
    }
}

}  // namespace tonus::clinical
