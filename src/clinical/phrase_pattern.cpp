#include "phrase_pattern.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

constexpr std::size_t most_phrases = 20000;

class Expander {
public:
    Expander(std::string_view pattern, const PatternWords& known) : text_(pattern), known_(known) {}

    core::Result<std::vector<Places>> run() {
        std::vector<Places> all;
        do {
            all.push_back(places('\0'));
            std::size_t phrases = 1;
            for (const std::vector<PhraseWords>& place : all.back()) phrases = std::min(phrases * place.size(), most_phrases + 1);
            if (phrases > most_phrases) too_many();
        } while (problem_.empty() && at_ < text_.size() && text_[at_++] == '|');
        if (problem_.empty() && at_ < text_.size()) problem_ = "a bracket closes that was never opened";
        if (!problem_.empty()) {
            return core::fail(core::ErrorKind::invalid, "\"" + std::string(text_) + "\": " + problem_ + ".");
        }
        return all;
    }

private:
    /// Everything up to `close`, alternatives separated by '|'.
    std::vector<PhraseWords> alternatives(char close) {
        std::vector<PhraseWords> all;
        for (;;) {
            for (PhraseWords& phrase : sequence(close)) all.push_back(std::move(phrase));
            if (at_ >= text_.size()) {
                if (close != '\0') problem_ = "a bracket is not closed";
                return all;
            }
            if (text_[at_] != '|') break;
            ++at_;
        }
        if (close != '\0' && text_[at_] == close) ++at_;
        return all;
    }

    std::vector<PhraseWords> sequence(char close) {
        std::vector<PhraseWords> so_far = {{}};
        for (const std::vector<PhraseWords>& place : places(close)) append(so_far, place);
        return so_far;
    }

    Places places(char close) {
        Places all;
        while (at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')' && text_[at_] != ']') {
            if (text_[at_] == ' ') {
                ++at_;
                continue;
            }
            all.push_back(element());
            if (!problem_.empty()) return all;
            respell_last_two(all);
        }
        const bool wrong = at_ < text_.size() && text_[at_] != '|' && text_[at_] != close;
        if (wrong) problem_ = "brackets do not match";
        return all;
    }

    std::vector<PhraseWords> element() {
        const char c = text_[at_];
        if (c == '(') {
            ++at_;
            return gathered(alternatives(')'));
        }
        if (c == '[') {
            ++at_;
            std::vector<PhraseWords> maybe = gathered(alternatives(']'));
            maybe.emplace_back();
            return maybe;
        }
        if (c == '{') return word_class();
        return spelled(word());
    }

    static PhraseWords split(std::string_view phrase) {
        PhraseWords words;
        for (const std::string_view piece : core::split(phrase, ' ')) words.emplace_back(piece);
        return words;
    }

    /// What a word stands for: itself, and its other spellings.
    [[nodiscard]] std::vector<PhraseWords> spelled(const std::string& word) const {
        const std::vector<std::string>* spellings = known_.contractions.spellings_of(word);
        if (spellings == nullptr) return {{word}};
        std::vector<PhraseWords> all;
        for (const std::string& spelling : *spellings) all.push_back(split(spelling));
        return all;
    }

    /// "(is|was) not" stands for "isn't" and "wasn't" as well.
    void respell_last_two(Places& places) const {
        if (places.size() < 2 || places.back().size() != 1 || places.back()[0].size() != 1) return;
        const std::string& second = places.back()[0][0];
        std::vector<PhraseWords> both;
        std::vector<PhraseWords> others;
        for (const PhraseWords& first : places[places.size() - 2]) {
            both.push_back(first);
            both.back().push_back(second);
            if (first.size() != 1) continue;
            for (const std::string_view member : members_of(first[0])) {
                const std::string together = std::string(member) + ' ' + second;
                const std::vector<std::string>* spellings = known_.contractions.spellings_of(together);
                if (spellings == nullptr) continue;
                for (const std::string& spelling : *spellings) {
                    if (spelling != together) others.push_back(split(spelling));
                }
            }
        }
        if (others.empty()) return;
        both.insert(both.end(), others.begin(), others.end());
        places.pop_back();
        places.back() = std::move(both);
    }

