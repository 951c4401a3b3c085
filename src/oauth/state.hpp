#pragma once

#include "failure.hpp"
#include "form.hpp"
#include "key_source.hpp"

#include <tonus/oauth/service.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string>
#include <vector>

namespace tonus::oauth {

struct Service::State {
    State(const Parts& with, Options chosen) : parts(with), options(std::move(chosen)), keys(options.keys_kept, options.keys_ca_file) {}

    /// A client that may show a TLS certificate instead of a token.
    struct Certified {
        access::KnownCaller caller;
        std::vector<std::string> thumbprints;  ///< of the certificates it may show; none: any
    };

    /// The client whose TLS certificate this is; nothing if there is none.
    [[nodiscard]] std::optional<access::KnownCaller> find_certified(const std::string& subject, const std::string& thumbprint) const {
        const std::shared_lock lock(mutex);
        const auto found = certified.find(subject);
        if (found == certified.end()) return std::nullopt;
        const auto& pinned = found->second.thumbprints;
        if (!pinned.empty() && std::find(pinned.begin(), pinned.end(), thumbprint) == pinned.end()) return std::nullopt;
        return found->second.caller;
    }

    /// Whether the client was disabled since the token was issued, or registered otherwise.
    [[nodiscard]] bool is_outdated(const access::Caller& token) const {
        const std::shared_lock lock(mutex);
        if (disabled.contains(token.client_id)) return true;
        const auto now = callers.find(token.client_id);
        if (now != callers.end() && now->second->registration == token.registration) return false;
        // A registration of this very moment is not among those that were read.
        return token.issued < read_at;
    }

    const Parts parts;
    const Options options;
    mutable KeySource keys;
    mutable std::shared_mutex mutex;
    // Guarded by `mutex`.
    core::Instant read_at;                               ///< what follows; to the second
    std::set<std::string> disabled;                      ///< clients
    std::map<std::string, access::KnownCaller> callers;  ///< the others, by id
    std::map<std::string, Certified> certified;          ///< by the subject of their certificates
};

/// A request of an authorization endpoint on its way.
struct Exchange {
    explicit Exchange(const http::Request& asked) : request(asked) {}

    const http::Request& request;
    std::chrono::nanoseconds database_time{0};
};

/// Where this service is, as the client that sent `request` should call it. Fails with invalid_request
/// if that is not configured and the request came by a name that is not this machine's own.
[[nodiscard]] Outcome<std::string> base_url(const Options& options, const http::Request& request);

/// A client that has proved who it is, with the assertion that did; nothing is spent yet.
struct Proven {
    access::Client client;
    std::string assertion_id;
    core::Instant assertion_expires;
};

/// Checks the client assertion of a form. Source: RFC 7523, section 2.2.
[[nodiscard]] runtime::Awaitable<Outcome<Proven>> prove_client(
    const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange, const Form& form
);

/// Spends the assertion, for good. To be called inside the write that acts on it.
[[nodiscard]] core::Result<void> spend(store::Writer& writer, const Proven& proven);

// One per endpoint.
using EndpointAnswer = runtime::Awaitable<Outcome<http::Response>>;
[[nodiscard]] EndpointAnswer issue_token(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange);
[[nodiscard]] EndpointAnswer introspect_token(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange);
[[nodiscard]] EndpointAnswer revoke_token(const Parts& parts, const Options& options, KeySource& keys, Exchange& exchange);

/// Source: SMART App Launch 2.1, "Conformance".
[[nodiscard]] std::string smart_configuration(const std::string& base);

/// The token of an `Authorization: Bearer` field. Errors: unauthenticated.
/// Source: RFC 6750, section 2.1.
[[nodiscard]] core::Result<std::string_view> bearer_token(const http::Request& request);

}  // namespace tonus::oauth
