#pragma once

#include "lexer.hpp"
#include "syntax.hpp"

#include <vector>

namespace tonus::fhirpath {

/// Fills `program`, whose model is set, with the tree of `tokens`. Errors: invalid, saying where.
/// Source: FHIRPath N1, appendix "Grammar".
[[nodiscard]] core::Result<void> parse(std::vector<Token> tokens, Program& program);

}  // namespace tonus::fhirpath
