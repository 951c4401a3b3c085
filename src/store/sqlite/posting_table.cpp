#include "sqlite/posting_table.hpp"

#include "sqlite/posting_block.hpp"

#include <algorithm>
#include <limits>

namespace tonus::store::sqlite {
namespace {

using Sequences = std::vector<std::int64_t>;

core::Result<void> put_block(Connection& connection, const Point& point, std::span<const std::int64_t> sequences) {
    const std::string more = packed_block(sequences);
    Cursor cursor = connection.use(Sql::put_posting_block);
    cursor.bind(1, point.key).bind(2, point.position).bind(3, sequences.front());
    return cursor.bind_blob(":more", more).run();
}

core::Result<void> remove_block(Connection& connection, const Point& point, std::int64_t first) {
    return connection.use(Sql::remove_posting_block).bind(1, point.key).bind(2, point.position).bind(3, first).run();
}

/// Writes sequences as blocks that are as full as can be.
core::Result<void> put_blocks(Connection& connection, const Point& point, std::span<const std::int64_t> sequences) {
    while (!sequences.empty()) {
        const std::size_t size = std::min(sequences.size(), largest_block);
        if (auto put = put_block(connection, point, sequences.first(size)); !put) return put;
        sequences = sequences.subspan(size);
    }
    return {};
}

/// The usual case: every sequence is newer than what is there.
core::Result<void> append(Connection& connection, const Point& point, Sequences newest, std::span<const std::int64_t> sequences) {
    if (newest.size() < largest_block) {
        newest.insert(newest.end(), sequences.begin(), sequences.end());
        return put_blocks(connection, point, newest);
    }
    return put_blocks(connection, point, sequences);
}

core::Result<void> insert(Connection& connection, const Point& point, std::int64_t sequence) {
    auto block = block_at(connection, point, sequence);
    if (!block) return core::fail(block.error());
    const auto place = std::lower_bound(block->begin(), block->end(), sequence);
    if (place != block->end() && *place == sequence) return {};
    block->insert(place, sequence);
    const std::size_t half = block->size() > largest_block ? block->size() / 2 : block->size();
    if (auto put = put_block(connection, point, std::span(*block).first(half)); !put) return put;
    return put_blocks(connection, point, std::span(*block).subspan(half));
}

}  // namespace

core::Result<Sequences> block_at(Connection& connection, const Point& point, std::int64_t upto) {
    Cursor cursor = connection.use(Sql::find_posting_block);
    // By number: this runs many times in one search.
    cursor.bind(1, point.key).bind(2, point.position).bind(3, upto);
    Sequences block;
    if (cursor.next()) unpack_block(cursor.integer(0), cursor.bytes(1), block);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return block;
}

core::Result<void> add_postings(Connection& connection, const Point& point, std::span<const std::int64_t> sequences) {
    auto newest = block_at(connection, point, std::numeric_limits<std::int64_t>::max());
    if (!newest) return core::fail(newest.error());
    if (newest->empty() || newest->back() < sequences.front()) return append(connection, point, std::move(*newest), sequences);
    for (const std::int64_t sequence : sequences) {
        if (auto done = insert(connection, point, sequence); !done) return done;
    }
    return {};
}

core::Result<void> remove_posting(Connection& connection, const Point& point, std::int64_t sequence) {
    auto block = block_at(connection, point, sequence);
    if (!block) return core::fail(block.error());
    const auto place = std::lower_bound(block->begin(), block->end(), sequence);
    if (place == block->end() || *place != sequence) return {};
    const bool is_first = place == block->begin();
    block->erase(place);
    if (is_first) {
        if (auto removed = remove_block(connection, point, sequence); !removed) return removed;
    }
    return block->empty() ? core::Result<void>() : put_block(connection, point, *block);
}

core::Result<bool> has_posting(Connection& connection, const Point& point, std::int64_t sequence) {
    const auto block = block_at(connection, point, sequence);
    if (!block) return core::fail(block.error());
    return std::binary_search(block->begin(), block->end(), sequence);
}

}  // namespace tonus::store::sqlite
