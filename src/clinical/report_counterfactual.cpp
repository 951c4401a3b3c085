#include "report_counterfactual.hpp"

#include <algorithm>
#include <optional>

namespace tonus::clinical {
namespace {

class CounterfactualReader {
public:
    CounterfactualReader(const ContentState& state, std::span<const Token> tokens, Sentence& sentence)
        : state_(state), tokens_(tokens), sentence_(sentence) {}

    void run() {
        if (!sentence_.roles.has(WordRole::conditional) || !sentence_.roles.has(WordRole::perfect)) return;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (plays(at, WordRole::conditional)) read(at);
        }
    }

private:
    /// Tokens `first` to `last`, with the verb that is only supposed at `verb`.
    struct Clause {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t verb = 0;
    };

    [[nodiscard]] bool plays(std::uint32_t at, WordRole role) const {
        return at < sentence_.last && state_.lexicon.plays(tokens_[at], role);
    }

    void read(std::uint32_t condition) {
        const std::uint32_t perfect = perfect_behind(condition + 1);
        if (perfect == sentence_.last) return;
        Clause supposed{condition + 1, sentence_.last, perfect};
        const auto main = main_clause(condition, supposed);
        if (!main) return;
        settle(*main);
        settle(supposed);
    }

    /// "Had been", "hadn't given", near the condition.
    [[nodiscard]] std::uint32_t perfect_behind(std::uint32_t first) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t end = std::min(sentence_.last, first + reach);
        for (std::uint32_t at = first; at < end && tokens_[at].kind == TokenKind::word; ++at) {
            if (plays(at, WordRole::perfect)) return at;
        }
        return sentence_.last;
    }

    [[nodiscard]] std::uint32_t supposed_verb(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (plays(at, WordRole::imagining) || plays(at, WordRole::supposing)) return at;
        }
        return last;
    }

    /// Behind the condition, from the last comma or the subject of its verb on, or ahead of it. Ends `supposed` there.
    [[nodiscard]] std::optional<Clause> main_clause(std::uint32_t condition, Clause& supposed) const {
        constexpr std::uint32_t subject = 1;
        const std::uint32_t behind = supposed_verb(supposed.verb + 1, sentence_.last);
        if (behind < sentence_.last) {
            std::uint32_t start = behind - subject;
            for (std::uint32_t at = supposed.verb; at < behind; ++at) {
                if (tokens_[at].mark == ',') start = at;
            }
            supposed.last = start;
            return Clause{start, end_of(behind), behind};
        }
        const std::uint32_t ahead = supposed_verb(sentence_.first, condition);
        if (ahead == condition) return std::nullopt;
        return Clause{ahead, condition, ahead};
    }

    /// "She would have died, she is suicidal": somebody behind a comma begins anew.
    [[nodiscard]] std::uint32_t end_of(std::uint32_t verb) const {
        for (std::uint32_t at = verb; at + 1 < sentence_.last; ++at) {
            if (tokens_[at].mark == ';' || (tokens_[at].mark == ',' && plays(at + 1, WordRole::person))) return at;
        }
        return sentence_.last;
    }

    [[nodiscard]] bool is_denied(std::uint32_t verb) const {
        return plays(verb, WordRole::brief_denial) || plays(verb + 1, WordRole::brief_denial) || plays(verb + 1, WordRole::never);
    }

    void settle(const Clause& clause) {
        const bool denied = is_denied(clause.verb);
        for (Mention& mention : sentence_.mentions) {
            if (mention.last <= clause.first || mention.first >= clause.last) continue;
            // "Hadn't been there when he fitted": when it was has been.
            const bool so = mention.first > clause.verb && (denied || tells_when(clause.verb, mention.first));
            if (so) {
                mention.confirmed = true;
                mention.negated = mention.hypothetical = false;
            } else if (mention.first > clause.verb) {
                mention.hypothetical = true;
            }
        }
    }

    [[nodiscard]] bool tells_when(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (plays(at, WordRole::since)) return true;
            // "They might have seen that he was fitting".
            const bool tells = plays(at, WordRole::person) && (plays(at + 1, WordRole::past_verb) || at + 1 == last);
            if (tells && at > first + 1 && !plays(at + 1, WordRole::imagining)) return true;
        }
        return false;
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    Sentence& sentence_;
};

}  // namespace

void read_counterfactuals(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
    CounterfactualReader(state, tokens, sentence).run();
}

}  // namespace tonus::clinical
