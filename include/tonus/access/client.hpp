#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::access {

/// A registered sender: a system that pushes or reads through SMART Backend Services or mutual TLS.
struct Client {
    std::string id;
    std::string name;                 ///< for people, for example "Ward EHR"
    std::string jwks;                 ///< its public keys; empty if they are read from `jwks_url`
    std::string jwks_url;             ///< https address it publishes its public keys at; empty: `jwks` holds them
    std::string certificate_subject;  ///< RFC 2253 subject of the TLS certificate it may show instead of a token; empty: none
    /// SHA-256 of the certificates it may show, 64 lower-case hexadecimal digits each; none: any with that subject.
    std::vector<std::string> certificate_thumbprints;
    std::string scopes;               ///< the most it may ask for
    bool own_resources_only = false;  ///< sees and changes only what it sent itself
    bool disabled = false;
};

/// A thumbprint as people copy it, with colons and in either case, as it is kept; nothing if it is none.
[[nodiscard]] std::optional<std::string> read_thumbprint(std::string_view text);

[[nodiscard]] std::string encode(const Client& client);
/// Tells one registration of a client from the next: another text whenever anything in it is another.
[[nodiscard]] std::string registration_of(const Client& client);
[[nodiscard]] core::Result<Client> decode_client(std::string_view text);

[[nodiscard]] core::Result<std::optional<Client>> find_client(store::Reader& reader, std::string_view id);
[[nodiscard]] core::Result<std::vector<Client>> list_clients(store::Reader& reader);
/// Errors: invalid if id, keys, their address or scopes cannot be used.
[[nodiscard]] core::Result<void> check_client(const Client& client);
/// Adds or replaces. Errors: those of check_client(), and the store's.
[[nodiscard]] core::Result<void> put_client(store::Writer& writer, const Client& client);

}  // namespace tonus::access
