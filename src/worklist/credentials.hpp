#pragma once

#include "call.hpp"

#include <tonus/runtime/awaitable.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace tonus::worklist {

/// The cookie that carries a session's secret.
inline constexpr std::string_view cookie_name = "tonus_session";

/// A Set-Cookie field. A life of zero seconds takes the cookie away.
[[nodiscard]] std::string session_cookie(const http::Request& request, std::string_view secret, std::chrono::seconds life);

/// Whether `password` gives `hash`; computed by a worker, because it is slow on purpose.
[[nodiscard]] runtime::Awaitable<core::Result<bool>> verify_password(
    const Setup& setup, core::Deadline deadline, std::string hash, std::string password
);

/// Counts a sign-in that was tried, right or wrong, against the lockout and audits it.
[[nodiscard]] runtime::Awaitable<core::Result<bool>> note_attempt(
    const Setup& setup, const Call& call, const identity::Account& account, bool admitted
);

/// Whether somebody who is signed in typed the account's password. A wrong one counts as a failed sign-in;
/// where the account is locked, or its password is another's to check, no password is right.
[[nodiscard]] runtime::Awaitable<core::Result<bool>> confirm_password(const Setup& setup, const Call& call, std::string password);

/// POST /session/password: a new password instead of the present one. Ends every other session of the
/// account and answers with a new one. Errors: invalid (form-invalid, `fields` says which), unauthenticated.
[[nodiscard]] runtime::Awaitable<core::Result<http::Response>> change_password(const Setup& setup, Call call);

/// DELETE /session/everywhere: ends every session of the account, this one too.
[[nodiscard]] runtime::Awaitable<core::Result<http::Response>> sign_out_everywhere(const Setup& setup, Call call);

/// What ends a session in the browser: no cookie, nothing kept.
[[nodiscard]] http::Response signed_out_response(const http::Request& request);

}  // namespace tonus::worklist
