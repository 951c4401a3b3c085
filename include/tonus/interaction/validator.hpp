#pragma once

#include <tonus/core/error.hpp>
#include <tonus/json/value.hpp>
#include <tonus/profile/outcome.hpp>

#include <string_view>
#include <vector>

namespace tonus::interaction {

/// Judges resources by FHIR's definitions. Thread-safe.
class Validator {
public:
    virtual ~Validator() = default;
    /// All problems at once.
    [[nodiscard]] virtual profile::Outcome validate(json::Value resource) const = 0;
    /// By one more profile, whatever the resource claims. An unknown one is an issue.
    [[nodiscard]] virtual profile::Outcome validate_against(json::Value resource, std::string_view profile) const = 0;
    /// What a good resource would have besides, as warnings: profiles that R4 expects though they are not claimed.
    [[nodiscard]] virtual std::vector<core::Issue> advise(json::Value /*resource*/) const { return {}; }
};

}  // namespace tonus::interaction
