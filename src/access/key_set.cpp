#include <tonus/access/key_set.hpp>

#include "jose.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace tonus::access {

struct KeySet::Key {
    KeyHandle handle;
    std::string id;
    std::string algorithm;           // the one algorithm this key may be used with
    std::size_t signature_size = 0;  // in bytes; 0: the key's own size, which its library checks
};

namespace {

constexpr std::size_t least_rsa_bits = 2048;
// Members that only private or symmetric keys have. Source: RFC 7518, section 6.
constexpr std::array<std::string_view, 3> secret_members = {"d", "p", "k"};

bool is_for_signing(json::Value key) {
    const std::string_view use = key["use"].string();
    return use.empty() || use == "sig";
}

struct Algorithms {
    std::string_view rsa;
    std::string_view elliptic;
    std::string_view curve;
    std::size_t elliptic_size;  // of a signature. Source: RFC 7518, section 3.4
};

Algorithms algorithms_of(Signer signer) {
    return signer == Signer::client ? Algorithms{"RS384", "ES384", "P-384", 96} : Algorithms{"RS256", "ES256", "P-256", 64};
}

/// The one algorithm this key may be used with; empty for a key that is not allowed here.
std::string algorithm_of(json::Value key, const cjose_jwk_t* handle, const Algorithms& algorithms) {
    cjose_err error{};
    std::string algorithm;
    if (key["kty"].string() == "RSA" && cjose_jwk_get_keysize(handle, &error) >= least_rsa_bits) algorithm = algorithms.rsa;
    if (key["kty"].string() == "EC" && key["crv"].string() == algorithms.curve) algorithm = algorithms.elliptic;
    const std::string_view declared = key["alg"].string();
    return declared.empty() || declared == algorithm ? algorithm : std::string();
}

core::Error not_verified(std::string reason) {
    return core::Error(core::ErrorKind::unauthenticated, "The signed token is not valid.").with_detail(std::move(reason));
}

}  // namespace

KeySet::KeySet(std::vector<std::unique_ptr<Key>> keys) noexcept : keys_(std::move(keys)) {}
KeySet::KeySet(KeySet&&) noexcept = default;
KeySet& KeySet::operator=(KeySet&&) noexcept = default;
KeySet::~KeySet() = default;

core::Result<KeySet> KeySet::parse(std::string_view jwks, Signer signer) {
    const Algorithms algorithms = algorithms_of(signer);
    const auto document = json::Document::parse(std::string(jwks));
    if (!document) return core::fail(core::ErrorKind::invalid, "The key set is not JSON: " + document.error().message());
    std::vector<std::unique_ptr<Key>> keys;
    for (const json::Value value : document->root()["keys"].elements()) {
        for (const std::string_view member : secret_members) {
            if (value[member]) {
                return core::fail(core::ErrorKind::invalid, "The key set holds a secret key; register public keys only.");
            }
        }
        if (!is_for_signing(value)) continue;
        const std::string text = json::to_text(value);
        cjose_err error{};
        KeyHandle handle(cjose_jwk_import(text.data(), text.size(), &error));
        if (!handle) continue;
        std::string algorithm = algorithm_of(value, handle.get(), algorithms);
        if (algorithm.empty() || value["kid"].string().empty()) continue;
        auto key = std::make_unique<Key>();
        key->handle = std::move(handle);
        key->id = value["kid"].string();
        key->algorithm = std::move(algorithm);
        if (key->algorithm == algorithms.elliptic) key->signature_size = algorithms.elliptic_size;
        keys.push_back(std::move(key));
    }
    if (keys.empty()) {
        return core::fail(
            core::ErrorKind::invalid,
            "The key set holds no usable key: an RSA key of 2048 bits or more (" + std::string(algorithms.rsa) + ") or a " +
                std::string(algorithms.curve) + " key (" + std::string(algorithms.elliptic) + "), with a kid."
        );
    }
    return KeySet(std::move(keys));
}

bool KeySet::has(std::string_view key_id) const noexcept {
    return std::any_of(keys_.begin(), keys_.end(), [&](const auto& key) { return key->id == key_id; });
}

core::Result<std::string> KeySet::verify(std::string_view compact) const {
    const auto jws = CompactJws::read(compact);
    if (!jws) return core::fail(not_verified("not a compact JWS"));
    if (jws->key_id().empty()) return core::fail(not_verified("the header has no kid"));
    for (const auto& key : keys_) {
        // The key decides the algorithm; a header that asks for another one is an attack.
        if (key->algorithm != jws->algorithm()) continue;
        if (key->id != jws->key_id()) continue;
        if (jws->is_signed_by(key->handle.get(), key->signature_size)) return jws->payload();
    }
    return core::fail(not_verified("no registered key verifies the signature"));
}

}  // namespace tonus::access
