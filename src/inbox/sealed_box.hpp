#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::inbox {

/// Encrypts and authenticates texts under one key. Immutable: any thread. Source: libsodium,
/// crypto_secretbox (XSalsa20-Poly1305), a fresh random nonce before each box.
class SealedBox {
public:
    /// The key is a digest of `secret`, which should be long and random. Throws std::runtime_error if
    /// libsodium cannot be started.
    explicit SealedBox(std::string_view secret);

    [[nodiscard]] std::string seal(std::string_view text) const;
    /// Nothing if the box was made with another key, or was changed since.
    [[nodiscard]] std::optional<std::string> open(std::string_view box) const;

private:
    std::array<unsigned char, 32> key_{};
};

}  // namespace tonus::inbox
