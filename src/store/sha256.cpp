#include "sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace tonus::store {
namespace {

std::string hexadecimal(const std::array<unsigned char, 32>& bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * bytes.size(), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text[2 * i] = digits[bytes[i] >> 4U];
        text[2 * i + 1] = digits[bytes[i] & 15U];
    }
    return text;
}

/// Fetched once and never freed: what EVP_sha256() names is looked up again at each use, which takes as long as hashing
/// a short text (OpenSSL 3, crypto(7), "ALGORITHM FETCHING").
const EVP_MD* algorithm() {
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    return fetched;
}

}  // namespace

std::string sha256(std::initializer_list<std::string_view> parts) {
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    bool done = context != nullptr && EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) == 1;
    for (const std::string_view part : parts) {
        done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    }
    std::array<unsigned char, 32> hash{};
    done = done && EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) == 1;
    if (!done) throw std::runtime_error("OpenSSL could not compute SHA-256.");
    return hexadecimal(hash);
}

}  // namespace tonus::store
