#pragma once

#include <tonus/core/result.hpp>

struct sqlite3;

namespace tonus::store::sqlite {

/// What SQLite's last failure on `database` means to a caller. Errors made: deadline (interrupted),
/// storage_full (no room, quota or file-size limit), busy (another process holds the lock), internal.
/// SQLite's own words go into the detail. Source: sqlite.org/rescode.html.
[[nodiscard]] core::Error failure_of(sqlite3* database);

}  // namespace tonus::store::sqlite
