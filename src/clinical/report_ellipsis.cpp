#include "report_ellipsis.hpp"

#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

class BriefReader {
public:
    BriefReader(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence)
        : state_(state), tokens_(tokens), sentence_(sentence) {}

    [[nodiscard]] BriefReport next(std::uint32_t first) const {
        if (!may_tell(sentence_.roles)) return {};
        for (std::uint32_t at = first; at < sentence_.last; ++at) {
            const Symbol symbol = tokens_[at].symbol;
            if (symbol >= state_.lexicon.grammar.size() || !may_tell(state_.lexicon.grammar[symbol])) continue;
            const ToldBriefly told = told_at(at, first);
            if (told != ToldBriefly::nothing) return {told, at};
        }
        return {};
    }

private:
    [[nodiscard]] bool plays(std::uint32_t at, WordRole role) const {
        return at < sentence_.last && state_.lexicon.plays(tokens_[at], role);
    }

    /// Is there a role among them with which a clause of few words begins to tell?
    [[nodiscard]] static bool may_tell(const WordRoles& roles) {
        return roles.has(WordRole::undergone) || roles.has(WordRole::until) || roles.has(WordRole::latest) ||
               roles.has(WordRole::existing) || roles.has(WordRole::owned);
    }

    [[nodiscard]] bool is_word(std::uint32_t at) const { return at < sentence_.last && tokens_[at].kind == TokenKind::word; }

    [[nodiscard]] ToldBriefly told_at(std::uint32_t at, std::uint32_t first) const {
        if (plays(at, WordRole::until) && ends_denial(at, first)) return ToldBriefly::counted;
        if (plays(at, WordRole::latest) && plays(at + 1, WordRole::some_of_it) && is_lately(at + 2)) return ToldBriefly::counted;
        // "Mine are like sausages"; "mine said no" is a doctor.
        const bool own = plays(at, WordRole::owned) && is_word(at + 1) && !plays(at + 1, WordRole::imagining) &&
                         !plays(at + 1, WordRole::saying) && !plays(at + 1, WordRole::brief_denial) &&
                         !plays(at + 2, WordRole::brief_denial);
        if (own) return ToldBriefly::meant;
        const bool there = plays(at, WordRole::existing) && (plays(at + 1, WordRole::being) || plays(at + 1, WordRole::undergone));
        if (!there && !plays(at, WordRole::undergone)) return ToldBriefly::nothing;
        if (is_unreal(at, first)) return ToldBriefly::nothing;
        std::uint32_t object = at + 1;
        while (plays(object, WordRole::passed_over) || (there && (plays(object, WordRole::being) || plays(object, WordRole::undergone))))
            ++object;
        if (const std::uint32_t end = end_of_count(object); end > object)
            return is_brief(end) ? ToldBriefly::counted : ToldBriefly::nothing;
        const bool meant = !there && plays(object, WordRole::pronoun) && is_said(object + 1);
        return meant ? ToldBriefly::meant : ToldBriefly::nothing;
    }

    /// "Three", "a few", "two more", "one of them": the token behind it; `at` where it is none.
    [[nodiscard]] std::uint32_t end_of_count(std::uint32_t at) const {
        if (at >= sentence_.last) return at;
        std::uint32_t end = at;
        if (plays(end, WordRole::indefinite)) ++end;
        const bool number = end < sentence_.last && tokens_[end].kind == TokenKind::number && tokens_[end].amount > 0;
        if (!number && !plays(end, WordRole::some_of_it)) return at;
        ++end;
        while (plays(end, WordRole::some_of_it)) ++end;
        if (plays(end, WordRole::partitive) && (plays(end + 1, WordRole::pronoun) || plays(end + 1, WordRole::object))) end += 2;
        return end;
    }

    [[nodiscard]] bool is_over(std::uint32_t at) const {
        if (at >= sentence_.last) return true;
        const Token& token = tokens_[at];
        const bool glued = tokens_[at - 1].end == token.begin && at + 1 < sentence_.last && tokens_[at + 1].begin == token.end;
        return token.kind == TokenKind::line_end || (token.kind == TokenKind::punctuation && !glued);
    }

    /// Nothing follows that was counted, only when or where it was, and not that it was long ago.
    [[nodiscard]] bool is_brief(std::uint32_t at) const {
        const bool alone = is_over(at) || plays(at, WordRole::occasion) || plays(at, WordRole::passed_over) || plays(at, WordRole::joint);
        return alone && !tells_of_past(at);
    }

    [[nodiscard]] bool is_said(std::uint32_t at) const {
        const bool from_it = plays(at, WordRole::giving) && plays(at + 1, WordRole::pronoun);  // "getting them on this"
        return (is_over(at) || from_it || plays(at, WordRole::turn) || plays(at, WordRole::passed_over)) && !tells_of_past(at);
    }

