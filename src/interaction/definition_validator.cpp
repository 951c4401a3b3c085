#include <tonus/interaction/definition_validator.hpp>

#include "coding_advice.hpp"

namespace tonus::interaction {

DefinitionValidator::DefinitionValidator() : validator_(definitions::Definitions::r4()) {}

profile::Outcome DefinitionValidator::validate(json::Value resource) const { return validator_.validate(resource); }

profile::Outcome DefinitionValidator::validate_against(json::Value resource, std::string_view profile) const {
    return validator_.validate(resource, profile);
}

std::vector<core::Issue> DefinitionValidator::advise(json::Value resource) const {
    std::vector<core::Issue> advice = validator_.advise(resource);
    for (core::Issue& issue : advise_on_codings(resource)) advice.push_back(std::move(issue));
    return advice;
}

}  // namespace tonus::interaction
