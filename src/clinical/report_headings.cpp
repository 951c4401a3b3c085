#include "report_headings.hpp"

#include "report_scope.hpp"

#include <algorithm>

namespace tonus::clinical {

void HeadingReader::read(Sentence& sentence) {
    if (imagines_list(sentence)) {
        over_ = Trigger::hypothetical;
        alone_ = true;
        checked_ = sentence.last;
        return;
    }
    if (const TriggerHit* hit = heading_of(sentence)) {
        const std::uint32_t behind = hit->last + (hit->last < tokens_.size() && tokens_[hit->last].mark == ':' ? 1 : 0);
        over_ = hit->kind();
        alone_ = ends_line(behind);
        checked_ = behind + (alone_ ? 1 : 0);
        return;
    }
    if (!over_) return;
    if (ended_before(sentence.first)) {
        over_.reset();
    } else if (alone_ || is_numbered(sentence.first)) {
        sentence.heading = over_;
    }
}

const TriggerHit* HeadingReader::heading_of(const Sentence& sentence) const {
    const auto& hits = sentence.triggers;
    const auto is_word = [](const Token& token) { return token.kind == TokenKind::word; };
    const auto found = std::find_if(hits.begin(), hits.end(), [&](const TriggerHit& hit) {
        if (!has_flag(hit, "heading")) return false;
        const bool closed = tokens_[hit.last - 1].mark == ':' || ends_line(hit.last) || tokens_[hit.last].mark == ':';
        return closed && std::none_of(tokens_.begin() + sentence.first, tokens_.begin() + hit.first, is_word);
    });
    return found == hits.end() ? nullptr : &*found;
}

bool HeadingReader::imagines_list(const Sentence& sentence) const {
    std::uint32_t end = sentence.last;
    while (end > sentence.first && tokens_[end - 1].kind == TokenKind::line_end) --end;
    if (end == sentence.first) return false;
    // "Which of the following suggests toxicity? A. Coma B. Rash"
    if (tokens_[end - 1].mark == '?') {
        return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [](const TriggerHit& hit) {
            return has_flag(hit, "options");
        });
    }
    const bool colon = tokens_[end - 1].mark == ':';
    // "Common side effects include" over a list of dashes: the words that imagine are the last.
    const bool bullets = sentence.last < tokens_.size() && (tokens_[sentence.last].mark == '-' || tokens_[sentence.last].mark == '*');
    if (end == sentence.last || (!colon && !bullets)) return false;
    return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        if (!colon && hit.last != end) return false;
        const bool imagined = hit.kind() == Trigger::hypothetical || hit.kind() == Trigger::condition;
        return imagined || (hit.kind() == Trigger::general && has_flag(hit, "all") && !has_flag(hit, "opening"));
    });
}

bool HeadingReader::ended_before(std::uint32_t last) {
    for (; checked_ <= last; ++checked_) {
        if (!begins_line(checked_)) continue;
        if (ends_line(checked_) || names_part(checked_)) return true;
    }
    return false;
}

bool HeadingReader::names_part(std::uint32_t at) const {
    constexpr std::uint32_t longest_heading = 4;
    for (std::uint32_t end = at; end < tokens_.size() && end <= at + longest_heading; ++end) {
        if (tokens_[end].mark == ':') return end > at;
        if (tokens_[end].kind != TokenKind::word && tokens_[end].mark != '/' && tokens_[end].mark != '&') return false;
    }
    return false;
}

bool HeadingReader::is_numbered(std::uint32_t first) const {
    if (first < 2 || tokens_[first - 2].kind != TokenKind::number) return false;
    return tokens_[first - 1].mark == '.' || tokens_[first - 1].mark == ')';
}

}  // namespace tonus::clinical
