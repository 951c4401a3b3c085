#include <tonus/interaction/definition_validator.hpp>

#include "coding_advice.hpp"

namespace tonus::interaction {

DefinitionValidator::DefinitionValidator() : validator_(definitions::Definitions::r4()) {}

Verdict DefinitionValidator::validate(json::Value resource) const {
    profile::Outcome outcome = validator_.validate(resource);
    return {std::move(outcome.issues), outcome.base_broken, outcome.profile_broken};
}

Verdict DefinitionValidator::validate_against(json::Value resource, std::string_view profile) const {
    profile::Outcome outcome = validator_.validate(resource, profile);
    return {std::move(outcome.issues), outcome.base_broken, outcome.profile_broken};
}

std::vector<core::Issue> DefinitionValidator::advise(json::Value resource) const {
    std::vector<core::Issue> advice = validator_.advise(resource);
    for (core::Issue& issue : advise_on_codings(resource)) advice.push_back(std::move(issue));
    return advice;
}

}  // namespace tonus::interaction
