#include "sqlite/patients.hpp"

#include "sqlite/instants.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

core::Result<PatientKey> add_patient(Database& database) {
    Cursor cursor = database.connection.use(Sql::add_patient);
    if (!cursor.next()) return core::fail(cursor.end().error());
    const PatientKey patient = cursor.integer(0);
    if (auto done = cursor.run(); !done) return core::fail(done.error());
    return patient;
}

core::Result<std::optional<core::Instant>> find_due(Database& database, PatientKey patient) {
    Cursor cursor = database.connection.use(Sql::find_due);
    std::optional<core::Instant> at;
    if (cursor.bind(":patient", patient).next()) at = instant_of(cursor.integer(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return at;
}

/// The earlier of two due instants stands: assessing too early only costs time.
core::Result<void> move_due(Database& database, PatientKey patient, PatientKey survivor) {
    const auto moved = find_due(database, patient);
    if (!moved) return core::fail(moved.error());
    if (!*moved) return {};
    const auto own = find_due(database, survivor);
    if (!own) return core::fail(own.error());
    if (auto removed = put_due(database, patient, std::nullopt); !removed) return removed;
    return put_due(database, survivor, *own ? std::min(**own, **moved) : **moved);
}

core::Result<void> merge(Database& database, PatientKey patient, PatientKey survivor) {
    database.changed_flags.moved = true;
    database.fact_stamps.change(patient);
    database.fact_stamps.change(survivor);
    for (const Sql move : {Sql::move_names, Sql::move_facts, Sql::move_flags, Sql::move_person_words, Sql::merge_patient}) {
        Cursor cursor = database.connection.use(move);
        cursor.bind(":patient", patient).bind(":survivor", survivor);
        if (auto done = cursor.run(); !done) return done;
    }
    return move_due(database, patient, survivor);
}

}  // namespace

core::Result<PatientKey> find_patient(Database& database, std::string_view name) {
    Cursor cursor = database.connection.use(Sql::find_patient);
    if (cursor.bind(":name", name).next()) return cursor.integer(0);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return 0;
}

core::Result<std::vector<std::string>> patient_names(Database& database, PatientKey patient) {
    Cursor cursor = database.connection.use(Sql::list_patient_names);
    cursor.bind(":patient", patient);
    std::vector<std::string> names;
    while (cursor.next()) names.emplace_back(cursor.bytes(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return names;
}

core::Result<PatientKey> survivor_of(Database& database, PatientKey patient) {
    Cursor cursor = database.connection.use(Sql::find_survivor);
    if (cursor.bind(":patient", patient).next()) return cursor.integer(0);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return core::fail(core::ErrorKind::internal, "There is no patient " + std::to_string(patient) + ".");
}

core::Result<PatientKey> patient_of(Database& database, const fhir::ResourceKey& key) {
    const auto type = database.types.find(key.type);
    if (!type) return core::fail(type.error());
    if (!*type) return 0;
    PatientKey patient = 0;
    {
        Cursor cursor = database.connection.use(Sql::find_patient_of);
        if (cursor.bind(":type", **type).bind(":id", key.id).next()) patient = cursor.integer(0);
        if (auto end = cursor.end(); !end) return core::fail(end.error());
    }
    return patient == 0 ? core::Result<PatientKey>(0) : survivor_of(database, patient);
}

core::Result<PatientKey> patient_named(Database& database, std::span<const std::string> names) {
    std::vector<std::string_view> all(names.begin(), names.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<PatientKey> known;
    std::vector<std::string_view> unknown;
    for (const std::string_view name : all) {
        const auto patient = find_patient(database, name);
        if (!patient) return core::fail(patient.error());
        if (*patient != 0) {
            known.push_back(*patient);
        } else {
            unknown.push_back(name);
        }
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const auto survivor = known.empty() ? add_patient(database) : core::Result<PatientKey>(known.front());
    if (!survivor) return survivor;
    for (std::size_t i = 1; i < known.size(); ++i) {
        if (auto merged = merge(database, known[i], *survivor); !merged) return core::fail(merged.error());
    }
    for (const std::string_view name : unknown) {
        Cursor cursor = database.connection.use(Sql::add_patient_name);
        if (auto done = cursor.bind(":name", name).bind(":patient", *survivor).run(); !done) {
            return core::fail(done.error());
        }
    }
    return *survivor;
}

core::Result<std::vector<FactRow>> list_facts(Database& database, PatientKey patient) {
    Cursor cursor = database.connection.use(Sql::list_facts);
    cursor.bind(":patient", patient);
    std::vector<FactRow> facts;
    while (cursor.next()) {
        auto type = database.types.name_of(cursor.integer(0));
        if (!type) return core::fail(type.error());
        FactRow& fact = facts.emplace_back();
        fact.source = {std::move(*type), std::string(cursor.bytes(1))};
        fact.version_id = cursor.integer(2);
        fact.stored_at = instant_of(cursor.integer(3));
        fact.facts = cursor.bytes(4);
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return facts;
}

core::Result<void> remove_fact(Database& database, std::int64_t type, std::string_view id) {
    Cursor cursor = database.connection.use(Sql::remove_fact);
    cursor.bind(":type", type).bind(":id", id);
    while (cursor.next()) database.fact_stamps.change(cursor.integer(0));
    return cursor.end();
}

core::Result<void> add_fact(Database& database, PatientKey patient, const FactRow& fact) {
    const auto type = database.types.find_or_add(fact.source.type);
    if (!type) return core::fail(type.error());
    database.fact_stamps.change(patient);
    Cursor cursor = database.connection.use(Sql::add_fact);
    cursor.bind(":patient", patient).bind(":type", *type).bind(":id", fact.source.id);
    cursor.bind(":version_id", fact.version_id).bind(":stored_at", milliseconds_of(fact.stored_at));
    return cursor.bind(":facts", fact.facts).run();
}

core::Result<std::vector<PatientKey>> list_patients(Database& database, PatientKey after, std::size_t count) {
    Cursor cursor = database.connection.use(Sql::list_patients);
    cursor.bind(":after", after).bind(":count", std::int64_t(count));
    std::vector<PatientKey> patients;
    while (cursor.next()) patients.push_back(cursor.integer(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return patients;
}

core::Result<std::vector<PatientKey>> list_due(Database& database, core::Instant now, std::size_t count) {
    Cursor cursor = database.connection.use(Sql::list_due);
    cursor.bind(":now", milliseconds_of(now)).bind(":count", std::int64_t(count));
    std::vector<PatientKey> patients;
    while (cursor.next()) patients.push_back(cursor.integer(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return patients;
}

core::Result<void> put_due(Database& database, PatientKey patient, std::optional<core::Instant> at) {
    Cursor cursor = database.connection.use(at ? Sql::put_due : Sql::remove_due);
    cursor.bind(":patient", patient);
    // Rounded up: a patient is never assessed before the instant asked for.
    if (at) cursor.bind(":at", first_millisecond_from(*at));
    return cursor.run();
}

}  // namespace tonus::store::sqlite
