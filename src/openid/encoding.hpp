#pragma once

#include <string>
#include <string_view>

namespace tonus::openid {

/// The code_challenge of a PKCE verifier by S256. Source: RFC 7636, section 4.2.
[[nodiscard]] std::string challenge_of(std::string_view verifier);

/// The Authorization field of client_secret_basic. Source: RFC 6749, section 2.3.1.
[[nodiscard]] std::string basic_authorization(std::string_view client_id, std::string_view secret);

}  // namespace tonus::openid
