#include "report_scope.hpp"

#include <algorithm>
#include <optional>

namespace tonus::clinical {
namespace {

class LayoutReader {
public:
    LayoutReader(const ContentState& state, std::span<const Token> tokens, Sentence& sentence)
        : state_(state), tokens_(tokens), sentence_(sentence) {}

    void run() {
        if (writes('-')) read_signs();
        if (writes(TokenKind::box_checked) || writes(TokenKind::box_empty)) read_checkboxes();
        if (writes(TokenKind::number)) {
            read_zeros();
            read_scores();
        }
        if (writes('=')) read_definition();
        if (sentence_.roles.has(WordRole::scale)) read_scale();
        if (writes(':')) read_labels();
        if (writes(':') && writes('_')) read_blanks();
        mark_lists();
        if (sentence_.roles.has(WordRole::owner)) mark_owned();
    }

private:
    /// Does the sentence have such a mark or token?
    [[nodiscard]] bool writes(auto mark) const noexcept { return sentence_.written.has(mark); }

    [[nodiscard]] bool signed_with(const Mention& mention, char sign) const {
        if (mention.first == sentence_.first) return false;
        const Token& before = tokens_[mention.first - 1];
        return before.mark == sign && before.end == tokens_[mention.first].begin;
    }

    /// "Nausea - / Vomiting -": the sign stands behind, and the item ends with it.
    [[nodiscard]] bool closed_with(const Mention& mention, char sign) const {
        if (mention.last >= sentence_.last || tokens_[mention.last].mark != sign) return false;
        if (mention.last + 1 == sentence_.last) return true;
        const Token& behind = tokens_[mention.last + 1];
        return behind.kind == TokenKind::line_end || behind.mark == '/' || behind.mark == ',' || behind.mark == ';' || behind.mark == '.';
    }

    /// "Oriented, - LOC": an item of a row.
    [[nodiscard]] bool denied_item(const Mention& mention) const {
        if (mention.first < sentence_.first + 2 || tokens_[mention.first - 1].mark != '-') return false;
        return tokens_[mention.first - 2].mark == ',';
    }

