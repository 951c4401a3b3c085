#pragma once

#include <tonus/core/error.hpp>
#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace tonus::profile {

class CompiledDefinitions;

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

/// Validates resources against R4's definitions: structure, cardinality, primitives, choices,
/// references, bindings, fixed and pattern values, extensions, narrative, invariants; then the profiles
/// it claims. All problems at once. Immutable after construction, thread-safe.
class Validator {
public:
    /// `definitions` must outlive it.
    explicit Validator(const definitions::Definitions& definitions);
    ~Validator();

    /// `resource` is a JSON object with a resourceType; anything else is one issue.
    [[nodiscard]] Outcome validate(json::Value resource) const;
    /// Against one more profile, whatever meta.profile claims. An unknown url is one issue (not-found).
    [[nodiscard]] Outcome validate(json::Value resource, std::string_view profile_url) const;
    /// Advice, as warnings: what profiles that R4 expects of such a resource, claimed or not, find missing.
    [[nodiscard]] std::vector<core::Issue> advise(json::Value resource) const;

private:
    std::unique_ptr<const CompiledDefinitions> compiled_;
};

}  // namespace tonus::profile
