#include "vocabulary.hpp"

#include "image_bytes.hpp"

#include <algorithm>
#include <array>

namespace tonus::clinical {
namespace {

constexpr std::size_t shortest_misspelt = 6;
constexpr std::size_t shortest_twice_misspelt = 9;
constexpr std::size_t longest_misspelt = 24;
constexpr std::size_t bloom_bits = std::size_t{1} << 21U;

std::size_t allowed_edits(std::size_t length) noexcept {
    if (length < shortest_misspelt) return 0;
    return length < shortest_twice_misspelt ? 1 : 2;
}

/// Damerau-Levenshtein distance, given up beyond `limit`.
std::size_t edits_between(std::string_view a, std::string_view b, std::size_t limit) noexcept {
    using Row = std::array<std::uint8_t, longest_misspelt + 3>;
    if (a.size() > longest_misspelt || b.size() > longest_misspelt) return limit + 1;
    Row before{};
    Row above{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = std::uint8_t(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = std::uint8_t(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            int best = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) best = std::min(best, before[j - 2] + 1);
            row[j] = std::uint8_t(best);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

/// "naseua": the same letters, one of them in another place.
bool same_letters(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

/// Calls `visit` with every string that leaves out one or, if asked, two letters after the first.
template <class Visit>
void each_deletion(std::string_view word, bool twice, const Visit& visit) {
    std::string once;
    std::string both;
    for (std::size_t i = 1; i < word.size(); ++i) {
        once.assign(word).erase(i, 1);
        visit(std::string_view(once));
        if (!twice) continue;
        for (std::size_t j = i; j < once.size(); ++j) {
            both.assign(once).erase(j, 1);
            visit(std::string_view(both));
        }
    }
}

}  // namespace

/// FNV-1a with a final mix: short keys, and the low bits pick the slot.
std::uint64_t Vocabulary::hash_of(std::string_view text) noexcept {
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : text) hash = (hash ^ std::uint8_t(c)) * 1099511628211ULL;
    return hash ^ (hash >> 29U);
}

Vocabulary::Vocabulary() : Vocabulary(VocabularyBuilder().finish()) {}

Vocabulary::Vocabulary(VocabularyBuilder&& filled)
    : words_(std::make_shared<const std::vector<std::string>>(std::move(filled.words_))),
      slots_(std::move(filled.slots_)),
      classes_(filled.classes_),
      deletions_(std::move(filled.deletions_)),
      bloom_(std::move(filled.bloom_)) {}

Symbol Vocabulary::find_in(
    std::span<const Slot> slots, const std::vector<std::string>& words, std::string_view word, std::uint64_t hash
) noexcept {
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = hash & mask; slots[at].symbol != unknown_word; at = (at + 1) & mask) {
        if (slots[at].hash == hash && words[slots[at].symbol] == word) return slots[at].symbol;
    }
    return unknown_word;
}

Symbol Vocabulary::find(std::string_view word) const noexcept { return find_in(slots_.all(), *words_, word, hash_of(word)); }

Symbol Vocabulary::nearest_of(std::uint64_t hash, std::string_view word, std::size_t allowed) const {
    if ((bloom_[(hash % bloom_bits) / 64] >> (hash % 64U) & 1U) == 0) return unknown_word;
    const auto lower = std::lower_bound(deletions_.begin(), deletions_.end(), hash, [](const Slot& slot, std::uint64_t sought) {
        return slot.hash < sought;
    });
    for (auto each = lower; each != deletions_.end() && each->hash == hash; ++each) {
        const std::string& candidate = this->word(each->symbol);
        const std::size_t edits = std::min(allowed, allowed_edits(candidate.size()));
        if (edits == 0 || candidate[0] != word[0]) continue;
        if (edits_between(word, candidate, edits) <= edits || same_letters(word, candidate)) return each->symbol;
    }
    return unknown_word;
}

Symbol Vocabulary::find_misspelt(std::string_view word) const {
    if (bloom_.empty() || word.size() + 1 < shortest_misspelt || word.size() > longest_misspelt) return unknown_word;
    const std::size_t allowed = allowed_edits(std::max(word.size(), shortest_misspelt));
    for (std::size_t edits = 1; edits <= allowed; ++edits) {
        Symbol found = nearest_of(hash_of(word), word, edits);
        each_deletion(word, edits == 2, [&](std::string_view shortened) {
            if (found == unknown_word) found = nearest_of(hash_of(shortened), word, edits);
        });
        if (found != unknown_word) return found;
    }
    return unknown_word;
}

void Vocabulary::write_to(ImageWriter& image) const {
    image.size_of(*words_);
    for (const std::string& word : *words_) image.value(word);
    image.value(slots_);
    image.value(classes_);
    image.value(deletions_);
    image.value(bloom_);
}

void Vocabulary::read_from(ImageReader& image) {
    std::vector<std::string> words;
    image.size_of(words);
    for (std::string& word : words) image.value(word);
    words_ = std::make_shared<const std::vector<std::string>>(std::move(words));
    image.value(slots_);
    image.value(classes_);
    image.value(deletions_);
    image.value(bloom_);
}

VocabularyBuilder::VocabularyBuilder() : words_{"", "#", "~"}, classes_(words_.size()), slots_(1024) {}

Symbol VocabularyBuilder::find(std::string_view word) const noexcept {
    return Vocabulary::find_in(slots_, words_, word, Vocabulary::hash_of(word));
}

void VocabularyBuilder::put(Slot slot) noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = slot.hash & mask;
    while (slots_[at].symbol != unknown_word) at = (at + 1) & mask;
    slots_[at] = slot;
}

void VocabularyBuilder::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.symbol != unknown_word) put(slot);
    }
}

