#include <tonus/profile/validator.hpp>

#include "compiled.hpp"
#include "profile_walk.hpp"
#include "walk.hpp"

namespace tonus::profile {

Validator::Validator(const definitions::Definitions& definitions)
    : compiled_(std::make_unique<const CompiledDefinitions>(definitions)) {}

Validator::~Validator() = default;

Outcome Validator::validate(json::Value resource) const {
    Outcome outcome;
    const std::string_view type = resource["resourceType"].string();
    Walk(*compiled_, resource, outcome, type.empty() ? std::string_view("Resource") : type).run();
    for (const json::Value claimed : resource["meta"]["profile"].elements()) {
        ProfileWalk(*compiled_, resource, outcome).check_claimed(claimed.string());
    }
    return outcome;
}

Outcome Validator::validate(json::Value resource, std::string_view profile_url) const {
    Outcome outcome = validate(resource);
    ProfileWalk(*compiled_, resource, outcome).check_asked(profile_url);
    return outcome;
}

}  // namespace tonus::profile
