#include <tonus/store/audit_hash.hpp>
#include <tonus/store/maintenance.hpp>

#include "sqlite/existing.hpp"
#include "sqlite/instants.hpp"
#include "sqlite/journals.hpp"
#include "sqlite/persons.hpp"
#include "sqlite/posting_block.hpp"
#include "sqlite/posting_table.hpp"
#include "sqlite/transaction.hpp"
#include "sqlite/versions.hpp"

#include <limits>
#include <unordered_set>

namespace tonus::store {
namespace sqlite {
namespace {

constexpr std::size_t most_problems = 100;
constexpr std::size_t verify_cache = 64 * 1024 * 1024;
constexpr std::int64_t versions_a_report = 10'000;

/// One reading of the whole database in one snapshot.
class Verifier {
public:
    Verifier(Database& database, const Progress& progress) : database_(database), progress_(progress) {}

    [[nodiscard]] core::Result<Verification> verify() {
        for (const auto check : {
                 &Verifier::check_structure,
                 &Verifier::check_foreign_keys,
                 &Verifier::count,
                 &Verifier::check_versions,
                 &Verifier::check_current,
                 &Verifier::check_type_counts,
                 &Verifier::check_flag_counts,
                 &Verifier::check_flag_labels,
                 &Verifier::check_persons,
                 &Verifier::check_index,
                 &Verifier::check_stale_rows,
                 &Verifier::check_audit,
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

    core::Result<void> count() {
        const auto counts = count_contents(database_);
        if (!counts) return core::fail(counts.error());
        found_.resources = counts->resources;
        found_.patients = counts->patients;
        found_.open_flags = counts->open_flags;
        last_version_ = counts->versions;
        return {};
    }

    core::Result<void> check_current() {
        Cursor cursor = database_.connection.use(Sql::list_lost_versions);
        while (cursor.next()) note("version " + std::to_string(cursor.integer(0)) + " is not where its resource is");
        return cursor.end();
    }

    core::Result<void> check_type_counts() {
        Cursor cursor = database_.connection.use(Sql::check_type_counts);
        while (cursor.next()) note("the resources of type " + std::string(cursor.bytes(0)) + " are miscounted");
        return cursor.end();
    }

    core::Result<void> check_flag_counts() {
        Cursor cursor = database_.connection.use(Sql::check_flag_counts);
        while (cursor.next()) note("the flags of rule " + std::string(cursor.bytes(0)) + " are miscounted");
        return cursor.end();
    }

    core::Result<void> check_flag_labels() {
        Cursor cursor = database_.connection.use(Sql::check_flag_labels);
        while (cursor.next())
            note("flag " + std::string(cursor.bytes(0)) + " is not found by its route and effects, or by those of others");
        return cursor.end();
    }

    core::Result<void> check_persons() {
        const auto wrong = wrong_persons(database_);
        if (!wrong) return core::fail(wrong.error());
        for (const std::string& person : *wrong) note(person + " is not found by its names and numbers, or by those of others");
        return {};
    }

    core::Result<void> check_versions() {
        Cursor cursor = database_.connection.use(Sql::list_versions);
        cursor.bind(":from", std::int64_t(0)).bind(":before", std::numeric_limits<std::int64_t>::max());
        cursor.bind(":count", std::numeric_limits<std::int64_t>::max());
        while (cursor.next()) {
            ++found_.versions;
            if (progress_ && found_.versions % versions_a_report == 0) progress_(found_.versions, last_version_);
            const auto version = read_version(database_, cursor);
            if (!version) note("version " + std::to_string(cursor.integer(sequence_column)) + " cannot be read");
        }
        return cursor.end();
    }

    core::Result<void> check_index() {
        Cursor cursor = database_.connection.use(Sql::list_merged_rows);
        while (cursor.next()) {
            const auto rows = read_rows(database_, cursor, 1, 2);
            if (!rows) {
                note("the search rows of version " + std::to_string(cursor.integer(0)) + " cannot be read");
                continue;
            }
            for (const IndexRow& row : *rows) {
                const auto there = has_posting(database_.connection, {std::int64_t(row.key), row.order}, cursor.integer(0));
                if (!there) return core::fail(there.error());
                ++found_.index_rows;
                if (!*there) note("a search row of version " + std::to_string(cursor.integer(0)) + " is missing");
            }
        }
        return cursor.end();
    }

    core::Result<void> check_stale_rows() {
        std::unordered_set<std::int64_t> replaced;
        {
            Cursor cursor = database_.connection.use(Sql::list_replaced_versions);
            while (cursor.next()) replaced.insert(cursor.integer(0));
            if (auto end = cursor.end(); !end) return end;
        }
        Cursor cursor = database_.connection.use(Sql::list_all_blocks);
        std::vector<std::int64_t> block;
        while (cursor.next()) {
            block.clear();
            unpack_block(cursor.integer(0), cursor.bytes(1), block);
            for (const std::int64_t sequence : block) {
                if (replaced.contains(sequence)) note("version " + std::to_string(sequence) + " is found though it was replaced");
            }
        }
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
        found_.audit_head = previous;
        return cursor.end();
    }

    Database& database_;
    const Progress& progress_;
    std::int64_t last_version_ = 0;
    Verification found_;
};

}  // namespace
}  // namespace sqlite

core::Result<Verification> verify_sqlite(const std::filesystem::path& place, const Progress& progress) {
    std::error_code ignored;
    // A backup must stay as it was made; a folder's database may be in use.
    const bool folder = std::filesystem::is_directory(place, ignored);
    auto connection = sqlite::open_existing(place, folder ? sqlite::Access::read : sqlite::Access::inspect, sqlite::verify_cache);
    if (!connection) return core::fail(connection.error());
    sqlite::Database database(std::move(*connection));
    const auto transaction = sqlite::Transaction::begin(database.connection, sqlite::Access::read);
    if (!transaction) return core::fail(transaction.error());
    return sqlite::Verifier(database, progress).verify();
}

}  // namespace tonus::store
