#include "clinical/phrase_automaton.hpp"

#include <gtest/gtest.h>

#include <rapidcheck.h>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace tonus::clinical {
namespace {

/// Words a to h, three classes over them, and phrases of words, classes, numbers and gaps at random.
struct Language {
    Vocabulary vocabulary;
    PhraseTrie trie;
    std::vector<Symbol> pieces;
};

Symbol any_of(const std::vector<Symbol>& symbols) { return symbols[*rc::gen::inRange<std::size_t>(0, symbols.size())]; }

Language generate_language() {
    Language language;
    VocabularyBuilder vocabulary;
    PhraseTrieBuilder trie;
    std::vector<Symbol> words;
    for (char letter = 'a'; letter <= 'h'; ++letter) words.push_back(vocabulary.add(std::string(1, letter)));
    language.pieces = words;
    for (const char* name : {"{x}", "{y}", "{z}"}) {
        const Symbol word_class = vocabulary.add(name);
        for (int i = 0; i < 4; ++i) vocabulary.classify(any_of(words), word_class);
        language.pieces.push_back(word_class);
    }
    language.pieces.push_back(any_number);
    trie.pass_over(any_of(words));
    trie.bar_from_gaps(any_of(words));
    const auto phrases = *rc::gen::inRange<std::uint32_t>(1, 25);
    for (std::uint32_t payload = 0; payload < phrases; ++payload) {
        std::uint32_t node = trie.extend(0, any_of(language.pieces));
        const int longer = *rc::gen::inRange(0, 4);
        for (int i = 0; i < longer; ++i) {
            if (*rc::gen::inRange(0, 4) == 0) node = trie.extend(node, some_words);
            node = trie.extend(node, any_of(language.pieces));
        }
        trie.end_phrase(node, payload);
    }
    language.vocabulary = vocabulary.finish();
    language.trie = trie.finish(language.vocabulary);
    return language;
}

std::vector<Token> generate_text() {
    std::vector<Token> tokens(*rc::gen::inRange<std::size_t>(1, 30));
    for (Token& token : tokens) {
        const int kind = *rc::gen::inRange(0, 14);
        if (kind < 10) {
            token.symbol = Symbol(3 + *rc::gen::inRange(0, 8));
        } else if (kind == 10) {
            token.kind = TokenKind::number;
            token.symbol = any_number;
        } else if (kind == 11) {
            token.kind = TokenKind::punctuation;
            token.mark = ',';
        }
    }
    return tokens;
}

/// Payloads by where they stand, in the order found, each once.
using Found = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>>;

Found by_place(const std::vector<PhraseMatch>& matches) {
    Found found;
    std::set<std::pair<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>> told;
    for (const PhraseMatch& match : matches) {
        const auto place = std::pair(match.first, match.last);
        if (told.emplace(place, match.payload).second) found[place].push_back(match.payload);
    }
    return found;
}

TEST(PhraseAutomatonProperty, FindsWhatTheTrieFinds) {
    EXPECT_TRUE(rc::check("automaton and trie find the same phrases in the same order", [] {
        PhraseAutomaton automaton;
        for (int languages = 0; languages < 2; ++languages) {
            const Language language = generate_language();
            for (int texts = 0; texts < 3; ++texts) {
                const std::vector<Token> tokens = generate_text();
                const auto limit = std::uint32_t(tokens.size());
                std::vector<PhraseMatch> expected;
                std::vector<PhraseMatch> found;
                for (std::uint32_t start = 0; start < limit; ++start) {
                    language.trie.match(language.vocabulary, tokens, start, limit, expected);
                }
                automaton.match(language.trie, language.vocabulary, tokens, 0, limit, found);
                RC_ASSERT(by_place(found) == by_place(expected));
            }
        }
    }));
}

}  // namespace
}  // namespace tonus::clinical
