#pragma once

#include "report_sentence.hpp"

#include <span>

namespace tonus::clinical {

/// Marks the sentences that speak of people and medicines in general and of nobody in particular: "abrupt
/// withdrawal can cause seizures in adults". The words that tell are config/lexicon/prose.toml's. Where most of a
/// text is such prose and nobody is named in it, the rest of it is too.
void mark_prose(const ContentState& state, std::string_view text, std::span<const Token> tokens, std::span<Sentence> sentences);

}  // namespace tonus::clinical
