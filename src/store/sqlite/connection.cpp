#include "sqlite/connection.hpp"

#include "sqlite/failure.hpp"
#include "sqlite/tracked_cache.hpp"

#include <sqlite3.h>

namespace tonus::store::sqlite {
namespace {

// How often a running statement looks at the clock, in steps of SQLite's virtual machine.
constexpr int steps_between_looks = 2000;

/// Counting every allocation would make all threads meet at one lock. Has to be said before SQLite is
/// first used; answers false, and changes nothing, if it is too late.
bool do_not_count_memory() { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK; }

bool configure_sqlite() { return do_not_count_memory() && track_cached_pages(); }

int is_over(void* deadline) { return static_cast<core::Deadline*>(deadline)->passed() || must_end_reading() ? 1 : 0; }

}  // namespace

void Connection::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Connection::Connection(sqlite3* handle)
    : handle_(handle), deadline_(std::make_unique<core::Deadline>(core::Deadline::never())), log_pages_(std::make_unique<int>(0)) {}

Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

Connection::~Connection() {
    statements_.clear();  // before the handle they were prepared on
}

core::Result<Connection> Connection::open(const std::filesystem::path& file, Access access, std::size_t cache) {
    [[maybe_unused]] static const bool configured = configure_sqlite();
    sqlite3* handle = nullptr;
    // A connection never crosses threads while in use, so SQLite's own mutexes are not needed.
    const int create = access == Access::write ? SQLITE_OPEN_CREATE : 0;
    const int mode = access == Access::inspect ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int flags = mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | create;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    Connection connection(handle);
    if (code != SQLITE_OK) return core::fail(failure_of(handle));
    if (auto done = connection.configure(access, cache); !done) return core::fail(done.error());
    return connection;
}

core::Result<void> Connection::configure(Access access, std::size_t cache) {
    sqlite3_busy_timeout(handle_.get(), 5000);
    std::string settings = "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -" + std::to_string(cache / 1024) + ";";
    if (access != Access::inspect) {
        settings +=
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            "PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = " +
            std::to_string(pages_until_checkpoint) + ";";
    }
    if (access != Access::write) settings += "PRAGMA query_only = ON;";
    return execute(settings);
}

core::Result<void> Connection::prepare_statements() {
    for (const SqlFile& file : statements::files) {
        auto statement = Statement::prepare(handle_.get(), file.text);
        if (!statement) return core::fail(statement.error());
        statements_.push_back(std::move(*statement));
    }
    used_.assign(statements_.size(), false);
    sqlite3_progress_handler(handle_.get(), steps_between_looks, is_over, deadline_.get());
    return {};
}

Cursor Connection::use(Sql statement) {
    used_[std::size_t(statement)] = true;
    return Cursor(statements_[std::size_t(statement)].handle());
}

core::Result<void> Connection::execute(const std::string& text) {
    if (sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return core::fail(failure_of(handle_.get()));
}

core::Result<std::int64_t> Connection::ask(std::string_view text) {
    auto statement = Statement::prepare(handle_.get(), text);
    if (!statement) return core::fail(statement.error());
    Cursor cursor(statement->handle());
    if (cursor.next()) return cursor.integer(0);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return core::fail(core::ErrorKind::internal, "The database answered nothing.");
}

void Connection::set_deadline(core::Deadline deadline) noexcept { *deadline_ = deadline; }

bool Connection::idle() const noexcept { return sqlite3_get_autocommit(handle_.get()) != 0; }

std::int64_t Connection::last_row() const noexcept { return sqlite3_last_insert_rowid(handle_.get()); }

std::int64_t Connection::rows_changed() const noexcept { return sqlite3_total_changes64(handle_.get()); }

void Connection::leave_log() {
    const auto note = [](void* log_pages, sqlite3*, const char*, int pages) {
        *static_cast<int*>(log_pages) = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle_.get(), note, log_pages_.get());
}

core::Result<Checkpoint> Connection::checkpoint() {
    Checkpoint log;
    const int code = sqlite3_wal_checkpoint_v2(handle_.get(), "main", SQLITE_CHECKPOINT_PASSIVE, &log.pages, &log.copied);
    if (code != SQLITE_OK) return core::fail(failure_of(handle_.get()));
    return log;
}

void Connection::shrink() noexcept { sqlite3_db_release_memory(handle_.get()); }

std::vector<std::string_view> Connection::unused_statements() const {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < used_.size(); ++i) {
        if (!used_[i]) names.push_back(statements::files[i].name);
    }
    return names;
}

}  // namespace tonus::store::sqlite
