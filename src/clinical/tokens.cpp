#include "tokens.hpp"

#include "folded_word.hpp"
#include "written_time.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <utility>

namespace tonus::clinical {
namespace {

/// What words that no vocabulary holds were taken for: texts repeat names and misspellings, and to look for what one may
/// have been meant to be takes as long as to read ten words. For one thread.
class TakenWords {
public:
    struct Word {
        std::uint64_t key = 0;  // of the word and the vocabulary
        Symbol misspelt = unknown_word;
        Symbol slip = unasked;
    };
    static constexpr Symbol unasked = std::numeric_limits<Symbol>::max();

    /// The place of a word; `key` differs where another has it.
    [[nodiscard]] Word& place_of(std::uint64_t key) noexcept { return words_[key % words_.size()]; }

private:
    static constexpr std::size_t most = 4096;
    std::vector<Word> words_ = std::vector<Word>(most);
};

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

class Tokenizer {
public:
    Tokenizer(std::string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens)
        : text_(text), vocabulary_(vocabulary), tokens_(tokens) {}

    /// Collects the folded words besides.
    void collect(std::vector<std::string>& words) noexcept { words_ = &words; }

    void run() {
        constexpr std::size_t usual_length = 4;  // bytes of text for a token, or more
        tokens_.reserve(tokens_.size() + text_.size() / usual_length);
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == ' ') {
                ++at_;
            } else if (is_letter(c)) {
                read_word();
            } else if (is_digit(c)) {
                read_number();
            } else if (std::uint8_t(c) >= 0x80) {
                read_beyond_ascii();
            } else {
                read_mark(c);
            }
        }
        recognise_before();
    }

private:
    /// A word of which only the letters are known so far.
    struct Cut {
        FoldedWord word;
        std::uint64_t hash = 0;
        std::size_t token = 0;  // in tokens_
    };

    [[nodiscard]] char peek(std::size_t ahead) const noexcept { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    [[nodiscard]] Token token_from(std::size_t begin, TokenKind kind) const noexcept {
        Token token;
        token.begin = std::uint32_t(begin);
        token.end = std::uint32_t(at_);
        token.kind = kind;
        return token;
    }

    Token& add(TokenKind kind, std::size_t begin) {
        tokens_.push_back(token_from(begin, kind));
        return tokens_.back();
    }

    /// Decodes the code point at `at`, or a negative number; `at` moves behind it.
    UChar32 decode(std::size_t& at) const noexcept {
        const auto byte = [&](std::size_t i) { return i < text_.size() ? std::uint8_t(text_[i]) : std::uint8_t(0); };
        const std::uint32_t lead = byte(at);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        std::uint32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t i = 1; i < length; ++i) {
            if ((byte(at + i) & 0xC0U) != 0x80U) {
                ++at;
                return -1;
            }
            code = (code << 6U) | (byte(at + i) & 0x3FU);
        }
        at += length;
        const bool stray = length == 1 && lead >= 0x80;
        return stray || code > 0x10FFFF ? -1 : UChar32(code);
    }

    static bool is_apostrophe(UChar32 code) noexcept {
        return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0xB4;
    }

    void read_word() {
        const std::size_t begin = at_;
        word_.clear();
        bool foreign = false;
        at_ += word_.append_letters(text_.substr(at_));
        if (at_ < text_.size() && !ends_word(text_[at_])) read_rest(foreign);
        if (peek(0) == ' ' && peek(1) == 't' && !is_letter(peek(2))) join_not();
        finish_word(begin, foreign);
    }

    static bool ends_word(char c) noexcept { return c != '\'' && c != '&' && std::uint8_t(c) < 0x80; }

    [[gnu::cold, gnu::noinline]] void read_rest(bool& foreign) {
        while (at_ < text_.size() && read_letter(foreign)) {
        }
    }

    /// Takes letters and one that is not of ASCII, or an apostrophe that belongs to the word; false at the word's end.
    bool read_letter(bool& foreign) {
        at_ += word_.append_letters(text_.substr(at_));
        if (at_ == text_.size()) return false;
        const char c = text_[at_];
        if (c != '\'' && std::uint8_t(c) < 0x80) return c == '&' && take_escaped_not();
        std::size_t next = at_;
        const UChar32 code = decode(next);
        if (is_apostrophe(code)) return take_not(next);
        if (code < 0 || (!u_isalpha(code) && u_charType(code) != U_NON_SPACING_MARK)) return false;
        fold(code);
        foreign = foreign || is_foreign(code);
        at_ = next;
        return true;
    }

