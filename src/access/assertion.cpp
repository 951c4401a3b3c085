#include <tonus/access/assertion.hpp>

#include "jose.hpp"

#include <tonus/json/document.hpp>

#include <optional>

namespace tonus::access {
namespace {

tl::unexpected<core::Error> refused(std::string reason) {
    return core::fail(
        core::Error(core::ErrorKind::unauthenticated, "The client assertion is not valid.").with_detail(std::move(reason))
    );
}

std::optional<core::Instant> numeric_date(json::Value value) {
    const auto seconds = value.to_double();
    if (!seconds || *seconds < 0 || *seconds > 253402300799.0) return std::nullopt;
    return core::Instant(std::chrono::microseconds(std::int64_t(*seconds * 1e6)));
}

bool has_audience(json::Value audience, std::string_view expected) {
    if (audience.is_string()) return audience.string() == expected;
    for (const json::Value one : audience.elements()) {
        if (one.string() == expected) return true;
    }
    return false;
}

}  // namespace

std::string claimed_client(std::string_view compact) {
    const SignatureHandle signature = import_signature(compact);
    if (!signature) return {};
    const auto claims = json::Document::parse(payload_of(signature.get()));
    return claims ? std::string(claims->root()["iss"].string()) : std::string();
}

bool ReplayGuard::first_use(
    std::string_view client,
    std::string_view id,
    core::Instant expires,
    core::Instant now
) {
    std::string name(client);
    name += ' ';
    name += id;
    const std::lock_guard lock(mutex_);
    std::erase_if(used_, [&](const auto& entry) { return entry.second < now; });
    return used_.emplace(std::move(name), expires).second;
}

core::Result<void> check_assertion(
    std::string_view compact,
    std::string_view client,
    const KeySet& keys,
    ReplayGuard& replays,
    core::Instant now,
    const AssertionOptions& options
) {
    auto payload = keys.verify(compact);
    if (!payload) return core::fail(std::move(payload.error()));
    const auto document = json::Document::parse(std::move(*payload));
    if (!document || !document->root().is_object()) return refused("the payload is no JSON object");
    const json::Value claims = document->root();
    if (claims["iss"].string() != client) return refused("iss is not the client");
    if (claims["sub"].string() != client) return refused("sub is not the client");
    if (!has_audience(claims["aud"], options.audience)) return refused("aud is not the token endpoint");

    const auto expires = numeric_date(claims["exp"]);
    if (!expires) return refused("exp is missing or no number");
    if (*expires + options.clock_skew <= now) return refused("expired");
    if (*expires > now + options.longest_life + options.clock_skew) return refused("exp is too far ahead");
    for (const char* name : {"nbf", "iat"}) {
        if (!claims[name]) continue;
        const auto instant = numeric_date(claims[name]);
        if (!instant || *instant > now + options.clock_skew) return refused(std::string(name) + " is in the future");
    }
    const std::string_view id = claims["jti"].string();
    if (id.empty()) return refused("jti is missing");
    if (!replays.first_use(client, id, *expires + options.clock_skew, now)) return refused("jti was used before");
    return {};
}

}  // namespace tonus::access
