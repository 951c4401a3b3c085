#include "report_prose.hpp"

#include "report_scope.hpp"
#include "report_structure.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tonus::clinical {
namespace {

class ProseReader {
public:
    ProseReader(const ContentState& state, std::string_view text, std::span<const Token> tokens, std::span<const Sentence> sentences)
        : state_(state), words_(state.lexicon.prose), text_(text), tokens_(tokens) {
        monitored_ = std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& sentence) { return names_monitored(sentence); });
    }

    [[nodiscard]] bool speaks_of_someone(const Sentence& sentence) const { return speaks_of_someone(sentence, false); }

    /// May a row that speaks of kinds of things hold: "the role of baclofen in seizures"?
    [[nodiscard]] bool is_of_kinds(const Sentence& sentence) const {
        if (!sentence.has(Trigger::general)) return false;
        const bool stated = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [](const TriggerHit& hit) {
            return hit.kind() == Trigger::general && has_flag(hit, "kinds");
        });
        return stated && !tells_of_occasion(sentence) && !speaks_of_someone(sentence);
    }

    /// From the first to the last word that told the last sentence read as prose.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> span() const noexcept { return {first_, last_}; }

    [[nodiscard]] bool is_prose(const Sentence& sentence) {
        first_ = last_ = 0;
        structured_ = false;
        other_substance_ = false;
        Sums sums = sentence.written.has_word_of_prose() ? sums_of(sentence) : Sums();
        if (counts_people(sentence)) {
            sums.general += words_.many_weight;
            sums.states = sums.counts = true;
        }
        const bool unnamed = sums.supposes && sums.told == 0 && names_a_kind(sentence);
        if (unnamed) sums.general += words_.unnamed_weight;
        // "Presented as coma in 40%": what is told in shares is told of many.
        const int now = sums.counts ? sums.general : sums.general + sums.told;
        if ((sums.states || unnamed) && now >= words_.enough) return !speaks_of_someone(sentence, unnamed);
        if (defines(sentence)) return true;
        structured_ = !sentence.mentions.empty() && (is_structured(sentence, now) || is_learned(sentence, sums.general, sums.light)) &&
                      !speaks_of_someone(sentence, false);
        other_substance_ = structured_ && !monitored_ && names_substance(sentence);
        return false;
    }

    /// Is the last sentence read prose for its structure only?
    [[nodiscard]] bool is_structured() const noexcept { return structured_; }
    /// And does it tell of another substance?
    [[nodiscard]] bool tells_of_other_substance() const noexcept { return other_substance_; }

