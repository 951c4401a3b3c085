#include "sign_in.hpp"

#include "credentials.hpp"
#include "openid_calls.hpp"
#include "problem.hpp"

#include <tonus/core/text.hpp>
#include <tonus/identity/password.hpp>
#include <tonus/store/async.hpp>

#include <algorithm>

namespace tonus::worklist {
namespace {

// A password is checked against this where there is no account, so that both take as long.
constexpr std::string_view unknown_account_hash =
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Gpn2X3VvQxV0W8oLwxYCi8n3l0yG7m0wZr8n1yYxkXo";

/// Reads that are POSTs only to keep names out of URLs.
bool is_reading_post(const Call& call) { return call.path.size() == 2 && call.path[1] == "query"; }

struct Attempt {
    std::optional<identity::Account> account;
    std::string preferences;
};

}  // namespace

std::string cookie_of(const http::Request& request, std::string_view name) {
    for (const std::string_view pair : core::split(request.headers.get("Cookie"), ';')) {
        const std::string_view trimmed = core::trim(pair);
        if (trimmed.starts_with(name) && trimmed.substr(name.size()).starts_with('=')) {
            return std::string(trimmed.substr(name.size() + 1));
        }
    }
    return {};
}

std::optional<identity::Session> session_of(const Setup& setup, const http::Request& request) {
    return setup.parts.sessions.find(cookie_of(request, cookie_name), setup.parts.clock.now());
}

runtime::Awaitable<core::Result<void>> identify(const Setup& setup, Call& call) {
    call.session = session_of(setup, call.request);
    if (!call.session) co_return core::fail(problem(core::ErrorKind::unauthenticated, "session-ended", "Please sign in."));
    std::function<core::Result<std::vector<identity::Account>>(store::Reader&)> job = [](store::Reader& reader) {
        return identity::list_accounts(reader);
    };
    auto accounts = co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
    if (!accounts) co_return core::fail(std::move(accounts.error()));
    const auto account = std::find_if(accounts->begin(), accounts->end(), [&](const identity::Account& candidate) {
        return candidate.name == call.session->account;
    });
    const bool live = account != accounts->end() && !account->disabled && account->session_epoch == call.session->session_epoch;
    if (!live) co_return core::fail(problem(core::ErrorKind::unauthenticated, "session-ended", "Please sign in."));
    call.viewer = {*account, people_of(*accounts)};
    const bool may_proceed = !account->must_change_password || call.path.empty() || call.path[0] == "session";
    if (!may_proceed) {
        co_return core::fail(problem(core::ErrorKind::forbidden, "password-change-needed", "Choose a password of your own first."));
    }
    const bool changes = call.request.method != http::Method::get && !is_reading_post(call);
    if (changes && call.request.headers.get("X-CSRF-Token") != call.session->csrf_token) {
        co_return core::fail(problem(core::ErrorKind::forbidden, "csrf", "The request did not come from the page."));
    }
    co_return core::Result<void>();
}

core::Result<http::Response> sign_in_options(const Setup& setup) {
    json::Writer writer;
    writer.begin_object().member("siteName", setup.options.site_name).key("password").boolean(true);
    writer.key("openidUrl");
    setup.parts.provider == nullptr ? writer.null() : writer.string(openid_start_path);
    writer.key("openidName");
    setup.options.openid_name.empty() ? writer.null() : writer.string(setup.options.openid_name);
    writer.key("training").boolean(setup.options.training).end_object();
    return json_response(200, writer.take());
}

runtime::Awaitable<core::Result<http::Response>> sign_in(const Setup& setup, Call call) {
    const std::string user = core::to_lower(call.body()["user"].string());
    std::function<core::Result<Attempt>(store::Reader&)> find = [&user](store::Reader& reader) -> core::Result<Attempt> {
        Attempt attempt;
        auto account = identity::find_account(reader, user);
        if (!account) return core::fail(std::move(account.error()));
        auto preferences = load_preferences(reader, user);
        if (!preferences) return core::fail(std::move(preferences.error()));
        attempt.account = std::move(*account);
        attempt.preferences = std::move(*preferences);
        return attempt;
    };
    auto attempt = co_await store::read(setup.parts.store, call.request.deadline, std::move(find));
    if (!attempt) co_return core::fail(std::move(attempt.error()));

    const core::Instant now = setup.parts.clock.now();
    const bool local = attempt->account && !attempt->account->external;
    const bool open = local && !attempt->account->disabled && !is_locked(*attempt->account, now);
    const std::string hash = local ? attempt->account->password_hash : std::string(unknown_account_hash);
    const std::string password(call.body()["password"].string());
    auto verified = co_await verify_password(setup, call.request.deadline, hash, password);
    if (!verified) co_return core::fail(std::move(verified.error()));
    const bool admitted = open && *verified;
    if (attempt->account && open) {
        auto noted = co_await note_attempt(setup, call, *attempt->account, admitted);
        if (!noted) co_return core::fail(std::move(noted.error()));
    }
    if (!admitted) {
        co_return core::fail(
            problem(core::ErrorKind::unauthenticated, "sign-in-failed", "Name or password is wrong, or the account is locked.")
        );
    }
    auto started = setup.parts.sessions.start(*attempt->account, now);
    std::function<core::Result<bool>(store::Writer&)> keep = [&started](store::Writer& writer) -> core::Result<bool> {
        auto put = identity::Sessions::put(writer, started.session);
        if (!put) return core::fail(std::move(put.error()));
        return true;
    };
    auto kept = co_await store::write(setup.parts.store, call.request.deadline, std::move(keep));
    if (!kept) co_return core::fail(std::move(kept.error()));
    http::Response response = json_response(200, session_view(setup, *attempt->account, started.session, attempt->preferences));
    response.headers.add("Set-Cookie", session_cookie(call.request, started.secret, setup.options.session_lifetime));
    co_return response;
}

namespace {

runtime::Awaitable<core::Result<http::Response>> show_session(const Setup& setup, Call call) {
    std::function<core::Result<std::string>(store::Reader&)> job = [&](store::Reader& reader) {
        return load_preferences(reader, call.viewer.account.name);
    };
    auto preferences = co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
    if (!preferences) co_return core::fail(std::move(preferences.error()));
    co_return json_response(200, session_view(setup, call.viewer.account, *call.session, *preferences));
}

runtime::Awaitable<core::Result<http::Response>> sign_out(const Setup& setup, Call call) {
    setup.parts.sessions.end(call.session->fingerprint);
    std::function<core::Result<bool>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<bool> {
        auto removed = identity::Sessions::remove(writer, call.session->fingerprint);
        if (!removed) return core::fail(std::move(removed.error()));
        return true;
    };
    auto ended = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
    if (!ended) co_return core::fail(std::move(ended.error()));
    co_return signed_out_response(call.request);
}

runtime::Awaitable<core::Result<http::Response>> unlock(const Setup& setup, Call call) {
    const std::string password(call.body()["password"].string());
    auto confirmed = co_await confirm_password(setup, call, password);
    if (!confirmed) co_return core::fail(std::move(confirmed.error()));
    if (!*confirmed)
        co_return core::fail(problem(core::ErrorKind::unauthenticated, "sign-in-failed", "The password is wrong, or the account is locked.")
        );
    co_return http::Response(204);
}

bool is_session_action(http::Method method, std::string_view name) {
    const bool posts = name == "password" || name == "unlock";
    return (posts && method == http::Method::post) || (name == "everywhere" && method == http::Method::delete_);
}

}  // namespace

runtime::Awaitable<core::Result<http::Response>> session_action(const Setup& setup, Call call) {
    const std::string below = call.path.size() == 2 ? call.path[1] : std::string();
    const bool known = call.path.size() == 1 || (call.path.size() == 2 && is_session_action(call.request.method, below));
    if (!known) co_return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such call."));
    if (below == "password") co_return co_await change_password(setup, std::move(call));
    if (below == "everywhere") co_return co_await sign_out_everywhere(setup, std::move(call));
    if (below == "unlock") co_return co_await unlock(setup, std::move(call));
    if (call.request.method == http::Method::get) co_return co_await show_session(setup, std::move(call));
    co_return co_await sign_out(setup, std::move(call));
}

}  // namespace tonus::worklist
