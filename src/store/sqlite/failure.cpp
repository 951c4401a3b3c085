#include "sqlite/failure.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace tonus::store::sqlite {
namespace {

/// What the system said to the last failed write, to the log or to the database itself. SQLite's own
/// record of it does not survive the rollback that follows.
bool no_room_said_to(sqlite3_file* file) {
    int code = 0;
    if (file == nullptr || file->pMethods == nullptr) return false;
    file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &code);
    return code == ENOSPC || code == EDQUOT || code == EFBIG;
}

/// SQLite says "full" only for ENOSPC; a quota and a file-size limit are the same to us.
bool out_of_room(sqlite3* database, int extended) {
    if ((extended & 0xFF) == SQLITE_FULL) return true;
    if (extended != SQLITE_IOERR_WRITE) return false;
    for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
        sqlite3_file* file = nullptr;
        sqlite3_file_control(database, "main", which, &file);
        if (no_room_said_to(file)) return true;
    }
    return false;
}

}  // namespace

core::Error failure_of(sqlite3* database) {
    const int extended = sqlite3_extended_errcode(database);
    const int code = extended & 0xFF;
    std::string detail = "SQLite " + std::to_string(extended) + ": " + sqlite3_errmsg(database);
    if (code == SQLITE_INTERRUPT) {
        return core::Error(core::ErrorKind::deadline, "The request took longer than it was allowed to.").with_detail(std::move(detail));
    }
    if (out_of_room(database, extended)) {
        return core::Error(core::ErrorKind::storage_full, "The disk that holds the data is full.").with_detail(std::move(detail));
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        return core::Error(core::ErrorKind::busy, "The database is in use; try again.").with_detail(std::move(detail));
    }
    if (code == SQLITE_NOTADB) {
        return core::Error(core::ErrorKind::internal, "The file is no database, or its beginning is damaged.")
            .with_detail(std::move(detail));
    }
    if (code == SQLITE_CORRUPT) {
        return core::Error(core::ErrorKind::internal, "The database is damaged; tonus doctor --thorough says more.")
            .with_detail(std::move(detail));
    }
    return core::Error(core::ErrorKind::internal, "The database failed.").with_detail(std::move(detail));
}

}  // namespace tonus::store::sqlite
