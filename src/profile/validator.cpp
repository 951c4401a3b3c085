#include <tonus/profile/validator.hpp>

#include "compiled.hpp"
#include "profile_walk.hpp"
#include "walk.hpp"

#include <tonus/core/work.hpp>

namespace tonus::profile {

Validator::Validator(const definitions::Definitions& definitions) : compiled_(std::make_unique<const CompiledDefinitions>(definitions)) {}

Validator::~Validator() = default;

namespace {
constexpr core::Activity checking{"checking the resource against its definitions", "send a smaller resource, or split it"};
}

Outcome Validator::validate(json::Value resource) const {
    const core::Doing doing(checking);
    Outcome outcome;
    Walk(*compiled_, resource, outcome).run();
    check_claimed_profiles(*compiled_, resource, outcome);
    return outcome;
}

Outcome Validator::validate(json::Value resource, std::string_view profile_url) const {
    Outcome outcome = validate(resource);
    check_asked_profile(*compiled_, resource, profile_url, outcome);
    return outcome;
}

std::vector<core::Issue> Validator::advise(json::Value resource) const {
    std::vector<core::Issue> advice;
    check_expected_profiles(*compiled_, resource, advice);
    return advice;
}

}  // namespace tonus::profile
