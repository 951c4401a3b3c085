#pragma once

#include "report_sentence.hpp"

#include <optional>

namespace tonus::clinical {

/// Reads the headings of a text ("PMH:", "Return precautions"): what one says of its own sentence its trigger
/// tells; this carries it on through the list beneath. Sentences come in their order.
class HeadingReader {
public:
    explicit HeadingReader(std::span<const Token> tokens) : tokens_(tokens) {}

    /// Sets the heading of a sentence that stands in a list under one.
    void read(Sentence& sentence);

private:
    [[nodiscard]] const TriggerHit* heading_of(const Sentence& sentence) const;
    /// "Call if:", "Signs of overdose include:" before a list: what is in it has not happened.
    [[nodiscard]] bool imagines_list(const Sentence& sentence) const;
    /// A blank line, or a line that begins with another heading, up to token `last`.
    [[nodiscard]] bool ended_before(std::uint32_t last);
    [[nodiscard]] bool names_part(std::uint32_t at) const;
    [[nodiscard]] bool is_numbered(std::uint32_t first) const;
    [[nodiscard]] bool ends_line(std::uint32_t at) const { return at >= tokens_.size() || tokens_[at].kind == TokenKind::line_end; }
    [[nodiscard]] bool begins_line(std::uint32_t at) const { return at == 0 || tokens_[at - 1].kind == TokenKind::line_end; }

    std::span<const Token> tokens_;
    std::optional<Trigger> over_;
    bool alone_ = false;         ///< nothing else stands in the line of the heading
    std::uint32_t checked_ = 0;  ///< how far the heading is known to reach
};

}  // namespace tonus::clinical
