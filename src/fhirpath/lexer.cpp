#include "lexer.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace tonus::fhirpath {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_name(char c) { return starts_name(c) || is_digit(c); }

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += char(code);
    } else if (code < 0x800) {
        out += char(0xC0 | (code >> 6));
        out += char(0x80 | (code & 0x3F));
    } else {
        out += char(0xE0 | (code >> 12));
        out += char(0x80 | ((code >> 6) & 0x3F));
        out += char(0x80 | (code & 0x3F));
    }
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    core::Result<std::vector<Token>> run() {
        std::vector<Token> tokens;
        for (;;) {
            if (!skip_blanks()) return core::fail(syntax_error(at(), "this comment has no end."));
            if (place_ == text_.size()) break;
            start_ = place_;
            auto token = next();
            if (!token) return core::fail(syntax_error(std::uint32_t(start_), problem_));
            tokens.push_back(std::move(*token));
        }
        tokens.push_back({TokenKind::end, "", at()});
        return tokens;
    }

private:
    [[nodiscard]] std::uint32_t at() const { return std::uint32_t(place_); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return place_ + ahead < text_.size() ? text_[place_ + ahead] : '\0'; }
    [[nodiscard]] Token token(TokenKind kind, std::string text) const { return {kind, std::move(text), std::uint32_t(start_)}; }
    [[nodiscard]] std::string taken() const { return std::string(text_.substr(start_, place_ - start_)); }

    bool skip_blanks() {
        for (; place_ < text_.size(); ++place_) {
            if (text_.substr(place_).starts_with("//")) {
                place_ = std::min(text_.find('\n', place_), text_.size() - 1);
            } else if (text_.substr(place_).starts_with("/*")) {
                const auto end = text_.find("*/", place_ + 2);
                if (end == std::string_view::npos) return false;
                place_ = end + 1;
            } else if (std::string_view(" \t\r\n").find(text_[place_]) == std::string_view::npos) {
                return true;
            }
        }
        return true;
    }

    std::optional<Token> next() {
        const char c = peek();
        if (starts_name(c)) return name(TokenKind::identifier);
        if (is_digit(c)) return number();
        switch (c) {
            case '\'': return quoted(TokenKind::string);
            case '`': return quoted(TokenKind::quoted_identifier);
            case '@': return temporal();
            case '%': return constant();
            case '$': ++place_; return special();
            default: return symbol();
        }
    }

    Token name(TokenKind kind) {
        while (continues_name(peek())) ++place_;
        return token(kind, taken());
    }

    Token number() {
        while (is_digit(peek())) ++place_;
        if (peek() == '.' && is_digit(peek(1))) {
            ++place_;
            while (is_digit(peek())) ++place_;
        }
        return token(TokenKind::number, taken());
    }

    std::optional<Token> special() {
        while (continues_name(peek())) ++place_;
        const std::string text = taken();
        if (text == "$this" || text == "$index" || text == "$total") return token(TokenKind::symbol, text);
        problem_ = "only $this, $index and $total begin with a dollar sign.";
        return std::nullopt;
    }

    std::optional<Token> constant() {
        ++place_;
        if (starts_name(peek())) {
            while (continues_name(peek()) || (peek() == '-' && continues_name(peek(1)))) ++place_;
            return token(TokenKind::constant, std::string(text_.substr(start_ + 1, place_ - start_ - 1)));
        }
        if (peek() == '\'' || peek() == '`') return quoted(TokenKind::constant);
        problem_ = "a name must follow %.";
        return std::nullopt;
    }

    std::optional<Token> quoted(TokenKind kind) {
        const char quote = peek();
        std::string value;
        for (++place_; place_ < text_.size(); ++place_) {
            const char c = text_[place_];
            if (c == quote) {
                ++place_;
                return token(kind, std::move(value));
            }
            if (c != '\\') {
                value += c;
            } else if (++place_; !unescape(value)) {
                return std::nullopt;
            }
        }
        problem_ = "this quotation has no end.";
        return std::nullopt;
    }

    bool unescape(std::string& value) {
        static constexpr std::string_view names = "'\"`\\/rntf";
        static constexpr std::string_view meanings = "'\"`\\/\r\n\t\f";
        if (const auto found = names.find(peek()); place_ < text_.size() && found != std::string_view::npos) {
            value += meanings[found];
            return true;
        }
        unsigned code = 0;
        const std::string_view digits = text_.substr(std::min(place_ + 1, text_.size()), 4);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (peek() != 'u' || digits.size() != 4 || error != std::errc() || end != digits.data() + 4) {
            problem_ = "a backslash may only come before one of '\"`\\/rntf or uXXXX.";
            return false;
        }
        append_utf8(value, code);
        place_ += 4;
        return true;
    }

    bool digits(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_digit(peek(i))) return false;
        }
        place_ += count;
        return true;
    }
    bool separated_digits(char separator) {
        if (peek() != separator || !is_digit(peek(1)) || !is_digit(peek(2))) return false;
        place_ += 3;
        return true;
    }

    void time_part() {
        if (!digits(2) || !separated_digits(':') || !separated_digits(':')) return;
        if (peek() == '.' && is_digit(peek(1))) {
            ++place_;
            while (is_digit(peek())) ++place_;
        }
    }

    std::optional<Token> temporal() {
        ++place_;
        if (peek() == 'T') {
            ++place_;
            time_part();
            return token(TokenKind::time, std::string(text_.substr(start_ + 2, place_ - start_ - 2)));
        }
        if (!digits(4)) {
            problem_ = "a date has the form @YYYY-MM-DD, a time @Thh:mm:ss.";
            return std::nullopt;
        }
        if (separated_digits('-')) separated_digits('-');
        TokenKind kind = TokenKind::date;
        if (peek() == 'T') {
            kind = TokenKind::date_time;
            ++place_;
            time_part();
            if (peek() == 'Z') {
                ++place_;
            } else if (separated_digits('+') || separated_digits('-')) {
                separated_digits(':');
            }
        }
        return token(kind, std::string(text_.substr(start_ + 1, place_ - start_ - 1)));
    }

    std::optional<Token> symbol() {
        static constexpr std::array<std::string_view, 22> symbols{"<=", ">=", "!=", "!~", "<", ">", "=", "~", "+", "-", "*",
                                                                  "/",  "&",  "|",  ".",  ",", "(", ")", "[", "]", "{", "}"};
        for (const std::string_view candidate : symbols) {
            if (text_.substr(place_).starts_with(candidate)) {
                place_ += candidate.size();
                return token(TokenKind::symbol, std::string(candidate));
            }
        }
        problem_ = "this character has no meaning here.";
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t place_ = 0;
    std::size_t start_ = 0;
    std::string problem_;
};

}  // namespace

core::Error syntax_error(std::uint32_t position, const std::string& problem) {
    return core::Error(core::ErrorKind::invalid, "FHIRPath, column " + std::to_string(position + 1) + ": " + problem);
}

core::Result<std::vector<Token>> tokenize(std::string_view text) { return Lexer(text).run(); }

}  // namespace tonus::fhirpath
