#include "fact_time.hpp"

#include <cmath>
#include <string>

namespace tonus::clinical {

std::optional<FactTime> time_of(std::string_view text) {
    const auto interval = fhir::parse_time(text);
    if (!interval) return std::nullopt;
    const bool exact = interval->precision >= fhir::Precision::minute;
    const core::Instant latest = exact ? interval->start : interval->end - std::chrono::microseconds(1);
    return FactTime{interval->start, latest, std::nullopt};
}

std::optional<FactTime> choice_time(json::Value resource, std::string_view name) {
    const std::string stem(name);
    for (const char* suffix : {"DateTime", "Instant"}) {
        if (auto time = time_of(resource[stem + suffix].string())) return time;
    }
    const json::Value period = resource[stem + "Period"];
    auto time = time_of(period["start"].string());
    const auto end = fhir::parse_time(period["end"].string());
    // The end of a period that names a day is the end of that day.
    const auto last = end ? std::optional(end->end - std::chrono::microseconds(1)) : std::nullopt;
    if (time) {
        time->end = last;
        return time;
    }
    if (end) return FactTime{end->start, end->start, last};
    return time_of(resource[stem + "Timing"]["event"][0].string());
}

std::optional<FactTime> first_time(json::Value resource, std::initializer_list<const char*> members) {
    for (const char* member : members) {
        if (auto time = time_of(resource[member].string())) return time;
    }
    return std::nullopt;
}

core::Instant last_updated(json::Value resource, core::Instant stored_at) {
    const auto time = fhir::parse_time(resource["meta"]["lastUpdated"].string());
    return time ? time->start : stored_at;
}

std::chrono::microseconds days_of(double count) { return std::chrono::microseconds(std::llround(count * 86400e6)); }

void set_time(Fact& fact, const FactTime& time) {
    fact.start = time.start;
    fact.start_latest = time.start_latest;
    fact.end = time.end;
}

}  // namespace tonus::clinical
