#include "sqlite/gaps.hpp"

#include "sqlite/instants.hpp"

namespace tonus::store::sqlite {
namespace {

core::Result<std::string> known_sender(Database& database, std::int64_t type, const std::string& id) {
    Cursor cursor = database.connection.use(Sql::find_gap_sender);
    std::string sender;
    if (cursor.bind(":type", type).bind(":id", id).next()) sender = cursor.bytes(0);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return sender;
}

}  // namespace

core::Result<void> replace_gaps(
    Database& database, core::Instant at, const fhir::ResourceKey& source, std::optional<std::string_view> sender, std::span<const Gap> gaps
) {
    const auto type = database.types.find_or_add(source.type);
    if (!type) return core::fail(type.error());
    const auto known = sender ? core::Result<std::string>(*sender) : known_sender(database, *type, source.id);
    if (!known) return core::fail(known.error());
    {
        Cursor cursor = database.connection.use(Sql::remove_gaps);
        if (auto removed = cursor.bind(":type", *type).bind(":id", source.id).run(); !removed) return removed;
    }
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        Cursor cursor = database.connection.use(Sql::add_gap);
        cursor.bind(":type", *type).bind(":id", source.id).bind(":position", std::int64_t(i)).bind(":sender", *known);
        cursor.bind(":kind", gaps[i].kind).bind(":what", gaps[i].what).bind(":example", gaps[i].example);
        if (auto added = cursor.bind(":at", milliseconds_of(at)).run(); !added) return added;
    }
    return {};
}

core::Result<std::vector<GapCount>> count_gaps(Database& database, std::size_t count) {
    Cursor cursor = database.connection.use(Sql::count_gaps);
    cursor.bind(":count", std::int64_t(count));
    std::vector<GapCount> counts;
    while (cursor.next()) {
        GapCount& row = counts.emplace_back();
        row.sender = cursor.bytes(0);
        row.gap = {std::string(cursor.bytes(1)), std::string(cursor.bytes(2)), std::string(cursor.bytes(6))};
        row.count = cursor.integer(3);
        row.first = instant_of(cursor.integer(4));
        row.last = instant_of(cursor.integer(5));
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return counts;
}

}  // namespace tonus::store::sqlite
