#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::access {

struct AssertionOptions {
    std::vector<std::string> audiences;      ///< absolute URLs it may be meant for, the token endpoint's first
    std::string key_set_url;                 ///< the client's; a `jku` must be this one
    std::chrono::seconds longest_life{300};  ///< Source: SMART Backend Services: exp at most five minutes ahead
    std::chrono::seconds clock_skew{30};
};

/// What an assertion says of itself before its signature can be checked: enough to find the client's
/// keys, and to be trusted with nothing else. Empty if it is no compact JWS with a JSON payload.
struct Claimed {
    std::string client;  ///< `iss`
    std::string key_id;  ///< `kid`
};
[[nodiscard]] Claimed read_claimed(std::string_view compact);

/// An assertion that was found good. Whoever accepts it must see to it that `id` is used once: use_once().
struct Assertion {
    std::string id;         ///< `jti`
    core::Instant expires;  ///< when it can no longer be presented, clock skew included
};

/// Checks what a private_key_jwt says, once KeySet::verify() has found its signature good and returned
/// `payload`: the header, `iss` and `sub` equal to `client`, `aud`, `exp`, `nbf`, `iat` and `jti`. Errors: unauthenticated; the message is
/// safe to show, the detail says which check failed. Source: SMART App Launch 2.1, "Client Authentication: Asymmetric"; RFC 7523,
/// section 3.
[[nodiscard]] core::Result<Assertion> check_claims(
    std::string_view compact, std::string payload, std::string_view client, core::Instant now, const AssertionOptions& options
);

}  // namespace tonus::access
