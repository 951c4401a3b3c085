#include "sqlite/persons.hpp"

#include "sqlite/patients.hpp"
#include "sqlite/transaction.hpp"
#include "sqlite/versions.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/search/person.hpp>

#include <algorithm>
#include <functional>

namespace tonus::store::sqlite {
namespace {

// Of list_persons, behind those of a version.
constexpr int patient_column_of_person = index_rows_column + 1;
// After every character of a word.
constexpr std::string_view past_the_end = "\xFF";

std::vector<std::string> words_of_person(const Version& version) {
    const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
    return document ? search::person_words(document->root()) : std::vector<std::string>();
}

core::Result<bool> persons_known(Database& database) {
    Cursor cursor = database.connection.use(Sql::find_persons_known);
    if (cursor.next()) return cursor.integer(0) != 0;
    return core::fail(cursor.end().error());
}

using Person = std::function<core::Result<void>(PatientKey, const Version&)>;

/// Each resource that describes a patient, as far as its text can be read.
core::Result<void> visit_persons(Database& database, const Person& visit) {
    const auto type = database.types.find(search::person_type);
    if (!type) return core::fail(type.error());
    if (!*type) return {};
    Cursor cursor = database.connection.use(Sql::list_persons);
    cursor.bind(":type", **type);
    while (cursor.next()) {
        if (cursor.integer(patient_column_of_person) == 0) continue;
        const auto version = read_version(database, cursor);
        if (!version && is_damage(version.error())) continue;
        if (!version) return core::fail(version.error());
        const auto patient = survivor_of(database, cursor.integer(patient_column_of_person));
        if (!patient) return core::fail(patient.error());
        if (auto visited = visit(*patient, *version); !visited) return visited;
    }
    return cursor.end();
}

core::Result<std::vector<std::string>> kept_words(Database& database, PatientKey patient, std::string_view id) {
    Cursor cursor = database.connection.use(Sql::list_person_words);
    cursor.bind(":patient", patient).bind(":id", id);
    std::vector<std::string> words;
    while (cursor.next()) words.emplace_back(cursor.bytes(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return words;
}

}  // namespace

core::Result<void> add_person(Database& database, PatientKey patient, const Version& version) {
    for (const std::string& word : words_of_person(version)) {
        Cursor cursor = database.connection.use(Sql::add_person_word);
        cursor.bind(":word", word).bind(":patient", patient).bind(":id", version.key.id);
        if (auto added = cursor.run(); !added) return added;
    }
    return {};
}

core::Result<void> remove_person(Database& database, PatientKey patient, std::string_view id) {
    return database.connection.use(Sql::remove_person_words).bind(":patient", patient).bind(":id", id).run();
}

core::Result<std::vector<PatientKey>> patients_with(Database& database, std::string_view word, WordMatch match) {
    const std::string last = std::string(word) + (match == WordMatch::beginning ? std::string(past_the_end) : std::string());
    Cursor cursor = database.connection.use(Sql::find_patients_by_word);
    cursor.bind(":first", word).bind(":last", last);
    std::vector<PatientKey> patients;
    while (cursor.next()) patients.push_back(cursor.integer(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    std::sort(patients.begin(), patients.end());
    patients.erase(std::unique(patients.begin(), patients.end()), patients.end());
    return patients;
}

core::Result<void> know_persons(Database& database) {
    auto transaction = Transaction::begin(database.connection, Access::write);
    if (!transaction) return core::fail(transaction.error());
    const auto known = persons_known(database);
    if (!known) return core::fail(known.error());
    if (*known) return {};
    const auto read =
        visit_persons(database, [&](PatientKey patient, const Version& version) { return add_person(database, patient, version); });
    if (!read) return read;
    if (auto put = database.connection.use(Sql::put_persons_known).run(); !put) return put;
    return transaction->commit();
}

core::Result<std::vector<std::string>> wrong_persons(Database& database) {
    std::vector<std::string> wrong;
    const auto known = persons_known(database);
    if (!known) return core::fail(known.error());
    if (!*known) return wrong;
    std::int64_t words = 0;
    const auto compared = visit_persons(database, [&](PatientKey patient, const Version& version) -> core::Result<void> {
        const auto kept = kept_words(database, patient, version.key.id);
        if (!kept) return core::fail(kept.error());
        words += std::int64_t(kept->size());
        if (*kept != words_of_person(version)) wrong.push_back(fhir::to_string(version.key));
        return {};
    });
    if (!compared) return core::fail(compared.error());
    Cursor cursor = database.connection.use(Sql::count_person_words);
    if (!cursor.next()) return core::fail(cursor.end().error());
    if (cursor.integer(0) != words) wrong.emplace_back("person_word");
    return wrong;
}

}  // namespace tonus::store::sqlite
