#pragma once

#include <tonus/openid/options.hpp>

#include <tonus/access/id_token.hpp>
#include <tonus/access/key_set.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <memory>
#include <mutex>
#include <string>

namespace tonus::openid {

/// One sign-in of one browser. All three are secrets of it until they are sent.
struct Attempt {
    std::string state;
    std::string nonce;
    std::string verifier;      ///< of PKCE: 43 to 128 letters, digits, '-', '.', '_' or '~'
    std::string redirect_uri;  ///< absolute; registered with the provider
};

/// An OpenID Connect provider: authorization code with PKCE. Its discovery document and keys are read when they
/// are needed and kept for a while; a key that is not known makes it read the keys once more. Every refusal is
/// logged with its reason, never with a token, a code or a claim, and counted. Thread-safe.
/// Source: OpenID Connect Core 1.0, section 3.1; OpenID Connect Discovery 1.0; RFC 7636.
class Provider {
public:
    /// `logger` and `metrics` must outlive it.
    Provider(Options options, log::Logger& logger, log::Metrics& metrics);

    /// Where to send the browser. Errors: busy if the provider's discovery document cannot be read or used.
    [[nodiscard]] runtime::Awaitable<core::Result<std::string>> authorization_url(Attempt attempt, core::Instant now);

    /// Who signed in, for the `code` that the browser came back with. Errors: busy if the provider cannot be
    /// reached or does not take the code; unauthenticated if its ID token is not good.
    [[nodiscard]] runtime::Awaitable<core::Result<access::IdToken>> redeem(Attempt attempt, std::string code, core::Instant now);

    /// Notes how a sign-in ended: "signed-in", or why not.
    void count(std::string_view outcome);

    [[nodiscard]] const Options& options() const noexcept { return options_; }

private:
    struct Discovered {
        std::string authorization_endpoint;
        std::string token_endpoint;
        std::string jwks_uri;
    };
    template <class T>
    struct Kept {
        std::shared_ptr<const T> value;
        core::Instant read_at;
    };
    template <class T>
    using Found = runtime::Awaitable<core::Result<std::shared_ptr<const T>>>;

    [[nodiscard]] core::Result<Discovered> read_discovery(std::string_view text) const;
    [[nodiscard]] Found<Discovered> discovered(core::Instant now);
    [[nodiscard]] Found<access::KeySet> keys_with(std::string url, std::string key_id, core::Instant now);
    [[nodiscard]] runtime::Awaitable<core::Result<std::string>> exchange(Attempt attempt, std::string code, std::string url);
    /// Logs `error` and returns it as the caller may see it.
    [[nodiscard]] core::Error refused(std::string_view step, const core::Error& error);

    const Options options_;
    log::Logger& logger_;
    log::Metrics& metrics_;
    std::mutex mutex_;
    Kept<Discovered> discovered_;  // guarded by mutex_
    Kept<access::KeySet> keys_;    // guarded by mutex_
};

}  // namespace tonus::openid
