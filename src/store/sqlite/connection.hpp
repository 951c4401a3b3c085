#pragma once

#include "sqlite/statement.hpp"
#include "statements.hpp"

#include <tonus/core/deadline.hpp>
#include <tonus/core/result.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;

namespace tonus::store::sqlite {

using statements::Sql;

/// Pages in the write-ahead log from which a commit makes a checkpoint, on connections without an Upkeep.
inline constexpr int pages_until_checkpoint = 16'000;

/// The write-ahead log after a checkpoint.
struct Checkpoint {
    int pages = 0;   ///< in the log
    int copied = 0;  ///< of these, in the database too
};

/// `inspect` reads a file as it lies there and changes nothing, not even how it is journalled.
enum class Access : std::uint8_t { inspect, read, write };

/// A connection to the database with the settings every connection shares, and its prepared
/// statements. One thread uses it at a time.
class Connection {
public:
    /// Creates the file if `access` is write and there is none. `cache` is the page cache's size in
    /// bytes. Errors: those of failure_of().
    [[nodiscard]] static core::Result<Connection> open(const std::filesystem::path& file, Access access, std::size_t cache);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// Prepares every statement; the schema must be there.
    [[nodiscard]] core::Result<void> prepare_statements();
    /// Precondition: prepare_statements() succeeded.
    [[nodiscard]] Cursor use(Sql statement);
    /// Runs SQL that is not worth a prepared statement, such as a migration.
    [[nodiscard]] core::Result<void> execute(const std::string& text);
    /// The one integer `text` selects.
    [[nodiscard]] core::Result<std::int64_t> ask(std::string_view text);

    /// Statements fail with deadline from then on.
    void set_deadline(core::Deadline deadline) noexcept;
    /// False between a BEGIN and its end; SQLite itself ends a transaction on some failures.
    [[nodiscard]] bool idle() const noexcept;
    /// The key of the row the last INSERT made.
    [[nodiscard]] std::int64_t last_row() const noexcept;
    /// No commit of this connection makes a checkpoint from then on.
    void leave_log();
    /// The pages in the log after this connection's last commit. Precondition: leave_log().
    [[nodiscard]] int log_pages() const noexcept { return *log_pages_; }
    /// How many rows it has changed since it was opened.
    [[nodiscard]] std::int64_t rows_changed() const noexcept;
    /// Folds what it can of the log into the database and waits for no one: commits go on meanwhile, and what somebody
    /// still reads the state before stays (SQLite, "sqlite3_wal_checkpoint_v2", PASSIVE). Errors: those of failure_of().
    [[nodiscard]] core::Result<Checkpoint> checkpoint();
    /// Gives unused memory back.
    void shrink() noexcept;

    /// Names of statements that use() never handed out: for the test that hunts dead SQL.
    [[nodiscard]] std::vector<std::string_view> unused_statements() const;
    [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    explicit Connection(sqlite3* handle);
    [[nodiscard]] core::Result<void> configure(Access access, std::size_t cache);

    std::unique_ptr<sqlite3, Close> handle_;
    // On the heap: SQLite holds their addresses.
    std::unique_ptr<core::Deadline> deadline_;
    std::unique_ptr<int> log_pages_;
    std::vector<Statement> statements_;
    std::vector<bool> used_;
};

}  // namespace tonus::store::sqlite
