#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <span>
#include <vector>

namespace tonus::store::sqlite {

/// Index rows of the open transaction that are not in the table yet: a batch inserted in the table's
/// order touches each page once.
class IndexStage {
public:
    void add(std::int64_t sequence, std::span<const IndexRow> rows);
    /// Takes back the rows of a version that has been replaced, staged or not.
    [[nodiscard]] core::Result<void> remove(
        Database& database,
        std::int64_t sequence,
        std::span<const IndexRow> rows
    );
    /// Moves what is staged into the table.
    [[nodiscard]] core::Result<void> flush(Database& database);
    void clear() { staged_.clear(); }

private:
    struct Entry {
        std::int64_t key;
        std::int64_t position;
        std::int64_t sequence;
        auto operator<=>(const Entry&) const = default;
    };
    std::vector<Entry> staged_;
};

}  // namespace tonus::store::sqlite