    /// "+nausea, +headache, -vomiting": a minus means absent where a plus means present, and where there are several.
    void read_signs() {
        for (Mention& mention : sentence_.mentions) mention.negated = mention.negated || denied_item(mention);
        const auto& mentions = sentence_.mentions;
        const auto closed = std::count_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return closed_with(m, '-'); });
        if (closed >= 2) {
            for (Mention& mention : sentence_.mentions) mention.negated = mention.negated || closed_with(mention, '-');
        }
        const bool plus = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return signed_with(m, '+'); });
        if (!plus && signs_in_row('-') < 2) return;
        for (Mention& mention : sentence_.mentions) mention.negated = mention.negated || signed_with(mention, '-');
    }

    /// "-SI, -HI": how many words of the sentence have the sign right before them and a blank or comma before it.
    [[nodiscard]] std::size_t signs_in_row(char sign) const {
        std::size_t count = 0;
        for (std::uint32_t at = sentence_.first; at + 1 < sentence_.last; ++at) {
            const bool glued = tokens_[at].mark == sign && tokens_[at + 1].begin == tokens_[at].end;
            const bool apart = at == sentence_.first || tokens_[at - 1].end < tokens_[at].begin;
            count += glued && apart && tokens_[at + 1].kind == TokenKind::word ? 1 : 0;
        }
        return count;
    }

    /// A ticked box before or behind each item of a line; the side is that of the first box.
    void read_checkboxes() {
        std::vector<std::uint32_t> boxes;
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            const TokenKind kind = tokens_[at].kind;
            if (kind == TokenKind::box_checked || kind == TokenKind::box_empty) boxes.push_back(at);
        }
        if (boxes.empty() || sentence_.mentions.empty()) return;
        const bool leads = boxes.front() < sentence_.mentions.front().first;
        for (Mention& mention : sentence_.mentions) {
            std::optional<std::uint32_t> own;
            for (const std::uint32_t box : boxes) {
                if (leads && box < mention.first) own = box;
                if (!leads && box >= mention.last && !own) own = box;
            }
            if (own) mention.negated = tokens_[*own].kind == TokenKind::box_empty;
        }
    }

    /// "0 falls, 0 spasms"; but "10/10 pain" has its number before the stroke.
    void read_zeros() {
        for (Mention& mention : sentence_.mentions) {
            const bool own = is_zero(mention.first);
            const bool before = mention.first > sentence_.first && is_zero(mention.first - 1);
            if (!own && !before) continue;
            const std::uint32_t zero = own ? mention.first : mention.first - 1;
            const bool alone = zero == sentence_.first || (tokens_[zero - 1].mark != '/' && tokens_[zero - 1].kind != TokenKind::number);
            mention.negated = mention.negated || alone;
        }
    }

    /// "Hallucinations 0/4", "dizziness (0 = none, 4 = severe): 0": the score stands behind and the item ends with it.
    void read_scores() {
        for (Mention& mention : sentence_.mentions) {
            std::uint32_t at = mention.last;
            if (at < sentence_.last && tokens_[at].mark == '(') {
                while (at < sentence_.last && tokens_[at].mark != ')') ++at;
                ++at;
            }
            if (at < sentence_.last && (tokens_[at].mark == ':' || tokens_[at].mark == '=' || tokens_[at].mark == '-')) ++at;
            if (at >= sentence_.last || !is_zero(at)) continue;
            ++at;
            const bool share = at + 1 < sentence_.last && tokens_[at].mark == '/' && tokens_[at + 1].kind == TokenKind::number;
            if (share) at += 2;
            const bool ends = at >= sentence_.last || (tokens_[at].kind != TokenKind::word && tokens_[at].kind != TokenKind::number);
            mention.negated = mention.negated || ends;
        }
    }

    /// "2 = spasms less than once an hour": what a number of a scale means.
    void read_definition() {
        const std::uint32_t sign = sentence_.first + 1;
        const bool defines = sign < sentence_.last && tokens_[sentence_.first].kind == TokenKind::number && tokens_[sign].mark == '=';
        for (Mention& mention : sentence_.mentions) mention.hypothetical = mention.hypothetical || defines;
    }

    /// "Sedation scale: 1 awake, 2 drowsy, 3 hard to rouse": what the numbers of a scale mean, one after the other.
    void read_scale() {
        constexpr int fewest = 3;
        if (sentence_.mentions.empty()) return;
        int steps = 0;
        float next = 0;
        for (std::uint32_t at = sentence_.first; at + 1 < sentence_.last; ++at) {
            const bool item = tokens_[at].kind == TokenKind::number && tokens_[at + 1].kind != TokenKind::number;
            if (!item || tokens_[at + 1].kind == TokenKind::line_end) continue;
            steps = steps > 0 && tokens_[at].amount == next ? steps + 1 : 1;
            next = tokens_[at].amount + 1;
            if (steps < fewest) continue;
            for (Mention& mention : sentence_.mentions) mention.hypothetical = true;
            return;
        }
    }

    /// "EQ-5D anxiety/depression: not anxious or depressed": the label of what is denied behind its colon, unless it is urgent.
    void read_labels() {
        constexpr std::uint32_t longest_label = 4;
        auto& mentions = sentence_.mentions;
        for (Mention& label : mentions) {
            const auto end = tokens_.begin() + std::min(sentence_.last, label.last + longest_label);
            const auto colon = std::find_if(tokens_.begin() + label.last, end, [](const Token& token) { return token.mark == ':'; });
            if (colon == end || is_emergent(state_, label)) continue;
            const auto behind = std::uint32_t(colon - tokens_.begin());
            label.negated = label.negated || std::any_of(mentions.begin(), mentions.end(), [&](const Mention& told) {
                                return told.first > behind && told.negated && told.meaning->concept_index == label.meaning->concept_index;
                            });
        }
    }

    /// "Falls since last visit: ___": a blank that nobody filled in.
    void read_blanks() {
        constexpr std::uint32_t longest_label = 4;
        for (Mention& mention : sentence_.mentions) {
            std::uint32_t colon = mention.last;
            while (colon < sentence_.last && colon < mention.last + longest_label && tokens_[colon].kind == TokenKind::word) ++colon;
            const bool blank = colon + 1 < sentence_.last && tokens_[colon].mark == ':' && tokens_[colon + 1].mark == '_';
            mention.hypothetical = mention.hypothetical || blank;
        }
    }

    [[nodiscard]] bool is_zero(std::uint32_t at) const { return tokens_[at].kind == TokenKind::number && tokens_[at].amount == 0; }

    [[nodiscard]] bool in_a_row(const Mention& left, const Mention& right) const {
        if (right.first > left.last + 3) return false;
        for (std::uint32_t at = left.last; at < right.first; ++at) {
            const bool joins = tokens_[at].mark == ',' || tokens_[at].mark == '/' || tokens_[at].mark == '&' || tokens_[at].mark == '+' ||
                               state_.lexicon.plays(tokens_[at], WordRole::row_joint) || tells_severity(at);
            if (!joins) return false;
        }
        return true;
    }

    /// "Tremor and extreme spasticity".
    [[nodiscard]] bool tells_severity(std::uint32_t at) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            const bool severity = hit.kind() == Trigger::mild || hit.kind() == Trigger::moderate || hit.kind() == Trigger::severe;
            return severity && hit.first <= at && at < hit.last;
        });
    }

    [[nodiscard]] bool is_baseline(const Mention& mention) const { return state_.concepts[mention.meaning->concept_index].baseline; }

    /// Stands in a row with a finding that is no sign of the disease.
    void mark_lists() {
        auto& mentions = sentence_.mentions;
        for (std::size_t i = 1; i < mentions.size(); ++i) {
            if (!in_a_row(mentions[i - 1], mentions[i])) continue;
            mentions[i - 1].listed = mentions[i - 1].listed || !is_baseline(mentions[i]);
            mentions[i].listed = !is_baseline(mentions[i - 1]);
        }
    }

    /// "My chronic depression and anxiety": the owner stands up to one word before, or before the first of a row.
    void mark_owned() {
        auto& mentions = sentence_.mentions;
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const std::uint32_t first = mentions[i].first;
            const bool before = first > sentence_.first && is_owner(first - 1);
            const bool beyond = first > sentence_.first + 1 && is_owner(first - 2);
            const bool row = i > 0 && mentions[i - 1].owned && in_a_row(mentions[i - 1], mentions[i]);
            const bool noun = mentions[i].last == first + 1;
            mentions[i].owned = noun && (before || beyond || row);
        }
    }

    [[nodiscard]] bool is_owner(std::uint32_t at) const { return state_.lexicon.plays(tokens_[at], WordRole::owner); }

    const ContentState& state_;
    std::span<const Token> tokens_;
    Sentence& sentence_;
};

}  // namespace

void read_layout(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
    LayoutReader(state, tokens, sentence).run();
}

}  // namespace tonus::clinical
