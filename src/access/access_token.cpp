#include <tonus/access/access_token.hpp>

#include "claims.hpp"
#include "jose.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <stdexcept>
#include <utility>

namespace tonus::access {

struct TokenIssuer::Key {
    KeyHandle handle;
};

namespace {

constexpr std::size_t least_secret_bytes = 32;
// Tokens remembered at most; each takes about a kilobyte.
constexpr std::size_t most_known = 10'000;
constexpr const char* token_type = "at+jwt";
constexpr std::size_t signature_bytes = 32;  // of HS256

std::int64_t to_seconds(core::Instant instant) { return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count(); }

core::Instant to_instant(json::Value seconds) { return numeric_date(seconds).value_or(core::Instant()); }

tl::unexpected<core::Error> token_refused(std::string reason) {
    return core::fail(core::Error(core::ErrorKind::unauthenticated, "The access token is not valid.").with_detail(std::move(reason)));
}

}  // namespace

KnownCaller no_caller() {
    static const KnownCaller one = std::make_shared<const Caller>();
    return one;
}

TokenIssuer::TokenIssuer(std::string_view secret, std::string issuer, std::chrono::seconds life)
    : key_(std::make_unique<Key>()), issuer_(std::move(issuer)), life_(life) {
    if (secret.size() < least_secret_bytes) throw std::invalid_argument("a token secret needs 32 bytes or more");
    cjose_err error{};
    key_->handle.reset(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(secret.data()), secret.size(), &error));
    if (!key_->handle) throw std::runtime_error("the token key could not be made");
}

TokenIssuer::~TokenIssuer() = default;

core::Result<std::string> TokenIssuer::issue(const Caller& caller, core::Instant now) const {
    json::Writer claims;
    claims.begin_object().member("iss", issuer_).member("sub", caller.client_id).member("client_id", caller.client_id);
    claims.member("scope", format_scopes(caller.scopes)).member("jti", core::new_identifier());
    claims.member("registration", caller.registration);
    if (caller.own_resources_only) claims.key("own_resources_only").boolean(true);
    claims.member("iat", to_seconds(now)).member("exp", to_seconds(now + life_)).end_object();

    cjose_err error{};
    const HeaderHandle header(cjose_header_new(&error));
    const bool set = header && cjose_header_set(header.get(), CJOSE_HDR_ALG, CJOSE_HDR_ALG_HS256, &error) &&
                     cjose_header_set(header.get(), "typ", token_type, &error);
    if (!set) return core::fail(core::ErrorKind::internal, "A token could not be signed.");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(claims.text().data());
    const SignatureHandle signature(cjose_jws_sign(key_->handle.get(), header.get(), bytes, claims.text().size(), &error));
    const char* compact = nullptr;
    if (!signature || !cjose_jws_export(signature.get(), &compact, &error)) {
        return core::fail(core::ErrorKind::internal, "A token could not be signed.");
    }
    return std::string(compact);
}

core::Result<Caller> TokenIssuer::read(std::string_view token) const {
    const auto jws = CompactJws::read(token);
    if (!jws) return token_refused("not a compact JWS");
    if (jws->algorithm() != CJOSE_HDR_ALG_HS256) return token_refused("another algorithm");
    if (jws->header()["typ"].string() != token_type) return token_refused("another type");
    if (!jws->is_signed_by(key_->handle.get(), signature_bytes)) return token_refused("another signature");

    const auto claims = json::Document::parse(jws->payload());
    if (!claims || claims->root()["iss"].string() != issuer_) return token_refused("another issuer");
    Caller caller;
    caller.client_id = claims->root()["sub"].string();
    caller.token_id = claims->root()["jti"].string();
    caller.issued = to_instant(claims->root()["iat"]);
    caller.expires = to_instant(claims->root()["exp"]);
    caller.registration = claims->root()["registration"].string();
    caller.own_resources_only = claims->root()["own_resources_only"].boolean().value_or(false);
    auto scopes = parse_scopes(claims->root()["scope"].string());
    if (!scopes) return token_refused("unreadable scopes");
    caller.scopes = std::move(*scopes);
    return caller;
}

KnownCaller TokenIssuer::find_known(std::string_view token) const {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(token);
    return found == known_.end() ? nullptr : found->second;
}

void TokenIssuer::remember(std::string_view token, KnownCaller caller, core::Instant now) const {
    const std::lock_guard lock(mutex_);
    if (known_.size() >= most_known) {
        std::erase_if(known_, [now](const auto& entry) { return entry.second->expires <= now; });
        if (known_.size() >= most_known) known_.clear();
    }
    known_.emplace(token, std::move(caller));
}

core::Result<KnownCaller> TokenIssuer::check(std::string_view token, core::Instant now) const {
    auto caller = find_known(token);
    if (!caller) {
        auto checked = read(token);
        if (!checked) return core::fail(std::move(checked.error()));
        caller = std::make_shared<const Caller>(std::move(*checked));
        if (caller->expires > now) remember(token, caller, now);
    }
    if (caller->expires <= now) return token_refused("expired");
    const std::lock_guard lock(mutex_);
    if (!revoked_.empty() && revoked_.contains({caller->expires, caller->token_id})) return token_refused("revoked");
    return caller;
}

void TokenIssuer::revoke(core::Instant expires, const std::string& token_id) {
    const std::lock_guard lock(mutex_);
    revoked_.emplace(expires, token_id);
    // What expired longer ago than any token lives cannot be presented any more.
    const core::Instant oldest = expires - 2 * life_;
    std::erase_if(revoked_, [&](const auto& entry) { return entry.first < oldest; });
}

}  // namespace tonus::access
