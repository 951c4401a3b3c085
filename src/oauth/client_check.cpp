#include "state.hpp"

#include <tonus/access/assertion.hpp>
#include <tonus/access/token_denylist.hpp>
#include <tonus/store/async.hpp>
#include <tonus/store/database_time.hpp>

namespace tonus::oauth {
namespace {

constexpr std::string_view assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

Outcome<std::string> read_assertion(const http::Request& request, const Form& form) {
    const bool silent = form.get("client_assertion").empty() && form.get("client_assertion_type").empty();
    if (silent || request.headers.has("Authorization") || !form.get("client_secret").empty()) {
        return fail("invalid_client", "Clients prove who they are with a client_assertion only (private_key_jwt).", 401);
    }
    if (form.get("client_assertion_type") != assertion_type) {
        return fail("invalid_request", "The parameter client_assertion_type must be " + std::string(assertion_type) + ".");
    }
    return form.require("client_assertion");
}

runtime::Awaitable<core::Result<std::optional<access::Client>>> load_client(store::Store& store, Exchange& exchange, std::string id) {
    const store::DatabaseTime timed(exchange.database_time);
    std::function<core::Result<std::optional<access::Client>>(store::Reader&)> job = [id = std::move(id)](store::Reader& reader) {
        return access::find_client(reader, id);
    };
    co_return co_await store::read(store, exchange.request.deadline, std::move(job));
}

/// Says which claim is wrong: whoever gets to read it has signed with the client's key.
Failure bad_claims(const core::Error& error, const std::string& token_url) {
    Failure failure("invalid_client", "The client assertion is not valid: " + error.detail() + ".", 401);
    if (error.detail().starts_with("aud")) failure.description += " The audience is " + token_url + ".";
    failure.detail = error.detail();
    return failure;
}

}  // namespace

runtime::Awaitable<Outcome<Proven>> prove_client(
    const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange, const Form& form
) {
    const http::Request& request = exchange.request;
    const auto base = base_url(options, request);
    if (!base) co_return tl::unexpected<Failure>(base.error());
    const auto assertion = read_assertion(request, form);
    if (!assertion) co_return tl::unexpected<Failure>(assertion.error());
    const access::Claimed claimed = access::read_claimed(*assertion);
    if (claimed.client.empty()) co_return tl::unexpected<Failure>(unknown_client("no compact JWS with an iss"));
    if (!form.get("client_id").empty() && form.get("client_id") != claimed.client) {
        co_return tl::unexpected<Failure>(unknown_client("client_id is not the iss of the assertion"));
    }
    auto client = co_await load_client(parts.store, exchange, claimed.client);
    if (!client) co_return tl::unexpected<Failure>(failure_of(client.error()));
    if (!*client) co_return tl::unexpected<Failure>(unknown_client("no such client"));
    if ((*client)->disabled) co_return tl::unexpected<Failure>(unknown_client("client " + claimed.client + " is disabled"));

    const auto usable = co_await keys.keys_of(**client, claimed.key_id, parts.clock.now());
    if (!usable) {
        parts.logger.warning("client_keys_unreadable", {{"client", claimed.client}, {log::key::detail, usable.error().message()}});
        co_return tl::unexpected<Failure>(unknown_client("its keys cannot be read"));
    }
    access::AssertionOptions checks;
    checks.audiences = {*base + "/auth/token", *base + request.path};
    checks.key_set_url = (*client)->jwks_url;
    checks.clock_skew = options.clock_skew;
    // An elliptic curve signature takes a millisecond: too long for a thread that serves connections.
    auto work = [&] { return (*usable)->verify(*assertion); };
    auto payload = co_await runtime::run_on(parts.workers, request.deadline, std::move(work));
    if (!payload) {
        const bool forged = payload.error().kind() == core::ErrorKind::unauthenticated;
        co_return tl::unexpected<Failure>(forged ? unknown_client(payload.error().detail()) : failure_of(payload.error()));
    }
    const auto checked = access::check_claims(*assertion, std::move(*payload), claimed.client, parts.clock.now(), checks);
    if (!checked) co_return tl::unexpected<Failure>(bad_claims(checked.error(), checks.audiences.front()));
    co_return Proven{std::move(**client), checked->id, checked->expires};
}

core::Result<void> spend(store::Writer& writer, const Proven& proven) {
    return access::use_once(writer, proven.client.id, proven.assertion_id, proven.assertion_expires);
}

}  // namespace tonus::oauth
