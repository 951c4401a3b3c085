#include "index_key.hpp"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <string>

namespace tonus::search {
namespace {

constexpr std::size_t bytes_in_order = 8;

/// Bytes as a big-endian number, moved so that signed comparison orders like unsigned.
std::int64_t packed(std::string_view text, unsigned char filler) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes_in_order; ++i) {
        bits = (bits << 8) | (i < text.size() ? static_cast<unsigned char>(text[i]) : filler);
    }
    return std::bit_cast<std::int64_t>(bits ^ (std::uint64_t(1) << 63));
}

}  // namespace

std::uint64_t index_key(const Parameter& parameter, char form, std::string_view value) {
    thread_local std::string text;  // a resource has dozens of keys
    text.clear();
    text.append(parameter.resource_type).push_back('\0');
    text.append(parameter.code).push_back('\0');
    text.push_back(form);
    text.append(value);
    return XXH3_64bits(text.data(), text.size());
}

std::int64_t order_of(double number) noexcept {
    if (number == 0) number = 0;  // one zero
    const auto bits = std::bit_cast<std::int64_t>(number);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

std::int64_t order_of(std::string_view text) noexcept { return packed(text, 0x00); }
std::int64_t last_order_of(std::string_view prefix) noexcept { return packed(prefix, 0xFF); }

std::int64_t order_of_system(std::string_view system) noexcept {
    return system.empty() ? 0 : std::bit_cast<std::int64_t>(XXH3_64bits(system.data(), system.size()));
}

std::vector<std::string_view> trigrams_of(std::string_view folded) {
    std::vector<std::string_view> pieces;
    for (std::size_t i = 0; i + 3 <= folded.size() && pieces.size() <= most_trigrams; ++i) {
        const std::string_view piece = folded.substr(i, 3);
        const auto at = std::lower_bound(pieces.begin(), pieces.end(), piece);
        if (at == pieces.end() || *at != piece) pieces.insert(at, piece);
    }
    return pieces;
}

std::string dimension_text(std::uint64_t dimension) { return std::to_string(dimension); }

}  // namespace tonus::search
