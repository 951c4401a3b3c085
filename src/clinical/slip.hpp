#pragma once

#include <cstdint>
#include <string_view>

namespace tonus::clinical {

/// How a short word is written wrong, the surest first.
enum class Slip : std::uint8_t {
    swapped,  ///< two letters that stand side by side: "fveer" for "fever"
    doubled,  ///< a letter written twice, or one of two left out: "fitts", "dizy"
    dropped,  ///< a letter of a word of five left out: "fevr"
    sounded,  ///< one letter that sounds like another: "fevar"
    pressed,  ///< the next key of the keyboard: "rasg"
    none,
};

/// How `written` becomes `meant` by one slip; both in lower case. The first letter must be right.
[[nodiscard]] Slip slip_between(std::string_view written, std::string_view meant) noexcept;

}  // namespace tonus::clinical
