#include "sqlite/journals.hpp"

#include "sqlite/instants.hpp"

#include <tonus/store/audit_hash.hpp>

namespace tonus::store::sqlite {

core::Result<std::vector<Event>> events_after(Database& database, std::int64_t sequence, std::size_t count) {
    Cursor cursor = database.connection.use(Sql::list_events);
    cursor.bind(":after", sequence).bind(":count", std::int64_t(count));
    std::vector<Event> events;
    while (cursor.next()) {
        Event& event = events.emplace_back();
        event.sequence = cursor.integer(0);
        event.at = instant_of(cursor.integer(1));
        event.topic = cursor.bytes(2);
        event.payload = cursor.bytes(3);
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return events;
}

core::Result<void> append_event(Database& database, core::Instant at, std::string_view topic, std::string_view payload) {
    Cursor cursor = database.connection.use(Sql::add_event);
    return cursor.bind(":at", milliseconds_of(at)).bind(":topic", topic).bind(":payload", payload).run();
}

core::Result<std::vector<AuditEntry>> audit_after(Database& database, std::int64_t sequence, std::size_t count) {
    Cursor cursor = database.connection.use(Sql::list_audit);
    cursor.bind(":after", sequence).bind(":count", std::int64_t(count));
    std::vector<AuditEntry> entries;
    while (cursor.next()) {
        AuditEntry& entry = entries.emplace_back();
        entry.sequence = cursor.integer(0);
        entry.at = instant_of(cursor.integer(1));
        entry.payload = cursor.bytes(2);
        entry.hash = cursor.bytes(3);
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return entries;
}

core::Result<AuditMark> append_audit(Database& database, core::Instant at, std::string_view payload, std::optional<AuditMark>& last) {
    if (!last) {
        Cursor cursor = database.connection.use(Sql::find_last_audit);
        AuditMark found;
        if (cursor.next()) found = {cursor.integer(0), std::string(cursor.bytes(2))};
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        last = std::move(found);
    }
    AuditMark mark{last->sequence + 1, audit_hash(last->hash, at, payload)};
    Cursor cursor = database.connection.use(Sql::add_audit);
    cursor.bind(":sequence", mark.sequence).bind(":at", milliseconds_of(at)).bind(":payload", payload);
    if (auto added = cursor.bind(":hash", mark.hash).run(); !added) return core::fail(added.error());
    last = mark;
    return mark;
}

core::Result<std::optional<std::string>> find_document(Database& database, std::string_view space, std::string_view name) {
    Cursor cursor = database.connection.use(Sql::find_document);
    std::optional<std::string> text;
    if (cursor.bind(":space", space).bind(":name", name).next()) text = cursor.bytes(0);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return text;
}

core::Result<std::vector<std::pair<std::string, std::string>>> list_documents(Database& database, std::string_view space) {
    Cursor cursor = database.connection.use(Sql::list_documents);
    cursor.bind(":space", space);
    std::vector<std::pair<std::string, std::string>> documents;
    while (cursor.next()) documents.emplace_back(cursor.bytes(0), cursor.bytes(1));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return documents;
}

core::Result<void> put_document(Database& database, std::string_view space, std::string_view name, std::string_view text) {
    Cursor cursor = database.connection.use(Sql::put_document);
    return cursor.bind(":space", space).bind(":name", name).bind(":text", text).run();
}

core::Result<void> remove_document(Database& database, std::string_view space, std::string_view name) {
    Cursor cursor = database.connection.use(Sql::remove_document);
    return cursor.bind(":space", space).bind(":name", name).run();
}

core::Result<Counts> count_contents(Database& database) {
    Counts counts;
    {
        Cursor cursor = database.connection.use(Sql::count_contents);
        if (!cursor.next()) return core::fail(cursor.end().error());
        counts.resources = cursor.integer(0);
        counts.patients = cursor.integer(1);
        counts.open_flags = cursor.integer(2);
    }
    Cursor last = database.connection.use(Sql::find_last_version);
    if (last.next()) counts.versions = last.integer(0);
    if (auto end = last.end(); !end) return core::fail(end.error());
    return counts;
}

}  // namespace tonus::store::sqlite
