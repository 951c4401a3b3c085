#include <tonus/core/utf8.hpp>

#include <algorithm>
#include <cstdint>

namespace tonus::core {
namespace {

/// Length of the UTF-8 sequence that starts `bytes`, or 0 if there is none.
std::size_t sequence_length(std::string_view bytes) noexcept {
    const auto byte = [&](std::size_t i) { return std::uint8_t(bytes[i]); };
    const auto continues = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0U) == 0x80U; };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!continues(1) || !continues(2)) return 0;
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!continues(1) || !continues(2) || !continues(3)) return 0;
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t character_count(std::string_view utf8) noexcept {
    return std::size_t(std::count_if(utf8.begin(), utf8.end(), begins_character));
}

std::size_t character_begin(std::string_view utf8, std::size_t index) noexcept {
    std::size_t byte = 0;
    for (; byte < utf8.size(); ++byte) {
        if (begins_character(utf8[byte]) && index-- == 0) return byte;
    }
    return byte;
}

std::string_view within_bytes(std::string_view utf8, std::size_t most) noexcept {
    if (utf8.size() <= most) return utf8;
    std::size_t end = most;
    while (end > 0 && !begins_character(utf8[end])) --end;
    return utf8.substr(0, end);
}

}  // namespace tonus::core
