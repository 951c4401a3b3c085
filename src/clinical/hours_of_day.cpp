#include "hours_of_day.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr unsigned hours_on_a_clock = 24;

/// Bits from one hour to before another.
constexpr std::uint32_t span(unsigned from, unsigned to) {
    std::uint32_t hours = 0;
    for (unsigned hour = from; hour < to; ++hour) hours |= std::uint32_t(1) << hour % hours_on_a_clock;
    return hours;
}

// What hours a word may mean is an engineering default, wide on purpose: only hours that cannot be the same tell two
// doses apart.
constexpr std::uint32_t morning = span(4, 11);
constexpr std::uint32_t midday = span(11, 14);
constexpr std::uint32_t afternoon = span(13, 18);
constexpr std::uint32_t evening = span(17, 28);

/// By the numbers that config/lexicon/dosage.toml gives its times of the day.
constexpr std::array<std::uint32_t, 5> told_in_words = {0, morning, midday, afternoon, evening};

void add(TimesOfDay& times, std::uint32_t hours) {
    ++times.count;
    times.hours |= hours;
    times.unsure = times.unsure || hours == 0;
}

std::uint32_t event_hours(std::string_view when) {
    constexpr std::array<std::pair<std::string_view, std::uint32_t>, 14> events = {
        {{"MORN", morning},
         {"WAKE", morning},
         {"CM", morning},
         {"ACM", morning},
         {"PCM", morning},
         {"NOON", midday},
         {"CD", midday},
         {"ACD", midday},
         {"PCD", midday},
         {"AFT", afternoon},
         {"EVE", evening},
         {"NIGHT", evening},
         {"HS", evening},
         {"CV", evening}}};
    const std::string_view event = when.substr(0, when.find('.'));
    if (event == "PHS" || event == "ACV" || event == "PCV") return evening;
    const auto known = std::find_if(events.begin(), events.end(), [&](const auto& each) { return each.first == event; });
    return known == events.end() ? 0 : known->second;
}

std::uint32_t clock_hours(std::string_view time) {
    unsigned hour = hours_on_a_clock;
    std::from_chars(time.data(), time.data() + std::min<std::size_t>(time.size(), 2), hour);
    return hour < hours_on_a_clock ? span(hour, hour + 1) : 0;
}

}  // namespace

TimesOfDay times_of_day(json::Value repeat) {
    TimesOfDay times;
    for (const json::Value when : repeat["when"].elements()) add(times, event_hours(when.string()));
    for (const json::Value time : repeat["timeOfDay"].elements()) add(times, clock_hours(time.string()));
    return times;
}

TimesOfDay times_of_day(const std::vector<SigItem>& items) {
    TimesOfDay times;
    double former = 0;  // "nightly at bedtime" is one time
    for (const SigItem& item : items) {
        if (item.kind == SigKind::meals || item.kind == SigKind::then || item.kind == SigKind::day_label) times.unsure = true;
        const bool named = item.kind == SigKind::time_of_day;
        if (named && item.value == 0) add(times, item.high < 0 ? 0 : span(unsigned(item.high), unsigned(item.high) + 1));
        if (named && item.value > 0 && item.value != former)
            add(times, told_in_words[std::min(std::size_t(item.value), told_in_words.size() - 1)]);
        former = named ? item.value : 0;
    }
    return times;
}

std::uint32_t hours_of_doses(const TimesOfDay& times, std::optional<double> per_day) {
    const bool each = per_day && *per_day <= double(times.count);
    return each && !times.unsure ? times.hours : 0;
}

}  // namespace tonus::clinical
