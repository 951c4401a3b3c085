#pragma once

#include "report_sentence.hpp"

#include <span>

namespace tonus::clinical {

/// How much the structure of a sentence that names nobody counts towards general prose (config/lexicon/prose.toml):
/// "others complain of dizziness", "a blocked catheter is a common trigger of dysreflexia".
[[nodiscard]] int general_structure(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence);

/// "Overdose is managed supportively", "dysreflexia is a medical emergency in lesions above T6": the verb of a sentence
/// that says of a kind of thing what it always is, and of nothing in particular; its end where it does not.
[[nodiscard]] std::uint32_t verb_of_definition(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence);

}  // namespace tonus::clinical
