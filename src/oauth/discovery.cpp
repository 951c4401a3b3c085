#include "state.hpp"

#include <tonus/json/writer.hpp>

#include <algorithm>
#include <initializer_list>

namespace tonus::oauth {
namespace {

/// Names of this machine that never leave it, with any port.
bool is_loopback_name(std::string_view host) {
    for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (!host.starts_with(name)) continue;
        const std::string_view rest = host.substr(name.size());
        if (rest.empty()) return true;
        if (rest[0] == ':' && std::all_of(rest.begin() + 1, rest.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    }
    return false;
}

void write_list(json::Writer& writer, std::string_view name, std::initializer_list<std::string_view> texts) {
    writer.key(name).begin_array();
    for (const std::string_view text : texts) writer.string(text);
    writer.end_array();
}

}  // namespace

Outcome<std::string> base_url(const Options& options, const http::Request& request) {
    if (!options.base_url.empty()) return options.base_url;
    const std::string_view host = request.headers.get("Host");
    // Any other Host could be the name of a server whose assertions are being replayed here.
    if (is_loopback_name(host)) return (request.secure ? "https://" : "http://") + std::string(host);
    return fail("invalid_request", "The service does not know its own address; its operator has to set http.base_url.");
}

std::string smart_configuration(const std::string& base) {
    json::Writer writer;
    writer.begin_object();
    writer.member("token_endpoint", base + "/auth/token");
    write_list(writer, "token_endpoint_auth_methods_supported", {"private_key_jwt"});
    write_list(writer, "token_endpoint_auth_signing_alg_values_supported", {"RS384", "ES384"});
    write_list(writer, "grant_types_supported", {"client_credentials"});
    for (const std::string name : {"introspection", "revocation"}) {
        writer.member(name + "_endpoint", base + "/auth/" + (name == "revocation" ? "revoke" : "introspect"));
        write_list(writer, name + "_endpoint_auth_methods_supported", {"private_key_jwt"});
        write_list(writer, name + "_endpoint_auth_signing_alg_values_supported", {"RS384", "ES384"});
    }
    write_list(writer, "code_challenge_methods_supported", {"S256"});  // demanded of everyone
    write_list(writer, "scopes_supported", {"system/*.cruds", "system/*.rs", "system/*.read", "system/*.write", "system/*.*"});
    write_list(writer, "capabilities", {"client-confidential-asymmetric", "permission-v1", "permission-v2"});
    return writer.end_object().take();
}

}  // namespace tonus::oauth
