#pragma once

#include <tonus/interaction/interactions.hpp>

#include <string>

namespace tonus::interaction {

/// What `metadata?mode=terminology` answers: a TerminologyCapabilities resource with the code systems that are
/// wholly known. Source: FHIR R4, http, section 3.1.0.10 "capabilities".
[[nodiscard]] std::string terminology_capabilities(const Options& options);

}  // namespace tonus::interaction
