#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// What an operator does to a SQLite store. Blocking, each with connections of its own; none needs the
/// service to stop.
namespace tonus::store {

/// What verify_sqlite() counted and what it found wrong; no problems means the store is sound.
struct Verification {
    std::int64_t versions = 0;
    std::int64_t index_rows = 0;
    std::int64_t audit_entries = 0;
    std::vector<std::string> problems;  ///< at most a hundred; sequences and ids of ours, no patient data
};

/// Reads the whole database in `folder`: SQLite's own structure and foreign keys, every body, the
/// search rows of every current resource, the audit chain. Takes minutes on a large store. Errors:
/// internal if the database cannot be opened or read.
[[nodiscard]] core::Result<Verification> verify_sqlite(const std::filesystem::path& folder);

/// Copies the database in `folder`, as of one instant, into the new folder `target`, which can be
/// opened as a store or put in the place of the old one. Writers go on meanwhile. Nothing is left
/// under `target` unless the copy is whole and on disk. Errors: conflict if `target` exists;
/// storage_full; internal.
[[nodiscard]] core::Result<void> backup_sqlite(
    const std::filesystem::path& folder,
    const std::filesystem::path& target
);

/// Runs `job` on the caller's thread over one snapshot of the database in `folder`. Searches by index
/// do not see the rows a running service has not merged yet; everything else is whole. Errors: those of
/// the job; internal if the database cannot be opened.
[[nodiscard]] core::Result<void> read_sqlite(const std::filesystem::path& folder, const ReadJob& job);

}  // namespace tonus::store
