#pragma once

#include <tonus/core/clock.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

enum class TemporalKind : std::uint8_t { date, date_time, time };

/// The finest part that was written. Seconds and their fraction count as one part when comparing.
enum class TemporalPart : std::uint8_t { year, month, day, hour, minute, second, fraction };

/// A System.Date, DateTime or Time as written: parts beyond `precision` are unknown, not zero.
/// Source: FHIRPath N1, section "Literals" and "Date/Time Comparison".
struct Temporal {
    TemporalKind kind = TemporalKind::date;
    TemporalPart precision = TemporalPart::day;
    std::int16_t year = 1;
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    std::int32_t microsecond = 0;
    bool has_offset = false;
    std::int16_t offset_minutes = 0;  ///< east of UTC
};

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`; nothing for other text or an impossible date.
[[nodiscard]] std::optional<Temporal> parse_date(std::string_view text);
/// A date, optionally followed by `T`, a time as parse_time() reads it, and `Z` or `+hh:mm`.
[[nodiscard]] std::optional<Temporal> parse_date_time(std::string_view text);
/// `hh`, `hh:mm`, `hh:mm:ss`, `hh:mm:ss.f…` (finer than microseconds is cut off).
[[nodiscard]] std::optional<Temporal> parse_time(std::string_view text);

/// As FHIR writes it, as precise as it is; fractions with three digits or six.
[[nodiscard]] std::string to_text(const Temporal& value);

/// `instant` in UTC with milliseconds.
[[nodiscard]] Temporal date_time_of(core::Instant instant);

/// Its date part, or its time part; as precise as that part is.
[[nodiscard]] Temporal date_part_of(const Temporal& value);
[[nodiscard]] Temporal time_part_of(const Temporal& value);

/// The same with another kind; a date becomes a dateTime of day precision.
[[nodiscard]] Temporal as_date_time(Temporal date);

/// Which of the two comes first (-1, 0, 1); nothing when their precisions differ and the parts both
/// have are equal, or when one is a time and the other is not. A value without a time zone is read
/// as UTC.
[[nodiscard]] std::optional<int> compare(const Temporal& left, const Temporal& right);

enum class CalendarUnit : std::uint8_t { year, month, week, day, hour, minute, second, millisecond };

/// "year", "years", "day", ...; nothing for other words. UCUM codes are not calendar units.
[[nodiscard]] std::optional<CalendarUnit> calendar_unit(std::string_view word);

/// `value` moved by `amount` units (thousandths of a second for milliseconds). A unit finer than the
/// precision is converted to it first (FHIRPath N1, "Date/Time Arithmetic"); months end-clamp.
/// Nothing if the result leaves the years 1 to 9999.
[[nodiscard]] std::optional<Temporal> moved(const Temporal& value, std::int64_t amount, CalendarUnit unit);

}  // namespace tonus::fhirpath
