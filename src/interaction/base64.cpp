#include "base64.hpp"

namespace tonus::interaction {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

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
        const auto digit = alphabet.find(c);
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

}  // namespace tonus::interaction
