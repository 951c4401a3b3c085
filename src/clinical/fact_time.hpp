#pragma once

#include <tonus/clinical/fact.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/json/value.hpp>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace tonus::clinical {

/// When something was, as an interval of uncertainty, and when it ended.
struct FactTime {
    core::Instant start;
    core::Instant start_latest;
    std::optional<core::Instant> end;
};

/// A FHIR date, dateTime or instant; nothing if it is none.
[[nodiscard]] std::optional<FactTime> time_of(std::string_view text);

/// `name`DateTime, `name`Instant, `name`Period or `name`Timing of a resource, for example "effective".
[[nodiscard]] std::optional<FactTime> choice_time(json::Value resource, std::string_view name);

/// The first of these members that is a time.
[[nodiscard]] std::optional<FactTime> first_time(json::Value resource, std::initializer_list<const char*> members);

/// meta.lastUpdated, else `stored_at`.
[[nodiscard]] core::Instant last_updated(json::Value resource, core::Instant stored_at);

/// So many days, fractions of one included.
[[nodiscard]] std::chrono::microseconds days_of(double count);

void set_time(Fact& fact, const FactTime& time);

}  // namespace tonus::clinical
