#include "vocabulary.hpp"

#include "image_bytes.hpp"
#include "slip.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr std::size_t shortest_slip = 3;
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

/// Hashes of a word and of what is left of it without one letter or two, each in a few steps: the sum of its letters, each
/// times a power of the base, so that what stands behind a missing letter is divided by the base.
class SpellingHashes {
public:
    /// `word` has at most longest_misspelt letters.
    explicit SpellingHashes(std::string_view word) noexcept : length_(word.size()) {
        std::uint64_t power = base;
        for (std::size_t i = 0; i < length_; ++i, power *= base) before_[i + 1] = before_[i] + (std::uint8_t(word[i]) + 1U) * power;
    }

    [[nodiscard]] std::uint64_t whole() const noexcept { return mixed(before_[length_]); }

    /// Calls `visit` with the hash of every word that leaves out one or, if asked, two letters after the first.
    template <class Visit>
    void each_deletion(bool twice, const Visit& visit) const {
        for (std::size_t i = 1; i < length_; ++i) {
            visit(mixed(before_[i] + between(i + 1, length_) * inverse));
            for (std::size_t j = i + 1; twice && j < length_; ++j) {
                visit(mixed(before_[i] + (between(i + 1, j) + between(j + 1, length_) * inverse) * inverse));
            }
        }
    }

private:
    static constexpr std::uint64_t base = 0x9E3779B97F4A7C15ULL;
    static constexpr std::uint64_t inverse = [] {
        std::uint64_t found = base;
        for (int i = 0; i < 5; ++i) found *= 2 - base * found;  // each step doubles the bits that are right
        return found;
    }();
    static_assert(base * inverse == 1);

    [[nodiscard]] std::uint64_t between(std::size_t first, std::size_t last) const noexcept { return before_[last] - before_[first]; }
    static std::uint64_t mixed(std::uint64_t sum) noexcept {
        sum = (sum ^ (sum >> 32U)) * base;
        return sum ^ (sum >> 29U);
    }

    std::size_t length_;
    std::array<std::uint64_t, longest_misspelt + 1> before_{};  // the sums of the first letters
};

std::uint64_t bytes_at(std::string_view text, std::size_t at, std::size_t count) noexcept {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, count);
    return bytes;
}

/// All bytes of up to eight in one number, the first in the lowest place.
std::uint64_t number_of(std::string_view text) noexcept {
    const std::size_t size = text.size();
    if (size >= 4) return bytes_at(text, 0, 4) | bytes_at(text, size - 4, 4) << 8U * (size - 4);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number |= bytes_at(text, i, 1) << 8U * i;
    return number;
}

std::uint64_t fresh_identity() noexcept {
    constexpr std::uint64_t odd = 0xD6E8FEB86659FD93ULL;
    static std::atomic<std::uint64_t> last = 0;
    return ++last * odd;
}

}  // namespace

std::uint64_t Vocabulary::hash_of(std::string_view text) noexcept {
    Hash hash(text.size());
    for (; text.size() > 8; text.remove_prefix(8)) hash.add(bytes_at(text, 0, 8));
    return hash.ended_by(number_of(text));
}

Vocabulary::Vocabulary() : Vocabulary(VocabularyBuilder().finish()) {}

Vocabulary::Vocabulary(VocabularyBuilder&& filled)
    : identity_(fresh_identity()),
      words_(std::make_shared<const std::vector<std::string>>(std::move(filled.words_))),
      slots_(std::move(filled.slots_)),
      classes_(filled.classes_),
      deletions_(std::move(filled.deletions_)),
      bloom_(std::move(filled.bloom_)) {}

template <class Visit>
void Vocabulary::each_candidate(std::uint64_t hash, const Visit& visit) const {
    if ((bloom_[(hash % bloom_bits) / 64] >> (hash % 64U) & 1U) == 0) return;
    const auto lower = std::lower_bound(deletions_.begin(), deletions_.end(), hash, [](const Deletion& each, std::uint64_t sought) {
        return each.hash < sought;
    });
    for (auto each = lower; each != deletions_.end() && each->hash == hash; ++each) visit(*each);
}

Symbol Vocabulary::nearest_of(std::uint64_t hash, std::string_view word, std::size_t allowed) const {
    Symbol found = unknown_word;
    each_candidate(hash, [&](const Deletion& each) {
        const std::string& candidate = this->word(each.symbol);
        const std::size_t edits = std::min(allowed, allowed_edits(candidate.size()));
        if (found != unknown_word || edits == 0 || candidate[0] != word[0]) return;
        if (edits_between(word, candidate, edits) <= edits || same_letters(word, candidate)) found = each.symbol;
    });
    return found;
}

bool Vocabulary::is_ordinary(std::string_view word) const noexcept {
    return std::binary_search(ordinary_.begin(), ordinary_.end(), hash_of(word));
}

void Vocabulary::refuse(const std::vector<std::string>& words) {
    std::vector<std::uint64_t> hashes;
    for (const std::string& word : words) {
        const bool taken = find(word) == unknown_word && (find_misspelt(word) != unknown_word || find_slip(word) != unknown_word);
        if (taken) hashes.push_back(hash_of(word));
    }
    std::sort(hashes.begin(), hashes.end());
    ordinary_ = PackedArray<std::uint64_t>(std::move(hashes));
}

