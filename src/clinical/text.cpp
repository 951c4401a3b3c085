#include <tonus/clinical/text.hpp>

#include "content_state.hpp"
#include "report_facts.hpp"
#include "report_headings.hpp"
#include "report_prose.hpp"
#include "report_scope.hpp"
#include "report_story.hpp"
#include "table_cells.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <span>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t longest_sentence = 300;   // tokens; bounds the work for text without full stops
constexpr std::size_t fewest_words_to_judge = 4;  // shorter texts are not judged unreadable by their words
constexpr std::size_t fewest_foreign_words = 2;

class SentenceCutter {
public:
    SentenceCutter(const ContentState& state, std::string_view text, std::span<const Token> tokens)
        : state_(state), text_(text), tokens_(tokens) {}

    /// Where the sentence that begins at `first` ends.
    [[nodiscard]] std::uint32_t end_of(std::uint32_t first) const {
        const auto size = std::uint32_t(tokens_.size());
        for (std::uint32_t at = first; at < size; ++at) {
            if (at - first >= longest_sentence) return at;
            if (ends_at(at)) return at + 1;
        }
        return size;
    }

private:
    [[nodiscard]] bool ends_at(std::uint32_t at) const {
        const Token& token = tokens_[at];
        if (token.kind == TokenKind::word) return false;
        if (token.kind == TokenKind::line_end) return line_ends(at);
        if (token.mark == '!') return true;
        if (token.mark == '?') return !answer_follows(at) && !queries_next(at);
        return token.mark == '.' && !inside_abbreviation(at);
    }

    /// "Dizziness? No", "falls? [ ] yes [x] no": the answer belongs to the question.
    [[nodiscard]] bool answer_follows(std::uint32_t at) const {
        std::uint32_t answer = at + 1;
        if (answer < tokens_.size() && opens_answer(tokens_[answer])) ++answer;
        // "Q: any fits? A: no".
        const bool marked = answer + 1 < tokens_.size() && tokens_[answer + 1].mark == ':';
        if (marked && state_.lexicon.plays(tokens_[answer], WordRole::answer_mark)) answer += 2;
        return answer < tokens_.size() && state_.lexicon.plays(tokens_[answer], WordRole::answer);
    }

    static bool opens_answer(const Token& token) {
        return token.mark == '/' || token.mark == '(' || token.kind == TokenKind::box_checked || token.kind == TokenKind::box_empty;
    }

    /// "Rigid, ?withdrawal": the mark stands right before what it doubts.
    [[nodiscard]] bool queries_next(std::uint32_t at) const {
        const bool glued = at + 1 < tokens_.size() && tokens_[at + 1].begin == tokens_[at].end && tokens_[at + 1].kind == TokenKind::word;
        return glued && (at == 0 || tokens_[at - 1].end < tokens_[at].begin);
    }

    /// "e.g.", "p.o.", "Dr. Lee": a point between or behind single letters or an abbreviation.
    [[nodiscard]] bool inside_abbreviation(std::uint32_t at) const {
        const bool short_word = at > 0 && tokens_[at - 1].kind == TokenKind::word && tokens_[at - 1].end - tokens_[at - 1].begin <= 2 &&
                                tokens_[at - 1].end == tokens_[at].begin;
        if (at > 0 && state_.lexicon.abbreviations.holds(tokens_[at - 1].symbol) && goes_on(at + 1)) return true;
        if (names_follow(at)) return true;
        const bool glued = at + 1 < tokens_.size() && tokens_[at + 1].begin == tokens_[at].end;
        return short_word && (glued || starts_lower(at + 1));
    }

    /// "Mr. Lee", "Case 3. A man": behind a title or a numbered case.
    [[nodiscard]] bool names_follow(std::uint32_t at) const {
        if (at == 0 || at + 1 >= tokens_.size() || tokens_[at + 1].kind != TokenKind::word) return false;
        if (state_.lexicon.plays(tokens_[at - 1], WordRole::title)) return true;
        return at >= 2 && tokens_[at - 1].kind == TokenKind::number && state_.lexicon.plays(tokens_[at - 2], WordRole::numbered);
    }

    [[nodiscard]] bool goes_on(std::uint32_t at) const {
        return starts_lower(at) || (at < tokens_.size() && tokens_[at].kind == TokenKind::number);
    }

    [[nodiscard]] bool starts_lower(std::uint32_t at) const {
        if (at >= tokens_.size()) return false;
        const char c = text_[tokens_[at].begin];
        return c >= 'a' && c <= 'z';
    }

    /// A line that wraps goes on; a list, a new paragraph or a capital begins anew.
    [[nodiscard]] bool line_ends(std::uint32_t at) const { return at + 1 >= tokens_.size() || !starts_lower(at + 1); }

