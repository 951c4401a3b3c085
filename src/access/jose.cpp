#include "jose.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <cstdint>

namespace tonus::access {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64url as only one text of each sequence of bytes is. Source: RFC 4648, sections 3.5 and 5.
bool is_canonical(std::string_view text) {
    if (text.find_first_not_of(alphabet) != std::string_view::npos) return false;
    const std::size_t rest = text.size() % 4;
    if (rest == 0) return true;
    if (rest == 1) return false;
    const std::size_t stray_bits = rest == 2 ? 15 : 3;
    return (alphabet.find(text.back()) & stray_bits) == 0;
}

std::optional<json::Document> read_header(std::string_view part) {
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    cjose_err error{};
    if (!cjose_base64url_decode(part.data(), part.size(), &bytes, &size, &error)) return std::nullopt;
    const std::unique_ptr<std::uint8_t, cjose_dealloc_fn_t> owned(bytes, cjose_get_dealloc());
    auto header = json::Document::parse(std::string(reinterpret_cast<const char*>(bytes), size));
    if (!header || !header->root().is_object()) return std::nullopt;
    return std::move(*header);
}

}  // namespace

std::optional<CompactJws> CompactJws::read(std::string_view compact) {
    const auto parts = core::split(compact, '.');
    if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), is_canonical)) return std::nullopt;
    cjose_err error{};
    SignatureHandle signature(cjose_jws_import(compact.data(), compact.size(), &error));
    if (!signature) return std::nullopt;
    auto header = read_header(parts[0]);
    if (!header) return std::nullopt;
    return CompactJws(std::move(signature), std::move(*header), parts[2].size() * 3 / 4);
}

std::string CompactJws::payload() const {
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    cjose_err error{};
    if (!cjose_jws_get_plaintext(signature_.get(), &bytes, &size, &error)) return {};
    return {reinterpret_cast<const char*>(bytes), size};
}

bool CompactJws::is_signed_by(const cjose_jwk_t* key, std::size_t size) const {
    // The library reads the beginning of a signature that is too long.
    if (size != 0 && signature_size_ != size) return false;
    cjose_err error{};
    return cjose_jws_verify(signature_.get(), key, &error);
}

}  // namespace tonus::access
