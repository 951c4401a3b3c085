#include "signer.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <cjose/cjose.h>

#include <stdexcept>

namespace tonus::access {
namespace {

std::string exported(cjose_jwk_t* key, bool with_private) {
    cjose_err error{};
    char* text = cjose_jwk_to_json(key, with_private, &error);
    std::string copy(text);
    cjose_get_dealloc()(text);
    return copy;
}

TestKey export_pair(cjose_jwk_t* key, const std::string& kid) {
    cjose_err error{};
    if (key == nullptr || !cjose_jwk_set_kid(key, kid.data(), kid.size(), &error)) {
        throw std::runtime_error("no key");
    }
    TestKey pair{exported(key, false), exported(key, true)};
    cjose_jwk_release(key);
    return pair;
}

}  // namespace

TestKey make_ec_key(const std::string& kid, const std::string& curve) {
    cjose_err error{};
    return export_pair(cjose_jwk_create_EC_random(curve == "P-256" ? CJOSE_JWK_EC_P_256 : CJOSE_JWK_EC_P_384, &error), kid);
}

TestKey make_rsa_key(const std::string& kid, std::size_t bits) {
    cjose_err error{};
    return export_pair(cjose_jwk_create_RSA_random(bits, nullptr, 0, &error), kid);
}

std::string sign(const std::string& private_jwk, const std::string& algorithm, const std::string& kid, const std::string& payload) {
    json::Writer header;
    header.begin_object().member("alg", algorithm);
    if (!kid.empty()) header.member("kid", kid);
    return sign_with_header(private_jwk, header.end_object().take(), payload);
}

std::string sign_with_header(const std::string& private_jwk, const std::string& header_text, const std::string& payload) {
    cjose_err error{};
    cjose_jwk_t* key = cjose_jwk_import(private_jwk.data(), private_jwk.size(), &error);
    cjose_header_t* header = cjose_header_new(&error);
    const auto members = json::Document::parse(header_text).value();
    for (const json::Member& member : members.root().members()) {
        const std::string name(member.key);
        if (member.value().is_string()) {
            cjose_header_set(header, name.c_str(), std::string(member.value().string()).c_str(), &error);
        } else {
            cjose_header_set_raw(header, name.c_str(), json::to_text(member.value()).c_str(), &error);
        }
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(payload.data());
    cjose_jws_t* signature = cjose_jws_sign(key, header, bytes, payload.size(), &error);
    const char* compact = nullptr;
    if (signature == nullptr || !cjose_jws_export(signature, &compact, &error)) throw std::runtime_error("not signed");
    std::string copy(compact);
    cjose_jws_release(signature);
    cjose_header_release(header);
    cjose_jwk_release(key);
    return copy;
}

std::string key_set_of(const TestKey& key) { return "{\"keys\":[" + key.public_jwk + "]}"; }

}  // namespace tonus::access
