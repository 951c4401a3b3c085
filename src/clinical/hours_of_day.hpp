#pragma once

#include "sig_words.hpp"

#include <tonus/clinical/sig.hpp>
#include <tonus/json/value.hpp>

#include <vector>

namespace tonus::clinical {

/// The times of the day that a Timing lists.
/// Source: FHIR R4, Timing.repeat.when and timeOfDay.
[[nodiscard]] TimesOfDay times_of_day(json::Value repeat);

/// The times of the day that an instruction names.
[[nodiscard]] TimesOfDay times_of_day(const std::vector<SigItem>& items);

/// The hours in which `per_day` doses fall; 0 unless each has its time.
[[nodiscard]] std::uint32_t hours_of_doses(const TimesOfDay& times, std::optional<double> per_day);

}  // namespace tonus::clinical
