#pragma once

#include <string_view>

namespace tonus::fhirpath {

/// Whether `xhtml` is a narrative as FHIR allows it: one well-formed `div` in the XHTML namespace,
/// with text or an image, only formatting elements and attributes, no scripts, forms, frames or
/// event handlers. Source: FHIR R4, narrative, invariants txt-1 and txt-2.
[[nodiscard]] bool is_safe_narrative(std::string_view xhtml);

}  // namespace tonus::fhirpath
