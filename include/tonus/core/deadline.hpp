#pragma once

#include <chrono>

namespace tonus::core {

/// The instant by which a request must be answered, set once at its first byte and handed down.
class Deadline {
public:
    using clock = std::chrono::steady_clock;

    explicit Deadline(clock::time_point at) noexcept : at_(at) {}
    [[nodiscard]] static Deadline in(clock::duration budget) { return Deadline(clock::now() + budget); }
    [[nodiscard]] static Deadline never() { return Deadline(clock::time_point::max()); }

    [[nodiscard]] clock::time_point at() const noexcept { return at_; }
    [[nodiscard]] bool passed() const noexcept { return clock::now() >= at_; }

private:
    clock::time_point at_;
};

}  // namespace tonus::core
