#include "sqlite/index_writer.hpp"

#include "sqlite/posting_table.hpp"
#include "sqlite/versions.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

// What a commit merges at least, and, in pieces the size of its own changes, at a pace that ends a run
// before the next is full.
constexpr std::size_t least_slice = 256;
constexpr std::size_t pace = 2;
// Of a run, when there is nothing else to do: small enough that who comes meanwhile waits little.
constexpr std::size_t idle_slices = 16;

/// Joins chunks of like size, so that there are few and each change is copied few times.
void add_chunk(PendingIndex& index, std::shared_ptr<const IndexChunk> chunk, std::size_t first_free) {
    index.chunks.push_back(std::move(chunk));
    while (index.chunks.size() >= first_free + 2) {
        const auto& newest = index.chunks.back();
        const auto& before = index.chunks[index.chunks.size() - 2];
        if (before->size() > 2 * newest->size()) return;
        auto both = IndexChunk::joined(*before, *newest);
        index.chunks.pop_back();
        index.chunks.back() = std::move(both);
    }
}

core::Result<std::vector<IndexRow>> rows_of_version(Database& database, std::int64_t sequence) {
    Cursor cursor = database.connection.use(Sql::load_index_rows);
    if (cursor.bind(":sequence", sequence).next()) return read_rows(database, cursor, 0, 1);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return std::vector<IndexRow>();
}

}  // namespace

core::Result<void> IndexWriter::resume(Database& database) {
    auto state = std::make_shared<PendingIndex>();
    {
        Cursor cursor = database.connection.use(Sql::find_index_state);
        if (!cursor.next()) return cursor.end();
        state->merged_through = cursor.integer(0);
        last_ = last_committed_ = cursor.integer(1);
    }
    Cursor cursor = database.connection.use(Sql::list_pending_rows);
    cursor.bind(":after", state->merged_through);
    IndexChanges changes;
    while (cursor.next()) {
        const auto rows = read_rows(database, cursor, 2, 3);
        if (!rows) return core::fail(rows.error());
        changes.add(cursor.integer(0), *rows, cursor.integer_if_any(1));
    }
    if (auto end = cursor.end(); !end) return end;
    if (!changes.empty()) state->chunks.push_back(std::make_shared<const IndexChunk>(std::move(changes)));
    state_ = state;
    published_.publish(state_);
    return {};
}

core::Result<void> IndexWriter::add(
    Database& database, std::int64_t sequence, std::span<const IndexRow> rows, std::optional<std::int64_t> replaces
) {
    const auto note = [&](const IndexRow& row) { published_.changes().note(row.key, sequence); };
    if (replaces) {
        const auto gone = rows_of_version(database, *replaces);
        if (!gone) return core::fail(gone.error());
        std::for_each(gone->begin(), gone->end(), note);
    }
    std::for_each(rows.begin(), rows.end(), note);
    own_.add(sequence, rows, replaces);
    last_ = sequence;
    return {};
}

void IndexWriter::undo_to(Mark mark) {
    own_.entries.resize(mark.entries);
    own_.supersessions.resize(mark.supersessions);
    last_ = mark.last;
}

core::Result<void> IndexWriter::prepare_commit(Database& database) {
    auto next = std::make_shared<PendingIndex>(*state_);
    const std::size_t changes = own_.entries.size() + own_.supersessions.size();
    if (!own_.empty()) {
        add_chunk(*next, std::make_shared<const IndexChunk>(std::move(own_)), run_.active ? 1 : 0);
        own_ = {};
        published_.publish(std::make_shared<const PendingIndex>(*next));
    }
    if (!run_.active && (merge_all_ || next->size() >= run_length_)) begin_run(*next);
    if (run_.active) {
        if (auto done = advance(database, *next, slice_after(changes)); !done) return done;
    }
    next_ = std::move(next);
    return {};
}

std::size_t IndexWriter::slice_after(std::size_t changes) const {
    const std::size_t idle = run_length_ / idle_slices + 1;
    return merge_all_ ? idle : std::max(std::min(least_slice, idle), pace * changes);
}

void IndexWriter::committed() {
    state_ = std::move(next_);
    published_.publish(state_);
    last_committed_ = last_;
    run_before_ = run_;
    if (state_->chunks.empty()) merge_all_ = false;
}

void IndexWriter::rolled_back() {
    own_.clear();
    next_.reset();
    run_ = run_before_;
    last_ = last_committed_;
    published_.publish(state_);
}

void IndexWriter::begin_run(PendingIndex& next) {
    while (next.chunks.size() > 1) {
        auto both = IndexChunk::joined(*next.chunks[next.chunks.size() - 2], *next.chunks.back());
        next.chunks.pop_back();
        next.chunks.back() = std::move(both);
    }
    run_ = Run{!next.chunks.empty(), 0, 0, last_};
}

core::Result<void> IndexWriter::advance(Database& database, PendingIndex& next, std::size_t budget) {
    const IndexChunk& chunk = *next.chunks.front();
    if (auto done = remove_replaced(database, chunk, budget); !done) return done;
    if (auto done = insert_new(database, chunk, budget); !done) return done;
    if (run_.removed < chunk.supersessions().size() || run_.inserted < chunk.entries().size()) return {};
    Cursor cursor = database.connection.use(Sql::put_index_state);
    if (auto done = cursor.bind(":merged_through", run_.through).run(); !done) return done;
    next.merged_through = run_.through;
    next.chunks.erase(next.chunks.begin());
    run_ = {};
    return {};
}

core::Result<void> IndexWriter::remove_replaced(Database& database, const IndexChunk& chunk, std::size_t& budget) {
    std::vector<IndexEntry> gone;
    while (run_.removed < chunk.supersessions().size() && gone.size() < budget) {
        const std::int64_t old = chunk.supersessions()[run_.removed++].old;
        const auto rows = rows_of_version(database, old);
        if (!rows) return core::fail(rows.error());
        for (const IndexRow& row : *rows) gone.push_back({std::int64_t(row.key), row.order, old});
    }
    std::sort(gone.begin(), gone.end());
    for (const IndexEntry& entry : gone) {
        if (auto done = remove_posting(database.connection, {entry.key, entry.position}, entry.sequence); !done) return done;
    }
    budget -= std::min(budget, gone.size());
    return {};
}

core::Result<void> IndexWriter::insert_new(Database& database, const IndexChunk& chunk, std::size_t& budget) {
    const auto entries = chunk.entries();
    std::vector<std::int64_t> sequences;
    while (budget != 0 && run_.inserted < entries.size()) {
        const Point point{entries[run_.inserted].key, entries[run_.inserted].position};
        sequences.clear();
        for (; budget != 0 && run_.inserted < entries.size(); ++run_.inserted) {
            const IndexEntry& entry = entries[run_.inserted];
            if (Point{entry.key, entry.position} != point) break;
            if (chunk.supersedes(entry.sequence, run_.through)) continue;
            sequences.push_back(entry.sequence);
            --budget;
        }
        if (sequences.empty()) continue;
        if (auto done = add_postings(database.connection, point, sequences); !done) return done;
    }
    return {};
}

}  // namespace tonus::store::sqlite
