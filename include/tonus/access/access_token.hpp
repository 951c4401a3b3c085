#pragma once

#include <tonus/access/scope.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tonus::access {

/// Who is calling and what they may do, for the length of one request.
struct Caller {
    std::string client_id;
    std::string token_id;
    std::vector<Scope> scopes;
    core::Instant issued;  ///< to the second
    core::Instant expires;
    bool own_resources_only = false;  ///< sees and changes only what it sent itself
    std::string registration;         ///< registration_of() the client when the token was issued
};

/// Looked up for every request, and so not copied for each.
using KnownCaller = std::shared_ptr<const Caller>;

/// No client, and no scopes.
[[nodiscard]] KnownCaller no_caller();

/// Issues and checks this server's access tokens: JWTs signed with HS256 under a secret that only
/// this server holds. What was found good is remembered, so that a check costs a look-up. Thread-safe.
class TokenIssuer {
public:
    /// `secret` is 32 bytes or more; `issuer` the server's base URL. Throws std::invalid_argument for a
    /// shorter secret.
    TokenIssuer(std::string_view secret, std::string issuer, std::chrono::seconds life);
    ~TokenIssuer();

    /// A token for the client, its scopes and what else is said of it; `token_id`, `issued` and `expires` are set here.
    [[nodiscard]] core::Result<std::string> issue(const Caller& caller, core::Instant now) const;

    /// Errors: unauthenticated if the token is not ours, expired, not yet valid or revoked.
    [[nodiscard]] core::Result<KnownCaller> check(std::string_view token, core::Instant now) const;

    /// From now on the token is refused, until it would have expired by itself. Whoever wants it to stay
    /// so after a restart keeps it in the store: put_revoked().
    void revoke(core::Instant expires, const std::string& token_id);

    [[nodiscard]] std::chrono::seconds life() const noexcept { return life_; }
    [[nodiscard]] const std::string& issuer() const noexcept { return issuer_; }

private:
    struct Key;
    [[nodiscard]] core::Result<Caller> read(std::string_view token) const;
    [[nodiscard]] KnownCaller find_known(std::string_view token) const;
    void remember(std::string_view token, KnownCaller caller, core::Instant now) const;

    std::unique_ptr<Key> key_;
    std::string issuer_;
    std::chrono::seconds life_;
    mutable std::mutex mutex_;
    /// Lets a token be looked up without a copy of it.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
    };
    mutable std::unordered_map<std::string, KnownCaller, TextHash, std::equal_to<>> known_;
    std::set<std::pair<core::Instant, std::string>> revoked_;
};

}  // namespace tonus::access
