#include "openid_calls.hpp"

#include "credentials.hpp"
#include "external_account.hpp"
#include "sign_in.hpp"

#include <tonus/identity/password.hpp>
#include <tonus/store/async.hpp>

#include <algorithm>
#include <array>

namespace tonus::worklist {
namespace {

constexpr std::string_view callback_path = "/review/oidc/callback";
// One secret per sign-in, held by the browser that began it; whatever is sent elsewhere is a digest of it.
constexpr std::string_view attempt_cookie_name = "tonus_sign_in";
constexpr std::chrono::seconds attempt_life(600);

/// Why the sign-in failed, in words for the person.
struct Refusal {
    std::string_view code;
    unsigned status;
    std::string_view text;
};

constexpr std::array refusals{
    Refusal{"not-configured", 404, "This service has no identity provider. Sign in with a user name and a password."},
    Refusal{"method", 405, "This address is for following a link only."},
    Refusal{"attempt", 400, "This sign-in was begun in another browser, too long ago, or was used already. Please start again."},
    Refusal{"denied", 403, "The identity provider did not sign you in."},
    Refusal{
        "no-role",
        403,
        "Your organisation knows you, but has given you no role in this service. Ask whoever manages its groups to add you to one that has "
        "a role here."},
    Refusal{"disabled", 403, "Your account is disabled in this service. Ask whoever operates it."},
    Refusal{
        "unauthenticated",
        403,
        "What the identity provider said about you could not be trusted, so nobody was signed in. If it happens again, tell whoever "
        "operates this service."},
    Refusal{"unavailable", 503, "The identity provider cannot be used now. Please try again; local accounts can still sign in."},
    Refusal{"internal", 500, "Something went wrong here, and nobody was signed in. Please try again."},
};

http::Response refusal_page(std::string_view code) {
    const auto* found = std::find_if(refusals.begin(), refusals.end(), [code](const Refusal& one) { return one.code == code; });
    const Refusal& refusal = found == refusals.end() ? refusals.back() : *found;
    std::string page =
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Sign in - tonus</title>"
        "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"/rulebook/style.css\"></head>"
        "<body><main><h1>You are not signed in</h1><p>";
    page.append(refusal.text).append("</p><p><a href=\"/sign-in\">Back to the sign-in page</a></p></main></body></html>");
    http::Response response(refusal.status, "text/html; charset=utf-8", std::move(page));
    response.headers.add(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    if (refusal.status == 503) response.headers.add("Retry-After", "5");
    if (refusal.status == 405) response.headers.add("Allow", "GET");
    return response;
}

openid::Attempt attempt_of(const Options& options, const http::Request& request, const std::string& secret) {
    openid::Attempt attempt;
    attempt.state = identity::fingerprint("state " + secret);
    attempt.nonce = identity::fingerprint("nonce " + secret);
    attempt.verifier = identity::fingerprint("verifier " + secret);
    // A Host that is not ours gives an address that the provider does not know, and refuses.
    const std::string host = (request.secure ? "https://" : "http://") + std::string(request.headers.get("Host"));
    attempt.redirect_uri = options.base_url.empty() ? host : options.base_url;
    attempt.redirect_uri += callback_path;
    return attempt;
}

std::string attempt_cookie(const http::Request& request, std::string_view secret, std::chrono::seconds life) {
    std::string cookie(attempt_cookie_name);
    cookie += "=" + std::string(secret) + "; Path=/review/oidc; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(life.count());
    if (request.secure) cookie += "; Secure";
    return cookie;
}

http::Response sent_to(std::string_view location) {
    http::Response response(302);
    response.headers.add("Location", location);
    return response;
}

std::string_view code_of(const core::Error& error) {
    if (error.kind() == core::ErrorKind::unauthenticated) return "unauthenticated";
    return error.kind() == core::ErrorKind::busy || error.kind() == core::ErrorKind::deadline ? "unavailable" : "internal";
}

runtime::Awaitable<http::Response> start(const Setup& setup, http::Request request) {
    const std::string secret = identity::new_secret();
    openid::Attempt attempt = attempt_of(setup.options, request, secret);
    const auto url = co_await setup.parts.provider->authorization_url(std::move(attempt), setup.parts.clock.now());
    if (!url) co_return refusal_page(code_of(url.error()));
    http::Response response = sent_to(*url);
    response.headers.add("Set-Cookie", attempt_cookie(request, secret, attempt_life));
    co_return response;
}

/// Whether the provider sent this browser back from the sign-in that it began. Empty, or why not.
std::string_view check_return(const Call& call, const openid::Attempt& attempt, const std::string& issuer) {
    if (call.parameter("state") != attempt.state) return "attempt";
    // Source: RFC 9207, section 2.4.
    const std::string from = call.parameter("iss");
    if (!from.empty() && from != issuer) return "unauthenticated";
    return call.parameter("code").empty() ? "denied" : "";
}

runtime::Awaitable<http::Response> come_back(const Setup& setup, http::Request request) {
    openid::Provider& provider = *setup.parts.provider;
    Call call;
    call.request = std::move(request);
    const std::string secret = cookie_of(call.request, attempt_cookie_name);
    if (secret.empty()) co_return refusal_page("attempt");
    openid::Attempt attempt = attempt_of(setup.options, call.request, secret);
    if (const auto wrong = check_return(call, attempt, provider.options().issuer); !wrong.empty()) {
        provider.count(wrong);
        co_return refusal_page(wrong);
    }
    const auto person = co_await provider.redeem(std::move(attempt), call.parameter("code"), setup.parts.clock.now());
    if (!person) co_return refusal_page(code_of(person.error()));

    std::function<core::Result<Arrival>(store::Writer&)> job = [&](store::Writer& writer) { return arrive(setup, call, *person, writer); };
    const auto arrival = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
    if (!arrival) co_return refusal_page(code_of(arrival.error()));
    provider.count(arrival->started ? "signed-in" : arrival->refusal);
    if (!arrival->started) {
        setup.parts.sessions.end_all(arrival->account);
        co_return refusal_page(arrival->refusal);
    }
    setup.parts.sessions.take(arrival->started->session);
    http::Response response = sent_to("/worklist");
    response.headers.add("Set-Cookie", session_cookie(call.request, arrival->started->secret, setup.options.session_lifetime));
    response.headers.add("Set-Cookie", attempt_cookie(call.request, "", std::chrono::seconds(0)));
    co_return response;
}

runtime::Awaitable<http::Response> answer_openid(const Setup& setup, http::Request request) {
    if (setup.parts.provider == nullptr) co_return refusal_page("not-configured");
    if (request.method != http::Method::get) co_return refusal_page("method");
    if (request.path == openid_start_path) co_return co_await start(setup, std::move(request));
    co_return co_await come_back(setup, std::move(request));
}

}  // namespace

bool is_openid(std::string_view path) noexcept { return path == openid_start_path || path == callback_path; }

runtime::Awaitable<http::Response> openid_response(const Setup& setup, http::Request request) {
    const std::string_view route = request.path == openid_start_path ? openid_start_path : callback_path;
    http::Response response = co_await answer_openid(setup, std::move(request));
    response.route = route;
    response.headers.add("Cache-Control", "no-store");
    // The address it was asked at may hold a code.
    response.headers.set("Referrer-Policy", "no-referrer");
    co_return response;
}

}  // namespace tonus::worklist
