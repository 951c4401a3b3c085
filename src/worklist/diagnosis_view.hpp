#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/store/store.hpp>
#include <tonus/surveillance/record.hpp>

#include <string>
#include <vector>

namespace tonus::worklist {

/// A Condition on record, whether or not a rule knows it.
struct Diagnosis {
    std::string words;
    std::string at;  ///< as sent, with the precision it has
    core::Instant start;
    std::string resource;  ///< "Condition/id"
};

/// The Conditions of the patient of this id that began in [from, to), or were recorded then and do not say when they began:
/// what else may explain a complaint. What was refuted or entered in error is left out, what `record` has as a symptom, and
/// what was stored after `known_by`. Source: FHIR R4, Condition.
[[nodiscard]] core::Result<std::vector<Diagnosis>> load_diagnoses(
    store::Reader& reader,
    const interaction::SearchEngine& searches,
    const std::string& patient_id,
    const surveillance::Record& record,
    core::Instant from,
    core::Instant to,
    core::Instant known_by = core::Instant::max()
);

}  // namespace tonus::worklist
