#pragma once

#include <tonus/core/result.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace tonus::http {

/// How far a packed body may unfold.
struct InflateLimits {
    std::size_t bytes = 0;                           ///< unpacked
    std::size_t ratio = 0;                           ///< unpacked to packed, looked at above 64 KiB unpacked
    std::function<bool(std::size_t unpacked)> take;  ///< asked before the text grows to that; false: there is no memory
};

/// Unpacks one text of gzip piece by piece, so that a thread can do other work in between. Memory never exceeds the
/// limit by more than 64 KiB.
class Gunzip {
public:
    /// `packed` must stay until all is unpacked.
    Gunzip(std::string_view packed, InflateLimits limits);
    ~Gunzip();
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    /// Unpacks 128 KiB more. True once that was all. Errors: invalid if the text is not one whole gzip member with
    /// a right checksum; too_large over a limit; busy if there is no memory.
    [[nodiscard]] core::Result<bool> step();
    /// What was unpacked.
    [[nodiscard]] std::string take() noexcept { return std::move(out_); }

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
    const std::size_t packed_size_;
    const InflateLimits limits_;
    std::string out_;
};

/// Packs with gzip at `level` 1 to 9.
[[nodiscard]] std::string gzip(std::string_view text, int level);

}  // namespace tonus::http
