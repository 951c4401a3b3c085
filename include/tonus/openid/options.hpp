#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace tonus::openid {

/// The identity provider of a site and this service's registration there.
struct Options {
    std::string issuer;  ///< exactly as the provider says it; its discovery document is read below it
    std::string client_id;
    std::string client_secret;  ///< sent by client_secret_basic; empty: a public client
    std::vector<std::string> scopes{"openid", "profile"};
    std::string role_claim = "groups";
    bool always_ask = true;                    ///< have the provider ask for credentials at every sign-in, and check that it did
    std::string ca_file;                       ///< PEM of authorities to trust besides the system's
    std::chrono::milliseconds timeout{5'000};  ///< of each request to the provider
    std::chrono::seconds kept{300};            ///< how long its discovery document and keys are used
    std::chrono::seconds clock_skew{30};
};

}  // namespace tonus::openid
