#include "sqlite/search.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

/// Supersessions that are looked up one by one; with more, walking the matches is cheaper.
constexpr std::size_t most_lookups = 4096;

struct Point {
    std::int64_t key = 0;
    std::int64_t position = 0;
};

core::Result<std::int64_t> count_type(Database& database, const IndexQuery& query) {
    const auto type = database.types.find(query.type);
    if (!type) return core::fail(type.error());
    if (!*type) return 0;
    Cursor cursor = database.connection.use(Sql::count_current);
    if (cursor.bind(":type", **type).next()) return cursor.integer(0);
    return core::fail(cursor.end().error());
}

core::Result<bool> is_indexed(Database& database, const Point& point, std::int64_t sequence) {
    const auto& view = database.index;
    if (sequence > view.pending->merged_through) {
        return std::any_of(view.pending->chunks.begin(), view.pending->chunks.end(), [&](const auto& chunk) {
            const auto entries = chunk->entries(point.key, point.position);
            return std::binary_search(entries.begin(), entries.end(), IndexEntry{point.key, point.position, sequence});
        });
    }
    Cursor cursor = database.connection.use(Sql::find_index_row);
    const bool found = cursor.bind(1, point.key).bind(2, point.position).bind(3, sequence).next();
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return found;
}

/// Rows of the table and rows that wait, less those of versions that were replaced meanwhile.
core::Result<std::int64_t> count_point(Database& database, const Point& point, const Bounds& bounds) {
    const IndexView& view = database.index;
    const std::int64_t merged_through = view.pending->merged_through;
    std::int64_t count = 0;
    {
        // What lies beyond is counted among the rows that wait, whether or not it is in the table yet.
        Cursor cursor = database.connection.use(Sql::count_point);
        cursor.bind(":key", point.key).bind(":position", point.position);
        cursor.bind(":from", bounds.from).bind(":before", std::min(bounds.before, merged_through + 1));
        if (!cursor.next()) return core::fail(cursor.end().error());
        count = cursor.integer(0);
    }
    const auto is_within = [&](std::int64_t sequence) {
        return sequence >= bounds.from && sequence < bounds.before && sequence <= view.last;
    };
    view.each_at(point.key, point.position, [&](std::span<const IndexEntry> entries) {
        count += std::count_if(entries.begin(), entries.end(), [&](const IndexEntry& entry) {
            return entry.sequence > merged_through && is_within(entry.sequence);
        });
    });
    for (const auto& chunk : view.pending->chunks) {
        for (const Supersession& gone : chunk->supersessions()) {
            if (gone.by > view.last || !is_within(gone.old)) continue;
            const auto indexed = is_indexed(database, point, gone.old);
            if (!indexed) return core::fail(indexed.error());
            if (*indexed) --count;
        }
    }
    return count;
}

/// The point that alone decides, if the query is that simple.
core::Result<std::optional<Point>> deciding_point(Database& database, const IndexQuery& query) {
    const bool is_simple = query.certain && !query.ids && query.none_of.empty() && query.all_of.size() == 1;
    if (!is_simple || database.index.own != nullptr) return std::nullopt;
    std::size_t lookups = 0;
    for (const auto& chunk : database.index.pending->chunks) lookups += chunk->supersessions().size();
    if (lookups > most_lookups) return std::nullopt;
    std::optional<Point> only;
    for (const IndexRange& range : query.all_of[0]) {
        const auto positions = positions_in(database, range, 2);
        if (!positions) return core::fail(positions.error());
        if (positions->empty()) continue;
        if (only || positions->size() > 1 || !range.certain) return std::nullopt;
        only = Point{std::int64_t(range.key), positions->front()};
    }
    return only;
}

}  // namespace

core::Result<std::int64_t> count_matches(Database& database, const IndexQuery& query) {
    IndexQuery whole = query;
    whole.after.reset();
    const bool is_type = whole.certain && !whole.ids && whole.all_of.empty() && whole.none_of.empty() && whole.words.empty() &&
                         !whole.updated_from && !whole.updated_before;
    if (is_type) return count_type(database, whole);
    const auto point = deciding_point(database, whole);
    if (!point) return core::fail(point.error());
    if (*point) {
        const auto bounds = bounds_of(database, whole);
        if (!bounds) return core::fail(bounds.error());
        return count_point(database, **point, *bounds);
    }
    std::int64_t count = 0;
    auto done = visit_matches(database, whole, false, [&](std::int64_t, Version*) -> core::Result<bool> {
        ++count;
        return true;
    });
    if (!done) return core::fail(done.error());
    return count;
}

}  // namespace tonus::store::sqlite
