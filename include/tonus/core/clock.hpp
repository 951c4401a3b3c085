#pragma once

#include <chrono>
#include <string>

namespace tonus::core {

/// A point on the UTC time line, microsecond resolution.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Where "now" comes from. Injected, so that tests and replay choose the time.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock. Thread-safe.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// `2026-11-24T09:30:00.123Z`: FHIR instant in UTC with milliseconds, always 24 characters for years
/// 0000 to 9999. Source: FHIR R4, datatypes, "instant".
[[nodiscard]] std::string format_instant(Instant instant);

/// `Tue, 24 Nov 2026 09:30:00 GMT`. Source: RFC 9110, section 5.6.7.
[[nodiscard]] std::string format_http_date(Instant instant);

}  // namespace tonus::core
