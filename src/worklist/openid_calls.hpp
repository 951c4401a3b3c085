#pragma once

#include "call.hpp"

#include <tonus/runtime/awaitable.hpp>

#include <string_view>

namespace tonus::worklist {

inline constexpr std::string_view openid_start_path = "/review/oidc/start";

[[nodiscard]] bool is_openid(std::string_view path) noexcept;

/// GET /review/oidc/start sends the browser to the identity provider; GET /review/oidc/callback is where it comes
/// back with a code, gets a session as by a password, and goes on to the worklist. What fails is answered with a
/// page for people; 404 where no provider is configured.
[[nodiscard]] runtime::Awaitable<http::Response> openid_response(const Setup& setup, http::Request request);

}  // namespace tonus::worklist
