#pragma once

#include "report_scope.hpp"

namespace tonus::clinical {

/// What the clause around a finding says of it by its subject and its verb: "I take it when I feel anxious" names what
/// the medicine is for, "MS makes my legs heavy" what the disease does, "the rash is from a plant" what else it comes
/// from, "I was on Lyrica and it made me sick" what another medicine did. What is emergent stays.
void read_clauses(const ContentState& state, std::span<const Token> tokens, const Scope& scope, Sentence& sentence);

/// The person of a denial of few words at the end of tokens `first` to `last`: "I was not", "she had none"; `last` where
/// there is none.
[[nodiscard]] std::uint32_t elliptic_denial(
    const ContentState& state, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last
);

/// How much the structure of a sentence that names nobody counts towards general prose (config/lexicon/prose.toml):
/// "others complain of dizziness", "a blocked catheter is a common trigger of dysreflexia".
[[nodiscard]] int general_structure(const ContentState& state, std::span<const Token> tokens, const Sentence& sentence);

}  // namespace tonus::clinical