    /// "n't" and "'nt": the apostrophe goes, the letters stay with the word.
    bool take_not(std::size_t next) {
        const bool late = next < text_.size() && lower(text_[next]) == 'n';
        const std::size_t last = late ? next + 1 : next;
        const bool ends = last + 1 >= text_.size() || !is_letter(text_[last + 1]);
        if (last >= text_.size() || lower(text_[last]) != 't' || !ends) return false;
        at_ = next;
        return true;
    }

    [[gnu::cold, gnu::noinline]] bool take_escaped_not() {
        const auto [mark, length] = escape();
        return mark == '\'' && take_not(at_ + length);
    }

    /// "didn t": a system on the way lost the apostrophe.
    [[gnu::cold, gnu::noinline]] void join_not() {
        if (peek(2) == '-') return;
        constexpr std::array<std::string_view, 15> verbs = {
            "didn", "doesn", "don", "isn", "wasn", "weren", "haven", "hasn", "hadn", "couldn", "wouldn", "shouldn", "aren", "won", "can"};
        if (std::find(verbs.begin(), verbs.end(), word_.text()) == verbs.end()) return;
        word_.append('t');
        at_ += 2;
    }

    /// The mark that a text copied from a web page spells out here ("&#39;"), and how many characters it takes.
    [[nodiscard, gnu::cold, gnu::noinline]] std::pair<char, std::size_t> escape() const noexcept {
        struct Escape {
            std::string_view spelling;
            char mark;
        };
        constexpr std::array escapes = {
            Escape{"&#39;", '\''},
            Escape{"&#039;", '\''},
            Escape{"&apos;", '\''},
            Escape{"&rsquo;", '\''},
            Escape{"&#8217;", '\''},
            Escape{"&#x27;", '\''},
            Escape{"&quot;", '"'},
            Escape{"&#34;", '"'},
            Escape{"&amp;", '&'},
            Escape{"&lt;", '<'},
            Escape{"&gt;", '>'},
            Escape{"&nbsp;", ' '},
        };
        for (const Escape& each : escapes) {
            if (text_.substr(at_).starts_with(each.spelling)) return {each.mark, each.spelling.size()};
        }
        return {'\0', 0};
    }

