#pragma once

#include <tonus/profile/outcome.hpp>

#include <tonus/core/error.hpp>
#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace tonus::profile {

class CompiledDefinitions;

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