    const ContentState& state_;
    std::string_view text_;
    std::span<const Token> tokens_;
};

/// "My mother": a relative who may be the patient where the writer says nothing of himself.
bool names_kin(const Sentence& sentence) {
    return sentence.has(Trigger::other_person) &&
           std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [](const TriggerHit& hit) {
               return hit.kind() == Trigger::other_person && has_flag(hit, "kin");
           });
}

/// "Should I take her in?", "I'm worried", "I can't wake him": the writer asks, or tells what he does for somebody else.
bool cares_for_someone(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence, const TriggerHit& self) {
    constexpr std::uint32_t verb_reach = 4;  // tokens of the verb, up to the person it is done to
    const auto plays = [&](std::uint32_t at, WordRole role) { return state.lexicon.plays(tokens[at], role); };
    if (self.last != self.first + 1 || plays(self.first, WordRole::owner)) return false;
    if (self.first > sentence.first && plays(self.first - 1, WordRole::asking)) return true;
    std::uint32_t at = self.last;
    while (at < sentence.last && plays(at, WordRole::helping)) ++at;
    if (at < sentence.last && plays(at, WordRole::caring)) return true;
    const std::uint32_t end = std::min(sentence.last, self.last + verb_reach);
    for (at = self.last; at < end && tokens[at].kind == TokenKind::word && !plays(at, WordRole::person); ++at) {
        if (plays(at, WordRole::object)) return true;
    }
    return false;
}

/// Does the writer tell of himself?
bool speaks_of_self(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence) {
    return sentence.has(Trigger::self) && std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
               return hit.kind() == Trigger::self && !cares_for_someone(state, tokens, sentence, hit);
           });
}

/// The writer's own words decide whom a text without "I" is about.
TextFrame frame_of(
    const ContentState& state, std::span<const Token> tokens, std::span<const Sentence> sentences, const ReportOptions& options
) {
    TextFrame frame;
    frame.carer_writes = options.carer_writes;
    frame.year = int(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(options.written_at)).year());
    bool treatment = false;
    bool relative = false;
    for (const Sentence& sentence : sentences) {
        frame.speaks_of_self = frame.speaks_of_self || speaks_of_self(state, tokens, sentence);
        frame.names_patient = frame.names_patient || sentence.has(Trigger::patient);
        frame.names_monitored =
            frame.names_monitored || std::any_of(sentence.substances.begin(), sentence.substances.end(), [&](const SubstanceName& name) {
                return state.concepts[name.concept_index].monitored;
            });
        treatment = treatment || sentence.has(Trigger::treatment);
        relative = relative || sentence.has(Trigger::dependant) || names_kin(sentence);
        const bool own = sentence.has(Trigger::self) && sentence.has(Trigger::treatment) && !sentence.has(Trigger::dependant);
        frame.self_treated = frame.self_treated || own;
    }
    frame.relative_treated = relative && treatment && !frame.speaks_of_self;
    return frame;
}

bool is_readable(const Lexicon& lexicon, std::span<const Token> tokens, bool named_something) {
    std::size_t words = 0;
    std::size_t foreign = 0;
    std::size_t english = 0;
    std::size_t known = 0;
    std::size_t other = 0;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word) continue;
        ++words;
        foreign += token.foreign ? 1 : 0;
        const bool everyday = lexicon.english.holds(token.symbol);
        english += !token.misspelt && everyday ? 1 : 0;
        const bool letter = token.end - token.begin == 1;  // "c/o", "w/o"
        const bool shared = letter || everyday;
        other += !token.misspelt && !shared && lexicon.other_languages.holds(token.symbol) ? 1 : 0;
        known += token.symbol != unknown_word && !token.misspelt ? 1 : 0;
    }
    if (words == 0) return true;
    if (foreign * 2 > words) return false;
    if (words < fewest_words_to_judge) return true;
    if (other >= fewest_foreign_words && other > english && other * 6 >= words) return false;
    return named_something || known * 6 >= words;
}

/// In another language a short word means something else: Polish "od" is "from", German "ich" is "I".
bool is_told_by_short_word(const Fact& fact) {
    constexpr std::size_t short_word = 3;
    const auto finding =
        std::find_if(fact.words.begin(), fact.words.end(), [](const Segment& segment) { return segment.role == SegmentRole::effect; });
    return finding != fact.words.end() && finding->text.size() <= short_word;
}

/// Where a text is taken apart: memory that is kept from text to text, so that a short one asks for none.
class Workplace {
public:
    /// Empty of what another text left. Answers the tokens to be filled.
    [[nodiscard]] std::vector<Token>& begin() {
        tokens_.clear();
        clear_sentences();
        return tokens_;
    }

