#include "encoding.hpp"

#include <tonus/core/base64.hpp>
#include <tonus/http/query.hpp>

#include <openssl/sha.h>

#include <array>

namespace tonus::openid {

std::string challenge_of(std::string_view verifier) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(), digest.data());
    return core::encode_base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string basic_authorization(std::string_view client_id, std::string_view secret) {
    return "Basic " + core::encode_base64(http::encode_component(client_id) + ":" + http::encode_component(secret));
}

}  // namespace tonus::openid
