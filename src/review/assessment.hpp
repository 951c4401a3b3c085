#pragma once

#include <tonus/review/flag_store.hpp>
#include <tonus/review/record_keeper.hpp>

#include <tonus/surveillance/rule_set.hpp>

#include <span>
#include <vector>

namespace tonus::review {

/// Assesses a patient's record and brings flags, Tasks and the next due instant in line with it.
[[nodiscard]] core::Result<void> assess_patient(
    store::Writer& writer,
    store::PatientKey patient,
    const surveillance::RuleSet& rules,
    const FlagWriter& flag_writer,
    Newborns& newborns,
    RecordCache& records
);

/// What a flag shows: its own evidence, then that of the patient's flags which were found to be
/// duplicates of it. `flags` are all of the patient's.
[[nodiscard]] std::vector<Evidence> evidence_with_merged(const Flag& flag, std::span<const Flag> flags);

}  // namespace tonus::review
