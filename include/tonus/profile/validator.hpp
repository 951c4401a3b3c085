#pragma once

#include <tonus/core/error.hpp>
#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace tonus::profile {

class CompiledDefinitions;

/// Everything found wrong with a resource.
struct Outcome {
    std::vector<core::Issue> issues;  ///< in document order; rule is an invariant's key or a slug
    bool base_broken = false;         ///< FHIR's own rules are broken: 400
    bool profile_broken = false;      ///< only a profile's rules are broken: 422

    [[nodiscard]] bool acceptable() const noexcept { return !base_broken && !profile_broken; }
};

/// Validates resources against R4's definitions: structure, cardinality, primitives, choices,
/// references, bindings, fixed and pattern values, extensions, narrative, invariants; then the profiles
/// it is told to. All problems at once. Immutable after construction, thread-safe.
class Validator {
public:
    /// `definitions` must outlive it.
    explicit Validator(const definitions::Definitions& definitions);
    ~Validator();

    /// `resource` is a JSON object with a resourceType; anything else is one issue.
    [[nodiscard]] Outcome validate(json::Value resource) const;
    /// Against one more profile, whatever meta.profile claims. An unknown url is one issue (not-found).
    [[nodiscard]] Outcome validate(json::Value resource, std::string_view profile_url) const;

private:
    std::unique_ptr<const CompiledDefinitions> compiled_;
};

}  // namespace tonus::profile