    /// "Had one in 2009", "one as a child".
    [[nodiscard]] bool tells_of_past(std::uint32_t at) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::history && hit.last > at;
        });
    }

    /// "Not had any until last night's", "none till today".
    [[nodiscard]] bool ends_denial(std::uint32_t at, std::uint32_t first) const {
        constexpr std::uint32_t reach = 6;
        if (!begins_time(at + 1)) return false;
        const std::uint32_t from = std::max(first, at > reach ? at - reach : 0U);
        for (std::uint32_t word = from; word < at; ++word) {
            if (plays(word, WordRole::leading_denial) || plays(word, WordRole::none_of_it)) return true;
        }
        return false;
    }

    [[nodiscard]] bool begins_time(std::uint32_t at) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            const bool now = hit.kind() == Trigger::recent || hit.kind() == Trigger::ago || hit.kind() == Trigger::at_once;
            return now && hit.first <= at && hit.last > at;
        });
    }

    /// "The last one was an hour ago", "latest one this morning".
    [[nodiscard]] bool is_lately(std::uint32_t at) const {
        while (plays(at, WordRole::being) || plays(at, WordRole::passed_over) || (at < sentence_.last && tokens_[at].mark == ':')) ++at;
        return begins_time(at) || begins_time(at + 1);
    }

    /// Denied, imagined, asked or of others: "has not had one", "if she has one", "many have them".
    [[nodiscard]] bool is_unreal(std::uint32_t at, std::uint32_t first) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t from = std::max(first, at > reach ? at - reach : 0U);
        for (std::uint32_t word = at; word-- > from;) {
            if (tokens_[word].kind == TokenKind::punctuation || plays(word, WordRole::contrast)) break;
            for (const WordRole role :
                 {WordRole::leading_denial,
                  WordRole::condition_word,
                  WordRole::imagining,
                  WordRole::supposing,
                  WordRole::some_of_many,
                  WordRole::many_persons,
                  WordRole::asking,
                  WordRole::female_person,
                  WordRole::male_person}) {
                if (plays(word, role) && !is_patient(word)) return true;
            }
        }
        return names_other(from, at) || tokens_[sentence_.last - 1].mark == '?';
    }

    /// "Mum certainly has it": a relative who may be the patient.
    [[nodiscard]] bool is_patient(std::uint32_t at) const {
        return !plays(at, WordRole::many_persons) && (plays(at, WordRole::female_person) || plays(at, WordRole::male_person)) &&
               !names_other(at, at + 1);
    }

    [[nodiscard]] bool names_other(std::uint32_t first, std::uint32_t last) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::other_person && hit.first < last && hit.last > first;
        });
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    const Sentence& sentence_;
};

bool is_hidden(const Mention& mention) {
    return mention.negated || mention.hypothetical || mention.of_other || mention.history || mention.indication;
}

}  // namespace

std::uint32_t elliptic_denial(const ContentState& state, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t longest = 3;  // "he was not", "I had none"
    std::uint32_t end = last;
    while (end > first && tokens[end - 1].kind != TokenKind::word) --end;
    if (end < first + 2) return last;
    const bool denies =
        state.lexicon.plays(tokens[end - 1], WordRole::brief_denial) || state.lexicon.plays(tokens[end - 1], WordRole::none_of_it);
    if (!denies) return last;
    const std::uint32_t from = end > first + longest ? end - longest : first;
    for (std::uint32_t at = end - 1; at-- > from;) {
        if (state.lexicon.plays(tokens[at], WordRole::person)) return at;
        if (tokens[at].kind != TokenKind::word) return last;
    }
    return last;
}

BriefReport brief_report(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence, std::uint32_t first) {
    return BriefReader(state, tokens, sentence).next(first);
}

void confirm(Mention& mention, const BriefReport& report) {
    if (report.told == ToldBriefly::nothing || (report.told == ToldBriefly::meant && mention.negated)) return;
    mention.confirmed = true;
    mention.worse = mention.worse || is_hidden(mention);
    mention.negated = mention.hypothetical = mention.of_other = mention.history = mention.indication = false;
}

void read_brief_reports(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
    for (std::size_t place = 0; place < sentence.mentions.size(); ++place) {
        Mention& mention = sentence.mentions[place];
        if (!is_hidden(mention) || state.concepts[mention.meaning->concept_index].kind != ConceptKind::finding) continue;
        const std::uint32_t end = place + 1 < sentence.mentions.size() ? sentence.mentions[place + 1].first : sentence.last;
        const BriefReport report = brief_report(state, tokens, sentence, mention.last);
        if (report.told != ToldBriefly::nothing && report.at < end) confirm(mention, report);
    }
}

}  // namespace tonus::clinical
