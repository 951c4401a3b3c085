#pragma once

#include <tonus/json/document.hpp>

#include <cjose/cjose.h>

#include <cstddef>
#include <memory>
#include <optional>
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

/// A compact JWS taken apart; its signature is still to be checked.
class CompactJws {
public:
    /// Nothing for text that is no compact JWS in the one way it may be written: three parts of base64url without
    /// padding or stray bits, so that no changed text means the same, and a header without repeated members.
    /// Source: RFC 7515, sections 3.1 and 5.2.
    [[nodiscard]] static std::optional<CompactJws> read(std::string_view compact);

    [[nodiscard]] json::Value header() const noexcept { return header_.root(); }
    [[nodiscard]] std::string_view algorithm() const noexcept { return header()["alg"].string(); }
    [[nodiscard]] std::string_view key_id() const noexcept { return header()["kid"].string(); }
    [[nodiscard]] std::string payload() const;
    /// Whether `key` signed it, with a signature of exactly `size` bytes; 0: of whatever size the algorithm takes.
    [[nodiscard]] bool is_signed_by(const cjose_jwk_t* key, std::size_t size) const;

private:
    CompactJws(SignatureHandle signature, json::Document header, std::size_t signature_size) noexcept
        : signature_(std::move(signature)), header_(std::move(header)), signature_size_(signature_size) {}

    SignatureHandle signature_;
    json::Document header_;
    std::size_t signature_size_;
};

}  // namespace tonus::access
