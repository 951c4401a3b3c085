#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::access {

/// Who signs with the keys, which decides the algorithms: clients with RS384 and ES384 (SMART Backend Services
/// 2.1), an identity provider with RS256 and ES256 (OpenID Connect Core 1.0, section 15.1; RFC 7518, section 3.1).
enum class Signer : std::uint8_t { client, identity_provider };

/// A JSON Web Key Set of public keys: RSA of 2048 bits or more, EC P-384 (of clients) or P-256 (of identity
/// providers). Source: RFC 7517. Immutable, thread-safe.
class KeySet {
public:
    /// Keys of other kinds or uses, or without a `kid`, are passed over. Errors: invalid if the text is no JWKS, holds no usable
    /// key, or holds a private key.
    [[nodiscard]] static core::Result<KeySet> parse(std::string_view jwks, Signer signer = Signer::client);

    KeySet(KeySet&&) noexcept;
    KeySet& operator=(KeySet&&) noexcept;
    ~KeySet();

    /// The payload of `compact` if one of the keys signed it with the algorithm its own kind allows.
    /// The header must name the key by its `kid`. Errors: unauthenticated, with a reason fit for the log.
    [[nodiscard]] core::Result<std::string> verify(std::string_view compact) const;

    [[nodiscard]] bool has(std::string_view key_id) const noexcept;

private:
    struct Key;
    explicit KeySet(std::vector<std::unique_ptr<Key>> keys) noexcept;
    std::vector<std::unique_ptr<Key>> keys_;
};

}  // namespace tonus::access
