#pragma once

#include <tonus/interaction/validator.hpp>

#include <tonus/profile/validator.hpp>

namespace tonus::interaction {

/// Judges by the definitions compiled into the binary, R4's and the project's own profiles.
class DefinitionValidator final : public Validator {
public:
    DefinitionValidator();
    [[nodiscard]] profile::Outcome validate(json::Value resource) const override;
    [[nodiscard]] profile::Outcome validate_against(json::Value resource, std::string_view profile) const override;
    [[nodiscard]] std::vector<core::Issue> advise(json::Value resource) const override;

private:
    profile::Validator validator_;
};

}  // namespace tonus::interaction
