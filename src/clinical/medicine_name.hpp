#pragma once

#include "content_state.hpp"

#include <tonus/clinical/facts_of.hpp>
#include <tonus/json/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tonus::clinical {

/// Which medicine a medication[x] is, and what its product tells.
struct Medicine {
    std::vector<std::size_t> substances;  ///< concepts; the first is the main one
    std::string text;                     ///< as the sender named it
    std::string form;
    Route route = Route::unknown;
    std::optional<double> tablet_mg;
    std::optional<double> liquid_mg_per_ml;
    bool micrograms = false;   ///< strength was written in micrograms
    bool conflict = false;     ///< code and text name different medicines, one of them baclofen
    std::string unknown_code;  ///< set when nothing named the medicine
};

/// Reads medicationCodeableConcept or medicationReference: codes first, then names; a contained Medication,
/// a stored one, or what the reference displays.
[[nodiscard]] Medicine read_medicine(json::Value resource, const ContentState& state, const ReferenceResolver& resolve);

/// The same for an AllergyIntolerance.code or any other concept.
[[nodiscard]] Medicine read_medicine_concept(json::Value codeable_concept, const ContentState& state);

/// Substances whose names stand in `text`, in order; look-alikes are left out unless `with_unlike`.
[[nodiscard]] std::vector<std::size_t> substances_named(std::string_view text, const ContentState& state);

}  // namespace tonus::clinical