private:
    /// What the words of lists come to, in one sentence.
    struct Sums {
        int general = 0;
        int told = 0;  ///< of what happened to somebody: below 0
        int light = 0;
        bool states = false;
        bool supposes = false;
        bool counts = false;
    };

    [[nodiscard]] Sums sums_of(const Sentence& sentence) {
        Sums sums;
        counts_.assign(words_.lists.size(), 0);
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const std::uint8_t place = words_.list_of(tokens_[at].symbol);
            if (place == 0 || sentence.masks(at) || names_finding(sentence, at)) continue;
            const ProseList& list = words_.lists[place - 1];
            if (list.counts && is_amount(sentence, at)) continue;
            if (counts_[place - 1]++ >= list.most) continue;
            if (list.light) {
                sums.light += list.weight;
                continue;
            }
            (list.weight < 0 ? sums.told : sums.general) += list.weight;
            if (list.weight > 0) widen(at);
            sums.general += list.behind_finding != 0 && follows_finding(sentence, at) ? list.behind_finding : 0;
            sums.states = sums.states || list.states;
            sums.supposes = sums.supposes || list.supposes;
            sums.counts = sums.counts || list.counts;
        }
        return sums;
    }

    /// "Events: withdrawal symptoms": a word of the name of a finding, where nothing is said of it.
    [[nodiscard]] static bool names_finding(const Sentence& sentence, std::uint32_t at) {
        const auto any = [&](auto... roles) { return (sentence.roles.has(roles) || ...); };
        if (any(WordRole::being, WordRole::past_verb, WordRole::present_verb, WordRole::generic_verb)) return false;
        return std::any_of(sentence.mentions.begin(), sentence.mentions.end(), [&](const Mention& mention) {
            return mention.last > mention.first + 1 && mention.first <= at && at < mention.last;
        });
    }

    /// What is always so of a kind of thing is told of nobody, however grave.
    [[nodiscard]] bool defines(const Sentence& sentence) {
        if (sentence.mentions.empty() || tells_of_change(sentence)) return false;
        const std::uint32_t verb = verb_of_definition(state_, tokens_, sentence);
        if (verb == sentence.last || names_anybody(sentence, false)) return false;
        widen(sentence.first);
        widen(verb);
        return true;
    }

    [[nodiscard]] bool is_structured(const Sentence& sentence, int sum) const {
        const int most = std::max(words_.structure_weight, words_.group_weight);
        if (sum + most < words_.enough || tells_of_occasion(sentence)) return false;
        const int weight = general_structure(state_, tokens_, sentence);
        return weight > 0 && sum + weight >= words_.enough;
    }

    /// "Infusion of the peptide prolonged halothane-induced hypotension": a whole sentence in words of papers.
    [[nodiscard]] bool is_learned(const Sentence& sentence, int sum, int light) const {
        if (monitored_ || tells_of_occasion(sentence) || tells_of_change(sentence)) return false;
        const bool substance = names_substance(sentence);
        if (!substance && (sentence.has(Trigger::treatment) || sentence.has(Trigger::worse))) return false;
        constexpr std::size_t shortest_word = 9;  // letters
        constexpr int most = 4;
        int learned = light + (substance ? words_.substance_weight : 0);
        const std::uint32_t end = sentence.written.has_unknown_word() ? sentence.last : sentence.first;
        for (std::uint32_t at = sentence.first; at < end && learned < most; ++at) {
            learned += ends_unknown(text_, tokens_[at], shortest_word, words_.learned_endings) ? 1 : 0;
        }
        if (learned == 0) return false;
        const bool whole = is_whole(sentence);
        if (!(whole || substance)) return false;
        return sum + learned + (whole ? words_.whole_weight : 0) >= words_.enough;
    }

    [[nodiscard]] static bool tells_of_change(const Sentence& sentence) {
        return sentence.has(Trigger::recent) || sentence.has(Trigger::ago) || sentence.has(Trigger::dechallenge) ||
               sentence.has(Trigger::rechallenge) || sentence.has(Trigger::reporting);
    }

    /// Is it written out, with a verb and an article, as notes seldom are?
    [[nodiscard]] static bool is_whole(const Sentence& sentence) {
        constexpr std::uint32_t shortest = 9;  // tokens
        if (sentence.last - sentence.first < shortest) return false;
        const auto any = [&](auto... roles) { return (sentence.roles.has(roles) || ...); };
        return any(WordRole::being, WordRole::past_verb, WordRole::present_verb, WordRole::generic_verb) &&
               any(WordRole::article, WordRole::indefinite, WordRole::partitive);
    }

    [[nodiscard]] bool names_substance(const Sentence& sentence) const {
        if (!sentence.substances.empty() || sentence.has(Trigger::other_medicine)) return true;
        if (!sentence.written.has_unknown_word()) return false;
        constexpr std::uint32_t shortest_name = 5;  // letters
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (has_medicine_ending(state_, text_, tokens_[at])) return true;
            // "Reserpine-induced": a name by what is joined to it.
            const bool joined =
                at > sentence.first && tokens_[at].begin == tokens_[at - 1].end + 1 && state_.lexicon.plays(tokens_[at], WordRole::caused);
            const Token& name = tokens_[at > sentence.first ? at - 1 : at];
            if (joined && name.kind == TokenKind::word && name.symbol == unknown_word && name.end - name.begin >= shortest_name)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool names_monitored(const Sentence& sentence) const {
        return std::any_of(sentence.substances.begin(), sentence.substances.end(), [&](const SubstanceName& name) {
            return state_.concepts[name.concept_index].monitored;
        });
    }

    [[nodiscard]] static bool tells_of_occasion(const Sentence& sentence) { return sentence.written.has(ProseSet::occasions); }

    [[nodiscard]] bool speaks_of_someone(const Sentence& sentence, bool leave_out_kinds) const {
        return is_measured(sentence) || is_timed(sentence) || names_anybody(sentence, leave_out_kinds);
    }

    [[nodiscard]] bool names_anybody(const Sentence& sentence, bool leave_out_kinds) const {
        const auto is_kind = [&](std::uint32_t at) { return is_counted(sentence, at) || (leave_out_kinds && is_unnamed(sentence, at)); };
        const bool told = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            const bool person = names_someone(hit.kind()) && !words_.holds(ProseSet::anyone, tokens_[hit.first].symbol);
            return (person && !is_kind(hit.last - 1)) || has_flag(hit, "dated");
        });
        if (told) return true;
        if (!sentence.written.has(ProseSet::someone)) return false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (words_.holds(ProseSet::someone, tokens_[at].symbol) && !is_kind(at)) return true;
        }
        return false;
    }

    /// "60% oxygen": no share of anybody.
    [[nodiscard]] bool is_amount(const Sentence& sentence, std::uint32_t at) const {
        constexpr std::uint32_t beside = 3;
        const std::uint32_t from = at > sentence.first + beside ? at - beside : sentence.first;
        const std::uint32_t to = std::min(sentence.last, at + beside + 1);
        return std::any_of(tokens_.begin() + from, tokens_.begin() + to, [&](const Token& token) {
            return words_.holds(ProseSet::amounts, token.symbol);
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
        if (!words_.holds(ProseSet::persons, tokens_[at].symbol)) return false;
        const std::uint32_t from = at > sentence.first + furthest ? at - furthest : sentence.first;
        for (std::uint32_t before = at; before-- > from;) {
            const Token& word = tokens_[before];
            if (word.kind != TokenKind::word) return false;
            if (words_.holds(ProseSet::every, word.symbol)) return true;
            if (!words_.holds(ProseSet::articles, word.symbol)) continue;
            return before == sentence.first || tokens_[before - 1].kind != TokenKind::word ||
                   words_.holds(ProseSet::leading, tokens_[before - 1].symbol);
        }
        return false;
    }

    /// What many had from the medicine that is watched is still news of it.
    [[nodiscard]] bool counts_people(const Sentence& sentence) {
        const bool shares = sentence.roles.has(WordRole::befalling) && sentence.roles.has(WordRole::inside);
        if ((!shares && !sentence.written.has(ProseSet::counted)) || names_monitored(sentence)) return false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (!is_counted(sentence, at) && !is_share_of_many(sentence, at)) continue;
            widen(at);
            return true;
        }
        return false;
    }

    /// "Two patients", "in both children", "twelve of 40 pump recipients"; but "a mother of two children".
    [[nodiscard]] bool is_counted(const Sentence& sentence, std::uint32_t at) const {
        constexpr std::uint32_t furthest = 2;
        if (!words_.holds(ProseSet::counted, tokens_[at].symbol)) return false;
        const std::uint32_t from = at > sentence.first + furthest ? at - furthest : sentence.first;
        for (std::uint32_t before = at; before-- > from;) {
            if (is_many(before)) return begins_count(sentence, before);
            if (tokens_[before].kind != TokenKind::word) return false;
        }
        return false;
    }

    /// "Coma developed in 22": in so many of those who were looked at, and in no year.
    [[nodiscard]] bool is_share_of_many(const Sentence& sentence, std::uint32_t at) const {
        constexpr float most = 1000;
        const Token& token = tokens_[at];
        if (token.kind != TokenKind::number || token.amount < 2 || token.amount > most || at < sentence.first + 3) return false;
        const std::uint32_t next = at + 1;
        const bool ends = next >= sentence.last || (tokens_[next].kind != TokenKind::word && tokens_[next].kind != TokenKind::number &&
                                                    (next + 1 >= sentence.last || tokens_[next + 1].begin > tokens_[next].end));
        const bool told =
            state_.lexicon.plays(tokens_[at - 2], WordRole::befalling) && state_.lexicon.plays(tokens_[at - 1], WordRole::inside);
        return ends && told && follows_finding(sentence, at - 2);
    }

    [[nodiscard]] bool is_many(std::uint32_t at) const {
        const Token& token = tokens_[at];
        return words_.holds(ProseSet::many, token.symbol) || (token.kind == TokenKind::number && token.amount >= 2);
    }

    /// Is what is counted no part of something else: "lives with two children"?
    [[nodiscard]] bool begins_count(const Sentence& sentence, std::uint32_t at) const {
        std::uint32_t start = at;
        while (start > sentence.first && words_.holds(ProseSet::counting, tokens_[start - 1].symbol)) --start;
        // "Withdrawal occurred in three cases".
        const bool befell = start > sentence.first && start < at && state_.lexicon.plays(tokens_[start - 1], WordRole::befalling);
        return start == sentence.first || befell || tokens_[start - 1].kind != TokenKind::word || is_many(start - 1);
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
        if (!sentence.written.has(TokenKind::number)) return false;
        return std::any_of(tokens_.begin() + sentence.first, tokens_.begin() + sentence.last, [](const Token& token) {
            return token.clock;
        });
    }

    const ContentState& state_;
    const ProseWords& words_;
    std::string_view text_;
    std::span<const Token> tokens_;
    bool monitored_ = false;   // named in the text
    std::vector<int> counts_;  // by list: its words in the sentence
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
    bool structured_ = false;
    bool other_substance_ = false;
};

}  // namespace

void mark_prose(const ContentState& state, std::string_view text, std::span<const Token> tokens, std::span<Sentence> sentences) {
    ProseReader reader(state, text, tokens, sentences);
    std::size_t prose = 0;
    bool someone = false;
    for (Sentence& sentence : sentences) {
        sentence.general = reader.is_prose(sentence);
        sentence.structured = reader.is_structured();
        sentence.of_other_substance = reader.tells_of_other_substance();
        if (sentence.general) std::tie(sentence.prose_first, sentence.prose_last) = reader.span();
        sentence.of_kinds = reader.is_of_kinds(sentence);
        prose += sentence.general ? 1 : 0;
    }
    constexpr std::size_t several = 2;
    if (prose < several || prose * 2 <= sentences.size() || prose == sentences.size()) return;
    for (const Sentence& sentence : sentences) someone = someone || reader.speaks_of_someone(sentence);
    for (Sentence& sentence : sentences) sentence.general = sentence.general || !someone;
}

}  // namespace tonus::clinical
