#include "table_cells.hpp"

#include <cstddef>
#include <utility>

namespace tonus::clinical {
namespace {

class CellReader {
public:
    CellReader(const Lexicon& lexicon, std::string_view text, std::vector<Token>& tokens)
        : lexicon_(lexicon), text_(text), tokens_(tokens) {}

    void run() {
        bool named = false;  // something stands before in the line
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (named && answers(at)) {
                part(at, ':');
                if (at + 1 < tokens_.size() && !ends_line(at + 1)) part(at + 1, ';');
            }
            named = !ends_line(at) && (named || !is_stroke(at));
        }
        if (!added_.empty()) insert();
    }

private:
    struct Added {
        std::size_t before;  // token of the text as it was
        char mark;
    };

    [[nodiscard]] bool ends_line(std::size_t at) const { return tokens_[at].kind == TokenKind::line_end; }
    [[nodiscard]] bool is_stroke(std::size_t at) const { return tokens_[at].mark == '|'; }

    /// Does a cell begin at token `at`, behind another one?
    [[nodiscard]] bool begins_cell(std::size_t at) const {
        if (is_stroke(at - 1)) return true;
        const std::string_view gap = text_.substr(tokens_[at - 1].end, tokens_[at].begin - tokens_[at - 1].end);
        return gap.find('\t') != std::string_view::npos || gap.find("   ") != std::string_view::npos;
    }

    /// Is token `at` all that stands in its cell, and an answer?
    [[nodiscard]] bool answers(std::size_t at) const {
        if (!lexicon_.plays(tokens_[at], WordRole::answer) || !begins_cell(at)) return false;
        return at + 1 == tokens_.size() || ends_line(at + 1) || is_stroke(at + 1) || begins_cell(at + 1);
    }

    /// Turns the stroke before or at token `at` into `mark`, or lets one come before it.
    void part(std::size_t at, char mark) {
        if (is_stroke(at - 1)) return set_mark(tokens_[at - 1], mark);
        if (is_stroke(at)) return set_mark(tokens_[at], mark);
        added_.push_back({at, mark});
    }

    void set_mark(Token& token, char mark) const {
        token.kind = TokenKind::punctuation;
        token.mark = mark;
        token.symbol = lexicon_.vocabulary.find({&mark, 1});
    }

    void insert() {
        std::vector<Token> all;
        all.reserve(tokens_.size() + added_.size());
        auto from = tokens_.begin();
        for (const Added& added : added_) {
            const auto to = tokens_.begin() + std::ptrdiff_t(added.before);
            all.insert(all.end(), from, to);
            const std::uint32_t place = all.back().end;
            all.push_back({place, place});
            set_mark(all.back(), added.mark);
            from = to;
        }
        all.insert(all.end(), from, tokens_.end());
        tokens_ = std::move(all);
    }

    const Lexicon& lexicon_;
    std::string_view text_;
    std::vector<Token>& tokens_;
    std::vector<Added> added_;
};

bool holds(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

}  // namespace

void read_cells(const Lexicon& lexicon, std::string_view text, std::vector<Token>& tokens) {
    if (holds(text, '|') || holds(text, '\t') || holds(text, '\n')) CellReader(lexicon, text, tokens).run();
}

}  // namespace tonus::clinical
