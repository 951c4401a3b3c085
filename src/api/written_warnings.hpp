#pragma once

#include <tonus/interaction/reply.hpp>
#include <tonus/interaction/validator.hpp>

namespace tonus::api {

/// Puts into `reply`, and into its entries, the warnings and the advice that a resource just written draws: what
/// kept nothing out, for those who ask for an OperationOutcome.
void note_warnings(const interaction::Validator& validator, interaction::Reply& reply);

}  // namespace tonus::api
