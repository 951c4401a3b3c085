#pragma once

#include <tonus/core/error.hpp>

#include <vector>

namespace tonus::profile {

/// Everything found wrong with a resource, warnings included, and by whose rule.
/// Source: FHIR R4, http, "create", rejecting resources.
struct Outcome {
    /// FHIR's own rules in document order, then profile by profile. Each issue's `rule` is an
    /// invariant's key or a slug such as "cardinality-min". At most 200.
    std::vector<core::Issue> issues;
    bool base_broken = false;     ///< FHIR's own rules are broken: 400
    bool profile_broken = false;  ///< a profile claimed or asked for is broken, or there is a modifier
                                  ///< extension that nobody here knows: 422

    [[nodiscard]] bool acceptable() const noexcept { return !base_broken && !profile_broken; }
};

}  // namespace tonus::profile
