#pragma once

#include <tonus/core/result.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Word classes by name: each a list of words or short phrases.
using WordClasses = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The spellings of what is written as one word or as two: "can't", "cannot" and "can not" are a row.
class Contractions {
public:
    void add(std::vector<std::string> spellings) { rows_.push_back(std::move(spellings)); }
    /// The row that holds `words`, none if no row does.
    [[nodiscard]] const std::vector<std::string>* spellings_of(std::string_view words) const;

private:
    std::vector<std::vector<std::string>> rows_;
};

/// What patterns may refer to.
struct PatternWords {
    WordClasses classes;
    Contractions contractions;
};

/// Words of a pattern in a row: plain words, "{class}" for a class of single words, "{a|b|c}" for one of
/// these words, "#" for a number, "~" for up to three words of any kind.
using PhraseWords = std::vector<std::string>;

/// What may stand at each place of a phrase, one after the other; nothing where a place may be empty.
using Places = std::vector<std::vector<PhraseWords>>;

/// What a pattern stands for, one element for each of the alternatives that span the whole of it. A pattern is
/// words with (a|b c) for alternatives, [x] for what may be missing, {name} for a word class, \( for a bracket
/// itself, # and ~ as above; what has several spellings stands for each of them. Errors: invalid for unbalanced brackets, an unknown class,
/// or a pattern that stands for more than 20000 phrases.
[[nodiscard]] core::Result<std::vector<Places>> parse_pattern(std::string_view pattern, const PatternWords& known);

}  // namespace tonus::clinical
