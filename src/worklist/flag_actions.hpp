#pragma once

#include "people.hpp"

#include <tonus/review/desk.hpp>

namespace tonus::worklist {

/// Why somebody cannot take an action now (role, state, priority, lease); empty if they can.
[[nodiscard]] std::string_view refusal_of(const review::ActionRow& row, const review::Flag& flag, const Viewer& viewer, core::Instant now);

/// The member "actions": each, whether the viewer may take it now, else why not, and whose roles may.
void write_actions(json::Writer& writer, const review::Flag& flag, const Viewer& viewer, core::Instant now);

}  // namespace tonus::worklist
