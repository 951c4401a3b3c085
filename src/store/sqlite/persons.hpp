#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <string>
#include <string_view>
#include <vector>

/// By which words people find a patient: search::person_words() of the resources that describe it. Errors:
/// deadline, storage_full, internal.
namespace tonus::store::sqlite {

/// Adds the words of `version`, which describes the patient and has none yet.
[[nodiscard]] core::Result<void> add_person(Database& database, PatientKey patient, const Version& version);
[[nodiscard]] core::Result<void> remove_person(Database& database, PatientKey patient, std::string_view id);
/// Sorted, each once.
[[nodiscard]] core::Result<std::vector<PatientKey>> patients_with(Database& database, std::string_view word, WordMatch match);

/// In a transaction of its own: reads the persons of a store that an older program kept, once.
[[nodiscard]] core::Result<void> know_persons(Database& database);
/// Resources whose words are not those that are kept, and "person_word" if it has others too. For verification:
/// reads them all. None where know_persons() is still to come.
[[nodiscard]] core::Result<std::vector<std::string>> wrong_persons(Database& database);

}  // namespace tonus::store::sqlite
