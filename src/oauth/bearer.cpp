#include "state.hpp"

#include <tonus/core/text.hpp>

#include <openssl/crypto.h>

namespace tonus::oauth {
namespace {

constexpr std::string_view scheme = "Bearer ";

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

access::KnownCaller developer() {
    auto caller = std::make_shared<access::Caller>();
    caller->client_id = "development";
    caller->scopes = access::parse_scopes("system/*.cruds").value();
    caller->expires = core::Instant::max();
    return caller;
}

}  // namespace

core::Result<std::string_view> bearer_token(const http::Request& request) {
    const auto fields = request.headers.all("Authorization");
    if (fields.empty()) {
        return core::fail(core::ErrorKind::unauthenticated, "Send an access token: Authorization: Bearer <token>.");
    }
    const bool bearer = fields.size() == 1 && http::equal_ignoring_case(fields[0].substr(0, scheme.size()), scheme);
    if (!bearer) {
        return core::fail(
            core::ErrorKind::unauthenticated, "Send one Authorization field, with a bearer token: Authorization: Bearer <token>."
        );
    }
    return core::trim(fields[0].substr(scheme.size()));
}

core::Result<access::KnownCaller> Service::authenticate(const http::Request& request) const {
    if (!request.headers.has("Authorization") && !request.client_subject.empty()) {
        auto certified = state_->find_certified(request.client_subject, request.client_thumbprint);
        if (certified) return std::move(*certified);
        return core::fail(
            core::ErrorKind::unauthenticated, "No client is registered for this certificate; send an access token, or have it registered."
        );
    }
    const auto token = bearer_token(request);
    if (!token) return core::fail(token.error());
    const Options& options = state_->options;
    if (!options.development_token.empty() && same_secret(*token, options.development_token)) return developer();
    auto caller = state_->parts.issuer.check(*token, state_->parts.clock.now());
    if (caller && state_->is_outdated(**caller)) {
        return core::fail(core::Error(core::ErrorKind::unauthenticated, "The access token is not valid.")
                              .with_detail("client disabled or registered anew"));
    }
    return caller;
}

}  // namespace tonus::oauth
