#include "sqlite/versions.hpp"

#include "sqlite/instants.hpp"
#include "sqlite/packed_rows.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

Version version_without_text(std::string type, const Cursor& row) {
    Version version;
    version.key = {std::move(type), std::string(row.bytes(id_column))};
    version.version_id = row.integer(version_id_column);
    version.last_updated = instant_of(row.integer(at_column));
    version.change = Change(row.integer(change_column));
    version.sequence = row.integer(sequence_column);
    return version;
}

struct Link {
    std::optional<std::int64_t> previous;
    std::int64_t version_id = 0;
    std::int64_t at = 0;
};

core::Result<Link> find_link(Database& database, std::int64_t sequence) {
    Cursor cursor = database.connection.use(Sql::find_version_link);
    if (cursor.bind(":sequence", sequence).next()) {
        return Link{cursor.integer_if_any(0), cursor.integer(1), cursor.integer(2)};
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return core::fail(core::ErrorKind::internal, "A version points at one that is not there.");
}

/// Sequences of one resource's versions, newest first, within the query's instants and page.
core::Result<std::vector<std::int64_t>> walk_versions(Database& database, std::int64_t type, const HistoryQuery& query, std::size_t count) {
    const auto place = find_current(database, type, query.id);
    if (!place) return core::fail(place.error());
    std::vector<std::int64_t> found;
    const std::int64_t from = query.since ? first_millisecond_from(*query.since) : 0;
    std::optional<std::int64_t> at = *place ? std::optional((*place)->sequence) : std::nullopt;
    while (at && found.size() < count) {
        const auto link = find_link(database, *at);
        if (!link) return core::fail(link.error());
        if (query.since && link->at < from) break;
        if (*at < query.before.value_or(no_limit)) found.push_back(*at);
        at = link->previous;
    }
    return found;
}

/// As far as it can be read: a damaged text is empty.
core::Result<Version> read_remains(Database& database, const Cursor& row) {
    auto version = read_version(database, row);
    if (version || !is_damage(version.error())) return version;
    auto name = database.types.name_of(row.integer(type_column));
    if (!name) return core::fail(name.error());
    return version_without_text(std::move(*name), row);
}

/// Keeps it for the next caller who asks for that resource.
void keep(Database& database, const Version& newest) {
    if (database.known == nullptr || newest.damaged()) {
        database.read_beyond = true;
        return;
    }
    const std::uint64_t key = change_key_of(newest.key);
    database.known->versions.add(newest);
    database.known->newest.note(key, {newest.sequence, database.index.last});
    database.grounds.last_changes.emplace_back(key, database.index.last);
}

core::Result<Version> load_remains(Database& database, std::int64_t sequence) {
    Cursor cursor = database.connection.use(Sql::load_version);
    if (cursor.bind(":sequence", sequence).next()) return read_remains(database, cursor);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return core::fail(core::ErrorKind::internal, "A version points at one that is not there.");
}

core::Result<std::vector<Version>> list_resource_history(Database& database, std::int64_t type, const HistoryQuery& query) {
    const auto places = walk_versions(database, type, query, query.count);
    if (!places) return core::fail(places.error());
    std::vector<Version> versions;
    std::size_t bytes = 0;
    for (const std::int64_t place : *places) {
        if (bytes >= query.most_bytes) break;
        auto version = load_remains(database, place);
        if (!version) return core::fail(version.error());
        bytes += version->content.size();
        versions.push_back(std::move(*version));
    }
    return versions;
}

core::Result<std::int64_t> history_start(Database& database, const HistoryQuery& query) {
    return query.since ? first_sequence_from(database, *query.since) : core::Result<std::int64_t>(0);
}

}  // namespace

core::Result<Version> read_version(Database& database, const Cursor& row) {
    auto name = database.types.name_of(row.integer(type_column));
    if (!name) return core::fail(name.error());
    auto body = database.bodies.decode(row.integer_if_any(dictionary_column), row.bytes(body_column));
    if (!body) return core::fail(body.error());
    Version version = version_without_text(std::move(*name), row);
    version.content = std::move(*body);
    return version;
}

core::Result<std::vector<IndexRow>> read_rows(Database& database, const Cursor& row, int dictionary, int index_rows) {
    const auto packed = database.bodies.decode_rows(row.integer_if_any(dictionary), row.bytes(index_rows));
    if (!packed) return core::fail(packed.error());
    return unpack(*packed);
}

core::Result<std::optional<VersionBytes>> load_version_bytes(Database& database, std::int64_t sequence) {
    Cursor row = database.connection.use(Sql::load_version);
    if (!row.bind(1, sequence).next()) {
        if (auto end = row.end(); !end) return core::fail(end.error());
        return std::nullopt;
    }
    const auto dictionary = row.integer_if_any(dictionary_column);
    auto text = database.bodies.decode(dictionary, row.bytes(body_column));
    if (!text) return core::fail(text.error());
    auto rows = database.bodies.decode_rows(dictionary, row.bytes(index_rows_column));
    if (!rows) return core::fail(rows.error());
    return VersionBytes{std::move(*text), std::move(*rows)};
}

