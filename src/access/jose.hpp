#pragma once

#include <cjose/cjose.h>

#include <memory>
#include <string>
#include <string_view>

namespace tonus::access {

struct ReleaseKey {
    void operator()(cjose_jwk_t* key) const noexcept { cjose_jwk_release(key); }
};
struct ReleaseSignature {
    void operator()(cjose_jws_t* signature) const noexcept { cjose_jws_release(signature); }
};
struct ReleaseHeader {
    void operator()(cjose_header_t* header) const noexcept { cjose_header_release(header); }
};

using KeyHandle = std::unique_ptr<cjose_jwk_t, ReleaseKey>;
using SignatureHandle = std::unique_ptr<cjose_jws_t, ReleaseSignature>;
using HeaderHandle = std::unique_ptr<cjose_header_t, ReleaseHeader>;

/// A member of a JOSE header; empty if absent.
inline std::string header_text(cjose_header_t* header, const char* name) {
    cjose_err error{};
    const char* text = header == nullptr ? nullptr : cjose_header_get(header, name, &error);
    return text == nullptr ? std::string() : std::string(text);
}

/// Whether a JOSE header has that member, of whatever kind.
inline bool has_header(cjose_header_t* header, const char* name) {
    if (!header_text(header, name).empty()) return true;
    cjose_err error{};
    char* text = header == nullptr ? nullptr : cjose_header_get_raw(header, name, &error);
    if (text == nullptr) return false;
    const bool present = *text != '\0';
    cjose_get_dealloc()(text);
    return present;
}

inline SignatureHandle import_signature(std::string_view compact) {
    cjose_err error{};
    return SignatureHandle(cjose_jws_import(compact.data(), compact.size(), &error));
}

/// The signed payload.
inline std::string payload_of(const cjose_jws_t* signature) {
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    cjose_err error{};
    if (!cjose_jws_get_plaintext(signature, &bytes, &size, &error)) return {};
    return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace tonus::access
