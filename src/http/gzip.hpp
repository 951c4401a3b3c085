#pragma once

#include <tonus/core/result.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace tonus::http {

/// How far a packed body may unfold.
struct InflateLimits {
    std::size_t bytes = 0;                           ///< unpacked
    std::size_t ratio = 0;                           ///< unpacked to packed, looked at above 64 KiB unpacked
    std::function<bool(std::size_t unpacked)> take;  ///< asked before the text grows to that; false: there is no memory
};

/// Unpacks gzip. Memory never exceeds the limit by more than one step. Errors: invalid if the text
/// is not one whole gzip member with a right checksum; too_large over a limit;
/// busy if there is no memory.
[[nodiscard]] core::Result<std::string> gunzip(std::string_view packed, const InflateLimits& limits);

/// Packs with gzip at `level` 1 to 9.
[[nodiscard]] std::string gzip(std::string_view text, int level);

}  // namespace tonus::http
