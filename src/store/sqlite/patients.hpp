#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <span>
#include <string>
#include <vector>

/// The directory of patients, and what is kept by patient. Errors: deadline, storage_full, internal.
namespace tonus::store::sqlite {

/// 0 if nobody has the name.
[[nodiscard]] core::Result<PatientKey> find_patient(Database& database, std::string_view name);
[[nodiscard]] core::Result<PatientKey> patient_of(Database& database, const fhir::ResourceKey& key);
[[nodiscard]] core::Result<std::vector<std::string>> patient_names(Database& database, PatientKey patient);
/// Whom a patient was merged into, or the patient itself. Errors besides: internal for an unknown key.
[[nodiscard]] core::Result<PatientKey> survivor_of(Database& database, PatientKey patient);
/// Contract: Writer::patient_named().
[[nodiscard]] core::Result<PatientKey> patient_named(Database& database, std::span<const std::string> names);

[[nodiscard]] core::Result<std::vector<FactRow>> list_facts(Database& database, PatientKey patient);
/// Whosever it was.
[[nodiscard]] core::Result<void> remove_fact(Database& database, std::int64_t type, std::string_view id);
[[nodiscard]] core::Result<void> add_fact(Database& database, PatientKey patient, const FactRow& fact);

/// Contract: Reader::patients_after().
[[nodiscard]] core::Result<std::vector<PatientKey>> list_patients(Database& database, PatientKey after, std::size_t count);
[[nodiscard]] core::Result<std::vector<PatientKey>> list_due(Database& database, core::Instant now, std::size_t count);
[[nodiscard]] core::Result<void> put_due(Database& database, PatientKey patient, std::optional<core::Instant> at);

}  // namespace tonus::store::sqlite
