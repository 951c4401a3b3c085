#include <tonus/core/clock.hpp>

#include <cstddef>
#include <string_view>

namespace tonus::core {
namespace {

struct Fields {
    int year, month, day, weekday, hour, minute, second, millisecond;
};

Fields fields_of(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(instant - day);
    return {
        int(date.year()),
        int(unsigned(date.month())),
        int(unsigned(date.day())),
        int(std::chrono::weekday(day).c_encoding()),
        int(time.hours().count()),
        int(time.minutes().count()),
        int(time.seconds().count()),
        int(time.subseconds().count() / 1000),
    };
}

/// Writes a number over the `digits` characters from `first` on.
void put(std::string& text, std::size_t first, std::size_t digits, int number) {
    for (std::size_t i = first + digits; i-- > first; number /= 10) text[i] = char('0' + number % 10);
}

}  // namespace

Instant SystemClock::now() const { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

// Every resource served and every log line has one: worth more than a general formatter.
std::string format_instant(Instant instant) {
    const Fields f = fields_of(instant);
    std::string text = "0000-00-00T00:00:00.000Z";
    put(text, 0, 4, f.year);
    put(text, 5, 2, f.month);
    put(text, 8, 2, f.day);
    put(text, 11, 2, f.hour);
    put(text, 14, 2, f.minute);
    put(text, 17, 2, f.second);
    put(text, 20, 3, f.millisecond);
    return text;
}

std::string format_http_date(Instant instant) {
    constexpr std::string_view days = "SunMonTueWedThuFriSat";
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const Fields f = fields_of(instant);
    std::string text = "Day, 00 Mon 0000 00:00:00 GMT";
    text.replace(0, 3, days.substr(std::size_t(f.weekday) * 3, 3));
    put(text, 5, 2, f.day);
    text.replace(8, 3, months.substr(std::size_t(f.month - 1) * 3, 3));
    put(text, 12, 4, f.year);
    put(text, 17, 2, f.hour);
    put(text, 20, 2, f.minute);
    put(text, 23, 2, f.second);
    return text;
}

}  // namespace tonus::core
