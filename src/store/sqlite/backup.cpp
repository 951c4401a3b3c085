#include <tonus/store/maintenance.hpp>

#include "sqlite/connection.hpp"
#include "sqlite/data_folder.hpp"
#include "sqlite/failure.hpp"

#include <sqlite3.h>

#include <system_error>

namespace tonus::store {
namespace sqlite {
namespace {

constexpr std::size_t cache = 4 * 1024 * 1024;

/// All pages in one step: one snapshot, which writers do not wait for in WAL mode.
core::Result<void> copy(Connection& from, Connection& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) return core::fail(failure_of(to.handle()));
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK) return core::fail(failure_of(to.handle()));
    return {};
}

core::Result<void> copy_into(const std::filesystem::path& folder, const std::filesystem::path& target) {
    auto from = Connection::open(database_in(folder), Access::read, cache);
    if (!from) return core::fail(from.error());
    // The claim makes the folder, private and synced.
    const auto claimed = DataFolder::claim(target);
    if (!claimed) return core::fail(claimed.error());
    auto to = Connection::open(claimed->database(), Access::write, cache);
    if (!to) return core::fail(to.error());
    if (auto copied = copy(*from, *to); !copied) return copied;
    return to->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace
}  // namespace sqlite

core::Result<void> backup_sqlite(const std::filesystem::path& folder, const std::filesystem::path& target) {
    namespace fs = std::filesystem;
    std::error_code code;
    if (fs::exists(target, code)) {
        return core::fail(core::ErrorKind::conflict, "There is something at " + target.string() + " already.");
    }
    const fs::path partial = target.string() + ".partial";
    fs::remove_all(partial, code);
    auto copied = sqlite::copy_into(folder, partial);
    if (copied) {
        fs::rename(partial, target, code);
        if (!code) return sqlite::sync_folder(target.has_parent_path() ? target.parent_path() : fs::path("."));
        copied = core::fail(core::ErrorKind::internal, "The copy could not be named " + target.string() + ".");
    }
    fs::remove_all(partial, code);
    return copied;
}

}  // namespace tonus::store
