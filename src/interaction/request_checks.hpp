#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>
#include <tonus/interaction/request.hpp>

namespace tonus::interaction {

/// Errors: invalid if the id of the URL is malformed.
[[nodiscard]] core::Result<void> require_id(const Request& request);

/// Errors: not_found for a resource that never was.
[[nodiscard]] tl::unexpected<core::Error> no_such_resource(const fhir::ResourceKey& key);

/// Errors: not_supported for a parameter the interaction does not take.
[[nodiscard]] core::Result<void> require_no_parameters(const Request& request);

}  // namespace tonus::interaction
