#pragma once

#include <tonus/core/clock.hpp>

#include <atomic>

namespace tonus::test {

/// A clock the test winds. Thread-safe.
class ManualClock final : public core::Clock {
public:
    explicit ManualClock(core::Instant start = core::Instant(std::chrono::seconds(1'767'225'600))) : now_(start) {}
    [[nodiscard]] core::Instant now() const override { return now_.load(); }
    void set(core::Instant instant) { now_.store(instant); }
    void advance(std::chrono::microseconds by) { now_.store(now_.load() + by); }

private:
    std::atomic<core::Instant> now_;
};

}  // namespace tonus::test
