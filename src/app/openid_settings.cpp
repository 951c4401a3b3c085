#include "openid_settings.hpp"

#include <algorithm>

namespace tonus::app {
namespace {

bool is_provider_address(const std::string& issuer) {
    const auto begins = [&](std::string_view start) { return issuer.starts_with(start); };
    return begins("https://") || begins("http://127.0.0.1") || begins("http://localhost");
}

}  // namespace

bool has_provider(const config::Settings& settings) { return !settings.text("oidc.issuer").empty(); }

core::Result<std::map<std::string, identity::Role, std::less<>>> openid_roles(const config::Settings& settings) {
    std::map<std::string, identity::Role, std::less<>> roles;
    for (const std::string& entry : settings.list("oidc.roles")) {
        const auto equals = entry.rfind('=');
        const auto role = equals == std::string::npos ? std::nullopt : identity::parse_role(std::string_view(entry).substr(equals + 1));
        if (!role || equals == 0) {
            return core::fail(
                core::ErrorKind::invalid,
                "oidc.roles holds \"" + entry + "\": write the claim's text, = and one of " + identity::role_names() +
                    ", for example "
                    "\"ward-nurses=nurse\"."
            );
        }
        if (!roles.emplace(entry.substr(0, equals), *role).second) {
            return core::fail(
                core::ErrorKind::invalid, "oidc.roles names \"" + entry.substr(0, equals) + "\" twice: a text gives one role."
            );
        }
    }
    return roles;
}

core::Result<void> check_openid(const config::Settings& settings) {
    if (!has_provider(settings)) return {};
    if (!is_provider_address(settings.text("oidc.issuer"))) {
        return core::fail(core::ErrorKind::invalid, "oidc.issuer must begin with https://, or with http:// on this machine's loopback.");
    }
    if (settings.text("oidc.client_id").empty()) {
        return core::fail(core::ErrorKind::invalid, "oidc.issuer is set and oidc.client_id is not: register this service there.");
    }
    const auto& scopes = settings.list("oidc.scopes");
    if (std::find(scopes.begin(), scopes.end(), "openid") == scopes.end()) {
        return core::fail(core::ErrorKind::invalid, "oidc.scopes must hold openid; without it there is no ID token.");
    }
    const auto roles = openid_roles(settings);
    if (!roles) return core::fail(roles.error());
    if (roles->empty()) {
        return core::fail(core::ErrorKind::invalid, "oidc.issuer is set and oidc.roles is empty, so nobody could come in through it.");
    }
    return {};
}

openid::Options openid_options(const config::Settings& settings) {
    openid::Options options;
    options.issuer = settings.text("oidc.issuer");
    options.client_id = settings.text("oidc.client_id");
    options.client_secret = settings.text("oidc.client_secret");
    options.scopes = settings.list("oidc.scopes");
    options.role_claim = settings.text("oidc.role_claim");
    options.always_ask = settings.flag("oidc.always_ask");
    options.ca_file = settings.text("oidc.ca_file");
    options.kept = std::chrono::duration_cast<std::chrono::seconds>(settings.duration("access.keys_kept"));
    options.clock_skew = std::chrono::duration_cast<std::chrono::seconds>(settings.duration("access.clock_skew"));
    return options;
}

}  // namespace tonus::app
