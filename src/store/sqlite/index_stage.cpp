#include "sqlite/index_stage.hpp"

#include <algorithm>

namespace tonus::store::sqlite {

void IndexStage::add(std::int64_t sequence, std::span<const IndexRow> rows) {
    for (const IndexRow& row : rows) staged_.push_back({std::int64_t(row.key), row.order, sequence});
}

core::Result<void> IndexStage::remove(
    Database& database,
    std::int64_t sequence,
    std::span<const IndexRow> rows
) {
    const auto staged = std::erase_if(staged_, [&](const Entry& entry) { return entry.sequence == sequence; });
    if (staged != 0) return {};
    Cursor cursor = database.connection.use(Sql::remove_index_row);
    for (const IndexRow& row : rows) {
        cursor.bind(1, std::int64_t(row.key)).bind(2, row.order).bind(3, sequence);
        if (auto done = cursor.run(); !done) return done;
        cursor.rewind();
    }
    return {};
}

core::Result<void> IndexStage::flush(Database& database) {
    if (staged_.empty()) return {};
    std::sort(staged_.begin(), staged_.end());
    Cursor cursor = database.connection.use(Sql::add_index_row);
    for (const Entry& entry : staged_) {
        cursor.bind(1, entry.key).bind(2, entry.position).bind(3, entry.sequence);
        if (auto done = cursor.run(); !done) return done;
        cursor.rewind();
    }
    staged_.clear();
    return {};
}

}  // namespace tonus::store::sqlite
