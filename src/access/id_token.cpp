#include <tonus/access/id_token.hpp>

#include "claims.hpp"
#include "jose.hpp"

#include <tonus/json/document.hpp>

#include <algorithm>

namespace tonus::access {
namespace {

// Source: OpenID Connect Core 1.0, section 2: sub has at most 255 ASCII characters.
constexpr std::size_t longest_subject = 255;
// Longer ones are no names that a page could show.
constexpr std::size_t longest_name = 200;

tl::unexpected<core::Error> id_token_refused(std::string reason) {
    return core::fail(core::Error(core::ErrorKind::unauthenticated, "The ID token is not valid.").with_detail(std::move(reason)));
}

/// Whom it is meant for. Source: OpenID Connect Core 1.0, section 3.1.3.7, steps 3 to 5.
core::Result<void> check_audience(json::Value claims, const std::string& client_id) {
    if (!has_audience(claims["aud"], {client_id})) return id_token_refused("aud is not this client");
    std::size_t audiences = 0;
    for ([[maybe_unused]] const json::Value one : claims["aud"].elements()) ++audiences;
    if (audiences > 1 && !claims["azp"]) return id_token_refused("azp is missing beside several aud");
    if (claims["azp"] && claims["azp"].string() != client_id) return id_token_refused("azp is not this client");
    return {};
}

core::Result<void> check_times(json::Value claims, std::chrono::seconds skew, core::Instant now) {
    const auto expires = numeric_date(claims["exp"]);
    if (!expires) return id_token_refused("exp is missing or no number");
    if (*expires + skew <= now) return id_token_refused("expired");
    const auto issued = numeric_date(claims["iat"]);
    if (!issued) return id_token_refused("iat is missing or no number");
    if (*issued > now + skew) return id_token_refused("iat is in the future");
    if (!claims["nbf"]) return {};
    const auto begins = numeric_date(claims["nbf"]);
    if (!begins || *begins > now + skew) return id_token_refused("nbf is in the future");
    return {};
}

core::Result<void> check_sign_in_time(json::Value claims, const IdTokenCheck& check, core::Instant now) {
    if (!check.longest_since) return {};
    const auto at = numeric_date(claims["auth_time"]);
    if (!at) return id_token_refused("auth_time is missing or no number");
    if (*at + *check.longest_since + check.clock_skew <= now) return id_token_refused("auth_time is too long ago");
    return {};
}

/// Whether it may be shown on a page and in a terminal.
bool is_printable(std::string_view text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    return text.size() <= longest_name && std::none_of(text.begin(), text.end(), is_control);
}

std::vector<std::string> texts_of(json::Value claim) {
    std::vector<std::string> texts;
    if (claim.is_string()) texts.emplace_back(claim.string());
    for (const json::Value one : claim.elements()) {
        if (one.is_string()) texts.emplace_back(one.string());
    }
    return texts;
}

}  // namespace

std::string key_id_of(std::string_view compact) {
    const auto jws = CompactJws::read(compact);
    return jws ? std::string(jws->key_id()) : std::string();
}

core::Result<IdToken> check_id_token(std::string_view compact, const KeySet& keys, const IdTokenCheck& check, core::Instant now) {
    auto payload = keys.verify(compact);
    if (!payload) return core::fail(std::move(payload.error()));
    if (const auto jws = CompactJws::read(compact); !jws || jws->header()["crit"])
        return id_token_refused("the header has a crit that is not understood");
    const auto document = json::Document::parse(std::move(*payload));
    if (!document || !document->root().is_object()) return id_token_refused("the payload is no JSON object");
    const json::Value claims = document->root();
    if (claims["iss"].string() != check.issuer) return id_token_refused("iss is not the issuer");
    if (auto meant = check_audience(claims, check.client_id); !meant) return core::fail(std::move(meant.error()));
    if (auto timely = check_times(claims, check.clock_skew, now); !timely) return core::fail(std::move(timely.error()));
    if (auto recent = check_sign_in_time(claims, check, now); !recent) return core::fail(std::move(recent.error()));
    if (check.nonce.empty() || claims["nonce"].string() != check.nonce) return id_token_refused("nonce is not that of this sign-in");

    IdToken token;
    token.subject = claims["sub"].string();
    if (token.subject.empty() || token.subject.size() > longest_subject) return id_token_refused("sub is missing or too long");
    for (const char* claim : {"name", "preferred_username", "email"}) {
        const std::string_view text = claims[claim].string();
        if (token.name.empty() && is_printable(text)) token.name = text;
    }
    token.roles = texts_of(claims[check.role_claim]);
    return token;
}

}  // namespace tonus::access
