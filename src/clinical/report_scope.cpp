#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {

Scope::Scope(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence)
    : state_(state), tokens_(tokens), first_(sentence.first) {
    for (const TriggerHit& hit : sentence.triggers) {
        if (hit.kind() == Trigger::clause_end) ends_.push_back(hit.first);
    }
    const std::uint32_t row = end_of_row(sentence);
    if (row > sentence.first) row_ = row;
    const bool parted = sentence.written.has(';') || sentence.written.has('-') || sentence.written.has(')') || sentence.written.has(']');
    std::uint32_t open = sentence.last;
    for (std::uint32_t at = parted ? sentence.first : sentence.last; at < sentence.last; ++at) {
        const char mark = tokens_[at].mark;
        if (mark == '\0') continue;
        const bool dashes = mark == '-' && at + 1 < sentence.last && tokens_[at + 1].mark == '-';
        if ((mark == ';' && at >= row) || dashes) ends_.push_back(at);
        if (mark == '(' || mark == '[') open = at;
        if ((mark == ')' || mark == ']') && open < at) {
            asides_.push_back({open, at});
            open = sentence.last;
        }
    }
    std::sort(ends_.begin(), ends_.end());
}

std::uint32_t Scope::end_of_row(const Sentence& sentence) const {
    if (!sentence.written.has(';')) return sentence.first;
    for (std::uint32_t at = sentence.last; at-- > sentence.first + 1;) {
        if (tokens_[at - 1].mark == ';' && state_.lexicon.plays(tokens_[at], WordRole::alternative)) return at;
    }
    return sentence.first;
}

bool Scope::leaves_aside(const TriggerHit& hit, const Mention& mention) const {
    return std::any_of(asides_.begin(), asides_.end(), [&](const Aside& aside) {
        const bool inside = hit.first > aside.open && hit.last <= aside.close;
        return inside && (mention.last <= aside.open || mention.first > aside.close);
    });
}

std::size_t Scope::clause(std::uint32_t at) const { return std::size_t(std::upper_bound(ends_.begin(), ends_.end(), at) - ends_.begin()); }

bool Scope::same_clause(const TriggerHit& hit, const Mention& mention) const {
    if (!asides_.empty() && leaves_aside(hit, mention)) return false;
    return clause(hit.last - 1) == clause(mention.first) || clause(hit.first) == clause(mention.first);
}

bool Scope::is_finding(const Mention& mention) const {
    return state_.concepts[mention.meaning->concept_index].kind == ConceptKind::finding;
}

bool Scope::before(const TriggerHit& hit, const Mention& mention) const {
    if (hit.last <= mention.first) return true;
    const bool shares = hit.first < mention.first && mention.first < hit.last;
    const bool imagines = hit.kind() == Trigger::hypothetical || hit.kind() == Trigger::question;
    const bool place = hit.first == mention.first && mention.last <= hit.last && !is_finding(mention);
    if (imagines && (shares || place)) return true;
    // "Has not had a" before "seizure": the denial stands ahead of what is found, not inside it.
    return shares && std::any_of(tokens_.begin() + hit.first, tokens_.begin() + mention.first, [&](const Token& token) {
               return state_.lexicon.plays(token, WordRole::leading_denial);
           });
}

std::uint32_t Scope::gap(const TriggerHit& hit, const Mention& mention) {
    if (hit.last <= mention.first) return mention.first - hit.last;
    return mention.last <= hit.first ? hit.first - mention.last : 0;
}

bool Scope::begins_clause(std::uint32_t at) const {
    if (at == first_ || tokens_[at - 1].kind != TokenKind::word) return true;
    return state_.lexicon.plays(tokens_[at - 1], WordRole::clause_joint) || ends_at(at - 1);
}

bool Scope::opens_clause(const Mention& mention) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    std::uint32_t start = mention.first;
    if (start > first_ && (plays(start - 1, WordRole::article) || plays(start - 1, WordRole::owner))) --start;
    if (start == first_) return false;
    // "If I get a temperature or my spasms get worse" goes on.
    const bool joined = plays(start - 1, WordRole::joint) && !plays(start - 1, WordRole::alternative);
    if (!joined && !plays(start - 1, WordRole::contrast)) return false;
    for (std::uint32_t at = mention.first + 1; at < mention.last; ++at) {
        if (plays(at, WordRole::being) || plays(at, WordRole::past_verb) || plays(at, WordRole::present_verb)) return true;
    }
    return false;
}

bool is_emergent(const ContentState& state, const Mention& mention) {
    const Concept& named = state.concepts[mention.meaning->concept_index];
    return named.reporting_class(Route::oral) == ReportingClass::emergent;
}

bool is_routine(const ContentState& state, const Mention& mention) {
    const Concept& named = state.concepts[mention.meaning->concept_index];
    return named.reporting_class(Route::oral) == ReportingClass::routine;
}

bool is_treated(const ContentState& state, const Mention& mention) {
    const Concept& named = state.concepts[mention.meaning->concept_index];
    return named.baseline || named.treated;
}

bool ends_unknown(std::string_view text, const Token& word, std::size_t shortest, std::span<const std::string> endings) {
    if (word.kind != TokenKind::word || word.symbol != unknown_word || word.end - word.begin < shortest) return false;
    const std::string_view letters = text.substr(word.begin, word.end - word.begin);
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return letters.ends_with(ending); });
}

bool has_medicine_ending(const ContentState& state, std::string_view text, const Token& word) {
    constexpr std::size_t shortest_name = 7;  // letters
    return ends_unknown(text, word, shortest_name, state.lexicon.medicine_endings);
}

bool is_past_year(float number, int this_year) {
    constexpr float earliest = 1920;
    constexpr float latest = 2100;
    return number >= earliest && number < latest && int(number) != this_year;
}

}  // namespace tonus::clinical
