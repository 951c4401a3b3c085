#include <tonus/openid/provider.hpp>

#include "encoding.hpp"

#include <tonus/http/fetch.hpp>
#include <tonus/http/query.hpp>
#include <tonus/json/document.hpp>

#include <initializer_list>
#include <utility>

namespace tonus::openid {
namespace {

// Between proving who one is to the provider and coming back from it.
constexpr std::chrono::seconds longest_sign_in(600);

std::string encode_form(std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
    std::string text;
    for (const auto& [name, value] : pairs) {
        if (!text.empty()) text += '&';
        text.append(name).append("=").append(http::encode_component(value));
    }
    return text;
}

std::string joined(const std::vector<std::string>& scopes) {
    std::string text;
    for (const std::string& scope : scopes) text += (text.empty() ? "" : " ") + scope;
    return text;
}

http::FetchOptions asking(const Options& options) {
    http::FetchOptions fetch;
    fetch.timeout = options.timeout;
    fetch.ca_file = options.ca_file;
    return fetch;
}

std::string authorization_query(const Options& options, const Attempt& attempt) {
    std::string query = encode_form({
        {"response_type", "code"},
        {"client_id", options.client_id},
        {"redirect_uri", attempt.redirect_uri},
        {"scope", joined(options.scopes)},
        {"state", attempt.state},
        {"nonce", attempt.nonce},
        {"code_challenge", challenge_of(attempt.verifier)},
        {"code_challenge_method", "S256"},
    });
    // Whoever sits there may edit the address: max_age makes the provider state auth_time, which is checked.
    if (options.always_ask) query += "&prompt=login&max_age=" + std::to_string(longest_sign_in.count());
    return query;
}

http::FetchOptions exchanging(const Options& options, const Attempt& attempt, const std::string& code) {
    http::FetchOptions fetch = asking(options);
    fetch.form = encode_form({
        {"grant_type", "authorization_code"},
        {"code", code},
        {"redirect_uri", attempt.redirect_uri},
        {"code_verifier", attempt.verifier},
    });
    if (options.client_secret.empty()) {
        fetch.form += "&client_id=" + http::encode_component(options.client_id);
    } else {
        fetch.authorization = basic_authorization(options.client_id, options.client_secret);
    }
    return fetch;
}

core::Error not_usable(std::string why) {
    return core::Error(core::ErrorKind::busy, "The identity provider cannot be used now.").with_detail(std::move(why));
}

}  // namespace

Provider::Provider(Options options, log::Logger& logger, log::Metrics& metrics)
    : options_(std::move(options)), logger_(logger), metrics_(metrics) {}

void Provider::count(std::string_view outcome) {
    metrics_.counter("tonus_openid_sign_ins_total", "Sign-ins through the identity provider.", {{"outcome", std::string(outcome)}}).add();
}

core::Error Provider::refused(std::string_view step, const core::Error& error) {
    const std::string& why = error.detail().empty() ? error.message() : error.detail();
    logger_.warning("openid_refused", {{"step", step}, {log::key::detail, why}});
    count(step);
    return {error.kind(), error.message()};
}

core::Result<Provider::Discovered> Provider::read_discovery(std::string_view text) const {
    const auto document = json::Document::parse(std::string(text));
    if (!document) return core::fail(not_usable("its discovery document is no JSON"));
    const json::Value root = document->root();
    // Another issuer's document here would let that issuer name our endpoints.
    if (root["issuer"].string() != options_.issuer)
        return core::fail(not_usable("its discovery document names another issuer than oidc.issuer"));
    Discovered found;
    found.authorization_endpoint = root["authorization_endpoint"].string();
    found.token_endpoint = root["token_endpoint"].string();
    found.jwks_uri = root["jwks_uri"].string();
    const bool secure = options_.issuer.starts_with("https://");
    for (const std::string* url : {&found.authorization_endpoint, &found.token_endpoint, &found.jwks_uri}) {
        if (!url->starts_with("https://") && (secure || !url->starts_with("http://"))) {
            return core::fail(not_usable("its discovery document lacks an endpoint or names one without TLS"));
        }
    }
    return found;
}

Provider::Found<Provider::Discovered> Provider::discovered(core::Instant now) {
    {
        const std::lock_guard lock(mutex_);
        if (discovered_.value && discovered_.read_at + options_.kept > now) co_return discovered_.value;
    }
    std::string url = options_.issuer;
    if (url.ends_with('/')) url.pop_back();
    url += "/.well-known/openid-configuration";
    http::FetchOptions fetch = asking(options_);
    const auto text = co_await http::fetch(std::move(url), std::move(fetch));
    if (!text) co_return core::fail(not_usable(text.error().message()));
    auto read = read_discovery(*text);
    if (!read) co_return core::fail(std::move(read.error()));
    auto value = std::make_shared<const Discovered>(std::move(*read));
    const std::lock_guard lock(mutex_);
    discovered_ = Kept<Discovered>{value, now};
    co_return value;
}

Provider::Found<access::KeySet> Provider::keys_with(std::string url, std::string key_id, core::Instant now) {
    {
        const std::lock_guard lock(mutex_);
        const bool young = keys_.value && keys_.read_at + options_.kept > now;
        if (young && keys_.value->has(key_id)) co_return keys_.value;
    }
    http::FetchOptions fetch = asking(options_);
    const auto text = co_await http::fetch(std::move(url), std::move(fetch));
    if (!text) co_return core::fail(not_usable(text.error().message()));
    auto keys = access::KeySet::parse(*text, access::Signer::identity_provider);
    if (!keys) co_return core::fail(not_usable(keys.error().message()));
    auto value = std::make_shared<const access::KeySet>(std::move(*keys));
    const std::lock_guard lock(mutex_);
    keys_ = Kept<access::KeySet>{value, now};
    co_return value;
}

runtime::Awaitable<core::Result<std::string>> Provider::authorization_url(Attempt attempt, core::Instant now) {
    const auto where = co_await discovered(now);
    if (!where) co_return core::fail(refused("discovery", where.error()));
    const std::string& endpoint = (*where)->authorization_endpoint;
    co_return endpoint + (endpoint.find('?') == std::string::npos ? "?" : "&") + authorization_query(options_, attempt);
}

runtime::Awaitable<core::Result<std::string>> Provider::exchange(Attempt attempt, std::string code, std::string url) {
    http::FetchOptions fetch = exchanging(options_, attempt, code);
    const auto text = co_await http::fetch(std::move(url), std::move(fetch));
    if (!text) co_return core::fail(not_usable(text.error().message()));
    const auto document = json::Document::parse(*text);
    if (!document || document->root()["id_token"].string().empty()) co_return core::fail(not_usable("its answer holds no id_token"));
    co_return std::string(document->root()["id_token"].string());
}

runtime::Awaitable<core::Result<access::IdToken>> Provider::redeem(Attempt attempt, std::string code, core::Instant now) {
    access::IdTokenCheck check;
    check.issuer = options_.issuer;
    check.client_id = options_.client_id;
    check.nonce = attempt.nonce;
    check.role_claim = options_.role_claim;
    check.clock_skew = options_.clock_skew;
    if (options_.always_ask) check.longest_since = longest_sign_in;

    const auto where = co_await discovered(now);
    if (!where) co_return core::fail(refused("discovery", where.error()));
    const auto compact = co_await exchange(std::move(attempt), std::move(code), (*where)->token_endpoint);
    if (!compact) co_return core::fail(refused("code", compact.error()));
    const auto keys = co_await keys_with((*where)->jwks_uri, access::key_id_of(*compact), now);
    if (!keys) co_return core::fail(refused("keys", keys.error()));
    auto token = access::check_id_token(*compact, **keys, check, now);
    if (!token) co_return core::fail(refused("id-token", token.error()));
    co_return std::move(*token);
}

}  // namespace tonus::openid
