#pragma once

#include <cstddef>
#include <string_view>

namespace tonus::core {

/// True if `text` is well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

/// True of every byte of UTF-8 but those that continue a character.
[[nodiscard]] constexpr bool begins_character(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// How many characters (Unicode code points) well-formed UTF-8 has.
[[nodiscard]] std::size_t character_count(std::string_view utf8) noexcept;

/// The byte where character number `index` begins, counted from 0; the end if there are fewer.
[[nodiscard]] std::size_t character_begin(std::string_view utf8, std::size_t index) noexcept;

/// As many whole characters from the beginning as fit into `most` bytes.
[[nodiscard]] std::string_view within_bytes(std::string_view utf8, std::size_t most) noexcept;

}  // namespace tonus::core