    void fold(UChar32 code) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
        icu::UnicodeString parts;
        if (decompose == nullptr || !decompose->getDecomposition(code, parts)) parts = icu::UnicodeString(code);
        parts.foldCase();
        for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
            const UChar32 part = parts.char32At(i);
            if (u_charType(part) == U_NON_SPACING_MARK) continue;
            std::string utf8;
            icu::UnicodeString(part).toUTF8String(utf8);
            word_.append(utf8);
        }
    }

    /// Arrows up and down: "tone ↑" tells a change. Those to the side only part words.
    static bool is_change(UChar32 code) noexcept { return code == 0x2191 || code == 0x2193 || code == 0x21D1 || code == 0x21D3; }

    static bool is_foreign(UChar32 code) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(code, &status);
        return script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED &&
               code != 0x3BC;  // the Greek letter that stands for micro
    }

    void finish_word(std::size_t begin, bool foreign) {
        Token token = token_from(begin, TokenKind::word);
        token.foreign = foreign;
        if (words_ != nullptr) words_->emplace_back(word_.text());
        recognise_before();
        if (!word_.too_long()) {
            before_.word = word_;
            before_.hash = word_.hash();
            before_.token = tokens_.size();
            waits_ = true;
            vocabulary_.fetch(before_.hash);
        }
        tokens_.push_back(token);
    }

    /// Looks up the word before, for whose place in the vocabulary the memory has had time.
    void recognise_before() {
        if (!waits_) return;
        waits_ = false;
        Token& token = tokens_[before_.token];
        token.symbol = vocabulary_.find(before_.word.text(), before_.hash);
        if (token.symbol == unknown_word && !token.foreign) take_for_known(token);
    }

    [[gnu::noinline]] void take_for_known(Token& token) {
        const std::size_t begin = token.begin;
        // "@trevor" is somebody's name, not a tremor.
        if (begin > 0 && text_[begin - 1] == '@') return;
        thread_local TakenWords taken;
        const std::string_view word = before_.word.text();
        const std::uint64_t key = before_.hash ^ vocabulary_.identity();
        TakenWords::Word& known = taken.place_of(key);
        if (known.key != key) known = {key, look_up_misspelt(word), TakenWords::unasked};
        token.symbol = known.misspelt;
        if (token.symbol == unknown_word && may_be_slip(before_.token)) {
            if (known.slip == TakenWords::unasked) known.slip = vocabulary_.find_slip(word);
            token.symbol = known.slip;
        }
        token.misspelt = token.symbol != unknown_word;
        const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        token.capital = !token.misspelt && is_upper(text_[begin]) && begin + 1 < text_.size() && is_letter(text_[begin + 1]) &&
                        !is_upper(text_[begin + 1]);
    }

    /// A short word in capitals is an abbreviation, and one with a capital amid a sentence a name.
    [[nodiscard]] bool may_be_slip(std::size_t place) const noexcept {
        const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        const std::size_t begin = tokens_[place].begin;
        if (!is_upper(text_[begin])) return true;
        if (begin + 1 < text_.size() && is_upper(text_[begin + 1])) return false;
        constexpr std::uint32_t longest_title = 3;  // the point behind one ends no sentence: "Mr. Fitts"
        if (place == 0 || tokens_[place - 1].kind == TokenKind::line_end) return true;
        const Token& before = tokens_[place - 1];
        if (before.kind != TokenKind::punctuation || before.mark == ',' || before.mark == '-' || place < 2) return false;
        const Token& last_word = tokens_[place - 2];
        return last_word.end - last_word.begin > longest_title;
    }

    [[nodiscard]] Symbol look_up_misspelt(std::string_view word) const {
        const Symbol stretched = find_stretched(word);
        return stretched != unknown_word ? stretched : vocabulary_.find_misspelt(word);
    }

    /// "sooo", "dizzyyyy": runs of three or more letters count as two, then as one.
    [[nodiscard]] Symbol find_stretched(std::string_view word) const {
        for (const std::size_t keep : {2U, 1U}) {
            FoldedWord shorter;
            std::size_t run = 0;
            bool stretched = false;
            for (std::size_t i = 0; i < word.size(); ++i) {
                run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
                stretched = stretched || run >= 3;
            }
            if (!stretched) return unknown_word;
            for (std::size_t i = 0; i < word.size();) {
                std::size_t next = i;
                while (next < word.size() && word[next] == word[i]) ++next;
                const std::size_t length = next - i;
                for (std::size_t n = 0; n < (length >= 3 ? keep : length); ++n) shorter.append(word[i]);
                i = next;
            }
            if (const Symbol found = vocabulary_.find(shorter.text()); found != unknown_word) return found;
        }
        return unknown_word;
    }

    void read_number() {
        const std::size_t begin = at_;
        if (const auto time = written_time(text_.substr(begin))) return add_time(*time, begin);
        while (is_digit(peek(0)) || ((peek(0) == '.' || peek(0) == ',') && is_digit(peek(1)))) ++at_;
        Token& token = add(TokenKind::number, begin);
        const std::string_view digits = text_.substr(begin, at_ - begin);
        const Symbol itself = vocabulary_.find(digits);
        token.symbol = itself == unknown_word ? any_number : itself;
        token.amount = amount_of(digits);
        if (words_ != nullptr) words_->emplace_back(digits);
    }

    /// Neither the colon of a time nor its zeros are those of "seizures: 0".
    void add_time(const WrittenTime& time, std::size_t begin) {
        at_ += time.length;
        Token& token = add(TokenKind::number, begin);
        token.symbol = any_number;
        token.clock = true;
        token.amount = time.hours;
        if (words_ != nullptr) words_->emplace_back(text_.substr(begin, time.length));
    }

    /// A comma with three digits behind it groups thousands; any other is a decimal comma.
    static float amount_of(std::string_view digits) {
        std::array<char, 24> plain{};
        std::size_t size = 0;
        for (std::size_t i = 0; i < digits.size() && size + 1 < plain.size(); ++i) {
            const bool groups = digits[i] == ',' && digits.size() - i == 4;
            if (!groups) plain[size++] = digits[i] == ',' ? '.' : digits[i];
        }
        return std::strtof(plain.data(), nullptr);
    }

    void read_beyond_ascii() {
        const std::size_t begin = at_;
        std::size_t next = at_;
        const UChar32 code = decode(next);
        // U+02BC is an apostrophe and a letter: no word begins with it.
        if (code >= 0 && u_isalpha(code) && !is_apostrophe(code)) {
            read_word();
            return;
        }
        at_ = next;
        if (code < 0) return;
        if (code == 0x2610 || code == 0x25A1) {
            add(TokenKind::box_empty, begin);
        } else if (code == 0x2611 || code == 0x2612 || code == 0x2705 || code == 0x2713 || code == 0x2714) {
            add(TokenKind::box_checked, begin);
        } else if (is_apostrophe(code)) {
            read_ending(begin);
        } else if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212) {
            add_mark('-', begin);
        } else if (code == 0x2026) {
            add_mark('.', begin);
        } else if (code == 0x2022 || code == 0x00B7) {
            add_mark('*', begin);
        } else if (u_charType(code) == U_OTHER_SYMBOL || is_change(code)) {
            add(TokenKind::word, begin).symbol = vocabulary_.find(text_.substr(begin, at_ - begin));
            if (words_ != nullptr) words_->emplace_back(text_.substr(begin, at_ - begin));
        }
    }

    /// "'s", "'m", "'ll" after a word; `at_` stands behind the apostrophe.
    void read_ending(std::size_t begin) {
        const bool after_word = !tokens_.empty() && tokens_.back().end == begin && tokens_.back().kind == TokenKind::word;
        if (!after_word || !is_letter(peek(0))) return;
        word_.clear();
        word_.append('\'');
        while (is_letter(peek(0))) {
            word_.append(lower(peek(0)));
            ++at_;
        }
        add(TokenKind::word, begin).symbol = vocabulary_.find(word_.text());
        if (words_ != nullptr) words_->emplace_back(word_.text());
    }

    void read_mark(char c) {
        const std::size_t begin = at_;
        if (c == '\n') {
            ++at_;
            add(TokenKind::line_end, begin);
        } else if (c == '[' || c == '(') {
            read_box(c);
        } else if (c == '\'') {
            ++at_;
            read_ending(begin);
        } else if (c == '&') {
            read_escape();
        } else if (c == '-' && joins_letters()) {
            ++at_;
        } else if (c > ' ' && c != '"' && c != 0x7F) {
            ++at_;
            add_mark(c, begin);
        } else {
            ++at_;
        }
    }

    [[gnu::cold, gnu::noinline]] void read_escape() {
        const std::size_t begin = at_;
        const auto [mark, length] = escape();
        at_ += length > 0 ? length : 1;
        if (mark == '\'') {
            read_ending(begin);
        } else if (length == 0 || (mark != '"' && mark != ' ')) {
            add_mark(length == 0 ? '&' : mark, begin);
        }
    }

    [[nodiscard]] bool joins_letters() const noexcept { return at_ > 0 && is_letter(text_[at_ - 1]) && is_letter(peek(1)); }

    void add_mark(char c, std::size_t begin) {
        Token& token = add(TokenKind::punctuation, begin);
        token.mark = c;
        token.symbol = vocabulary_.find({&c, 1});
        if (words_ != nullptr) words_->emplace_back(1, c);
    }

    void read_box(char open) {
        const std::size_t begin = at_;
        const char close = open == '[' ? ']' : ')';
        const char inner = lower(peek(1));
        const bool empty = (inner == ' ' || inner == '_' || inner == '-') && peek(2) == close;
        const bool bare = open == '[' && inner == close;
        const bool checked = (inner == 'x' || inner == '+' || (open == '[' && inner == 'v')) && peek(2) == close;
        if (!empty && !bare && !checked) {
            ++at_;
            add_mark(open, begin);
            return;
        }
        at_ += bare ? 2 : 3;
        add(checked ? TokenKind::box_checked : TokenKind::box_empty, begin);
    }

    std::string_view text_;
    const Vocabulary& vocabulary_;
    std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    FoldedWord word_;
    Cut before_;          // the word before
    bool waits_ = false;  // to be looked up
    std::vector<std::string>* words_ = nullptr;
};

}  // namespace

void tokenize(std::string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens) {
    Tokenizer(text, vocabulary, tokens).run();
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<Token> tokens;
    std::vector<std::string> words;
    // An ending by itself, such as "'s": in a text it is one only behind a word.
    const auto is_ending = [](std::string_view part) { return part.size() > 1 && part.front() == '\'' && is_letter(part[1]); };
    while (is_ending(text)) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const std::size_t ending = text.find(" '");
    if (ending != std::string_view::npos && is_ending(text.substr(ending + 1))) {
        words = folded_words(text.substr(0, ending));
        const std::vector<std::string> rest = folded_words(text.substr(ending + 1));
        words.insert(words.end(), rest.begin(), rest.end());
        return words;
    }
    static const Vocabulary nothing;
    Tokenizer tokenizer(text, nothing, tokens);
    tokenizer.collect(words);
    tokenizer.run();
    return words;
}

}  // namespace tonus::clinical
