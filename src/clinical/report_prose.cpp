#include "report_prose.hpp"

#include "report_scope.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tonus::clinical {
namespace {

class ProseReader {
public:
    ProseReader(const ContentState& state, std::span<const Token> tokens) : state_(state), words_(state.lexicon.prose), tokens_(tokens) {
        counts_.resize(words_.lists.size());
    }

    [[nodiscard]] bool speaks_of_someone(const Sentence& sentence) const { return speaks_of_someone(sentence, false); }

    /// May a row that speaks of kinds of things hold: "the role of baclofen in seizures"?
    [[nodiscard]] bool is_of_kinds(const Sentence& sentence) const {
        const bool stated = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [](const TriggerHit& hit) {
            return hit.kind() == Trigger::general && has_flag(hit, "kinds");
        });
        return stated && !tells_of_occasion(sentence) && !speaks_of_someone(sentence);
    }

    /// From the first to the last word that told the last sentence read as prose.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> span() const noexcept { return {first_, last_}; }

    [[nodiscard]] bool is_prose(const Sentence& sentence) {
        std::fill(counts_.begin(), counts_.end(), 0);
        first_ = last_ = 0;
        int sum = 0;
        int told = 0;
        bool states = false;
        bool supposes = false;
        bool counts = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const std::uint8_t place = words_.list_of(tokens_[at].symbol);
            if (place == 0) continue;
            const ProseList& list = words_.lists[place - 1];
            if (list.counts && is_amount(sentence, at)) continue;
            if (counts_[place - 1]++ >= list.most) continue;
            (list.weight < 0 ? told : sum) += list.weight;
            if (list.weight > 0) widen(at);
            sum += list.behind_finding != 0 && follows_finding(sentence, at) ? list.behind_finding : 0;
            states = states || list.states;
            supposes = supposes || list.supposes;
            counts = counts || list.counts;
        }
        if (counts_people(sentence)) {
            sum += words_.many_weight;
            states = true;
            counts = true;
        }
        const bool unnamed = supposes && told == 0 && names_a_kind(sentence);
        if (unnamed) sum += words_.unnamed_weight;
        // "Presented as coma in 40%": what is told in shares is told of many.
        if (!counts) sum += told;
        return (states || unnamed) && sum >= words_.enough && !speaks_of_someone(sentence, unnamed);
    }

