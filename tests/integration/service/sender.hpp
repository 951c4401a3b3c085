#pragma once

#include "service_process.hpp"

#include "support/signer.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace tonus::test {

/// A registered client as it is outside the service: its id and its keys.
struct Sender {
    std::string id;
    access::TestKey key;
};

/// Runs `tonus client add` with a fresh P-384 key. Throws std::runtime_error if the command refuses.
Sender add_sender(
    const std::filesystem::path& data, const std::string& id, const std::string& scopes, const std::vector<std::string>& more = {}
);

/// The claims of an assertion as JSON texts by name; an empty text leaves a claim out.
using Claims = std::map<std::string, std::string>;

/// What a client sends: good for `seconds` from now, with a jti of its own.
Claims claims_for(const std::string& client, const std::string& audience, std::int64_t seconds = 60);
std::string to_json(const Claims& claims);

/// The form of a token request.
std::string token_form(const std::string& assertion, const std::string& scope);

/// POST of a form to an endpoint.
HttpAnswer post_form(const ServiceProcess& service, std::string_view path, const std::string& form);

/// The URL of the token endpoint as the service itself tells it.
std::string token_url(const ServiceProcess& service);

/// An access token got as a client gets it. Throws std::runtime_error if it is refused.
std::string get_token(const ServiceProcess& service, const Sender& sender, const std::string& scope);

/// One request with a bearer token.
HttpAnswer send_with(
    const ServiceProcess& service,
    const std::string& token,
    std::string_view method,
    std::string_view target,
    std::string_view body = {},
    HttpClient::Fields fields = {}
);

}  // namespace tonus::test
