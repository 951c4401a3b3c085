#pragma once

struct sqlite3;

namespace tonus::store::sqlite {

/// From then on nothing of the write-ahead log counts as folded into the database, so that it is folded from its first
/// page again and is reused only after that. For after a failed sync of the database: the system may have given up what
/// it could not write, and says so once only, while SQLite takes what it folded before for written.
/// False if another process is folding just then. For a connection that is in no transaction and has folded before.
/// Source: SQLite, "WAL-mode File Format", section 2.2 "The WAL-Index File Format": nBackfill, which recovery sets to
/// nought as well; P. Rebello et al., "Can Applications Recover from fsync Failures?", 2020.
[[nodiscard]] bool forget_folded(sqlite3* handle);

}  // namespace tonus::store::sqlite
