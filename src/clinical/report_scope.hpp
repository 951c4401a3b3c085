#pragma once

#include "report_sentence.hpp"

#include <algorithm>
#include <string_view>

namespace tonus::clinical {

/// Where the triggers of a sentence reach: its clauses, and what stands before what.
class Scope {
public:
    Scope(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence);

    [[nodiscard]] bool same_clause(const TriggerHit& hit, const Mention& mention) const;

    /// Does the trigger stand before the mention? It may share words with it: "never had" and "had a fall", "should
    /// you feel" and "feel faint", "go to the ER if" and "go to the ER"; but "have not" takes nothing from "not slept".
    [[nodiscard]] bool before(const TriggerHit& hit, const Mention& mention) const;

    /// Tokens between the two; 0 where they overlap.
    [[nodiscard]] static std::uint32_t gap(const TriggerHit& hit, const Mention& mention);

    /// Does a clause of the sentence begin at token `at`?
    [[nodiscard]] bool begins_clause(std::uint32_t at) const;

    /// "And the skin over my pump is red", "but his pump beeps": does the finding, behind a word that joins, hold a subject and
    /// a verb of its own?
    [[nodiscard]] bool opens_clause(const Mention& mention) const;

    /// Does a clause end right before token `at`?
    [[nodiscard]] bool ends_at(std::uint32_t at) const { return std::binary_search(ends_.begin(), ends_.end(), at); }

    /// Does token `at` stand in a row parted by semicolons?
    [[nodiscard]] bool in_row(std::uint32_t at) const noexcept { return at <= row_; }

private:
    struct Aside {
        std::uint32_t open;
        std::uint32_t close;
    };

    /// "No headache; double vision; or ringing ears": behind the last semicolon that an "or" follows; the beginning where none does.
    [[nodiscard]] std::uint32_t end_of_row(const Sentence& sentence) const;
    [[nodiscard]] bool is_finding(const Mention& mention) const;
    [[nodiscard]] std::size_t clause(std::uint32_t at) const;

    /// Does the trigger stand in brackets and the mention outside them?
    [[nodiscard]] bool leaves_aside(const TriggerHit& hit, const Mention& mention) const;

    const ContentState& state_;
    std::span<const Token> tokens_;
    std::uint32_t first_;
    std::uint32_t row_ = 0;  ///< where the row parted by semicolons ends; 0 where there is none
    std::vector<std::uint32_t> ends_;
    std::vector<Aside> asides_;  ///< words in brackets
};

/// Is `flag` written behind the trigger's pattern?
[[nodiscard]] inline bool has_flag(const TriggerHit& hit, TriggerFlag flag) noexcept { return (hit.meaning->flags & flag.bit()) != 0; }

[[nodiscard]] bool is_emergent(const ContentState& state, const Mention& mention);
[[nodiscard]] bool is_routine(const ContentState& state, const Mention& mention);

/// "Pentoxifylline": a word of seven letters or more that no phrase knows, with the ending of a substance's name.
[[nodiscard]] bool has_medicine_ending(const ContentState& state, std::string_view text, const Token& word);

/// Does a word that no phrase knows, of `shortest` letters or more, end with one of `endings`?
[[nodiscard]] bool ends_unknown(std::string_view text, const Token& word, std::size_t shortest, std::span<const std::string> endings);

/// Is it something people take the medicine for?
[[nodiscard]] bool is_treated(const ContentState& state, const Mention& mention);

/// "in 2009": a number that looks like a year, and is not `this_year`.
[[nodiscard]] bool is_past_year(float number, int this_year);

/// Whom each mention speaks of: the last person named before it, in this sentence or the one before. `asks` says that
/// the sentence is a question.
void settle_subject(
    const ContentState& state, std::span<const Token> tokens, const Scope& scope, bool asks, TextFrame& frame, Sentence& sentence
);

/// What layout says: plus and minus signs, ticked boxes, rows of findings.
void read_layout(const ContentState& state, std::span<const Token> tokens, Sentence& sentence);

}  // namespace tonus::clinical
