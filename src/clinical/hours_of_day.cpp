#include "hours_of_day.hpp"

#include <tonus/content/toml_file.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::clinical {
namespace {

constexpr unsigned hours_on_a_clock = 24;

/// Bits from one hour to before another.
std::uint32_t span(unsigned from, unsigned to) {
    std::uint32_t hours = 0;
    for (unsigned hour = from; hour < to; ++hour) hours |= std::uint32_t(1) << hour % hours_on_a_clock;
    return hours;
}

/// The span that the member "hours" names; nothing if it names none.
std::optional<std::uint32_t> span_of(const toml::table& table) {
    const toml::array* hours = table["hours"].as_array();
    if (hours == nullptr || hours->size() != 2) return std::nullopt;
    const auto from = hours->get(0)->value<unsigned>();
    const auto to = hours->get(1)->value<unsigned>();
    if (!from || !to || *from >= hours_on_a_clock || *to <= *from || *to > *from + hours_on_a_clock) return std::nullopt;
    return span(*from, *to);
}

template <class Key, class Map>
std::uint32_t hours_of(const Map& known, const Key& key) {
    const auto found = known.find(key);
    return found == known.end() ? 0 : found->second;
}

void add(TimesOfDay& times, std::uint32_t hours) {
    ++times.count;
    times.hours |= hours;
    times.unsure = times.unsure || hours == 0;
}

std::uint32_t clock_hours(std::string_view time) {
    unsigned hour = hours_on_a_clock;
    std::from_chars(time.data(), time.data() + std::min<std::size_t>(time.size(), 2), hour);
    return hour < hours_on_a_clock ? span(hour, hour + 1) : 0;
}

}  // namespace

void read_hours_of_day(content::TomlFile& file, HoursOfDay& known) {
    for (const auto& [name, node] : file.root()) {
        const toml::table* table = node.as_table();
        if (table == nullptr) return file.complain(node, "a time of the day must be a table.");
        file.allow_only(*table, {"hours", "word", "events"});
        const auto hours = span_of(*table);
        if (!hours) return file.complain(node, "hours must be two of a clock of 24, as [17, 28] for 17:00 to before 4:00.");
        if (const auto word = file.number(*table, "word")) known.by_word[*word] = *hours;
        for (const std::string& event : file.texts(*table, "events")) known.by_event[event] = *hours;
    }
}

TimesOfDay times_of_day(json::Value repeat, const HoursOfDay& known) {
    TimesOfDay times;
    for (const json::Value when : repeat["when"].elements()) {
        const std::string_view event = when.string();
        add(times, hours_of(known.by_event, event.substr(0, event.find('.'))));
    }
    for (const json::Value time : repeat["timeOfDay"].elements()) add(times, clock_hours(time.string()));
    return times;
}

TimesOfDay times_of_day(const std::vector<SigItem>& items, const HoursOfDay& known) {
    TimesOfDay times;
    double former = 0;  // "nightly at bedtime" is one time
    for (const SigItem& item : items) {
        if (item.kind == SigKind::meals || item.kind == SigKind::then || item.kind == SigKind::day_label) times.unsure = true;
        const bool named = item.kind == SigKind::time_of_day;
        if (named && item.value == 0) add(times, item.high < 0 ? 0 : span(unsigned(item.high), unsigned(item.high) + 1));
        if (named && item.value > 0 && item.value != former) add(times, hours_of(known.by_word, item.value));
        former = named ? item.value : 0;
    }
    return times;
}

std::uint32_t hours_of_doses(const TimesOfDay& times, std::optional<double> per_day) {
    const bool each = per_day && *per_day <= double(times.count);
    return each && !times.unsure ? times.hours : 0;
}

}  // namespace tonus::clinical
