#pragma once

#include "vocabulary.hpp"

namespace tonus::surveillance {

/// What the fact is about, as people call it: "Muscle rigidity".
[[nodiscard]] std::string_view name_of(const clinical::Fact& fact, const Vocabulary& vocabulary);

/// One fact as a plain sentence, for example "Fever, severe, on 2026-11-24 06:15 UTC".
[[nodiscard]] std::string sentence_of(const clinical::Fact& fact, EvidenceRole role, const Vocabulary& vocabulary);

/// Without trailing zeros, at most three decimals.
[[nodiscard]] std::string format_number(double value);

}  // namespace tonus::surveillance
