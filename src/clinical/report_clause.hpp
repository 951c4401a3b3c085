#pragma once

#include "report_scope.hpp"

namespace tonus::clinical {

/// What the clause around a finding says of it by its subject and its verb: "I take it when I feel anxious" names what
/// the medicine is for, "MS makes my legs heavy" what the disease does, "the rash is from a plant" what else it comes
/// from, "I was on Lyrica and it made me sick" what another medicine did. What is emergent stays.
void read_clauses(const ContentState& state, std::span<const Token> tokens, const Scope& scope, Sentence& sentence);

}  // namespace tonus::clinical
