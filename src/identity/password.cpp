#include <tonus/identity/password.hpp>

#include <tonus/core/text.hpp>
#include <tonus/core/utf8.hpp>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tonus::identity {
namespace {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 256;

void start_library() {
    static const int started = sodium_init();
    if (started < 0) throw std::runtime_error("libsodium could not be started");
}

}  // namespace

core::Result<std::string> hash_password_blocking(std::string_view password, PasswordCost cost) {
    start_library();
    const bool least = cost == PasswordCost::least;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str_alg(
        hash.data(),
        password.data(),
        password.size(),
        least ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
        least ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE,
        crypto_pwhash_ALG_ARGON2ID13
    );
    if (failed != 0) return core::fail(core::ErrorKind::internal, "The password could not be hashed.");
    return std::string(hash.data());
}

bool verify_password_blocking(std::string_view hash, std::string_view password) {
    start_library();
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

core::Result<void> check_new_password(std::string_view account, std::string_view password) {
    if (core::character_count(password) < shortest_password) {
        return core::fail(core::ErrorKind::invalid, "A password needs at least 12 characters.");
    }
    if (password.size() > longest_password) {
        return core::fail(core::ErrorKind::invalid, "A password may have at most 256 bytes.");
    }
    if (core::to_lower(password).find(core::to_lower(account)) != std::string::npos) {
        return core::fail(core::ErrorKind::invalid, "A password may not contain the account's name.");
    }
    return {};
}

std::string new_secret() {
    start_library();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    return {text.data()};
}

std::string fingerprint(std::string_view secret) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return {text.data()};
}

}  // namespace tonus::identity
