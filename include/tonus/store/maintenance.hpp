#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// What an operator does to a SQLite store. Blocking, each with connections of its own; none needs the
/// service to stop, except where it says so. A `place` is a data folder or the file of a backup.
namespace tonus::store {

/// Told now and then how far long work has come, on the caller's thread.
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

/// What verify_sqlite() counted and what it found wrong; no problems means the store is sound.
struct Verification {
    std::int64_t versions = 0;
    std::int64_t resources = 0;  ///< current and not deleted
    std::int64_t patients = 0;
    std::int64_t open_flags = 0;
    std::int64_t index_rows = 0;
    std::int64_t audit_entries = 0;
    std::string audit_head;             ///< hash of the newest audit entry; empty if there is none
    std::vector<std::string> problems;  ///< at most a hundred; sequences and ids of ours, no patient data
};

/// Reads the whole database: SQLite's own structure and foreign keys, every body, that every version is
/// current or superseded, the search rows of every current resource, the audit chain. Takes minutes on
/// a large store. `progress` counts versions. Errors: not_found if there is no database; conflict if
/// its schema is not this program's; internal if it cannot be opened or read.
[[nodiscard]] core::Result<Verification> verify_sqlite(const std::filesystem::path& place, const Progress& progress = {});

/// Copies the database in `folder`, as of one instant, into the new file `file`, readable by its owner
/// alone. Writers go on meanwhile. Nothing is left at `file` unless the copy is whole and on disk.
/// `progress` counts pages. Errors: not_found if there is no database; conflict if `file` exists;
/// storage_full; internal.
[[nodiscard]] core::Result<void> backup_sqlite(
    const std::filesystem::path& folder, const std::filesystem::path& file, const Progress& progress = {}
);

/// Makes the data folder `folder` out of the backup `file`, upgraded to the newest schema. With
/// `verified`, the copy is read through as verify_sqlite() does before it is put in place. Nothing is
/// left in `folder` unless the copy is whole, sound and on disk. Errors: not_found; conflict if `folder`
/// holds anything or a newer program wrote the backup; invalid, with an issue for each problem, if the
/// backup is damaged; storage_full; internal.
[[nodiscard]] core::Result<void> restore_sqlite(
    const std::filesystem::path& file, const std::filesystem::path& folder, Verification* verified = nullptr, const Progress& progress = {}
);

/// Which schema a database has, and what would bring it to the newest.
struct SchemaState {
    std::int64_t stored = 0;
    std::int64_t newest = 0;
    std::vector<std::string> steps;  ///< names of the migrations that are missing, in order
};

/// Errors: not_found; internal.
[[nodiscard]] core::Result<SchemaState> schema_of_sqlite(const std::filesystem::path& place);

/// Upgrades the database in `folder`, which no service may have open. Errors: not_found; conflict if
/// the folder is in use or the schema is newer than this program; storage_full; internal.
[[nodiscard]] core::Result<void> migrate_sqlite(const std::filesystem::path& folder);

/// Upgrades a copy beside the database and verifies it, then removes it: needs as much free disk as the
/// database takes. Errors: those of backup_sqlite() and migrate_sqlite().
[[nodiscard]] core::Result<Verification> rehearse_migration_sqlite(const std::filesystem::path& folder, const Progress& progress = {});

}  // namespace tonus::store
