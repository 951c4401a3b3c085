#include "body_site.hpp"

#include "name_words.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

constexpr std::size_t most_site_words = 24;  // a longer text is no place
constexpr std::size_t longest_wording = 3;

std::string_view span_of(const std::vector<std::string_view>& words, std::size_t first, std::size_t count) {
    const std::string_view last = words[first + count - 1];
    return {words[first].data(), std::size_t(last.data() + last.size() - words[first].data())};
}

/// An apostrophe belongs to its word: the l of "l'épaule" is no side.
std::string with_apostrophes(std::string_view text) {
    std::string curled;
    for (const char character : text) {
        if (character == '\'') {
            curled += "\u2019";
        } else {
            curled.push_back(character);
        }
    }
    return curled;
}

void append_word(std::string& text, std::string_view word) {
    if (!text.empty()) text.push_back(' ');
    text += word;
}

}  // namespace

void BodySites::add_same(std::string_view said, std::string_view wording) { same_[joined_words(said)] = joined_words(wording); }
void BodySites::add_filler(std::string_view word) { fillers_.insert(joined_words(word)); }
void BodySites::add_side(std::string_view word) { sides_.insert(joined_words(word)); }
void BodySites::add_action(std::string_view word) { actions_.insert(joined_words(word)); }
void BodySites::add_place(std::string_view word) { places_.insert(joined_words(word)); }

/// Each word, or the longest run of words that has a wording, in that wording; fillers left out, nothing twice.
std::vector<std::string> BodySites::wordings(std::string_view text) const {
    const std::string whole = joined_words(with_apostrophes(text));
    const std::vector<std::string_view> words = words_of(whole, most_site_words);
    std::vector<std::string> found;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t count = std::min(longest_wording, words.size() - at);
        const auto known = [&] {
            const std::string_view part = span_of(words, at, count);
            return same_.contains(part) || places_.contains(part);
        };
        while (count > 1 && !known()) --count;
        const std::string_view part = span_of(words, at, count);
        const auto wording = same_.find(part);
        std::string word = wording == same_.end() ? std::string(part) : wording->second;
        at += count;
        if (!fillers_.contains(word) && std::find(found.begin(), found.end(), word) == found.end()) found.push_back(std::move(word));
    }
    return found;
}

std::string BodySites::joined(const std::vector<std::string>& words) const {
    std::string sides;
    std::string place;
    std::string actions;
    for (const std::string& word : words) append_word(sides_.contains(word) ? sides : actions_.contains(word) ? actions : place, word);
    std::string text;
    for (const std::string_view part : {std::string_view(sides), std::string_view(place), std::string_view(actions)}) {
        if (!part.empty()) append_word(text, part);
    }
    return text;
}

std::string BodySites::read(std::string_view text) const {
    if (text.empty()) return {};
    const std::vector<std::string> words = wordings(text);
    return words.empty() ? joined_words(text) : joined(words);
}

std::string BodySites::find(std::string_view text) const {
    if (text.empty()) return {};
    std::vector<std::string> words = wordings(text);
    if (std::none_of(words.begin(), words.end(), [&](const std::string& word) { return places_.contains(word); })) return {};
    std::erase_if(words, [&](const std::string& word) {
        return !places_.contains(word) && !sides_.contains(word) && !actions_.contains(word);
    });
    return joined(words);
}

}  // namespace tonus::clinical
