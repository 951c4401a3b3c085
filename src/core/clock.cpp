#include <tonus/core/clock.hpp>

#include <array>
#include <cstdio>
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

}  // namespace

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

std::string format_instant(Instant instant) {
    const Fields f = fields_of(instant);
    std::array<char, 80> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", f.year, f.month, f.day, f.hour,
        f.minute, f.second, f.millisecond
    );
    return {text.data(), std::size_t(length)};
}

std::string format_http_date(Instant instant) {
    static constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Fields f = fields_of(instant);
    std::array<char, 80> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", days[std::size_t(f.weekday)], f.day,
        months[std::size_t(f.month - 1)], f.year, f.hour, f.minute, f.second
    );
    return {text.data(), std::size_t(length)};
}

}  // namespace tonus::core