Symbol VocabularyBuilder::add(std::string_view word) {
    const std::uint64_t hash = Vocabulary::hash_of(word);
    if (const Symbol known = Vocabulary::find_in(slots_, words_, word, hash); known != unknown_word) return known;
    if (words_.size() * 2 > slots_.size()) grow();
    const auto symbol = Symbol(words_.size());
    words_.emplace_back(word);
    // "2" in a pattern is that number; it is a number, too.
    const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
    classes_.push_back(number ? std::vector<Symbol>{any_number} : std::vector<Symbol>());
    put({hash, symbol});
    return symbol;
}

void VocabularyBuilder::classify(Symbol word, Symbol word_class) {
    auto& classes = classes_[word];
    const auto place = std::lower_bound(classes.begin(), classes.end(), word_class);
    if (place == classes.end() || *place != word_class) classes.insert(place, word_class);
}

void VocabularyBuilder::index_deletion(std::string_view shortened, Symbol word) {
    const std::uint64_t hash = Vocabulary::hash_of(shortened);
    bloom_[(hash % bloom_bits) / 64] |= std::uint64_t{1} << (hash % 64U);
    deletions_.push_back({hash, word});
}

void VocabularyBuilder::allow_misspelling(Symbol word) {
    const std::string& text = words_[word];
    const std::size_t edits = allowed_edits(text.size());
    if (edits == 0 || text.size() > longest_misspelt) return;
    if (misspellable_.size() <= word) misspellable_.resize(word + 1);
    if (misspellable_[word]) return;
    misspellable_[word] = true;
    bloom_.resize(bloom_bits / 64);
    index_deletion(text, word);
    each_deletion(text, edits == 2, [&](std::string_view shortened) { index_deletion(shortened, word); });
}

Vocabulary VocabularyBuilder::finish() {
    std::stable_sort(deletions_.begin(), deletions_.end(), [](const Slot& a, const Slot& b) { return a.hash < b.hash; });
    return Vocabulary(std::move(*this));
}

}  // namespace tonus::clinical
