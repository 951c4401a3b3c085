#pragma once

#include <tonus/interaction/interactions.hpp>

#include <string>

namespace tonus::interaction {

/// The service's FHIR surface as OpenAPI 3.1, from the table that dispatches. `base` is the path of the
/// FHIR base, such as `/fhir`. Source: OpenAPI Specification 3.1.0.
[[nodiscard]] std::string open_api(const Interactions& all, const std::string& base);

/// The same for people: docs/supported.md.
[[nodiscard]] std::string supported_page(const Interactions& all);

}  // namespace tonus::interaction
