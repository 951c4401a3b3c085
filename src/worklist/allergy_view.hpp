#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tonus::worklist {

/// What the patient of this id is allergic to or does not tolerate, as the record words it, each with its reactions;
/// what was refuted, resolved or entered in error is left out. Nothing if no AllergyIntolerance was received at all,
/// which is not the same as none. Source: FHIR R4, AllergyIntolerance.
[[nodiscard]] core::Result<std::optional<std::vector<std::string>>> load_allergies(
    store::Reader& reader, const interaction::SearchEngine& searches, const std::string& patient_id
);

}  // namespace tonus::worklist
