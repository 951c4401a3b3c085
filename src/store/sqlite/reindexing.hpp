#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <cstdint>

namespace tonus::store::sqlite {

/// Indexes the resources of an older program's store again, a few at a time, where this program turns them into other
/// search rows: rows are derived data. How far it came is in the database, and commits with what it changed.
class Reindexing {
public:
    /// Without `rows_of` nothing is indexed again. `published` must outlive it.
    Reindexing(Database& database, PublishedIndex& published, RowsOf rows_of)
        : database_(database), published_(published), rows_of_(std::move(rows_of)) {}

    /// In a transaction of its own: notes, if the rules have changed, what is to be indexed again. Errors: the database's.
    [[nodiscard]] core::Result<void> resume();
    [[nodiscard]] bool done() const noexcept { return done_; }

    /// In a transaction of the caller's: the next few. True if none are left. Precondition: every committed version is
    /// merged into the search index. What cannot be read keeps the rows it has. Errors: the database's.
    [[nodiscard]] core::Result<bool> advance(std::int64_t count);
    /// Once a transaction is committed in which none were left.
    void finish() noexcept { done_ = true; }

private:
    struct State {
        std::int64_t rules = 0;
        std::int64_t through = 0;
        std::int64_t until = 0;
    };
    struct Outdated {
        Version version;
        std::vector<IndexRow> rows;
    };

    [[nodiscard]] core::Result<State> state();
    [[nodiscard]] core::Result<void> put(const State& state);
    [[nodiscard]] core::Result<std::vector<Outdated>> next(State& state, std::int64_t count);
    [[nodiscard]] core::Result<void> file(const Outdated& outdated, const std::vector<IndexRow>& rows);

    Database& database_;
    PublishedIndex& published_;
    RowsOf rows_of_;
    bool done_ = true;
};

}  // namespace tonus::store::sqlite
