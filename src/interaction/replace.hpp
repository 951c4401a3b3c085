#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/operation.hpp>

#include <optional>

namespace tonus::interaction {

/// Stores `resource` over `current`, unless that says the same already: a repeated update is harmless.
[[nodiscard]] core::Result<Reply> replace(Recording& recording, PreparedResource& resource, const std::optional<store::Version>& current);

}  // namespace tonus::interaction
