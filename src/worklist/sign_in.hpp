#pragma once

#include "call.hpp"

#include <tonus/runtime/awaitable.hpp>

#include <optional>

namespace tonus::worklist {

/// The value of a cookie; empty if the request carries none of that name.
[[nodiscard]] std::string cookie_of(const http::Request& request, std::string_view name);

/// The live session whose cookie the request carries.
[[nodiscard]] std::optional<identity::Session> session_of(const Setup& setup, const http::Request& request);

/// Finds out who is asking, and that the page itself is asking; fills the call's session and viewer.
/// Errors: unauthenticated (session-ended), forbidden (csrf).
[[nodiscard]] runtime::Awaitable<core::Result<void>> identify(const Setup& setup, Call& call);

/// GET /session/options: what a sign-in page may say before anyone signed in.
[[nodiscard]] core::Result<http::Response> sign_in_options(const Setup& setup);
/// POST /session. Errors: unauthenticated (sign-in-failed).
[[nodiscard]] runtime::Awaitable<core::Result<http::Response>> sign_in(const Setup& setup, Call call);
/// GET and DELETE /session, POST /session/unlock, for somebody who is signed in.
[[nodiscard]] runtime::Awaitable<core::Result<http::Response>> session_action(const Setup& setup, Call call);

}  // namespace tonus::worklist
