#include <tonus/core/field_scanner.hpp>
#include <tonus/fhir/time.hpp>

#include <chrono>

namespace tonus::fhir {
namespace {

using std::chrono::microseconds;

std::optional<microseconds> parse_zone(core::FieldScanner& scanner) {
    if (scanner.skip('Z')) return microseconds(0);
    const bool east = scanner.skip('+');
    if (!east && !scanner.skip('-')) return std::nullopt;
    const auto hours = scanner.number(2, 0, 14);
    if (!hours || !scanner.skip(':')) return std::nullopt;
    const auto minutes = scanner.number(2, 0, *hours == 14 ? 0 : 59);
    if (!minutes) return std::nullopt;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return east ? microseconds(offset) : -microseconds(offset);
}

std::optional<TimeInterval> parse_time_of_day(core::FieldScanner& scanner, core::Instant midnight) {
    const auto hour = scanner.number(2, 0, 23);
    if (!hour || !scanner.skip(':')) return std::nullopt;
    const auto minute = scanner.number(2, 0, 59);
    if (!minute) return std::nullopt;

    TimeInterval interval;
    interval.start = midnight + std::chrono::hours(*hour) + std::chrono::minutes(*minute);
    interval.precision = Precision::minute;
    microseconds width = std::chrono::minutes(1);
    if (scanner.skip(':')) {
        const auto second = scanner.number(2, 0, 60);
        if (!second) return std::nullopt;
        interval.start += std::chrono::seconds(*second);
        interval.precision = Precision::second;
        width = std::chrono::seconds(1);
        if (scanner.skip('.')) {
            const auto fraction = scanner.fraction();
            if (!fraction) return std::nullopt;
            interval.start += *fraction;
            interval.precision = Precision::subsecond;
            width = std::chrono::milliseconds(1);
        }
    }
    if (!scanner.done()) {
        const auto zone = parse_zone(scanner);
        if (!zone || !scanner.done()) return std::nullopt;
        interval.start -= *zone;
    }
    interval.end = interval.start + width;
    return interval;
}

core::Instant start_of(std::chrono::year_month_day date) { return core::Instant(std::chrono::sys_days(date)); }

}  // namespace

std::optional<TimeInterval> parse_time(std::string_view text) {
    core::FieldScanner scanner(text);
    const auto year_number = scanner.number(4, 1, 9999);
    if (!year_number) return std::nullopt;
    const std::chrono::year year(*year_number);
    if (scanner.done()) {
        return TimeInterval{start_of(year / 1 / 1), start_of((year + std::chrono::years(1)) / 1 / 1), Precision::year};
    }
    if (!scanner.skip('-')) return std::nullopt;
    const auto month_number = scanner.number(2, 1, 12);
    if (!month_number) return std::nullopt;
    const auto month = year / *month_number;
    if (scanner.done()) {
        return TimeInterval{start_of(month / 1), start_of((month + std::chrono::months(1)) / 1), Precision::month};
    }
    if (!scanner.skip('-')) return std::nullopt;
    const auto day_number = scanner.number(2, 1, 31);
    if (!day_number) return std::nullopt;
    const auto date = month / *day_number;
    if (!date.ok()) return std::nullopt;
    const core::Instant midnight = start_of(date);
    if (scanner.done()) return TimeInterval{midnight, midnight + std::chrono::days(1), Precision::day};
    if (!scanner.skip('T')) return std::nullopt;
    return parse_time_of_day(scanner, midnight);
}

std::optional<TimeInterval> parse_query_time(std::string_view text) {
    constexpr std::size_t zone = std::string_view("+01:00").size();
    std::string whole(text);
    if (whole.size() > zone && whole[whole.size() - zone] == ' ') whole[whole.size() - zone] = '+';
    return parse_time(whole);
}

std::string format_date(core::Instant instant) { return core::format_instant(instant).substr(0, 10); }

}  // namespace tonus::fhir
