#include "report_prose.hpp"

#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

class ProseReader {
public:
    ProseReader(const ContentState& state, std::span<const Token> tokens) : words_(state.lexicon.prose), tokens_(tokens) {
        counts_.resize(words_.lists.size());
    }

    [[nodiscard]] bool speaks_of_someone(const Sentence& sentence) const {
        const bool told = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            return (names_someone(hit.kind()) && !words_.anyone.holds(tokens_[hit.first].symbol)) || has_flag(hit, "dated");
        });
        return told || is_measured(sentence) || is_timed(sentence) ||
               std::any_of(tokens_.begin() + sentence.first, tokens_.begin() + sentence.last, [&](const Token& token) {
                   return words_.someone.holds(token.symbol);
               });
    }

    [[nodiscard]] bool is_prose(const Sentence& sentence) {
        std::fill(counts_.begin(), counts_.end(), 0);
        int sum = 0;
        bool states = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const std::uint8_t place = words_.list_of(tokens_[at].symbol);
            if (place == 0) continue;
            const ProseList& list = words_.lists[place - 1];
            if (counts_[place - 1]++ >= list.most) continue;
            sum += list.weight + (list.behind_finding != 0 && follows_finding(sentence, at) ? list.behind_finding : 0);
            states = states || list.states;
        }
        return states && sum >= words_.enough && !speaks_of_someone(sentence);
    }

private:
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

    const ProseWords& words_;
    std::span<const Token> tokens_;
    std::vector<int> counts_;  // by list: its words in the sentence
};

}  // namespace

void mark_prose(const ContentState& state, std::span<const Token> tokens, std::vector<Sentence>& sentences) {
    ProseReader reader(state, tokens);
    std::size_t prose = 0;
    bool someone = false;
    for (Sentence& sentence : sentences) {
        sentence.general = reader.is_prose(sentence);
        prose += sentence.general ? 1 : 0;
    }
    constexpr std::size_t several = 2;
    if (prose < several || prose * 2 <= sentences.size() || prose == sentences.size()) return;
    for (const Sentence& sentence : sentences) someone = someone || reader.speaks_of_someone(sentence);
    for (Sentence& sentence : sentences) sentence.general = sentence.general || !someone;
}

}  // namespace tonus::clinical
