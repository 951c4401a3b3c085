#include "credentials.hpp"

#include "problem.hpp"
#include "sign_in.hpp"

#include <tonus/identity/password.hpp>
#include <tonus/review/problem.hpp>
#include <tonus/store/async.hpp>

namespace tonus::worklist {
namespace {

/// The account as it is stored now, unless it was reset or its sessions ended since this one was looked up.
core::Result<identity::Account> present_account(const Call& call, store::Reader& reader) {
    auto account = identity::find_account(reader, call.viewer.account.name);
    if (!account) return core::fail(std::move(account.error()));
    const bool same = *account && !(*account)->disabled && (*account)->session_epoch == call.session->session_epoch;
    if (!same) return core::fail(problem(core::ErrorKind::unauthenticated, "session-ended", "Please sign in."));
    return std::move(**account);
}

core::Result<void> audit(const Call& call, store::Writer& writer, std::string action) {
    return writer.append_audit(encode(audit_record(call, std::move(action))));
}

/// What a new password must be, beside its own rules. Errors: invalid, naming the field.
core::Result<void> check_change(const Call& call, const std::string& current, const std::string& fresh) {
    auto fits = identity::check_new_password(call.viewer.account.name, fresh);
    if (!fits) return core::fail(review::form_problem("password", fits.error().message()));
    if (fresh == current) return core::fail(review::form_problem("password", "The new password must differ from the present one."));
    return {};
}

}  // namespace

std::string session_cookie(const http::Request& request, std::string_view secret, std::chrono::seconds life) {
    std::string cookie(cookie_name);
    cookie += "=" + std::string(secret) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(life.count());
    if (request.secure) cookie += "; Secure";
    return cookie;
}

runtime::Awaitable<core::Result<bool>> verify_password(
    const Setup& setup, core::Deadline deadline, std::string hash, std::string password
) {
    auto verify = [&hash, &password]() -> core::Result<bool> { return identity::verify_password_blocking(hash, password); };
    co_return co_await runtime::run_on(setup.parts.workers, deadline, std::move(verify));
}

runtime::Awaitable<core::Result<bool>> note_attempt(const Setup& setup, const Call& call, const identity::Account& account, bool admitted) {
    const core::Instant now = setup.parts.clock.now();
    std::function<core::Result<bool>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<bool> {
        auto current = identity::find_account(writer, account.name);
        if (!current) return core::fail(std::move(current.error()));
        if (!*current) return false;
        if (admitted) {
            note_success(**current);
        } else {
            note_failure(**current, now, setup.options.lockout);
        }
        auto updated = identity::update_account(writer, **current);
        if (!updated) return core::fail(std::move(updated.error()));
        review::AuditRecord record = audit_record(call, admitted ? "signed-in" : "sign-in-failed");
        record.who = account.name;
        record.who_display = account.display_name;
        record.failed = !admitted;
        auto audited = writer.append_audit(encode(record));
        if (!audited) return core::fail(std::move(audited.error()));
        return true;
    };
    co_return co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
}

runtime::Awaitable<core::Result<bool>> confirm_password(const Setup& setup, const Call& call, std::string password) {
    if (call.viewer.account.external) co_return false;
    if (is_locked(call.viewer.account, setup.parts.clock.now())) co_return false;
    auto verified = co_await verify_password(setup, call.request.deadline, call.viewer.account.password_hash, std::move(password));
    if (!verified) co_return core::fail(std::move(verified.error()));
    auto noted = co_await note_attempt(setup, call, call.viewer.account, *verified);
    if (!noted) co_return core::fail(std::move(noted.error()));
    co_return *verified;
}

runtime::Awaitable<core::Result<http::Response>> change_password(const Setup& setup, Call call) {
    const std::string current(call.body()["current"].string());
    const std::string fresh(call.body()["password"].string());
    auto confirmed = co_await confirm_password(setup, call, current);
    if (!confirmed) co_return core::fail(std::move(confirmed.error()));
    if (!*confirmed) co_return core::fail(review::form_problem("current", "The present password is not right, or the account is locked."));
    if (auto fits = check_change(call, current, fresh); !fits) co_return core::fail(std::move(fits.error()));
    auto hash = [&fresh]() -> core::Result<std::string> { return identity::hash_password_blocking(fresh); };
    auto hashed = co_await runtime::run_on(setup.parts.workers, call.request.deadline, std::move(hash));
    if (!hashed) co_return core::fail(std::move(hashed.error()));

    const core::Instant now = setup.parts.clock.now();
    identity::Account account;
    identity::Sessions::Started started;
    std::function<core::Result<std::string>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<std::string> {
        auto stored = present_account(call, writer);
        if (!stored) return core::fail(std::move(stored.error()));
        account = std::move(*stored);
        account.password_hash = *hashed;
        account.must_change_password = false;
        if (auto ended = identity::Sessions::end_stored(writer, account); !ended) return core::fail(std::move(ended.error()));
        started = identity::Sessions::make(account, now);
        if (auto put = identity::Sessions::put(writer, started.session); !put) return core::fail(std::move(put.error()));
        if (auto audited = audit(call, writer, "password-changed"); !audited) return core::fail(std::move(audited.error()));
        return load_preferences(writer, account.name);
    };
    auto preferences = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
    if (!preferences) co_return core::fail(std::move(preferences.error()));
    setup.parts.sessions.end_all(account.name);
    setup.parts.sessions.take(started.session);
    http::Response response = json_response(200, session_view(setup, account, started.session, *preferences));
    response.headers.add("Set-Cookie", session_cookie(call.request, started.secret, setup.options.session_lifetime));
    co_return response;
}

runtime::Awaitable<core::Result<http::Response>> sign_out_everywhere(const Setup& setup, Call call) {
    std::function<core::Result<bool>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<bool> {
        auto account = present_account(call, writer);
        if (!account) return core::fail(std::move(account.error()));
        if (auto ended = identity::Sessions::end_stored(writer, *account); !ended) return core::fail(std::move(ended.error()));
        if (auto audited = audit(call, writer, "signed-out-everywhere"); !audited) return core::fail(std::move(audited.error()));
        return true;
    };
    auto ended = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
    if (!ended) co_return core::fail(std::move(ended.error()));
    setup.parts.sessions.end_all(call.viewer.account.name);
    co_return signed_out_response(call.request);
}

http::Response signed_out_response(const http::Request& request) {
    http::Response response(204);
    response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"");
    response.headers.add("Set-Cookie", session_cookie(request, "", std::chrono::seconds(0)));
    return response;
}

}  // namespace tonus::worklist
