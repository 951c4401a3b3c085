#include "sqlite/reindexing.hpp"

#include "sqlite/packed_rows.hpp"
#include "sqlite/posting_table.hpp"
#include "sqlite/transaction.hpp"
#include "sqlite/versions.hpp"

#include <tonus/search/index.hpp>

#include <algorithm>
#include <iterator>

namespace tonus::store::sqlite {
namespace {

Point point_of(const IndexRow& row) { return {std::int64_t(row.key), row.order}; }

std::vector<IndexRow> without(const std::vector<IndexRow>& some, const std::vector<IndexRow>& others) {
    std::vector<IndexRow> left;
    std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(left));
    return left;
}

}  // namespace

core::Result<void> Reindexing::resume() {
    auto transaction = Transaction::begin(database_.connection, Access::write);
    if (!transaction) return core::fail(transaction.error());
    auto known = state();
    if (!known) return core::fail(known.error());
    if (known->rules != search::row_rules) {
        const auto last = last_sequence(database_);
        if (!last) return core::fail(last.error());
        *known = {search::row_rules, 0, *last};
        if (auto noted = put(*known); !noted) return noted;
    }
    done_ = !rows_of_ || known->through >= known->until;
    return transaction->commit();
}

core::Result<bool> Reindexing::advance(std::int64_t count) {
    auto known = state();
    if (!known) return core::fail(known.error());
    const auto outdated = next(*known, count);
    if (!outdated) return core::fail(outdated.error());
    for (const Outdated& one : *outdated) {
        auto rows = rows_of_(one.version);
        if (!rows) continue;
        std::sort(rows->begin(), rows->end());
        rows->erase(std::unique(rows->begin(), rows->end()), rows->end());
        if (*rows == one.rows) continue;
        if (auto filed = file(one, *rows); !filed) return core::fail(filed.error());
    }
    if (auto noted = put(*known); !noted) return core::fail(noted.error());
    return known->through >= known->until;
}

core::Result<Reindexing::State> Reindexing::state() {
    Cursor cursor = database_.connection.use(Sql::find_row_rules);
    if (cursor.next()) return State{cursor.integer(0), cursor.integer(1), cursor.integer(2)};
    return core::fail(cursor.end().error());
}

core::Result<void> Reindexing::put(const State& state) {
    Cursor cursor = database_.connection.use(Sql::put_row_rules);
    return cursor.bind(":row_rules", state.rules).bind(":rows_through", state.through).bind(":rows_until", state.until).run();
}

core::Result<std::vector<Reindexing::Outdated>> Reindexing::next(State& state, std::int64_t count) {
    Cursor cursor = database_.connection.use(Sql::list_current_versions);
    cursor.bind(":after", state.through).bind(":until", state.until).bind(":count", count);
    std::vector<Outdated> found;
    std::int64_t seen = 0;
    while (cursor.next()) {
        ++seen;
        state.through = cursor.integer(sequence_column);
        auto version = read_version(database_, cursor);
        if (!version && is_damage(version.error())) continue;
        if (!version) return core::fail(version.error());
        auto rows = read_rows(database_, cursor, dictionary_column, index_rows_column);
        if (!rows && is_damage(rows.error())) continue;
        if (!rows) return core::fail(rows.error());
        std::sort(rows->begin(), rows->end());
        found.push_back({std::move(*version), std::move(*rows)});
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    if (seen < count) state.through = state.until;
    return found;
}

core::Result<void> Reindexing::file(const Outdated& outdated, const std::vector<IndexRow>& rows) {
    const std::int64_t sequence = outdated.version.sequence;
    const auto gone = without(outdated.rows, rows);
    const auto come = without(rows, outdated.rows);
    // Pages that were kept are of a time before, though no version came since.
    const auto last = last_sequence(database_);
    if (!last) return core::fail(last.error());
    for (const auto* changed : {&gone, &come}) {
        for (const IndexRow& row : *changed) published_.changes().note(row.key, *last + 1);
    }
    for (const IndexRow& row : gone) {
        if (auto removed = remove_posting(database_.connection, point_of(row), sequence); !removed) return removed;
    }
    for (const IndexRow& row : come) {
        if (auto added = add_postings(database_.connection, point_of(row), std::span(&sequence, 1)); !added) return added;
    }
    const StoredBody body = database_.bodies.encode({outdated.version.content, pack(rows)});
    Cursor cursor = database_.connection.use(Sql::replace_version_bytes);
    cursor.bind(":sequence", sequence).bind(":dictionary", body.dictionary).bind_blob(":body", body.bytes.text);
    return cursor.bind_blob(":index_rows", body.bytes.rows).run();
}

}  // namespace tonus::store::sqlite
