#pragma once

#include <tonus/store/store.hpp>

#include <filesystem>

/// For commands that work on a data folder while the service may have it open. Blocking.
namespace tonus::store {

/// Runs `job` over one consistent snapshot. Errors: the job's; not_found if there is no database;
/// conflict if its schema is not this program's; internal.
[[nodiscard]] core::Result<void> read_sqlite(const std::filesystem::path& folder, const ReadJob& job);

/// Runs `job` in a transaction of its own, between those of the service. It may change documents and
/// append to the audit chain; the rest belongs to the process that has the folder, and is refused as
/// internal. Errors: the job's; those of read_sqlite(); busy if the service does not make way for half
/// a minute; storage_full.
[[nodiscard]] core::Result<void> amend_sqlite(const std::filesystem::path& folder, const WriteJob& job);

}  // namespace tonus::store
