#include <tonus/fhir/time.hpp>

#include <array>
#include <charconv>
#include <chrono>

namespace tonus::fhir {
namespace {

using std::chrono::microseconds;

/// Reads fixed-width fields off the front of a text.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] bool skip(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    [[nodiscard]] std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (rest_[i] < '0' || rest_[i] > '9') return std::nullopt;
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }
    /// The digits after a decimal point as microseconds; finer digits are cut off.
    [[nodiscard]] std::optional<microseconds> fraction() {
        std::int64_t value = 0;
        int read = 0;
        while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
            if (read < 6) value = value * 10 + (rest_[0] - '0');
            ++read;
            rest_.remove_prefix(1);
        }
        if (read == 0) return std::nullopt;
        for (int i = read; i < 6; ++i) value *= 10;
        return microseconds(value);
    }

private:
    std::string_view rest_;
};

std::optional<microseconds> parse_zone(Cursor& cursor) {
    if (cursor.skip('Z')) return microseconds(0);
    const bool east = cursor.skip('+');
    if (!east && !cursor.skip('-')) return std::nullopt;
    const auto hours = cursor.digits(2);
    if (!hours || !cursor.skip(':')) return std::nullopt;
    const auto minutes = cursor.digits(2);
    if (!minutes || *minutes > 59 || *hours > 14 || (*hours == 14 && *minutes > 0)) return std::nullopt;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return east ? microseconds(offset) : -microseconds(offset);
}

std::optional<TimeInterval> parse_time_of_day(Cursor& cursor, core::Instant midnight) {
    const auto hour = cursor.digits(2);
    if (!hour || *hour > 23 || !cursor.skip(':')) return std::nullopt;
    const auto minute = cursor.digits(2);
    if (!minute || *minute > 59) return std::nullopt;

    TimeInterval interval;
    interval.start = midnight + std::chrono::hours(*hour) + std::chrono::minutes(*minute);
    interval.precision = Precision::minute;
    microseconds width = std::chrono::minutes(1);
    if (cursor.skip(':')) {
        const auto second = cursor.digits(2);
        if (!second || *second > 60) return std::nullopt;
        interval.start += std::chrono::seconds(*second);
        interval.precision = Precision::second;
        width = std::chrono::seconds(1);
        if (cursor.skip('.')) {
            const auto fraction = cursor.fraction();
            if (!fraction) return std::nullopt;
            interval.start += *fraction;
            interval.precision = Precision::subsecond;
            width = std::chrono::milliseconds(1);
        }
    }
    if (!cursor.done()) {
        const auto zone = parse_zone(cursor);
        if (!zone || !cursor.done()) return std::nullopt;
        interval.start -= *zone;
    }
    interval.end = interval.start + width;
    return interval;
}

core::Instant start_of(std::chrono::year_month_day date) { return core::Instant(std::chrono::sys_days(date)); }

}  // namespace

std::optional<TimeInterval> parse_time(std::string_view text) {
    Cursor cursor(text);
    const auto year_number = cursor.digits(4);
    if (!year_number || *year_number == 0) return std::nullopt;
    const std::chrono::year year(*year_number);
    if (cursor.done()) {
        return TimeInterval{start_of(year / 1 / 1), start_of((year + std::chrono::years(1)) / 1 / 1), Precision::year};
    }
    if (!cursor.skip('-')) return std::nullopt;
    const auto month_number = cursor.digits(2);
    if (!month_number || *month_number < 1 || *month_number > 12) return std::nullopt;
    const auto month = year / *month_number;
    if (cursor.done()) {
        return TimeInterval{start_of(month / 1), start_of((month + std::chrono::months(1)) / 1), Precision::month};
    }
    if (!cursor.skip('-')) return std::nullopt;
    const auto day_number = cursor.digits(2);
    if (!day_number) return std::nullopt;
    const auto date = month / *day_number;
    if (!date.ok()) return std::nullopt;
    const core::Instant midnight = start_of(date);
    if (cursor.done()) return TimeInterval{midnight, midnight + std::chrono::days(1), Precision::day};
    if (!cursor.skip('T')) return std::nullopt;
    return parse_time_of_day(cursor, midnight);
}

std::optional<TimeInterval> parse_query_time(std::string_view text) {
    constexpr std::size_t zone = std::string_view("+01:00").size();
    std::string whole(text);
    if (whole.size() > zone && whole[whole.size() - zone] == ' ') whole[whole.size() - zone] = '+';
    return parse_time(whole);
}

std::string format_date(core::Instant instant) { return core::format_instant(instant).substr(0, 10); }

}  // namespace tonus::fhir
