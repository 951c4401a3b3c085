#pragma once

#include "vocabulary.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

enum class TokenKind : std::uint8_t {
    word,
    number,
    punctuation,
    line_end,
    box_checked,  ///< [x], (x), or a ticked-box character
    box_empty,    ///< [ ], ( ), or an empty-box character
};

/// One token: bytes `begin` to `end` of the text. Words and punctuation carry the vocabulary's symbol.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Symbol symbol = unknown_word;
    TokenKind kind = TokenKind::word;
    float amount = 0;       ///< of a number: its value; of a time of day: hours, of midnight 24
    char mark = 0;          ///< of punctuation: the character, dashes as '-', ellipsis as '.'
    bool foreign = false;   ///< a word in a script other than Latin
    bool misspelt = false;  ///< `symbol` is what the word was taken for
    bool clock = false;     ///< a number that is a time of day: "22:00"
    bool capital = false;   ///< a word the vocabulary does not know, with a capital first letter: perhaps a name
};

/// Cuts any bytes into tokens; what is not UTF-8 is skipped. Words are folded with ICU (case, accents,
/// compatibility forms) before they are looked up; "n't" stays with its word, other endings after an
/// apostrophe are words of their own; hyphens inside a word separate words; a time of day is one number.
void tokenize(std::string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens);

/// The words of `text` as the vocabulary should hold them, numbers and punctuation as they are.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace tonus::clinical
