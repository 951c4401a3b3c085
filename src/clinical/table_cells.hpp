#pragma once

#include "lexicon.hpp"
#include "tokens.hpp"

#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Reads tables pasted as text, whose cells a stroke, a tab or three blanks part: what stands before a cell that only
/// answers becomes a colon, as in "Seizures: no", and what stands behind it a semicolon.
void read_cells(const Lexicon& lexicon, std::string_view text, std::vector<Token>& tokens);

}  // namespace tonus::clinical
