#pragma once

#include <string>

namespace tonus::access {

/// A key pair of a test client.
struct TestKey {
    std::string public_jwk;
    std::string private_jwk;
};

/// A fresh elliptic (P-384 or P-256) or RSA key with this `kid`.
[[nodiscard]] TestKey make_ec_key(const std::string& kid, const std::string& curve = "P-384");
[[nodiscard]] TestKey make_rsa_key(const std::string& kid, std::size_t bits = 2048);

/// A compact JWS over `payload`.
[[nodiscard]] std::string sign(
    const std::string& private_jwk, const std::string& algorithm, const std::string& kid, const std::string& payload
);

/// The same under a header of its own, which names the algorithm.
[[nodiscard]] std::string sign_with_header(const std::string& private_jwk, const std::string& header, const std::string& payload);

[[nodiscard]] std::string key_set_of(const TestKey& key);

}  // namespace tonus::access
