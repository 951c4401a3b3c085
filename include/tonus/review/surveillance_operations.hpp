#pragma once

#include <tonus/interaction/named_operation.hpp>
#include <tonus/review/knowledge.hpp>

#include <vector>

namespace tonus::review {

/// What a FHIR client may ask of surveillance, `knowledge` outliving it:
/// - `Flag/{id}/$explain`: explain(), by GET or POST. Errors: not_found for a flag that surveillance did
///   not raise.
/// - `$coverage-gaps`: what was accepted and not understood, counted per sender, as Parameters; `_count`
///   rows at most (1000 by default, the commonest first). Nothing in it is about a person.
[[nodiscard]] std::vector<interaction::NamedOperation> surveillance_operations(const Knowledge& knowledge);

}  // namespace tonus::review