Symbol Vocabulary::find_misspelt(std::string_view word) const {
    if (bloom_.empty() || word.size() + 1 < shortest_misspelt || word.size() > longest_misspelt) return unknown_word;
    const std::size_t allowed = allowed_edits(std::max(word.size(), shortest_misspelt));
    const SpellingHashes spellings(word);
    for (std::size_t edits = 1; edits <= allowed; ++edits) {
        Symbol found = nearest_of(spellings.whole(), word, edits);
        spellings.each_deletion(edits == 2, [&](std::uint64_t hash) {
            if (found == unknown_word) found = nearest_of(hash, word, edits);
        });
        if (found != unknown_word) return is_ordinary(word) ? unknown_word : found;
    }
    return unknown_word;
}

Symbol Vocabulary::find_slip(std::string_view word) const {
    if (bloom_.empty() || word.size() < shortest_slip || word.size() > shortest_misspelt) return unknown_word;
    Symbol found = unknown_word;
    std::pair<std::uint32_t, Slip> rank{};
    const auto consider = [&](const Deletion& each) {
        const std::string& candidate = this->word(each.symbol);
        if (candidate.size() < shortest_slip || candidate.size() >= shortest_misspelt) return;
        const std::pair<std::uint32_t, Slip> own{each.weak, slip_between(word, candidate)};
        if (own.second == Slip::none || (found != unknown_word && own >= rank)) return;
        found = each.symbol;
        rank = own;
    };
    const SpellingHashes spellings(word);
    each_candidate(spellings.whole(), consider);
    spellings.each_deletion(false, [&](std::uint64_t hash) { each_candidate(hash, consider); });
    return found == unknown_word || is_ordinary(word) ? unknown_word : found;
}

void Vocabulary::write_to(ImageWriter& image) const {
    image.size_of(*words_);
    for (const std::string& word : *words_) image.value(word);
    image.value(slots_);
    image.value(classes_);
    image.value(deletions_);
    image.value(bloom_);
    image.value(ordinary_);
}

void Vocabulary::read_from(ImageReader& image) {
    std::vector<std::string> words;
    image.size_of(words);
    for (std::string& word : words) image.value(word);
    identity_ = fresh_identity();
    words_ = std::make_shared<const std::vector<std::string>>(std::move(words));
    image.value(slots_);
    image.value(classes_);
    image.value(deletions_);
    image.value(bloom_);
    image.value(ordinary_);
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
    if (++filled_ * 2 > slots_.size()) grow();
    const auto symbol = Symbol(words_.size());
    words_.emplace_back(word);
    // "2" in a pattern is that number; it is a number, too.
    const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
    classes_.push_back(number ? std::vector<Symbol>{any_number} : std::vector<Symbol>());
    put({hash, symbol, std::uint32_t(word.size())});
    return symbol;
}

bool VocabularyBuilder::add_shorthand(std::string_view shorthand, std::string_view word) {
    if (shorthand.size() > longest_shorthand || find(shorthand) != unknown_word) return false;
    const Symbol meant = add(word);
    if (++filled_ * 2 > slots_.size()) grow();
    put({Vocabulary::hash_of(shorthand), meant, std::uint32_t(shorthand.size())});
    return true;
}

void VocabularyBuilder::classify(Symbol word, Symbol word_class) {
    auto& classes = classes_[word];
    const auto place = std::lower_bound(classes.begin(), classes.end(), word_class);
    if (place == classes.end() || *place != word_class) classes.insert(place, word_class);
}

void VocabularyBuilder::index_deletion(std::uint64_t hash, Symbol word, bool weak) {
    bloom_[(hash % bloom_bits) / 64] |= std::uint64_t{1} << (hash % 64U);
    deletions_.push_back({hash, word, weak ? 1U : 0U});
}

void VocabularyBuilder::allow_misspelling(Symbol word) {
    const std::size_t length = words_[word].size();
    if (length >= shortest_slip && length <= longest_misspelt) index_deletions(word, false);
}

void VocabularyBuilder::allow_slip(Symbol word) {
    const std::size_t length = words_[word].size();
    if (length >= shortest_slip && length < shortest_misspelt) index_deletions(word, true);
}

void VocabularyBuilder::index_deletions(Symbol word, bool weak) {
    if (misspellable_.size() <= word) misspellable_.resize(word + 1);
    const Misspelt wanted = weak ? Misspelt::weakly : Misspelt::yes;
    if (misspellable_[word] >= wanted) return;
    misspellable_[word] = wanted;
    bloom_.resize(bloom_bits / 64);
    const SpellingHashes spellings(words_[word]);
    index_deletion(spellings.whole(), word, weak);
    const bool twice = allowed_edits(words_[word].size()) == 2;
    spellings.each_deletion(twice, [&](std::uint64_t hash) { index_deletion(hash, word, weak); });
}

Vocabulary VocabularyBuilder::finish() {
    std::stable_sort(deletions_.begin(), deletions_.end(), [](const Deletion& a, const Deletion& b) { return a.hash < b.hash; });
    const std::vector<std::string> ordinary = std::move(ordinary_);
    Vocabulary filled(std::move(*this));
    filled.refuse(ordinary);
    return filled;
}

}  // namespace tonus::clinical
