#include "sqlite/search.hpp"

#include "sqlite/posting_block.hpp"
#include "sqlite/posting_table.hpp"
#include "sqlite/versions.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

/// Supersessions that are looked up one by one; with more, walking the matches is cheaper.
constexpr std::size_t most_lookups = 4096;
constexpr std::size_t few_lookups = 64;  // where a count is wanted only if it is cheap

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
    return has_posting(database.connection, point, sequence);
}

/// Rows of the table and rows that wait, less those of versions that were replaced meanwhile.
core::Result<std::int64_t> count_point(Database& database, const Point& point, const Bounds& bounds, std::int64_t enough) {
    const IndexView& view = database.index;
    const std::int64_t merged_through = view.pending->merged_through;
    std::int64_t count = 0;
    {
        // What lies beyond is counted among the rows that wait, whether or not it is in the table yet.
        const std::int64_t before = std::min(bounds.before, merged_through + 1);
        Cursor cursor = database.connection.use(Sql::list_posting_blocks);
        cursor.bind(1, point.key).bind(2, point.position).bind(3, point.position);
        std::vector<std::int64_t> block;
        while (cursor.next()) {
            block.clear();
            unpack_block(cursor.integer(0), cursor.bytes(1), block);
            const auto first = std::lower_bound(block.begin(), block.end(), bounds.from);
            count += std::lower_bound(first, block.end(), before) - first;
            if (count > enough) return count;
        }
        if (auto end = cursor.end(); !end) return core::fail(end.error());
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

/// What rows alone decide in one group of ranges; the versions they leave open are added to `open`.
core::Result<std::int64_t> count_ranges(
    Database& database, const std::vector<IndexRange>& ranges, const Bounds& bounds, std::vector<std::int64_t>& open, std::int64_t enough
) {
    const auto last = last_sequence(database);
    if (!last) return core::fail(last.error());
    std::vector<bool> seen(std::size_t(*last) + 1);
    std::int64_t count = 0;
    for (const bool certain : {true, false}) {
        for (const IndexRange& range : ranges) {
            if (range.certain != certain) continue;
            auto done = visit_range(database, range, bounds, [&](std::int64_t sequence) {
                if (sequence > *last || seen[std::size_t(sequence)]) return true;
                seen[std::size_t(sequence)] = true;
                if (certain) ++count;
                if (!certain) open.push_back(sequence);
                return count <= enough;
            });
            if (!done) return core::fail(done.error());
        }
    }
    return count;
}

core::Result<std::int64_t> count_accepted(Database& database, const IndexQuery& query, const std::vector<std::int64_t>& open) {
    std::int64_t count = 0;
    for (const std::int64_t sequence : open) {
        auto version = load_sequence(database, sequence);
        if (!version) return core::fail(version.error());
        const auto accepted = query.accept ? query.accept(*version) : core::Result<bool>(true);
        if (!accepted) return core::fail(accepted.error());
        if (*accepted) ++count;
    }
    return count;
}

bool is_one_group(const Database& database, const IndexQuery& query) {
    const bool is_plain = query.certain && !query.ids && query.words.empty() && query.none_of.empty();
    return is_plain && query.all_of.size() == 1 && database.index.own == nullptr;
}

std::size_t pending_supersessions(const Database& database) {
    std::size_t count = 0;
    for (const auto& chunk : database.index.pending->chunks) count += chunk->supersessions().size();
    return count;
}

/// The point that alone decides, if the query is that simple.
core::Result<std::optional<Point>> deciding_point(Database& database, const IndexQuery& query) {
    if (pending_supersessions(database) > most_lookups) return std::nullopt;
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

core::Result<std::int64_t> count_one_group(Database& database, const IndexQuery& query) {
    const std::int64_t enough = query.enough.value_or(no_limit);
    if (query.enough && pending_supersessions(database) > few_lookups) return not_counted;
    const auto point = deciding_point(database, query);
    if (!point) return core::fail(point.error());
    const auto bounds = bounds_of(database, query);
    if (!bounds) return core::fail(bounds.error());
    if (*point) return count_point(database, **point, *bounds, enough);
    std::vector<std::int64_t> open;
    const auto decided = count_ranges(database, query.all_of[0], *bounds, open, enough);
    if (!decided) return core::fail(decided.error());
    if (*decided > enough) return not_counted;
    const auto accepted = count_accepted(database, query, open);
    if (!accepted) return core::fail(accepted.error());
    return *decided + *accepted;
}

}  // namespace

core::Result<std::int64_t> count_matches(Database& database, const IndexQuery& query) {
    IndexQuery whole = query;
    whole.after.reset();
    const bool is_type = whole.certain && !whole.ids && whole.all_of.empty() && whole.none_of.empty() && whole.words.empty() &&
                         !whole.updated_from && !whole.updated_before;
    if (is_type) return count_type(database, whole);
    if (is_one_group(database, whole)) return count_one_group(database, whole);
    std::int64_t count = 0;
    auto done = visit_matches(database, whole, false, [&](std::int64_t, Version*) -> core::Result<bool> {
        ++count;
        return count <= query.enough.value_or(no_limit);
    });
    if (!done) return core::fail(done.error());
    return count;
}

}  // namespace tonus::store::sqlite
