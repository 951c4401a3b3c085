#include "sqlite/search.hpp"

#include "sqlite/packed_rows.hpp"
#include "sqlite/versions.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace tonus::store::sqlite {
namespace {

using Sequences = std::vector<std::int64_t>;  // newest first, each once
using Keys = std::vector<std::uint64_t>;

struct Bounds {
    std::int64_t from = 0;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
};

/// What the index says may match, and what is still to be checked on each version itself.
struct Candidates {
    Sequences sequences;
    std::vector<const Keys*> unchecked;
};

core::Result<Bounds> bounds_of(Database& database, const IndexQuery& query) {
    Bounds bounds;
    if (query.before) bounds.before = *query.before;
    if (query.updated_from) {
        const auto first = first_sequence_from(database, *query.updated_from);
        if (!first) return core::fail(first.error());
        bounds.from = *first;
    }
    if (query.updated_before) {
        const auto first = first_sequence_from(database, *query.updated_before);
        if (!first) return core::fail(first.error());
        bounds.before = std::min(bounds.before, *first);
    }
    return bounds;
}

void put_newest_first(Sequences& sequences) {
    std::sort(sequences.begin(), sequences.end(), std::greater<>());
    sequences.erase(std::unique(sequences.begin(), sequences.end()), sequences.end());
}

/// Gathers sequences within bounds, as long as there are no more than a limit.
class Gatherer {
public:
    Gatherer(const IndexView& index, const Bounds& bounds, std::size_t limit)
        : index_(index), bounds_(bounds), limit_(limit) {}

    /// False once there are too many.
    bool add(std::int64_t sequence) {
        if (sequence < bounds_.from || sequence >= bounds_.before) return true;
        if (index_.supersedes(sequence)) return true;
        if (found_.size() == limit_) overflown_ = true;
        if (!overflown_) found_.push_back(sequence);
        return !overflown_;
    }
    [[nodiscard]] std::optional<Sequences> finish() {
        if (overflown_) return std::nullopt;
        put_newest_first(found_);
        return std::move(found_);
    }

private:
    const IndexView& index_;
    const Bounds& bounds_;
    std::size_t limit_;
    Sequences found_;
    bool overflown_ = false;
};

/// Everything indexed under one of `keys`, unless that is more than `limit`: then nothing.
core::Result<std::optional<Sequences>> collect(
    Database& database,
    const Keys& keys,
    const Bounds& bounds,
    std::size_t limit
) {
    Gatherer gatherer(database.index, bounds, limit);
    bool more = true;
    for (const std::uint64_t key : keys) {
        database.index.each(std::int64_t(key), [&](const IndexEntry& entry) {
            return more = gatherer.add(entry.sequence);
        });
        Cursor cursor = database.connection.use(Sql::list_index_sequences);
        cursor.bind(":key", std::int64_t(key)).bind(":from", bounds.from).bind(":before", bounds.before);
        while (more && cursor.next()) more = gatherer.add(cursor.integer(0));
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        if (!more) break;
    }
    return gatherer.finish();
}

Sequences intersection(const Sequences& a, const Sequences& b) {
    Sequences both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both), std::greater<>());
    return both;
}

/// Groups that are small are intersected; a group much larger than another is left to be checked on
/// each version that the smaller ones leave over.
core::Result<Candidates> candidates_by_key(
    Database& database,
    const std::vector<Keys>& groups,
    const Bounds& bounds
) {
    constexpr std::size_t first_limit = 1024;
    constexpr std::size_t growth = 16;
    Candidates candidates;
    for (std::size_t limit = first_limit;; limit *= growth) {
        candidates = {};
        bool any = false;
        for (const Keys& group : groups) {
            const auto found = collect(database, group, bounds, limit);
            if (!found) return core::fail(found.error());
            if (!*found) {
                candidates.unchecked.push_back(&group);
                continue;
            }
            candidates.sequences = any ? intersection(candidates.sequences, **found) : **found;
            any = true;
        }
        if (any) return candidates;
    }
}

core::Result<Candidates> candidates_by_id(
    Database& database,
    std::int64_t type,
    const IndexQuery& query,
    const Bounds& bounds
) {
    Candidates candidates;
    for (const std::string& id : query.ids) {
        const auto place = find_current(database, type, id);
        if (!place) return core::fail(place.error());
        if (!*place || (*place)->deleted) continue;
        const std::int64_t sequence = (*place)->sequence;
        if (sequence >= bounds.from && sequence < bounds.before) candidates.sequences.push_back(sequence);
    }
    put_newest_first(candidates.sequences);
    for (const Keys& group : query.all_of) candidates.unchecked.push_back(&group);
    return candidates;
}