core::Result<std::optional<Place>> find_current(Database& database, std::int64_t type, std::string_view id) {
    Cursor cursor = database.connection.use(Sql::find_current);
    std::optional<Place> place;
    if (cursor.bind(":type", type).bind(":id", id).next()) {
        place = Place{cursor.integer(0), cursor.integer(1) != 0};
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return place;
}

core::Result<std::optional<Version>> load_current(Database& database, const fhir::ResourceKey& key) {
    const auto type = database.types.find(key.type);
    if (!type) return core::fail(type.error());
    if (!*type) return std::nullopt;
    Cursor cursor = database.connection.use(Sql::load_current);
    if (cursor.bind(":type", **type).bind(":id", key.id).next()) {
        auto version = read_remains(database, cursor);
        if (!version) return core::fail(version.error());
        keep(database, *version);
        return std::optional(std::move(*version));
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return std::nullopt;
}

core::Result<std::optional<Version>> load_version(Database& database, const fhir::ResourceKey& key, std::int64_t version_id) {
    const auto type = database.types.find(key.type);
    if (!type) return core::fail(type.error());
    if (!*type) return std::nullopt;
    const auto place = find_current(database, **type, key.id);
    if (!place) return core::fail(place.error());
    std::optional<std::int64_t> at = *place ? std::optional((*place)->sequence) : std::nullopt;
    while (at) {
        const auto link = find_link(database, *at);
        if (!link) return core::fail(link.error());
        if (link->version_id < version_id) break;
        if (link->version_id == version_id) {
            auto version = load_remains(database, *at);
            if (!version) return core::fail(version.error());
            return std::optional(std::move(*version));
        }
        at = link->previous;
    }
    return std::nullopt;
}

core::Result<std::vector<Version>> list_history(Database& database, const HistoryQuery& query) {
    const auto type = query.type.empty() ? core::Result<std::optional<std::int64_t>>(0) : database.types.find(query.type);
    if (!type) return core::fail(type.error());
    if (!*type) return std::vector<Version>();
    if (!query.id.empty()) return list_resource_history(database, **type, query);
    const auto from = history_start(database, query);
    if (!from) return core::fail(from.error());
    Cursor cursor = database.connection.use(query.type.empty() ? Sql::list_versions : Sql::list_type_versions);
    if (!query.type.empty()) cursor.bind(":type", **type);
    cursor.bind(":from", *from).bind(":before", query.before.value_or(no_limit));
    cursor.bind(":count", std::int64_t(query.count));
    std::vector<Version> versions;
    std::size_t bytes = 0;
    while (bytes < query.most_bytes && cursor.next()) {
        auto version = read_remains(database, cursor);
        if (!version) return core::fail(version.error());
        bytes += version->content.size();
        versions.push_back(std::move(*version));
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return versions;
}

core::Result<std::int64_t> count_history(Database& database, const HistoryQuery& query) {
    const auto type = query.type.empty() ? core::Result<std::optional<std::int64_t>>(0) : database.types.find(query.type);
    if (!type) return core::fail(type.error());
    if (!*type) return 0;
    if (!query.id.empty()) {
        const auto places = walk_versions(database, **type, query, std::size_t(no_limit));
        if (!places) return core::fail(places.error());
        return std::int64_t(places->size());
    }
    const auto from = history_start(database, query);
    if (!from) return core::fail(from.error());
    Cursor cursor = database.connection.use(query.type.empty() ? Sql::count_versions : Sql::count_type_versions);
    if (!query.type.empty()) cursor.bind(":type", **type);
    cursor.bind(":from", *from).bind(":before", query.before.value_or(no_limit));
    if (cursor.next()) return cursor.integer(0);
    return core::fail(cursor.end().error());
}

core::Result<Version> load_sequence(Database& database, std::int64_t sequence) {
    Cursor cursor = database.connection.use(Sql::load_version);
    if (cursor.bind(":sequence", sequence).next()) return read_version(database, cursor);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return core::fail(core::ErrorKind::internal, "A version points at one that is not there.");
}

core::Result<fhir::ResourceKey> key_of(Database& database, std::int64_t sequence) {
    Cursor cursor = database.connection.use(Sql::load_version);
    if (!cursor.bind(1, sequence).next()) {
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        return core::fail(core::ErrorKind::internal, "A version points at one that is not there.");
    }
    auto type = database.types.name_of(cursor.integer(type_column));
    if (!type) return core::fail(type.error());
    return fhir::ResourceKey{std::move(*type), std::string(cursor.bytes(id_column))};
}

core::Result<std::int64_t> last_sequence(Database& database) {
    Cursor cursor = database.connection.use(Sql::find_last_version);
    const std::int64_t last = cursor.next() ? cursor.integer(0) : 0;
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return last;
}

core::Result<std::int64_t> first_sequence_from(Database& database, core::Instant instant) {
    const std::int64_t wanted = first_millisecond_from(instant);
    Cursor last = database.connection.use(Sql::find_last_version);
    std::int64_t low = 1;
    std::int64_t high = 1;
    if (last.next()) high = last.integer(0) + 1;
    if (auto end = last.end(); !end) return core::fail(end.error());
    // Instants never run backwards along the total order, so halving finds the first.
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        Cursor cursor = database.connection.use(Sql::find_instant_from);
        if (!cursor.bind(":sequence", middle).next()) return core::fail(cursor.end().error());
        if (cursor.integer(1) < wanted) {
            low = cursor.integer(0) + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

}  // namespace tonus::store::sqlite