    /// The sentences that name anything.
    [[nodiscard]] std::span<Sentence> cut(const ContentState& state, std::string_view text) {
        constexpr std::size_t usual_length = 16;  // tokens
        const SentenceCutter cutter(state, text, tokens_);
        sentences_.reserve(tokens_.size() / usual_length + 1);
        for (std::uint32_t first = 0; first < tokens_.size();) {
            const std::uint32_t last = cutter.end_of(first);
            core::step(last - first);
            Sentence& sentence = sentences_.emplace_back(&arrays_);
            find_phrases(state, tokens_, first, last, sentence);
            const bool says =
                !sentence.mentions.empty() || !sentence.triggers.empty() || !sentence.measurements.empty() || !sentence.substances.empty();
            if (says) {
                sentence.look_at_words(state.lexicon, tokens_);
            } else {
                sentences_.pop_back();
            }
            first = last;
        }
        return sentences_;
    }

    /// A long text gives its memory back.
    void tidy() {
        constexpr std::size_t most_tokens = 1U << 16U;
        constexpr std::size_t most_sentences = 1U << 10U;
        clear_sentences();
        if (tokens_.capacity() > most_tokens) std::vector<Token>().swap(tokens_);
        if (sentences_.capacity() > most_sentences) std::vector<Sentence>().swap(sentences_);
    }

private:
    void clear_sentences() {
        sentences_.clear();
        arrays_.release();
    }

    std::vector<Token> tokens_;
    std::array<std::byte, std::size_t{1} << 14U> first_arrays_;  // of a text of usual length
    std::pmr::monotonic_buffer_resource arrays_{first_arrays_.data(), first_arrays_.size()};
    std::vector<Sentence> sentences_;
};

/// A fact is large to move; a long text tells the same things again and again.
std::size_t facts_expected(std::span<const Sentence> sentences) {
    constexpr std::size_t most = 64;
    std::size_t named = 0;
    for (const Sentence& sentence : sentences) named += sentence.mentions.size() + sentence.measurements.size();
    return std::min(named, most);
}

/// Of a name or a question, taken as one sentence.
Sentence phrases_in(std::string_view text, const ContentState& state) {
    std::vector<Token> tokens;
    tokenize(text, state.lexicon.vocabulary, tokens);
    Sentence sentence;
    find_phrases(state, tokens, 0, std::uint32_t(tokens.size()), sentence);
    return sentence;
}

}  // namespace

Report read_report(std::string_view text, const ClinicalContent& content, const ReportOptions& options) {
    static constexpr core::Activity activity{"reading what a text says of the patient", "send shorter texts"};
    const core::Doing doing(activity);
    const ContentState& state = content.state();
    Report report;
    thread_local Workplace workplace;
    std::vector<Token>& tokens = workplace.begin();
    tokenize(text, state.lexicon.vocabulary, tokens);
    read_cells(state.lexicon, text, tokens);
    const std::span<Sentence> sentences = workplace.cut(state, text);
    mark_prose(state, text, tokens, sentences);
    TextFrame frame = frame_of(state, tokens, sentences, options);
    const ReportWriter writer{text, tokens, state, options, report.facts};
    HeadingReader headings(tokens);
    for (Sentence& sentence : sentences) {
        headings.read(sentence);
        assert_mentions(state, text, tokens, frame, sentence);
    }
    read_story(state, tokens, sentences, frame.year);
    report.facts.reserve(facts_expected(sentences));
    for (const Sentence& sentence : sentences) {
        add_sentence_facts(writer, sentence);
        add_medicines(writer, frame, sentence);
    }
    report.readable = is_readable(state.lexicon, tokens, !report.facts.empty());
    if (!report.readable) std::erase_if(report.facts, is_told_by_short_word);
    workplace.tidy();
    return report;
}

std::vector<const Concept*> concepts_named(std::string_view text, const ClinicalContent& content) {
    const ContentState& state = content.state();
    const Sentence sentence = phrases_in(text, state);
    std::vector<const Concept*> named;
    for (const Mention& mention : sentence.mentions) named.push_back(&state.concepts[mention.meaning->concept_index]);
    return named;
}

bool names_monitored(std::string_view text, const ClinicalContent& content) {
    const ContentState& state = content.state();
    const Sentence sentence = phrases_in(text, state);
    return std::any_of(sentence.substances.begin(), sentence.substances.end(), [&](const SubstanceName& name) {
        return state.concepts[name.concept_index].monitored;
    });
}

bool denies(std::string_view text, const ClinicalContent& content) {
    const Sentence sentence = phrases_in(text, content.state());
    return sentence.has(Trigger::negation) || sentence.has(Trigger::negation_after);
}

}  // namespace tonus::clinical
