#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string>

namespace tonus::interaction {

/// Applies FHIRPath Patches. Immutable: any thread. Source: FHIR R4, fhirpatch.
class FhirpathPatcher {
public:
    FhirpathPatcher();
    ~FhirpathPatcher();

    /// `target` after the operations of `patch`, a Parameters resource, as JSON text; numbers digit for
    /// digit. Errors: invalid if `patch` is none; unprocessable (issue code "processing") if a path does
    /// not lead where its operation needs it to, or an element does not take the value.
    [[nodiscard]] core::Result<std::string> apply(json::Value target, json::Value patch, core::Instant now) const;

private:
    struct Types;
    std::unique_ptr<const Types> types_;
};

}  // namespace tonus::interaction
