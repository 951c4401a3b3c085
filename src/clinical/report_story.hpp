#pragma once

#include "report_sentence.hpp"

#include <span>

namespace tonus::clinical {

/// What the sentences of a text say of one another, once each has been read by itself: what a story places years
/// ago or ahead of the medicine, what another medicine did, and what the medicine is said to help. Nothing that is
/// emergent is placed in the past by it.
void read_story(const ContentState& state, std::span<const Token> tokens, std::span<Sentence> sentences, int year);

}  // namespace tonus::clinical
