#pragma once

#include "report_sentence.hpp"

#include <span>

namespace tonus::clinical {

/// Hides what a question asks of nobody in particular: "has anyone had seizures on it?".
void read_question(const ContentState& state, std::span<const Token> tokens, Sentence& sentence);

/// Takes back what hides a finding that a question takes for granted: "why am I so itchy?", "is the rash on my arms from it?".
void read_granted(const ContentState& state, std::span<const Token> tokens, Sentence& sentence);

}  // namespace tonus::clinical