/// The next block of a type's versions, superseded ones among them.
core::Result<Candidates> candidates_by_type(Database& database, std::int64_t type, const Bounds& bounds) {
    constexpr std::int64_t block = 256;
    Candidates candidates;
    Cursor cursor = database.connection.use(Sql::list_type_sequences);
    cursor.bind(":type", type).bind(":from", bounds.from).bind(":before", bounds.before);
    cursor.bind(":count", block);
    while (cursor.next()) candidates.sequences.push_back(cursor.integer(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return candidates;
}

bool has_all(std::string_view packed, const std::vector<const Keys*>& groups) {
    if (groups.empty()) return true;
    const std::vector<IndexRow> rows = unpack(packed);
    return std::all_of(groups.begin(), groups.end(), [&](const Keys* keys) {
        return std::any_of(rows.begin(), rows.end(), [&](const IndexRow& row) {
            return std::find(keys->begin(), keys->end(), row.key) != keys->end();
        });
    });
}

core::Result<bool> is_current(Database& database, const Cursor& row) {
    const auto place = find_current(database, row.integer(type_column), row.bytes(id_column));
    if (!place) return core::fail(place.error());
    return *place && !(*place)->deleted && (*place)->sequence == row.integer(sequence_column);
}

using Visit = std::function<core::Result<bool>(const Cursor&)>;

/// Hands each candidate that matches to `visit`, newest first; false once `visit` wants no more.
core::Result<bool> visit_candidates(
    Database& database,
    std::int64_t type,
    const Candidates& candidates,
    bool check_current,
    const Visit& visit
) {
    for (const std::int64_t sequence : candidates.sequences) {
        Cursor row = database.connection.use(Sql::load_version);
        if (!row.bind(":sequence", sequence).next()) return core::fail(row.end().error());
        if (row.integer(type_column) != type) continue;
        if (!has_all(row.bytes(index_rows_column), candidates.unchecked)) continue;
        const auto current = check_current ? is_current(database, row) : core::Result<bool>(true);
        if (!current) return core::fail(current.error());
        if (!*current) continue;
        const auto go_on = visit(row);
        if (!go_on || !*go_on) return go_on;
    }
    return true;
}

core::Result<bool> visit_type(Database& database, std::int64_t type, Bounds bounds, const Visit& visit) {
    for (;;) {
        const auto block = candidates_by_type(database, type, bounds);
        if (!block) return core::fail(block.error());
        if (block->sequences.empty()) return true;
        const auto go_on = visit_candidates(database, type, *block, true, visit);
        if (!go_on || !*go_on) return go_on;
        bounds.before = block->sequences.back();
    }
}

/// Hands each match to `visit`, newest first, until it answers false.
core::Result<bool> visit_matches(Database& database, const IndexQuery& query, const Visit& visit) {
    const auto type = database.types.find(query.type);
    if (!type) return core::fail(type.error());
    if (!*type) return true;
    const auto bounds = bounds_of(database, query);
    if (!bounds) return core::fail(bounds.error());
    if (query.ids.empty() && query.all_of.empty()) return visit_type(database, **type, *bounds, visit);
    const auto candidates = query.ids.empty() ? candidates_by_key(database, query.all_of, *bounds)
                                              : candidates_by_id(database, **type, query, *bounds);
    if (!candidates) return core::fail(candidates.error());
    return visit_candidates(database, **type, *candidates, false, visit);
}

}  // namespace

core::Result<std::vector<Version>> search(Database& database, const IndexQuery& query) {
    std::vector<Version> matches;
    if (query.count == 0) return matches;
    auto done = visit_matches(database, query, [&](const Cursor& row) -> core::Result<bool> {
        auto version = read_version(database, row);
        if (!version) return core::fail(version.error());
        matches.push_back(std::move(*version));
        return matches.size() < query.count;
    });
    if (!done) return core::fail(done.error());
    return matches;
}

core::Result<std::int64_t> count_matches(Database& database, const IndexQuery& query) {
    std::int64_t count = 0;
    auto done = visit_matches(database, query, [&](const Cursor&) -> core::Result<bool> {
        ++count;
        return true;
    });
    if (!done) return core::fail(done.error());
    return count;
}

}  // namespace tonus::store::sqlite
