#pragma once

#include <tonus/review/desk.hpp>

#include <tonus/interaction/named_operation.hpp>

#include <vector>

namespace tonus::review {

/// Every action on a flag as a FHIR operation on Flag, `$claim` to `$second-opinion`: the door that other
/// systems use to what the page does. Each runs as one write job. Parameters are the fields of the
/// action's form (docs/review-api.md) beside
/// - `account`: on whose behalf; the caller, if it is a person's account,
/// - `evidenceVersion` and `taskVersion`, or If-Match with the Flag's version,
/// - `idempotencyKey`: a repeat gets the first outcome and records nothing.
/// The answer is a Parameters resource with `flag`, `task` and what the action made (`adverseEvent`,
/// `provenance`, `recommendation` or `request`). Errors: Desk::act()'s. `desk` must outlive them.
/// Source: FHIR R4, operations.
[[nodiscard]] std::vector<interaction::NamedOperation> flag_operations(const Desk& desk);

}  // namespace tonus::review
