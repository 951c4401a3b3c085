#include <tonus/core/field_scanner.hpp>
#include <tonus/fhirpath/temporal.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace tonus::fhirpath {
namespace {

using std::chrono::microseconds;

bool read_date(core::FieldScanner& scanner, Temporal& value) {
    const auto year = scanner.number(4, 1, 9999);
    if (!year) return false;
    value.year = std::int16_t(*year);
    value.precision = TemporalPart::year;
    if (!scanner.skip('-')) return true;
    const auto month = scanner.number(2, 1, 12);
    if (!month) return false;
    value.month = std::uint8_t(*month);
    value.precision = TemporalPart::month;
    if (!scanner.skip('-')) return true;
    const auto day = scanner.number(2, 1, 31);
    if (!day) return false;
    value.day = std::uint8_t(*day);
    value.precision = TemporalPart::day;
    return (std::chrono::year(*year) / *month / *day).ok();
}

bool read_time(core::FieldScanner& scanner, Temporal& value) {
    const auto hour = scanner.number(2, 0, 23);
    if (!hour) return false;
    value.hour = std::uint8_t(*hour);
    value.precision = TemporalPart::hour;
    if (!scanner.skip(':')) return true;
    const auto minute = scanner.number(2, 0, 59);
    if (!minute) return false;
    value.minute = std::uint8_t(*minute);
    value.precision = TemporalPart::minute;
    if (!scanner.skip(':')) return true;
    const auto second = scanner.number(2, 0, 60);
    if (!second) return false;
    value.second = std::uint8_t(*second);
    value.precision = TemporalPart::second;
    if (!scanner.skip('.')) return true;
    const auto fraction = scanner.fraction();
    if (!fraction) return false;
    value.microsecond = std::int32_t(fraction->count());
    value.precision = TemporalPart::fraction;
    return true;
}

bool read_zone(core::FieldScanner& scanner, Temporal& value) {
    if (scanner.done()) return true;
    value.has_offset = true;
    if (scanner.skip('Z')) return scanner.done();
    const bool east = scanner.skip('+');
    if (!east && !scanner.skip('-')) return false;
    const auto hours = scanner.number(2, 0, 14);
    if (!hours || !scanner.skip(':')) return false;
    const auto minutes = scanner.number(2, 0, 59);
    if (!minutes) return false;
    value.offset_minutes = std::int16_t((east ? 1 : -1) * (*hours * 60 + *minutes));
    return scanner.done();
}

core::Instant local_instant(const Temporal& value) {
    const std::chrono::year_month_day date(std::chrono::year(value.year), std::chrono::month(value.month), std::chrono::day(value.day));
    return core::Instant(std::chrono::sys_days(date)) + std::chrono::hours(value.hour) + std::chrono::minutes(value.minute) +
           std::chrono::seconds(value.second) + microseconds(value.microsecond);
}

void set_local(Temporal& value, core::Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss<microseconds> clock(instant - day);
    value.year = std::int16_t(int(date.year()));
    value.month = std::uint8_t(unsigned(date.month()));
    value.day = std::uint8_t(unsigned(date.day()));
    value.hour = std::uint8_t(clock.hours().count());
    value.minute = std::uint8_t(clock.minutes().count());
    value.second = std::uint8_t(clock.seconds().count());
    value.microsecond = std::int32_t(clock.subseconds().count());
}

/// The same moment in UTC, so that parts can be compared one by one. Only a time of day moves it.
Temporal in_utc(Temporal value) {
    if (value.has_offset && value.offset_minutes != 0 && value.precision >= TemporalPart::hour) {
        set_local(value, local_instant(value) - std::chrono::minutes(value.offset_minutes));
        value.offset_minutes = 0;
    }
    return value;
}

std::array<std::int64_t, 6> parts_of(const Temporal& value) {
    return {value.year, value.month, value.day, value.hour, value.minute, value.second * 1'000'000LL + value.microsecond};
}

/// Index into parts_of() of the last part written.
std::size_t last_part(const Temporal& value) { return std::size_t(std::min(value.precision, TemporalPart::second)); }

std::optional<Temporal> moved_by_months(Temporal value, std::int64_t months) {
    const std::int64_t total = value.year * 12LL + (value.month - 1) + months;
    if (total < 12 || total >= 10'000 * 12LL) return std::nullopt;
    value.year = std::int16_t(total / 12);
    value.month = std::uint8_t(total % 12 + 1);
    const auto last = std::chrono::year(value.year) / std::chrono::month(value.month) / std::chrono::last;
    value.day = std::min(value.day, std::uint8_t(unsigned(last.day())));
    return value;
}

std::optional<Temporal> moved_by_duration(Temporal value, microseconds by) {
    core::Instant instant = local_instant(value) + by;
    if (value.kind == TemporalKind::time) {
        const auto day = std::chrono::floor<std::chrono::days>(instant);
        instant = core::Instant(instant - day);
        const Temporal before = value;
        set_local(value, instant);
        value.year = before.year;
        value.month = before.month;
        value.day = before.day;
        return value;
    }
    const auto first = core::Instant(std::chrono::sys_days(std::chrono::year(1) / 1 / 1));
    const auto end = core::Instant(std::chrono::sys_days(std::chrono::year(10'000) / 1 / 1));
    if (instant < first || instant >= end) return std::nullopt;
    set_local(value, instant);
    return value;
}

constexpr std::int64_t most_units = 400'000'000'000'000;
// More than there is between the years 1 and 9999.
constexpr microseconds most_moved = std::chrono::days(4'000'000);

microseconds length_of(CalendarUnit unit) {
    switch (unit) {
        case CalendarUnit::year: return std::chrono::days(365);
        case CalendarUnit::month: return std::chrono::days(30);
        case CalendarUnit::week: return std::chrono::weeks(1);
        case CalendarUnit::day: return std::chrono::days(1);
        case CalendarUnit::hour: return std::chrono::hours(1);
        case CalendarUnit::minute: return std::chrono::minutes(1);
        case CalendarUnit::second: return std::chrono::seconds(1);
        case CalendarUnit::millisecond: return std::chrono::milliseconds(1);
    }
    return {};
}

}  // namespace

std::optional<Temporal> parse_date(std::string_view text) {
    core::FieldScanner scanner(text);
    Temporal value;
    if (!read_date(scanner, value) || !scanner.done()) return std::nullopt;
    return value;
}

std::optional<Temporal> parse_date_time(std::string_view text) {
    core::FieldScanner scanner(text);
    Temporal value;
    value.kind = TemporalKind::date_time;
    if (!read_date(scanner, value)) return std::nullopt;
    if (scanner.done()) return value;
    if (!scanner.skip('T')) return std::nullopt;
    if (scanner.done()) return value;
    if (value.precision != TemporalPart::day || !read_time(scanner, value) || !read_zone(scanner, value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<Temporal> parse_time(std::string_view text) {
    core::FieldScanner scanner(text);
    Temporal value;
    value.kind = TemporalKind::time;
    if (!read_time(scanner, value) || !scanner.done()) return std::nullopt;
    return value;
}

std::string to_text(const Temporal& value) {
    std::array<char, 48> text{};
    std::string result;
    const auto append = [&](const char* format, auto... numbers) {
        std::snprintf(text.data(), text.size(), format, numbers...);
        result += text.data();
    };
    if (value.kind != TemporalKind::time) {
        append("%04d", int(value.year));
        if (value.precision >= TemporalPart::month) append("-%02d", int(value.month));
        if (value.precision >= TemporalPart::day) append("-%02d", int(value.day));
        if (value.precision < TemporalPart::hour) return result;
        result += 'T';
    }
    append("%02d", int(value.hour));
    if (value.precision >= TemporalPart::minute) append(":%02d", int(value.minute));
    if (value.precision >= TemporalPart::second) append(":%02d", int(value.second));
    if (value.precision == TemporalPart::fraction) {
        const bool milliseconds = value.microsecond % 1000 == 0;
        append(milliseconds ? ".%03d" : ".%06d", milliseconds ? value.microsecond / 1000 : value.microsecond);
    }
    if (value.has_offset) {
        const int minutes = std::abs(value.offset_minutes);
        if (minutes == 0) return result + 'Z';
        append("%c%02d:%02d", value.offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
    return result;
}

Temporal date_time_of(core::Instant instant) {
    Temporal value;
    value.kind = TemporalKind::date_time;
    value.precision = TemporalPart::fraction;
    value.has_offset = true;
    set_local(value, std::chrono::floor<std::chrono::milliseconds>(instant));
    return value;
}

Temporal date_part_of(const Temporal& value) {
    Temporal date;
    date.year = value.year;
    date.month = value.month;
    date.day = value.day;
    date.precision = std::min(value.precision, TemporalPart::day);
    return date;
}

Temporal time_part_of(const Temporal& value) {
    Temporal time = value;
    time.kind = TemporalKind::time;
    time.year = 1;
    time.month = 1;
    time.day = 1;
    time.has_offset = false;
    time.offset_minutes = 0;
    return time;
}

Temporal as_date_time(Temporal date) {
    date.kind = TemporalKind::date_time;
    return date;
}

std::optional<int> compare(const Temporal& left, const Temporal& right) {
    if ((left.kind == TemporalKind::time) != (right.kind == TemporalKind::time)) return std::nullopt;
    const auto left_parts = parts_of(in_utc(left));
    const auto right_parts = parts_of(in_utc(right));
    const std::size_t first = left.kind == TemporalKind::time ? std::size_t(TemporalPart::hour) : 0;
    const std::size_t common = std::min(last_part(left), last_part(right));
    for (std::size_t part = first; part <= common; ++part) {
        if (left_parts[part] != right_parts[part]) return left_parts[part] < right_parts[part] ? -1 : 1;
    }
    if (last_part(left) != last_part(right)) return std::nullopt;
    return 0;
}

std::optional<CalendarUnit> calendar_unit(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"year", "month", "week", "day", "hour", "minute", "second", "millisecond"};
    if (word.ends_with('s')) word.remove_suffix(1);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return CalendarUnit(found - words.begin());
}

std::optional<Temporal> moved(const Temporal& value, std::int64_t amount, CalendarUnit unit) {
    if (amount > most_units || amount < -most_units) return std::nullopt;
    if (value.kind != TemporalKind::time) {
        if (unit == CalendarUnit::year) {
            if (amount > 10'000 || amount < -10'000) return std::nullopt;
            return moved_by_months(value, amount * 12);
        }
        if (unit == CalendarUnit::month) {
            if (amount > 120'000 || amount < -120'000) return std::nullopt;
            // A year moves by whole years only: what is left over is below its precision.
            return moved_by_months(value, value.precision == TemporalPart::year ? amount / 12 * 12 : amount);
        }
    } else if (unit < CalendarUnit::hour) {
        return std::nullopt;
    }
    std::int64_t count = 0;
    if (__builtin_mul_overflow(amount, std::int64_t(length_of(unit).count()), &count)) return std::nullopt;
    const microseconds by(count);
    if (by > most_moved || by < -most_moved) return std::nullopt;
    switch (value.precision) {
        case TemporalPart::year: return moved_by_months(value, by / std::chrono::days(365) * 12);
        case TemporalPart::month: return moved_by_months(value, by / std::chrono::days(30));
        case TemporalPart::day: return moved_by_duration(value, by / std::chrono::days(1) * std::chrono::days(1));
        case TemporalPart::hour: return moved_by_duration(value, by / std::chrono::hours(1) * std::chrono::hours(1));
        case TemporalPart::minute: return moved_by_duration(value, by / std::chrono::minutes(1) * std::chrono::minutes(1));
        case TemporalPart::second:
        case TemporalPart::fraction: return moved_by_duration(value, by);
    }
    return std::nullopt;
}

}  // namespace tonus::fhirpath
