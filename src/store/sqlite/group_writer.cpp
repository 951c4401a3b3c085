#include "sqlite/group_writer.hpp"

#include "sqlite/instants.hpp"
#include "sqlite/packed_rows.hpp"

#include <tonus/search/person.hpp>

#include <algorithm>

namespace tonus::store::sqlite {

core::Result<void> GroupWriter::resume() {
    for (const Sql last : {Sql::find_last_version, Sql::find_last_audit}) {
        Cursor cursor = database_.connection.use(last);
        if (cursor.next()) now_ = std::max(now_, instant_of(cursor.integer(1)));
        if (auto end = cursor.end(); !end) return end;
    }
    if (auto resumed = words_.resume(database_); !resumed) return resumed;
    if (auto resumed = index_.resume(database_); !resumed) return resumed;
    learning_ = TrainingSchedule(index_.last());
    return {};
}

core::Result<void> GroupWriter::begin() {
    auto transaction = Transaction::begin(database_.connection, Access::write);
    if (!transaction) return core::fail(transaction.error());
    transaction_.emplace(std::move(*transaction));
    now_ = std::max(now_, core::Instant(std::chrono::floor<std::chrono::milliseconds>(clock_.now())));
    has_events_ = false;
    last_named_ = 0;
    database_.changed_flags = {};
    database_.fact_stamps.begin();
    last_audit_.reset();  // others append to the chain between transactions
    return {};
}

core::Result<void> GroupWriter::commit() {
    auto done = index_.prepare_commit(database_);
    if (done) done = words_.advance(database_, index_.last(), merge_all_);
    if (done) {
        FlagChanges& flags = database_.changed_flags;
        const bool changes_flags = !flags.empty();
        if (changes_flags) open_flags_.begin_change();
        done = transaction_->commit();
        if (!done) flags.moved = true;
        if (changes_flags) open_flags_.end_change(std::move(flags));
    }
    if (!done) {
        rollback();
        return done;
    }
    index_.committed();
    words_.committed();
    transaction_.reset();
    return {};
}

void GroupWriter::rollback() {
    transaction_.reset();
    index_.rolled_back();
    words_.rolled_back();
    database_.fact_stamps.undone();
    database_.types.forget();
    last_put_.reset();
}

core::Result<void> GroupWriter::begin_job(bool isolated) {
    isolated_ = isolated;
    job_wrote_ = false;
    failure_.reset();
    job_start_ = index_.mark();
    flags_before_job_ = database_.changed_flags.put.size();
    return isolated ? database_.connection.use(Sql::open_savepoint).run() : core::Result<void>();
}

core::Result<void> GroupWriter::keep_job() {
    if (!isolated_) return {};
    return database_.connection.use(Sql::release_savepoint).run();
}

core::Result<void> GroupWriter::undo_job() {
    index_.undo_to(job_start_);
    database_.changed_flags.put.resize(flags_before_job_);
    words_.undo_to(job_start_.last);
    database_.fact_stamps.undone();
    database_.types.forget();
    last_put_.reset();
    last_named_ = 0;
    last_audit_.reset();
    if (auto undone = database_.connection.use(Sql::rollback_savepoint).run(); !undone) return undone;
    return database_.connection.use(Sql::release_savepoint).run();
}

core::Result<SearchPage> GroupWriter::search(const IndexQuery& query) {
    database_.index = index_.view();
    return Reads::search(query);
}

core::Result<std::int64_t> GroupWriter::search_total(const IndexQuery& query) {
    database_.index = index_.view();
    return Reads::search_total(query);
}

core::Result<Version> GroupWriter::put(const Draft& draft) { return noted(store(draft, Change::update)); }

core::Result<Version> GroupWriter::remove(const fhir::ResourceKey& key) {
    Draft nothing;
    nothing.key = key;
    return noted(store(nothing, Change::remove));
}

core::Result<PatientKey> GroupWriter::patient_named(std::span<const std::string> names) {
    auto patient = noted(sqlite::patient_named(database_, names));
    last_named_ = patient.value_or(0);
    return patient;
}

core::Result<FactsStamp> GroupWriter::facts_stamp(PatientKey patient) { return database_.fact_stamps.of(patient); }

core::Result<FactsChange> GroupWriter::put_facts(
    PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
) {
    return noted(replace_facts(patient, source, version_id, facts));
}

core::Result<void> GroupWriter::put_gaps(
    const fhir::ResourceKey& source, std::optional<std::string_view> sender, std::span<const Gap> gaps
) {
    return noted(replace_gaps(database_, now_, source, sender, gaps));
}

core::Result<void> GroupWriter::put_flag(const FlagRow& flag) {
    const auto patient = survivor(flag.patient);
    if (!patient) return noted(core::Result<void>(core::fail(patient.error())));
    FlagRow row = flag;
    row.patient = *patient;
    return noted(sqlite::put_flag(database_, row));
}

core::Result<void> GroupWriter::put_due(PatientKey patient, std::optional<core::Instant> at) {
    const auto found = survivor(patient);
    if (!found) return noted(core::Result<void>(core::fail(found.error())));
    return noted(sqlite::put_due(database_, *found, at));
}

core::Result<void> GroupWriter::append_event(std::string_view topic, std::string_view payload) {
    has_events_ = true;
    return noted(sqlite::append_event(database_, now_, topic, payload));
}

core::Result<AuditMark> GroupWriter::note_audit(std::string_view payload) {
    return noted(sqlite::append_audit(database_, now_, payload, last_audit_));
}

core::Result<void> GroupWriter::put_document(std::string_view space, std::string_view name, std::string_view text) {
    return noted(sqlite::put_document(database_, space, name, text));
}

core::Result<void> GroupWriter::remove_document(std::string_view space, std::string_view name) {
    return noted(sqlite::remove_document(database_, space, name));
}

core::Result<std::optional<GroupWriter::Replaced>> GroupWriter::find_replaced(std::int64_t type, const std::string& id) {
    const auto place = find_current(database_, type, id);
    if (!place) return core::fail(place.error());
    if (!*place) return std::nullopt;
    Cursor link = database_.connection.use(Sql::find_version_link);
    if (!link.bind(":sequence", (*place)->sequence).next()) return core::fail(link.end().error());
    return Replaced{(*place)->sequence, link.integer(1), (*place)->deleted};
}

core::Result<Version> GroupWriter::store(const Draft& draft, Change change) {
    const auto type = database_.types.find_or_add(draft.key.type);
    if (!type) return core::fail(type.error());
    const auto replaced = find_replaced(*type, draft.key.id);
    if (!replaced) return core::fail(replaced.error());
    Version version;
    version.key = draft.key;
    version.content = draft.content;
    version.version_id = *replaced ? (*replaced)->version_id + 1 : 1;
    version.last_updated = now_;
    const bool is_new = !*replaced || (*replaced)->deleted;
    version.change = change != Change::update || !is_new ? change : draft.id_assigned ? Change::create : Change::create_named;
    const auto sequence = add_version(*type, *replaced, version, draft.index);
    if (!sequence) return core::fail(sequence.error());
    version.sequence = *sequence;
    index_.note_change(version.key, version.sequence);
    const auto replaces = *replaced ? std::optional((*replaced)->sequence) : std::nullopt;
    if (auto added = index_.add(database_, version.sequence, draft.index, replaces); !added) return core::fail(added.error());
    words_.add(version.sequence, *type, version.deleted() ? std::optional(std::string()) : draft.words);
    if (auto found = note_person(version, draft.patient, replaces.has_value()); !found) return core::fail(found.error());
    if (auto pointed = point_at(*type, version, draft.patient); !pointed) return core::fail(pointed.error());
    if (auto counted = count(*type, *replaced && !(*replaced)->deleted, !version.deleted()); !counted) return core::fail(counted.error());
    if (change == Change::remove) {
        if (auto gone = remove_fact(database_, *type, draft.key.id); !gone) return core::fail(gone.error());
    }
    last_put_ = LastPut{version.key, version.version_id, version.last_updated, version.version_id > 1};
    return version;
}

core::Result<std::int64_t> GroupWriter::add_version(
    std::int64_t type, const std::optional<Replaced>& replaced, const Version& version, std::span<const IndexRow> index
) {
    const StoredBody body = database_.bodies.encode({version.content, pack(index)});
    Cursor cursor = database_.connection.use(Sql::add_version);
    cursor.bind(":previous", replaced ? std::optional(replaced->sequence) : std::nullopt);
    cursor.bind(":type", type).bind(":id", version.key.id).bind(":version_id", version.version_id);
    cursor.bind(":at", milliseconds_of(version.last_updated)).bind(":change", std::int64_t(version.change));
    cursor.bind(":dictionary", body.dictionary).bind_blob(":body", body.bytes.text);
    if (auto done = cursor.bind_blob(":index_rows", body.bytes.rows).run(); !done) return core::fail(done.error());
    return database_.connection.last_row();
}

/// To be called before the resource's row in `current` moves to the new version: the old one says where its words are.
core::Result<void> GroupWriter::note_person(const Version& version, PatientKey patient, bool replaces) {
    if (version.key.type != search::person_type) return {};
    if (replaces) {
        const auto before = patient_of(version.key);
        if (!before) return core::fail(before.error());
        if (auto removed = remove_person(database_, *before, version.key.id); !removed) return removed;
    }
    if (version.deleted() || patient == 0) return {};
    const auto found = survivor(patient);
    return found ? add_person(database_, *found, version) : core::fail(found.error());
}

core::Result<void> GroupWriter::point_at(std::int64_t type, const Version& version, PatientKey patient) {
    Cursor cursor = database_.connection.use(Sql::put_current);
    cursor.bind(":type", type).bind(":id", version.key.id).bind(":sequence", version.sequence);
    return cursor.bind(":deleted", std::int64_t(version.deleted())).bind(":patient", patient).run();
}

core::Result<void> GroupWriter::count(std::int64_t type, bool was_there, bool is_there) {
    if (was_there == is_there) return {};
    Cursor cursor = database_.connection.use(Sql::change_type_count);
    return cursor.bind(":type", type).bind(":change", std::int64_t(is_there ? 1 : -1)).run();
}

core::Result<PatientKey> GroupWriter::survivor(PatientKey patient) {
    return patient == last_named_ && patient != 0 ? patient : survivor_of(database_, patient);
}

bool GroupWriter::is_last_put(const fhir::ResourceKey& key, std::int64_t version_id) const {
    return last_put_ && last_put_->version_id == version_id && last_put_->key == key;
}

core::Result<core::Instant> GroupWriter::instant_of_version(const fhir::ResourceKey& key, std::int64_t version_id) {
    // Facts nearly always follow the version they were read from.
    if (is_last_put(key, version_id)) return last_put_->at;
    const auto stored = load_version(database_, key, version_id);
    if (!stored) return core::fail(stored.error());
    return *stored ? (*stored)->last_updated : now_;
}

core::Result<FactsChange> GroupWriter::replace_facts(
    PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
) {
    const auto found = facts.empty() ? core::Result<PatientKey>(patient) : survivor(patient);
    if (!found) return core::fail(found.error());
    FactsChange change;
    change.patient = *found;
    change.before = database_.fact_stamps.of(*found);
    const auto type = database_.types.find_or_add(source.type);
    if (!type) return core::fail(type.error());
    const bool is_first = is_last_put(source, version_id) && !last_put_->has_facts;
    if (!is_first) {
        if (auto removed = remove_fact(database_, *type, source.id); !removed) return core::fail(removed.error());
    }
    if (!facts.empty()) {
        const auto stored_at = instant_of_version(source, version_id);
        if (!stored_at) return core::fail(stored_at.error());
        change.stored_at = *stored_at;
        if (last_put_ && last_put_->key == source) last_put_->has_facts = true;
        const FactRow row{source, version_id, *stored_at, std::string(facts)};
        if (auto added = add_fact(database_, *found, row); !added) return core::fail(added.error());
    }
    change.after = database_.fact_stamps.of(*found);
    return change;
}

}  // namespace tonus::store::sqlite
