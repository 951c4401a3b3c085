#include "sqlite/move_search_index.hpp"

#include "sqlite/posting_block.hpp"
#include "sqlite/posting_table.hpp"

#include <vector>

namespace tonus::store::sqlite {
namespace {

// Of a table that no later program has, so that they are not among the statements every connection prepares.
constexpr std::string_view every_old_row = "SELECT key, position, sequence FROM search_index ORDER BY key, position, sequence";
constexpr std::string_view one_new_block = "INSERT INTO posting (key, position, first, more) VALUES (?1, ?2, ?3, :more)";

class BlockFiller {
public:
    explicit BlockFiller(const Statement& statement) : cursor_(statement.handle()) {}

    core::Result<void> add(const Point& point, std::int64_t sequence) {
        if (point != point_ || sequences_.size() == largest_block) {
            if (auto done = flush(); !done) return done;
        }
        point_ = point;
        sequences_.push_back(sequence);
        return {};
    }
    core::Result<void> flush() {
        if (sequences_.empty()) return {};
        const std::string more = packed_block(sequences_);
        cursor_.bind(1, point_.key).bind(2, point_.position).bind(3, sequences_.front()).bind_blob(":more", more);
        sequences_.clear();
        auto done = cursor_.run();
        cursor_.rewind();
        return done;
    }

private:
    Cursor cursor_;
    Point point_;
    std::vector<std::int64_t> sequences_;
};

}  // namespace

core::Result<void> move_search_index(Connection& connection) {
    {
        const auto reading = Statement::prepare(connection.handle(), every_old_row);
        if (!reading) return core::fail(reading.error());
        const auto writing = Statement::prepare(connection.handle(), one_new_block);
        if (!writing) return core::fail(writing.error());
        BlockFiller filler(*writing);
        Cursor rows(reading->handle());
        while (rows.next()) {
            if (auto added = filler.add({rows.integer(0), rows.integer(1)}, rows.integer(2)); !added) return added;
        }
        if (auto end = rows.end(); !end) return end;
        if (auto done = filler.flush(); !done) return done;
    }
    return connection.execute("DROP TABLE search_index");
}

}  // namespace tonus::store::sqlite
