#include "sqlite/failure.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace tonus::store::sqlite {
namespace {

/// SQLite says "full" only for ENOSPC; a quota and a file-size limit are the same to us.
bool out_of_room(int code, int system_error) {
    if (code == SQLITE_FULL) return true;
    return code == SQLITE_IOERR && (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG);
}

}  // namespace

core::Error failure_of(sqlite3* database) {
    const int extended = sqlite3_extended_errcode(database);
    const int code = extended & 0xFF;
    std::string detail = "SQLite " + std::to_string(extended) + ": " + sqlite3_errmsg(database);
    if (code == SQLITE_INTERRUPT) {
        return core::Error(core::ErrorKind::deadline, "The request took longer than it was allowed to.")
            .with_detail(std::move(detail));
    }
    if (out_of_room(code, sqlite3_system_errno(database))) {
        return core::Error(core::ErrorKind::storage_full, "The disk that holds the data is full.")
            .with_detail(std::move(detail));
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        return core::Error(core::ErrorKind::busy, "The database is in use; try again.")
            .with_detail(std::move(detail));
    }
    return core::Error(core::ErrorKind::internal, "The database failed.").with_detail(std::move(detail));
}

}  // namespace tonus::store::sqlite
