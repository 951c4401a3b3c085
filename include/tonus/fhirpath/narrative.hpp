#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

/// What keeps a text from being a narrative.
struct NarrativeFlaw {
    std::string_view rule;  ///< "txt-1": something that is no formatting; "txt-2": no content
    std::string problem;    ///< in words; may hold names from the text
    std::string_view remedy = "leave that out";
};

/// The first flaw of `xhtml` as a narrative: one well-formed `div` in the XHTML namespace, with text or an
/// image, only formatting elements and attributes, no scripts, forms, frames or event handlers.
/// Thread-safe. Source: FHIR R4, narrative, invariants txt-1 and txt-2.
[[nodiscard]] std::optional<NarrativeFlaw> find_narrative_flaw(std::string_view xhtml);

}  // namespace tonus::fhirpath
