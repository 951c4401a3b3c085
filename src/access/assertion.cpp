#include <tonus/access/assertion.hpp>

#include "claims.hpp"
#include "jose.hpp"

#include <tonus/json/document.hpp>

namespace tonus::access {
namespace {

// Ids are remembered until they expire, so they must not be a way to fill the store.
constexpr std::size_t longest_id = 255;

tl::unexpected<core::Error> refused(std::string reason) {
    return core::fail(core::Error(core::ErrorKind::unauthenticated, "The client assertion is not valid.").with_detail(std::move(reason)));
}

/// What the header asks for beyond the key. Source: RFC 7515, sections 4.1.2 and 4.1.9 to 4.1.11; RFC 7797, section 6.
core::Result<void> check_header(json::Value header, const AssertionOptions& options) {
    if (header["crit"] || header["b64"]) return refused("the header has a crit that is not understood");
    if (header["jwk"] || header["x5u"] || header["x5c"]) return refused("the header brings its own key");
    if (header["jku"] && header["jku"].string() != options.key_set_url) return refused("jku is not the registered address");
    if (header["typ"] && header["typ"].string() != "JWT") return refused("typ is not JWT");
    return {};
}

core::Result<void> check_begun(json::Value claims, const char* name, core::Instant latest) {
    if (!claims[name]) return {};
    const auto instant = numeric_date(claims[name]);
    if (!instant) return refused(std::string(name) + " is no number of seconds since 1970");
    if (*instant > latest) return refused(std::string(name) + " is in the future");
    return {};
}

}  // namespace

Claimed read_claimed(std::string_view compact) {
    const auto jws = CompactJws::read(compact);
    if (!jws) return {};
    const auto claims = json::Document::parse(jws->payload());
    if (!claims) return {};
    return {std::string(claims->root()["iss"].string()), std::string(jws->key_id())};
}

core::Result<Assertion> check_claims(
    std::string_view compact, std::string payload, std::string_view client, core::Instant now, const AssertionOptions& options
) {
    const auto jws = CompactJws::read(compact);
    if (!jws) return refused("not a compact JWS");
    if (auto header = check_header(jws->header(), options); !header) return core::fail(std::move(header.error()));
    const auto document = json::Document::parse(std::move(payload));
    if (!document || !document->root().is_object()) return refused("the payload is no JSON object");
    const json::Value claims = document->root();
    if (claims["iss"].string() != client) return refused("iss is not the client");
    if (claims["sub"].string() != client) return refused("sub is not the client");
    if (!has_audience(claims["aud"], options.audiences)) return refused("aud is not the token endpoint");

    const auto expires = numeric_date(claims["exp"]);
    if (!expires) return refused("exp is missing or no number");
    if (*expires + options.clock_skew <= now) return refused("expired");
    if (*expires > now + options.longest_life + options.clock_skew) return refused("exp is too far ahead");
    for (const char* name : {"nbf", "iat"}) {
        if (auto begun = check_begun(claims, name, now + options.clock_skew); !begun) return core::fail(std::move(begun.error()));
    }
    const std::string_view id = claims["jti"].string();
    if (id.empty()) return refused("jti is missing");
    if (id.size() > longest_id) return refused("jti is longer than 255 bytes");
    return Assertion{std::string(id), *expires + options.clock_skew};
}

}  // namespace tonus::access
