#include "sqlite/log_preallocation.hpp"

#include "sqlite/transaction.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace tonus::store::sqlite {
namespace {

// Source: SQLite, "WAL-mode File Format".
constexpr sqlite3_int64 log_header = 32;
constexpr sqlite3_int64 frame_header = 24;
constexpr sqlite3_int64 page_size = 4096;  // what SQLite gives a new database
constexpr sqlite3_int64 whole_log = log_header + pages_until_checkpoint * (frame_header + page_size);
// Small enough that who comes meanwhile waits little; SQLite's files take less than 128 KiB in one write.
constexpr std::size_t piece = std::size_t{64} * 1024;

/// SQLite's own file: nothing is opened beside it. Nothing if no log was begun.
sqlite3_file* log_of(sqlite3* handle) {
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&file)) != SQLITE_OK) return nullptr;
    return file == nullptr || file->pMethods == nullptr ? nullptr : file;
}

bool has_free(sqlite3* handle, std::uintmax_t least) {
    std::error_code code;
    const auto space = std::filesystem::space(sqlite3_db_filename(handle, "main"), code);
    return !code && space.available >= least;
}

bool lengthen(sqlite3_file& file) {
    static constexpr std::array<char, piece> zeros{};
    sqlite3_int64 size = 0;
    if (file.pMethods->xFileSize(&file, &size) != SQLITE_OK || size >= whole_log) return false;
    const auto more = std::min(sqlite3_int64(piece), whole_log - size);
    int code = file.pMethods->xWrite(&file, zeros.data(), int(more), size);
    if (code == SQLITE_OK) code = file.pMethods->xSync(&file, SQLITE_SYNC_NORMAL);
    if (code == SQLITE_OK) return size + more < whole_log;
    // Of a disk that has become full meanwhile, nothing is kept.
    static_cast<void>(file.pMethods->xTruncate(&file, size));
    return false;
}

}  // namespace

bool preallocate_log(Connection& connection, std::uintmax_t least_free) {
    if (!has_free(connection.handle(), least_free)) return false;
    // Who writes from beside must not put a frame where the file ends now.
    const auto transaction = Transaction::begin(connection, Access::write);
    if (!transaction) return false;
    sqlite3_file* file = log_of(connection.handle());
    return file != nullptr && lengthen(*file);
}

}  // namespace tonus::store::sqlite
