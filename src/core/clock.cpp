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

Instant SystemClock::now() const { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

// Every resource served and every log line has one: worth more than a general formatter.
std::string format_instant(Instant instant) {
    const Fields f = fields_of(instant);
    std::string text = "0000-00-00T00:00:00.000Z";
    const auto put = [&text](std::size_t first, std::size_t digits, int number) {
        for (std::size_t i = first + digits; i-- > first; number /= 10) text[i] = char('0' + number % 10);
    };
    put(0, 4, f.year);
    put(5, 2, f.month);
    put(8, 2, f.day);
    put(11, 2, f.hour);
    put(14, 2, f.minute);
    put(17, 2, f.second);
    put(20, 3, f.millisecond);
    return text;
}

std::string format_http_date(Instant instant) {
    static constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Fields f = fields_of(instant);
    std::array<char, 80> text{};
    const int length = std::snprintf(
        text.data(),
        text.size(),
        "%s, %02d %s %04d %02d:%02d:%02d GMT",
        days[std::size_t(f.weekday)],
        f.day,
        months[std::size_t(f.month - 1)],
        f.year,
        f.hour,
        f.minute,
        f.second
    );
    return {text.data(), std::size_t(length)};
}

}  // namespace tonus::core
