#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/core/result.hpp>
#include <tonus/identity/role.hpp>
#include <tonus/openid/options.hpp>

#include <functional>
#include <map>
#include <string>

namespace tonus::app {

/// Whether people may sign in through an identity provider.
[[nodiscard]] bool has_provider(const config::Settings& settings);
/// Errors: invalid, saying which oidc setting is missing or wrong and how it should look.
[[nodiscard]] core::Result<void> check_openid(const config::Settings& settings);
[[nodiscard]] openid::Options openid_options(const config::Settings& settings);
/// What oidc.roles says: text of the role claim -> role. Errors: invalid, naming the entry.
[[nodiscard]] core::Result<std::map<std::string, identity::Role, std::less<>>> openid_roles(const config::Settings& settings);

}  // namespace tonus::app
