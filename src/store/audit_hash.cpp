#include <tonus/store/audit_hash.hpp>

#include <openssl/evp.h>

#include <array>
#include <chrono>
#include <memory>
#include <stdexcept>

namespace tonus::store {
namespace {

std::array<unsigned char, 8> big_endian(std::int64_t value) {
    std::array<unsigned char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<unsigned char>(std::uint64_t(value) >> (56 - 8 * i));
    }
    return bytes;
}

std::string hexadecimal(const std::array<unsigned char, 32>& bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

}  // namespace

std::string audit_hash(std::string_view previous, core::Instant at, std::string_view payload) {
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch());
    const auto instant = big_endian(milliseconds.count());
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::array<unsigned char, 32> hash{};
    const bool done = context != nullptr && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1 &&
                      EVP_DigestUpdate(context.get(), previous.data(), previous.size()) == 1 &&
                      EVP_DigestUpdate(context.get(), instant.data(), instant.size()) == 1 &&
                      EVP_DigestUpdate(context.get(), payload.data(), payload.size()) == 1 &&
                      EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) == 1;
    if (!done) throw std::runtime_error("OpenSSL could not compute SHA-256.");
    return hexadecimal(hash);
}

}  // namespace tonus::store