    /// The words of "{a|b|c}", or the word itself.
    static std::vector<std::string_view> members_of(std::string_view word) {
        if (word.size() < 2 || word.front() != '{') return {word};
        return core::split(word.substr(1, word.size() - 2), '|');
    }

    /// A word that is one token whatever stands beside it: letters, or letters and "n't".
    static bool is_plain(const std::string& word) {
        const std::string_view stem = std::string_view(word).substr(0, word.size() - (word.ends_with("n't") ? 2 : 0));
        return !stem.empty() && std::all_of(stem.begin(), stem.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    }

    /// Single words among alternatives become one class of their own, "{a|b|c}", so that patterns with many
    /// alternatives stand for few phrases.
    static std::vector<PhraseWords> gathered(std::vector<PhraseWords> phrases) {
        std::vector<PhraseWords> rest;
        std::vector<std::string> singles;
        for (PhraseWords& phrase : phrases) {
            if (phrase.size() == 1 && is_plain(phrase[0])) {
                singles.push_back(phrase[0]);
            } else {
                rest.push_back(std::move(phrase));
            }
        }
        std::sort(rest.begin(), rest.end());
        rest.erase(std::unique(rest.begin(), rest.end()), rest.end());
        std::sort(singles.begin(), singles.end());
        singles.erase(std::unique(singles.begin(), singles.end()), singles.end());
        if (singles.size() == 1) rest.push_back({singles[0]});
        if (singles.size() < 2) return rest;
        std::string members;
        for (const std::string& single : singles) members += (members.empty() ? "{" : "|") + single;
        rest.push_back({members + "}"});
        return rest;
    }

    std::string word() {
        std::string letters;
        while (at_ < text_.size() && std::string_view(" |()[]{}").find(text_[at_]) == std::string_view::npos) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            letters.push_back(text_[at_++]);
        }
        return letters;
    }

    std::vector<PhraseWords> word_class() {
        const std::size_t close = text_.find('}', at_);
        if (close == std::string_view::npos) {
            problem_ = "a { is not closed";
            return {};
        }
        const std::string_view name = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        const auto found = known_.classes.find(name);
        if (found == known_.classes.end()) {
            problem_ = "there is no word class {" + std::string(name) + "}";
            return {};
        }
        std::vector<PhraseWords> members = {{"{" + std::string(name) + "}"}};
        for (const std::string& member : found->second) {
            if (member.find(' ') != std::string::npos) members.push_back(split(member));
        }
        return members;
    }

    void too_many() { problem_ = "it stands for too many phrases"; }

    void append(std::vector<PhraseWords>& so_far, const std::vector<PhraseWords>& next) {
        if (so_far.size() * next.size() > most_phrases) {
            too_many();
            return;
        }
        std::vector<PhraseWords> longer;
        for (const PhraseWords& before : so_far) {
            for (const PhraseWords& after : next) {
                longer.push_back(before);
                longer.back().insert(longer.back().end(), after.begin(), after.end());
            }
        }
        so_far = std::move(longer);
    }

    std::string_view text_;
    const PatternWords& known_;
    std::size_t at_ = 0;
    std::string problem_;
};

}  // namespace

const std::vector<std::string>* Contractions::spellings_of(std::string_view words) const {
    for (const std::vector<std::string>& row : rows_) {
        if (std::find(row.begin(), row.end(), words) != row.end()) return &row;
    }
    return nullptr;
}

core::Result<std::vector<Places>> parse_pattern(std::string_view pattern, const PatternWords& known) {
    return Expander(pattern, known).run();
}

}  // namespace tonus::clinical
