#pragma once

#include <tonus/interaction/problem.hpp>

#include <cstddef>

namespace tonus::interaction {

/// What a patch may still do: one of a few lines can ask for any amount of memory and time, so what it copies, and what
/// it passes over in long lists, is counted.
class PatchWork {
public:
    /// Errors: too_large (issue code too-costly) once more than 64 MiB were taken.
    core::Result<void> take(std::size_t amount) {
        done_ += amount;
        if (done_ <= most) return {};
        return refuse(
            core::ErrorKind::too_large,
            "too-costly",
            "",
            "The patch copies or moves more than tonus does for one; send the resource with PUT."
        );
    }

private:
    static constexpr std::size_t most = std::size_t{64} * 1024 * 1024;
    std::size_t done_ = 0;
};

}  // namespace tonus::interaction
