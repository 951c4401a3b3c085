#pragma once

#include <tonus/access/access_token.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/service.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/oauth/options.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/runtime/worker_pool.hpp>
#include <tonus/store/store.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace tonus::oauth {

/// What the service works with. All must outlive it.
struct Parts {
    store::Store& store;
    const core::Clock& clock;
    runtime::WorkerPool& workers;
    access::TokenIssuer& issuer;
    log::Logger& logger;
    log::Metrics& metrics;
};

/// SMART Backend Services over HTTP: /auth/token, /auth/introspect, /auth/revoke and
/// .well-known/smart-configuration; and who a bearer token belongs to. Thread-safe.
/// Source: SMART App Launch 2.1, "Backend Services"; RFC 6749, 6750, 7009, 7523 and 7662.
class Service {
public:
    Service(const Parts& parts, Options options);
    ~Service();

    /// Reads from the store what may not be accepted: revoked tokens, disabled clients and tokens of registrations
    /// that have been replaced; forgets what has expired. To be called before the first request and every few seconds from then on.
    /// Blocking. Errors: the store's.
    [[nodiscard]] core::Result<void> refresh_blocking();

    [[nodiscard]] bool serves(std::string_view path) const noexcept;
    /// Never fails: errors are answered as RFC 6749, section 5.2, says.
    [[nodiscard]] runtime::Awaitable<http::Response> handle(http::Request request) const;

    /// Who sent the request, by its bearer token, or without one by its TLS certificate. Errors: unauthenticated.
    [[nodiscard]] core::Result<access::KnownCaller> authenticate(const http::Request& request) const;

    /// What a client may do now, as it is registered, for what is done in its name. Errors: unauthenticated if it is
    /// not registered any more, or disabled.
    [[nodiscard]] core::Result<access::KnownCaller> registered(const std::string& client) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tonus::oauth
