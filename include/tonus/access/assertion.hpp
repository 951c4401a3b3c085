#pragma once

#include <tonus/access/key_set.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace tonus::access {

struct AssertionOptions {
    std::string audience;                    ///< the token endpoint's own absolute URL
    std::chrono::seconds longest_life{300};  ///< Source: SMART Backend Services: exp at most five minutes ahead
    std::chrono::seconds clock_skew{30};
};

/// The client id an assertion claims (`iss`), read before its signature can be checked, to find the
/// client's keys. Nothing if it is no compact JWS with a JSON payload.
[[nodiscard]] std::string claimed_client(std::string_view compact);

/// Remembers assertion ids until they expire, so that none is used twice. Thread-safe.
class ReplayGuard {
public:
    /// False if `client` has used `id` before and it has not expired since.
    [[nodiscard]] bool first_use(
        std::string_view client,
        std::string_view id,
        core::Instant expires,
        core::Instant now
    );

private:
    std::mutex mutex_;
    std::map<std::string, core::Instant, std::less<>> used_;
};

/// Checks a private_key_jwt: signature, `iss` and `sub` equal to `client`, `aud`, `exp`, `nbf`, `iat`,
/// and that `jti` is new. Errors: unauthenticated; the message is safe to show, the detail says which
/// check failed. Source: SMART App Launch 2.1, "Client Authentication: Asymmetric"; RFC 7523, section 3.
[[nodiscard]] core::Result<void> check_assertion(
    std::string_view compact,
    std::string_view client,
    const KeySet& keys,
    ReplayGuard& replays,
    core::Instant now,
    const AssertionOptions& options
);

}  // namespace tonus::access
