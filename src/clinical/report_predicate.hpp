#pragma once

#include "report_sentence.hpp"

#include <span>

namespace tonus::clinical {

/// Whom each finding is said of: hides what the verb of its clause tells of nobody or of a crowd ("sedation may occur", "people
/// claim it makes them ill"), or orders to look for. A clause in which somebody is named is left alone.
void read_predicates(const ContentState& state, std::span<const Token> tokens, Sentence& sentence);

}  // namespace tonus::clinical
