#pragma once

#include <tonus/interaction/named_operation.hpp>

#include <vector>

namespace tonus::interaction {

/// The operations of FHIR itself that are offered whatever a site wires in beside them.
/// Source: FHIR R4, operationslist.
[[nodiscard]] std::vector<NamedOperation> standard_operations();

// Their plans; see NamedOperation::plan.
[[nodiscard]] core::Result<Operation> plan_everything(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_expand(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_lookup(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_subsumes(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_translate(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_validate_code_in_code_system(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_validate_code_in_value_set(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_last_observations(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_meta(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_meta_add(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_meta_delete(const Interactions& all, const Request& request);
[[nodiscard]] core::Result<Operation> plan_validate(const Interactions& all, const Request& request);

}  // namespace tonus::interaction
