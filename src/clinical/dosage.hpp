#pragma once

#include "content_state.hpp"
#include "medicine_name.hpp"

#include <tonus/clinical/sig.hpp>
#include <tonus/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tonus::clinical {

/// What the dosage of one resource comes to.
struct Dosing {
    std::vector<DosePhase> phases;  ///< in order; one of them unless the dose changes by plan
    Route route = Route::unknown;   ///< of the dosage alone
    bool titration = false;
    bool conflict = false;                                      ///< structured dose and text disagree
    bool unknown = false;                                       ///< a dosage was sent and none of it understood
    std::string text;                                           ///< as sent, for the page
    std::optional<double> max_daily;                            ///< mg
    std::optional<double> volume_ml;                            ///< of one administration, when a volume was sent
    std::optional<double> times_per_day;                        ///< when how often is told and how much is not
    std::optional<std::pair<std::string, std::string>> bounds;  ///< start and end of boundsPeriod
};

/// Reads the Dosage elements of a MedicationStatement or MedicationRequest: structured parts first, the
/// text where they are silent. Amounts are mg, whatever was sent.
/// Source: FHIR R4, Dosage; Timing.
[[nodiscard]] Dosing read_dosages(json::Value dosages, const Medicine& medicine, const ClinicalContent& content);

/// MedicationAdministration.dosage: one dose, or a rate.
[[nodiscard]] Dosing read_administered(json::Value dosage, const Medicine& medicine, const ClinicalContent& content);

}  // namespace tonus::clinical
