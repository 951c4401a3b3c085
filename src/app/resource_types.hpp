#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/core/result.hpp>

#include <string>
#include <vector>

namespace tonus::app {

/// The conformance types and the audit log: what the service itself keeps, read but never written by clients.
[[nodiscard]] const std::vector<std::string>& readable_types();

/// The resource types clients may write: `fhir.resource_types`, where * stands for all of R4's. Errors: invalid,
/// naming the nearest type, if R4 has no such type, if it is one of readable_types(), or if one is left out that
/// the service writes by itself.
[[nodiscard]] core::Result<std::vector<std::string>> accepted_types(const config::Settings& settings);

}  // namespace tonus::app
