#pragma once

#include <tonus/core/clock.hpp>

#include <chrono>
#include <cstdint>

namespace tonus::store::sqlite {

/// The database keeps milliseconds, the precision FHIR instants are served with, so that stored and
/// served values sort alike.
[[nodiscard]] inline core::Instant instant_of(std::int64_t milliseconds) { return core::Instant(std::chrono::milliseconds(milliseconds)); }

/// Rounded down.
[[nodiscard]] inline std::int64_t milliseconds_of(core::Instant instant) {
    return std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch()).count();
}

/// Rounded up: the first stored instant that is not before `instant`.
[[nodiscard]] inline std::int64_t first_millisecond_from(core::Instant instant) {
    return std::chrono::ceil<std::chrono::milliseconds>(instant.time_since_epoch()).count();
}

}  // namespace tonus::store::sqlite
