#pragma once

#include <tonus/core/clock.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhir {

enum class Precision : std::uint8_t { year, month, day, minute, second, subsecond };

/// The stretch of time a FHIR date, dateTime or instant stands for: `2026-11` is the whole month.
/// `end` is the first instant after it. A time without a zone is read as UTC.
struct TimeInterval {
    core::Instant start;
    core::Instant end;
    Precision precision = Precision::day;

    [[nodiscard]] bool contains(core::Instant instant) const noexcept { return start <= instant && instant < end; }
};

/// Parses `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a full dateTime with zone; nothing for any other text,
/// an impossible date, or a year outside 0001 to 9999. A leap second counts as the second after.
/// Source: FHIR R4, datatypes, "date", "dateTime", "instant".
[[nodiscard]] std::optional<TimeInterval> parse_time(std::string_view text);

/// The same for a text of a query, whose zone may have lost its `+`: unless a client encodes it, a form reads
/// it as a space.
[[nodiscard]] std::optional<TimeInterval> parse_query_time(std::string_view text);

/// `2026-11-24`: the UTC date of an instant.
[[nodiscard]] std::string format_date(core::Instant instant);

}  // namespace tonus::fhir
