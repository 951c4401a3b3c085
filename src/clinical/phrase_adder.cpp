#include "phrase_adder.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <tuple>

namespace tonus::clinical {

Symbol PhraseAdder::class_symbol(const std::string& word) {
    const Symbol known = vocabulary_.find(word);
    const Symbol symbol = known == unknown_word ? vocabulary_.add(word) : known;
    if (is_class_.size() <= symbol) is_class_.resize(symbol + 1);
    is_class_[symbol] = true;
    if (known != unknown_word || word.find('|') == std::string::npos) return symbol;
    for (const std::string_view member : core::split(std::string_view(word).substr(1, word.size() - 2), '|')) {
        const std::vector<std::string> folded = folded_words(member);
        if (folded.size() != 1) continue;
        const Symbol word_of_class = vocabulary_.add(folded[0]);
        vocabulary_.classify(word_of_class, symbol);
        vocabulary_.allow_slip(word_of_class);
    }
    return symbol;
}

const std::vector<Symbol>& PhraseAdder::symbols_of(const std::string& word) {
    const auto [at, is_new] = known_.try_emplace(word);
    if (!is_new) return at->second;
    std::vector<Symbol>& symbols = at->second;
    if (word == "~") {
        symbols.push_back(some_words);
    } else if (word.size() > 1 && word.front() == '{') {
        symbols.push_back(class_symbol(word));
    } else {
        for (const std::string& folded : word == "#" ? std::vector<std::string>{word} : folded_words(word)) {
            symbols.push_back(folded == "#" ? any_number : vocabulary_.add(folded));
            if (folded != "#") vocabulary_.allow_slip(symbols.back());
        }
    }
    return symbols;
}

std::vector<Symbol> PhraseAdder::symbols_of(const PhraseWords& words) {
    std::vector<Symbol> all;
    for (const std::string& word : words) {
        const std::vector<Symbol>& symbols = symbols_of(word);
        all.insert(all.end(), symbols.begin(), symbols.end());
    }
    return all;
}

PhraseAdder::Branch PhraseAdder::extended(Branch branch, const std::vector<Symbol>& symbols) {
    for (const Symbol symbol : symbols) {
        if (symbol == some_words) {
            ++branch.gaps;
            continue;
        }
        for (; branch.gaps > 0; --branch.gaps, ++branch.length) branch.node = trie_.extend(branch.node, some_words);
        branch.node = trie_.extend(branch.node, symbol);
        const bool plain = symbol != any_number && (symbol >= is_class_.size() || !is_class_[symbol]);
        if (plain && branch.length < branch.words.size()) branch.words[branch.length] = symbol;
        ++branch.length;
    }
    return branch;
}

void PhraseAdder::add(const Places& places, std::uint32_t payload, bool misspellable) {
    std::vector<Branch> branches(1);
    for (const std::vector<PhraseWords>& place : places) {
        std::vector<Branch> longer;
        longer.reserve(branches.size() * place.size());
        for (const PhraseWords& words : place) {
            const std::vector<Symbol> symbols = symbols_of(words);
            for (const Branch& branch : branches) longer.push_back(extended(branch, symbols));
        }
        const auto order = [](const Branch& a, const Branch& b) { return std::tie(a.node, a.gaps) < std::tie(b.node, b.gaps); };
        const auto same = [](const Branch& a, const Branch& b) { return a.node == b.node && a.gaps == b.gaps; };
        std::sort(longer.begin(), longer.end(), order);
        longer.erase(std::unique(longer.begin(), longer.end(), same), longer.end());
        branches = std::move(longer);
    }
    for (const Branch& branch : branches) {
        if (branch.length == 0) continue;
        trie_.end_phrase(branch.node, payload);
        if (!misspellable || branch.length > branch.words.size()) continue;
        for (const Symbol word : branch.words) {
            if (word != unknown_word) vocabulary_.allow_misspelling(word);
        }
    }
}

}  // namespace tonus::clinical
