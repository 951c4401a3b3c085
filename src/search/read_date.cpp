#include "value_reader.hpp"

#include <tonus/fhir/time.hpp>

#include <algorithm>
#include <limits>
#include <optional>

// http://hl7.org/fhir/R4/search.html#date

namespace tonus::search {
namespace {

constexpr std::int64_t earliest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max();

std::int64_t microseconds(core::Instant instant) { return instant.time_since_epoch().count(); }

std::optional<DateValue> interval(json::Value value) {
    const auto parsed = fhir::parse_time(value.string());
    if (!parsed) return std::nullopt;
    return DateValue{microseconds(parsed->start), microseconds(parsed->end)};
}

std::optional<DateValue> period(json::Value value) {
    const auto start = interval(value["start"]);
    const auto end = interval(value["end"]);
    if (!start && !end) return std::nullopt;
    return DateValue{start ? start->start : earliest, end ? end->end : latest};
}

/// The outer limits of a schedule: from its first event, or its bounds, to the end of its last.
std::optional<DateValue> timing(json::Value value) {
    std::optional<DateValue> all = period(value["repeat"]["boundsPeriod"]);
    for (const json::Value event : value["event"].elements()) {
        const auto one = interval(event);
        if (!one) continue;
        all = all ? DateValue{std::min(all->start, one->start), std::max(all->end, one->end)} : *one;
    }
    return all;
}

}  // namespace

void ValueReader::read_date(const fhirpath::Item& item, std::vector<Value>& out) const {
    std::optional<DateValue> value;
    if (item.value().is_string()) {
        value = interval(item.value());
    } else if (is_a(item, types_.period)) {
        value = period(item.value());
    } else if (is_a(item, types_.timing)) {
        value = timing(item.value());
    }
    if (value && value->start < value->end) out.emplace_back(*value);
}

}  // namespace tonus::search
