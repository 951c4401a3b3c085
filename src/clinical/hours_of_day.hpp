#pragma once

#include "sig_words.hpp"

#include <tonus/clinical/sig.hpp>
#include <tonus/json/value.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tonus::content {
class TomlFile;
}

namespace tonus::clinical {

/// The hours in which a dose may fall, one bit each as Fact::hours_of_day: config/concepts/hours-of-day.toml. Filled once,
/// then immutable and thread-safe.
struct HoursOfDay {
    std::map<double, std::uint32_t> by_word;                     ///< a SigItem's value -> hours
    std::map<std::string, std::uint32_t, std::less<>> by_event;  ///< a code of Timing.repeat.when -> hours
};

void read_hours_of_day(content::TomlFile& file, HoursOfDay& known);

/// The times of the day that a Timing lists; one that is not known could be any hour.
/// Source: FHIR R4, Timing.repeat.when and timeOfDay.
[[nodiscard]] TimesOfDay times_of_day(json::Value repeat, const HoursOfDay& known);

/// The times of the day that an instruction names.
[[nodiscard]] TimesOfDay times_of_day(const std::vector<SigItem>& items, const HoursOfDay& known);

/// The hours in which `per_day` doses fall; 0 unless each has its time.
[[nodiscard]] std::uint32_t hours_of_doses(const TimesOfDay& times, std::optional<double> per_day);

}  // namespace tonus::clinical
