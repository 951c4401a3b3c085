#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation.hpp>
#include <tonus/interaction/request.hpp>

namespace tonus::interaction {

// One per interaction; each does what needs no store and returns the rest. See Interactions::plan().
[[nodiscard]] core::Result<Operation> plan_capabilities(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_create(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_history(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_operation(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_patch(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_read(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_remove(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_search(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_transaction(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_update(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_vread(const Interactions& all, const Request& request);

}  // namespace tonus::interaction