private:
    [[nodiscard]] bool tells_of_occasion(const Sentence& sentence) const {
        return std::any_of(tokens_.begin() + sentence.first, tokens_.begin() + sentence.last, [&](const Token& token) {
            return words_.occasions.holds(token.symbol);
        });
    }

    [[nodiscard]] bool speaks_of_someone(const Sentence& sentence, bool leave_out_kinds) const {
        const auto is_kind = [&](std::uint32_t at) { return is_counted(sentence, at) || (leave_out_kinds && is_unnamed(sentence, at)); };
        const bool told = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            const bool person = names_someone(hit.kind()) && !words_.anyone.holds(tokens_[hit.first].symbol);
            return (person && !is_kind(hit.last - 1)) || has_flag(hit, "dated");
        });
        if (told || is_measured(sentence) || is_timed(sentence)) return true;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (words_.someone.holds(tokens_[at].symbol) && !is_kind(at)) return true;
        }
        return false;
    }

    /// "60% oxygen": no share of anybody.
    [[nodiscard]] bool is_amount(const Sentence& sentence, std::uint32_t at) const {
        constexpr std::uint32_t beside = 3;
        const std::uint32_t from = at > sentence.first + beside ? at - beside : sentence.first;
        const std::uint32_t to = std::min(sentence.last, at + beside + 1);
        return std::any_of(tokens_.begin() + from, tokens_.begin() + to, [&](const Token& token) {
            return words_.amounts.holds(token.symbol);
        });
    }

    [[nodiscard]] bool names_a_kind(const Sentence& sentence) {
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (!is_unnamed(sentence, at)) continue;
            widen(at);
            return true;
        }
        return false;
    }

    void widen(std::uint32_t at) {
        if (last_ == 0) first_ = at;
        first_ = std::min(first_, at);
        last_ = std::max(last_, at + 1);
    }

    /// "A patient who stops", "in any child": a kind of person, and not "we have a patient".
    [[nodiscard]] bool is_unnamed(const Sentence& sentence, std::uint32_t at) const {
        constexpr std::uint32_t furthest = 3;
        if (!words_.persons.holds(tokens_[at].symbol)) return false;
        const std::uint32_t from = at > sentence.first + furthest ? at - furthest : sentence.first;
        for (std::uint32_t before = at; before-- > from;) {
            const Token& word = tokens_[before];
            if (word.kind != TokenKind::word) return false;
            if (words_.every.holds(word.symbol)) return true;
            if (!words_.articles.holds(word.symbol)) continue;
            return before == sentence.first || tokens_[before - 1].kind != TokenKind::word ||
                   words_.leading.holds(tokens_[before - 1].symbol);
        }
        return false;
    }

    /// What many had from the medicine that is watched is still news of it.
    [[nodiscard]] bool counts_people(const Sentence& sentence) {
        const auto monitored = [&](const SubstanceName& name) { return state_.concepts[name.concept_index].monitored; };
        if (std::any_of(sentence.substances.begin(), sentence.substances.end(), monitored)) return false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (!is_counted(sentence, at)) continue;
            widen(at);
            return true;
        }
        return false;
    }

    /// "Two patients", "in both children", "twelve of 40 pump recipients"; but "a mother of two children".
    [[nodiscard]] bool is_counted(const Sentence& sentence, std::uint32_t at) const {
        constexpr std::uint32_t furthest = 2;
        if (!words_.counted.holds(tokens_[at].symbol)) return false;
        const std::uint32_t from = at > sentence.first + furthest ? at - furthest : sentence.first;
        for (std::uint32_t before = at; before-- > from;) {
            if (is_many(before)) return begins_count(sentence, before);
            if (tokens_[before].kind != TokenKind::word) return false;
        }
        return false;
    }

    [[nodiscard]] bool is_many(std::uint32_t at) const {
        const Token& token = tokens_[at];
        return words_.many.holds(token.symbol) || (token.kind == TokenKind::number && token.amount >= 2);
    }

    /// Is what is counted no part of something else: "lives with two children"?
    [[nodiscard]] bool begins_count(const Sentence& sentence, std::uint32_t at) const {
        std::uint32_t start = at;
        while (start > sentence.first && words_.counting.holds(tokens_[start - 1].symbol)) --start;
        return start == sentence.first || tokens_[start - 1].kind != TokenKind::word || is_many(start - 1);
    }

    static bool names_someone(Trigger kind) {
        return kind == Trigger::self || kind == Trigger::patient || kind == Trigger::third_person || kind == Trigger::dependant ||
               kind == Trigger::ago || kind == Trigger::happened;
    }

    static bool follows_finding(const Sentence& sentence, std::uint32_t at) {
        return std::any_of(sentence.mentions.begin(), sentence.mentions.end(), [&](const Mention& mention) { return mention.last == at; });
    }

    /// What was measured was measured of somebody.
    [[nodiscard]] bool is_measured(const Sentence& sentence) const {
        constexpr std::uint32_t behind = 3;
        return std::any_of(sentence.measurements.begin(), sentence.measurements.end(), [&](const MeasurementName& name) {
            const std::uint32_t end = std::min(sentence.last, name.last + behind);
            return std::any_of(tokens_.begin() + name.last, tokens_.begin() + end, [](const Token& token) {
                return token.kind == TokenKind::number;
            });
        });
    }

    /// "At 14:10": what has a time of day happened.
    [[nodiscard]] bool is_timed(const Sentence& sentence) const {
        for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at) {
            const bool glued = tokens_[at].end == tokens_[at + 1].begin && tokens_[at + 1].end == tokens_[at + 2].begin;
            const bool numbers = tokens_[at].kind == TokenKind::number && tokens_[at + 2].kind == TokenKind::number;
            if (tokens_[at + 1].mark == ':' && glued && numbers) return true;
        }
        return false;
    }

    const ContentState& state_;
    const ProseWords& words_;
    std::span<const Token> tokens_;
    std::vector<int> counts_;  // by list: its words in the sentence
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
};

}  // namespace

void mark_prose(const ContentState& state, std::span<const Token> tokens, std::vector<Sentence>& sentences) {
    ProseReader reader(state, tokens);
    std::size_t prose = 0;
    bool someone = false;
    for (Sentence& sentence : sentences) {
        sentence.general = reader.is_prose(sentence);
        if (sentence.general) std::tie(sentence.prose_first, sentence.prose_last) = reader.span();
        sentence.of_kinds = sentence.has(Trigger::general) && reader.is_of_kinds(sentence);
        prose += sentence.general ? 1 : 0;
    }
    constexpr std::size_t several = 2;
    if (prose < several || prose * 2 <= sentences.size() || prose == sentences.size()) return;
    for (const Sentence& sentence : sentences) someone = someone || reader.speaks_of_someone(sentence);
    for (Sentence& sentence : sentences) sentence.general = sentence.general || !someone;
}

}  // namespace tonus::clinical
