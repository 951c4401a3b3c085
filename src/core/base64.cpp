#include <tonus/core/base64.hpp>

#include <sodium.h>

namespace tonus::core {
namespace {

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string encode(std::string_view bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
    text.pop_back();  // it ends its text as C does
    return text;
}

}  // namespace

std::string encode_base64(std::string_view bytes) { return encode(bytes, sodium_base64_VARIANT_ORIGINAL); }

std::string encode_base64url(std::string_view bytes) { return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING); }

// Not libsodium's: it refuses bits that no byte takes ("YWJ="), which R4's pattern lets through.
std::optional<std::string> decode_base64(std::string_view text) {
    std::string bytes;
    unsigned bits = 0;
    int held = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const auto digit = base64_digits.find(c);
        if (digit == std::string_view::npos || padding > 0) return std::nullopt;
        bits = (bits << 6U) | unsigned(digit);
        held += 6;
        ++digits;
        if (held < 8) continue;
        held -= 8;
        bytes += char((bits >> unsigned(held)) & 0xFFU);
    }
    if ((digits + padding) % 4 != 0 || padding > 2) return std::nullopt;
    return bytes;
}

}  // namespace tonus::core
