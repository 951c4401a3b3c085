#include "encoding.hpp"

#include <tonus/http/query.hpp>

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>

namespace tonus::openid {
namespace {

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(
        reinterpret_cast<unsigned char*>(text.data()), reinterpret_cast<const unsigned char*>(bytes.data()), int(bytes.size())
    );
    text.resize(std::size_t(length));
    return text;
}

}  // namespace

std::string challenge_of(std::string_view verifier) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(), digest.data());
    std::string text = base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
    for (char& c : text) {
        if (c == '+') c = '-';
        if (c == '/') c = '_';
    }
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

std::string basic_authorization(std::string_view client_id, std::string_view secret) {
    return "Basic " + base64(http::encode_component(client_id) + ":" + http::encode_component(secret));
}

}  // namespace tonus::openid
