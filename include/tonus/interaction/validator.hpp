#pragma once

#include <tonus/core/error.hpp>
#include <tonus/json/value.hpp>

#include <string_view>
#include <vector>

namespace tonus::interaction {

/// What is wrong with a resource, and by whose rule: R4 answers 400 to FHIR's own, 422 to profiles.
/// Source: FHIR R4, http, "create", rejecting resources.
struct Verdict {
    std::vector<core::Issue> issues;  ///< warnings among them do not keep a resource out
    bool base_broken = false;         ///< FHIR's own rules are broken
    bool profile_broken = false;      ///< only profiles are broken
};

/// Judges resources by FHIR's definitions. Thread-safe.
class Validator {
public:
    virtual ~Validator() = default;
    /// All problems at once.
    [[nodiscard]] virtual Verdict validate(json::Value resource) const = 0;
    /// By one more profile, whatever the resource claims. An unknown one is an issue.
    [[nodiscard]] virtual Verdict validate_against(json::Value resource, std::string_view profile) const = 0;
    /// What a good resource would have besides, as warnings: profiles that R4 expects though they are not claimed.
    [[nodiscard]] virtual std::vector<core::Issue> advise(json::Value /*resource*/) const { return {}; }
};

}  // namespace tonus::interaction
