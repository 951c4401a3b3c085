#pragma once

#include <chrono>

namespace tonus::core {

/// The instant by which a request must be answered, set once at its first byte and handed down.
class Deadline {
public:
    using clock = std::chrono::steady_clock;

    /// `budget` after `begun`.
    Deadline(clock::time_point begun, clock::duration budget) noexcept : at_(begun + budget), budget_(budget) {}
    [[nodiscard]] static Deadline in(clock::duration budget) { return {clock::now(), budget}; }
    [[nodiscard]] static Deadline never() {
        Deadline deadline({}, {});
        deadline.at_ = clock::time_point::max();
        return deadline;
    }

    [[nodiscard]] clock::time_point at() const noexcept { return at_; }
    /// How long there was from the first byte on; zero for never().
    [[nodiscard]] clock::duration budget() const noexcept { return budget_; }
    [[nodiscard]] bool passed() const noexcept { return clock::now() >= at_; }

private:
    clock::time_point at_;
    clock::duration budget_;
};

}  // namespace tonus::core
