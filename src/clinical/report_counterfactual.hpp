#pragma once

#include "report_sentence.hpp"

#include <span>

namespace tonus::clinical {

/// "If the pump had been filled he would not be in withdrawal now": of what only would be so without something that
/// happened, what is denied is so, and what is not denied is not.
void read_counterfactuals(const ContentState& state, std::span<const Token> tokens, Sentence& sentence);

}  // namespace tonus::clinical
