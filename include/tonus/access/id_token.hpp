#pragma once

#include <tonus/access/key_set.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::access {

/// What an ID token must say to be taken.
struct IdTokenCheck {
    std::string issuer;
    std::string client_id;
    std::string nonce;       ///< that of the sign-in it answers
    std::string role_claim;  ///< the claim, by its exact name, whose texts are wanted
    std::chrono::seconds clock_skew{30};
    std::optional<std::chrono::seconds> longest_since;  ///< since the person proved who they are (`auth_time`); nothing: however long
};

/// A person's identity, as the identity provider states it.
struct IdToken {
    std::string subject;             ///< `sub`: never given to anybody else by this issuer
    std::string name;                ///< `name`, else `preferred_username`, else `email`; may be empty
    std::vector<std::string> roles;  ///< the texts of the role claim
};

/// Which key the header of `compact` names; empty if it is no compact JWS or names none.
[[nodiscard]] std::string key_id_of(std::string_view compact);

/// Checks an ID token: signed by one of `keys` with that key's algorithm, no `crit`, `iss`, `aud`, `azp`, `exp`,
/// `nbf`, `iat`, `auth_time`, `nonce` and `sub`. Errors: unauthenticated; the detail says which check failed and holds nothing
/// of the token. Source: OpenID Connect Core 1.0, section 3.1.3.7.
[[nodiscard]] core::Result<IdToken> check_id_token(
    std::string_view compact, const KeySet& keys, const IdTokenCheck& check, core::Instant now
);

}  // namespace tonus::access
