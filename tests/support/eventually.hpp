#pragma once

#include <chrono>
#include <thread>

namespace tonus::test {

/// True as soon as `claim` holds, for what another thread or process does in its own time. False after two minutes,
/// which no machine should need, and which end before ctest ends the test, so that it fails by its own words.
template <class Claim>
[[nodiscard]] bool eventually(const Claim& claim) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (!claim()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

}  // namespace tonus::test
