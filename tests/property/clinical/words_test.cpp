#include "clinical/tokens.hpp"
#include "clinical/vocabulary.hpp"

#include <gtest/gtest.h>

#include <rapidcheck.h>

#include <set>
#include <string>
#include <vector>

namespace tonus::clinical {
namespace {

std::string generate_word(std::size_t shortest, std::size_t longest) {
    std::string word(*rc::gen::inRange(shortest, longest + 1), 'a');
    for (char& letter : word) letter = *rc::gen::elementOf(std::string("abc"));
    return word;
}

/// One letter behind the first wrong, missing, added or swapped with the next.
std::string misspelt(std::string word) {
    const auto at = *rc::gen::inRange<std::size_t>(1, word.size() - 1);
    switch (*rc::gen::inRange(0, 4)) {
        case 0: word[at] = 'x'; break;
        case 1: word.erase(at, 1); break;
        case 2: word.insert(at, 1, 'x'); break;
        default: std::swap(word[at], word[at + 1]); break;
    }
    return word;
}

/// Letters taken one by one, up to 48 of a word; each mark by itself; what is not UTF-8 parts words.
std::vector<std::string> words_one_by_one(const std::string& text) {
    constexpr std::size_t longest_word = 48;
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : text) {
        const char folded = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        const bool letter = folded >= 'a' && folded <= 'z';
        if (letter && !inside) words.emplace_back();
        if (letter && words.back().size() < longest_word) words.back().push_back(folded);
        if (!letter && c > ' ') words.emplace_back(1, c);
        inside = letter;
    }
    return words;
}

TEST(WordsProperty, LettersAreFoldedEightAtATimeAsOneByOne) {
    EXPECT_TRUE(rc::check("words are folded alike wherever they stand", [] {
        // What stands beside the letters in ASCII, and letters with the highest bit.
        const std::string others = " @`{|\n\xC1\xDA\xFA";
        std::string text;
        const int pieces = *rc::gen::inRange(1, 12);
        for (int i = 0; i < pieces; ++i) {
            const auto letters = *rc::gen::inRange(0, *rc::gen::elementOf(std::vector<int>{10, 60}));
            for (int n = 0; n < letters; ++n) text.push_back(*rc::gen::elementOf(std::string("AZazMm")));
            text.push_back(*rc::gen::elementOf(others));
        }
        RC_ASSERT(folded_words(text) == words_one_by_one(text));
    }));
}

TEST(WordsProperty, AWordIsFoundAndNoOther) {
    EXPECT_TRUE(rc::check("a vocabulary finds what was added to it", [] {
        VocabularyBuilder builder;
        std::set<std::string> added;
        for (int i = 0; i < 60; ++i) added.insert(generate_word(1, 20));
        for (const std::string& word : added) (void)builder.add(word);
        const Vocabulary vocabulary = builder.finish();
        for (const std::string& word : added) RC_ASSERT(vocabulary.word(vocabulary.find(word)) == word);
        for (int i = 0; i < 60; ++i) {
            const std::string other = generate_word(1, 20);
            RC_ASSERT((vocabulary.find(other) != unknown_word) == added.contains(other));
        }
    }));
}

TEST(WordsProperty, OneWrongLetterIsSeen) {
    EXPECT_TRUE(rc::check("a word with one letter wrong is taken for a word", [] {
        VocabularyBuilder builder;
        const std::string word = generate_word(7, 20);
        builder.allow_misspelling(builder.add(word));
        for (int i = 0; i < 10; ++i) builder.allow_misspelling(builder.add("z" + generate_word(6, 12)));
        const Vocabulary vocabulary = builder.finish();
        const std::string wrong = misspelt(word);
        RC_ASSERT(vocabulary.word(vocabulary.find_misspelt(wrong)) == word);
        RC_ASSERT(vocabulary.find_misspelt("y" + wrong.substr(1)) == unknown_word);
    }));
}

}  // namespace
}  // namespace tonus::clinical
