#pragma once

struct sqlite3;

namespace tonus::store::sqlite {

/// From then on no page of the write-ahead log counts as copied into the database, so that the next checkpoint begins with
/// its first page and the log is reused only after that. For use after a failed sync of the database: the system may have
/// dropped what it could not write, and says so only once, while SQLite takes what it copied before for written.
/// False if another process is checkpointing just then. For a connection in no transaction that has made a checkpoint before.
/// Source: SQLite, "WAL-mode File Format", section 2.2 "The WAL-Index File Format": nBackfill, which recovery sets to
/// nought as well; P. Rebello et al., "Can Applications Recover from fsync Failures?", 2020.
[[nodiscard]] bool forget_checkpoint(sqlite3* handle);

}  // namespace tonus::store::sqlite
