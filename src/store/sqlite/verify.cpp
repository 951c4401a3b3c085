#include <tonus/store/audit_hash.hpp>
#include <tonus/store/maintenance.hpp>

#include "sqlite/data_folder.hpp"
#include "sqlite/instants.hpp"
#include "sqlite/packed_rows.hpp"
#include "sqlite/transaction.hpp"
#include "sqlite/versions.hpp"

#include <limits>

namespace tonus::store {
namespace sqlite {
namespace {

constexpr std::size_t most_problems = 100;
constexpr std::size_t cache = 64 * 1024 * 1024;

/// One reading of the whole database in one snapshot.
class Verifier {
public:
    explicit Verifier(Database& database) : database_(database) {}

    [[nodiscard]] core::Result<Verification> verify() {
        for (const auto check : {
                 &Verifier::check_structure, &Verifier::check_foreign_keys, &Verifier::check_versions,
                 &Verifier::check_index, &Verifier::check_stale_rows, &Verifier::check_audit,
             }) {
            if (auto done = (this->*check)(); !done) return core::fail(done.error());
        }
        return std::move(found_);
    }

private:
    void note(std::string problem) {
        if (found_.problems.size() < most_problems) found_.problems.push_back(std::move(problem));
    }

    core::Result<void> check_structure() {
        Cursor cursor = database_.connection.use(Sql::check_structure);
        while (cursor.next()) {
            if (cursor.bytes(0) != "ok") note("structure: " + std::string(cursor.bytes(0)));
        }
        return cursor.end();
    }

    core::Result<void> check_foreign_keys() {
        Cursor cursor = database_.connection.use(Sql::check_foreign_keys);
        while (cursor.next()) note("a row of " + std::string(cursor.bytes(0)) + " points at nothing");
        return cursor.end();
    }

    core::Result<void> check_versions() {
        Cursor cursor = database_.connection.use(Sql::list_versions);
        cursor.bind(":from", std::int64_t(0)).bind(":before", std::numeric_limits<std::int64_t>::max());
        cursor.bind(":count", std::numeric_limits<std::int64_t>::max());
        while (cursor.next()) {
            ++found_.versions;
            const auto version = read_version(database_, cursor);
            if (!version) note("version " + std::to_string(cursor.integer(sequence_column)) + " cannot be read");
        }
        return cursor.end();
    }

    core::Result<void> check_index() {
        Cursor cursor = database_.connection.use(Sql::list_merged_rows);
        while (cursor.next()) {
            for (const IndexRow& row : unpack(cursor.bytes(1))) {
                const auto there = has_row(row, cursor.integer(0));
                if (!there) return core::fail(there.error());
                ++found_.index_rows;
                if (!*there) note("a search row of version " + std::to_string(cursor.integer(0)) + " is missing");
            }
        }
        return cursor.end();
    }

    core::Result<bool> has_row(const IndexRow& row, std::int64_t sequence) {
        Cursor cursor = database_.connection.use(Sql::find_index_row);
        cursor.bind(":key", std::int64_t(row.key)).bind(":position", row.order).bind(":sequence", sequence);
        const bool there = cursor.next();
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        return there;
    }

    core::Result<void> check_stale_rows() {
        Cursor cursor = database_.connection.use(Sql::list_stale_rows);
        while (cursor.next()) note("version " + std::to_string(cursor.integer(0)) + " is found though it was replaced");
        return cursor.end();
    }

    core::Result<void> check_audit() {
        Cursor cursor = database_.connection.use(Sql::list_audit);
        cursor.bind(":after", std::int64_t(0)).bind(":count", std::numeric_limits<std::int64_t>::max());
        std::string previous;
        while (cursor.next()) {
            ++found_.audit_entries;
            const bool in_order = cursor.integer(0) == found_.audit_entries;
            if (!in_order || audit_hash(previous, instant_of(cursor.integer(1)), cursor.bytes(2)) != cursor.bytes(3)) {
                note("the audit chain breaks at entry " + std::to_string(cursor.integer(0)));
                return {};
            }
            previous = cursor.bytes(3);
        }
        return cursor.end();
    }

    Database& database_;
    Verification found_;
};

}  // namespace
}  // namespace sqlite

core::Result<Verification> verify_sqlite(const std::filesystem::path& folder) {
    auto connection = sqlite::Connection::open(sqlite::database_in(folder), sqlite::Access::read, sqlite::cache);
    if (!connection) return core::fail(connection.error());
    if (auto prepared = connection->prepare_statements(); !prepared) return core::fail(prepared.error());
    sqlite::Database database(std::move(*connection));
    const auto transaction = sqlite::Transaction::begin(database.connection, sqlite::Access::read);
    if (!transaction) return core::fail(transaction.error());
    return sqlite::Verifier(database).verify();
}

}  // namespace tonus::store
