#include "state.hpp"

#include <tonus/access/token_denylist.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/store/async.hpp>
#include <tonus/store/database_time.hpp>

namespace tonus::oauth {
namespace {

struct Nothing {};

// More would not fit the header field that the token travels in.
constexpr std::size_t most_scope_bytes = 8 * 1024;

std::string audit_text(std::string_view client, std::string_view action, std::string_view request_id, std::string_view scopes = {}) {
    json::Writer writer;
    writer.begin_object().member("client", client).member("interaction", action).member("request", request_id);
    if (!scopes.empty()) writer.member("scope", scopes);
    return writer.end_object().take();
}

/// What `wanted` and the registration have in common.
Outcome<std::vector<access::Scope>> grant(const Options& options, const access::Client& client, const std::string& wanted) {
    if (wanted.size() > most_scope_bytes) return fail("invalid_scope", "The parameter scope is longer than 8 KiB.");
    const auto asked = access::parse_scopes(wanted);
    if (!asked) return fail("invalid_scope", asked.error().message());
    if (options.check_scopes) {
        if (const auto known = options.check_scopes(*asked); !known) return fail("invalid_scope", known.error().message());
    }
    const auto registered = access::parse_scopes(client.scopes);
    if (!registered) return tl::unexpected<Failure>(failure_of(registered.error()));
    auto granted = access::intersect(*asked, *registered);
    if (granted.empty())
        return fail("invalid_scope", "The client is registered for none of these scopes; it is for " + client.scopes + ".");
    if (access::format_scopes(granted).size() > most_scope_bytes)
        return fail("invalid_scope", "A token with all these scopes would be too long for a request; ask for fewer.");
    return granted;
}

/// Spends the assertion, does `act`, and writes the audit entry, all or nothing.
runtime::Awaitable<Outcome<Nothing>> commit(
    const Parts& parts, Exchange& exchange, const Proven& proven, std::string audit, std::function<core::Result<void>(store::Writer&)> act
) {
    std::function<core::Result<Nothing>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<Nothing> {
        if (auto spent = spend(writer, proven); !spent) return core::fail(std::move(spent.error()));
        if (act) {
            if (auto done = act(writer); !done) return core::fail(std::move(done.error()));
        }
        if (auto audited = writer.append_audit(audit); !audited) return core::fail(std::move(audited.error()));
        return Nothing();
    };
    const store::DatabaseTime timed(exchange.database_time);
    const auto done = co_await store::write(parts.store, exchange.request.deadline, std::move(job));
    if (done) co_return Nothing();
    if (done.error().kind() != core::ErrorKind::unauthenticated) co_return tl::unexpected<Failure>(failure_of(done.error()));
    Failure replayed("invalid_client", "The client assertion is not valid: " + done.error().detail() + ".", 401);
    replayed.detail = "client " + proven.client.id + ": " + done.error().detail();
    co_return tl::unexpected<Failure>(std::move(replayed));
}

/// The token a form names, if it is one of the client's own that is still good.
core::Result<access::KnownCaller> own_token(const Parts& parts, const Proven& proven, const std::string& token) {
    auto caller = parts.issuer.check(token, parts.clock.now());
    if (caller && (*caller)->client_id != proven.client.id) return core::fail(core::ErrorKind::forbidden, "The token is another client's.");
    return caller;
}

/// What a proven client asks about a token.
struct Question {
    Proven proven;
    std::string token;
};

runtime::Awaitable<Outcome<Question>> read_question(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange) {
    const auto form = Form::read(exchange.request);
    if (!form) co_return tl::unexpected<Failure>(form.error());
    auto token = form->require("token");
    if (!token) co_return tl::unexpected<Failure>(token.error());
    auto proven = co_await prove_client(parts, options, keys, exchange, *form);
    if (!proven) co_return tl::unexpected<Failure>(proven.error());
    co_return Question{std::move(*proven), std::move(*token)};
}

std::int64_t to_seconds(core::Instant instant) { return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count(); }

}  // namespace

EndpointAnswer issue_token(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange) {
    const auto form = Form::read(exchange.request);
    if (!form) co_return tl::unexpected<Failure>(form.error());
    const auto grant_type = form->require("grant_type");
    if (!grant_type) co_return tl::unexpected<Failure>(grant_type.error());
    if (*grant_type != "client_credentials") co_return fail("unsupported_grant_type", "The only grant_type offered is client_credentials.");
    const auto proven = co_await prove_client(parts, options, keys, exchange, *form);
    if (!proven) co_return tl::unexpected<Failure>(proven.error());
    if (form->get("scope").empty())
        co_return fail("invalid_scope", "The parameter scope is missing; the client may ask for " + proven->client.scopes + ".");
    const auto scopes = grant(options, proven->client, form->get("scope"));
    if (!scopes) co_return tl::unexpected<Failure>(scopes.error());
    const std::string scope_text = access::format_scopes(*scopes);

    std::string audit = audit_text(proven->client.id, "token", exchange.request.request_id, scope_text);
    const auto committed = co_await commit(parts, exchange, *proven, std::move(audit), nullptr);
    if (!committed) co_return tl::unexpected<Failure>(committed.error());
    access::Caller caller;
    caller.client_id = proven->client.id;
    caller.scopes = *scopes;
    caller.own_resources_only = proven->client.own_resources_only;
    caller.registration = access::registration_of(proven->client);
    const auto token = parts.issuer.issue(caller, parts.clock.now());
    if (!token) co_return tl::unexpected<Failure>(failure_of(token.error()));
    json::Writer writer;
    writer.begin_object().member("access_token", *token).member("token_type", "bearer");
    writer.member("expires_in", std::int64_t(parts.issuer.life().count())).member("scope", scope_text).end_object();
    co_return json_answer(200, writer.take());
}

// Source: RFC 7662. A client learns about its own tokens only: about another's it may not even learn that
// they are good.
EndpointAnswer introspect_token(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange) {
    const auto asked = co_await read_question(parts, options, keys, exchange);
    if (!asked) co_return tl::unexpected<Failure>(asked.error());
    const Proven& proven = asked->proven;
    std::string audit = audit_text(proven.client.id, "introspect", exchange.request.request_id);
    const auto committed = co_await commit(parts, exchange, proven, std::move(audit), nullptr);
    if (!committed) co_return tl::unexpected<Failure>(committed.error());
    const auto caller = own_token(parts, proven, asked->token);
    json::Writer writer;
    writer.begin_object().key("active").boolean(caller.has_value());
    if (caller) {
        writer.member("client_id", (*caller)->client_id).member("sub", (*caller)->client_id).member("token_type", "bearer");
        writer.member("scope", access::format_scopes((*caller)->scopes)).member("jti", (*caller)->token_id);
        writer.member("exp", to_seconds((*caller)->expires)).member("iss", parts.issuer.issuer());
    }
    co_return json_answer(200, writer.end_object().take());
}

// Source: RFC 7009.
EndpointAnswer revoke_token(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange) {
    const auto asked = co_await read_question(parts, options, keys, exchange);
    if (!asked) co_return tl::unexpected<Failure>(asked.error());
    const Proven& proven = asked->proven;
    const auto caller = own_token(parts, proven, asked->token);
    const bool foreign = !caller && caller.error().kind() == core::ErrorKind::forbidden;
    std::function<core::Result<void>(store::Writer&)> act;
    if (caller) act = [&](store::Writer& writer) { return access::put_revoked(writer, (*caller)->token_id, (*caller)->expires); };
    std::string audit = audit_text(proven.client.id, "revoke", exchange.request.request_id);
    const auto committed = co_await commit(parts, exchange, proven, std::move(audit), std::move(act));
    if (!committed) co_return tl::unexpected<Failure>(committed.error());
    if (foreign) co_return fail("unauthorized_client", "The token was issued to another client.");
    if (caller) parts.issuer.revoke((*caller)->expires, (*caller)->token_id);
    co_return json_answer(200, "{}");
}

}  // namespace tonus::oauth
