#pragma once

#include <tonus/json/value.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Dosages that hold together for one stretch of a treatment whose dose changes by plan.
struct DosageStep {
    std::vector<json::Value> dosages;
    std::optional<double> days;  ///< until it ends; of all but the last it is told
    double pause_days = 0;       ///< between its end and the next step
    std::string_view start;      ///< as sent
    std::string_view end;        ///< as sent; empty if it is open
};

/// The steps of Dosage elements whose boundsPeriod begin at different times and follow one another, earliest first
/// whatever their order in the list. Empty where they do not: one lacks a start, or two run beside each other.
/// Source: FHIR R4, Dosage.sequence; Timing.repeat.bounds[x].
[[nodiscard]] std::vector<DosageStep> dosage_steps(json::Value dosages);

}  // namespace tonus::clinical
