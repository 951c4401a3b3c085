#pragma once

#include <tonus/core/result.hpp>
#include <tonus/surveillance/record.hpp>

namespace tonus::surveillance {

/// Facts written one a line, with times relative to `now`, as rule files and tests give them:
///
///     -320d..-2d exposure baclofen oral 60 mg/d ended
///     -1d symptom hallucination severe #persistent
///     -6h measurement body-temperature 38.9 Cel
///     +3d context pump-refill-due
///
/// docs/rule-language.md has the whole grammar. Each line becomes a fact of its own resource, "Fact/<line>".
/// Errors: invalid, naming the line and the word that was not understood.
[[nodiscard]] core::Result<std::vector<SourcedFact>> parse_compact_facts(std::string_view text, core::Instant now);

}  // namespace tonus::surveillance
