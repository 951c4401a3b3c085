#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tonus::store::sqlite {

/// Bound where a query has no upper limit.
inline constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

/// A prepared statement. Belongs to one connection and its thread.
class Statement {
public:
    /// Errors: internal for text SQLite cannot compile against the present schema.
    [[nodiscard]] static core::Result<Statement> prepare(sqlite3* database, std::string_view text);

    [[nodiscard]] sqlite3_stmt* handle() const noexcept { return handle_.get(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const noexcept;
    };
    explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// True in the middle of a step of a statement that reads, once the time of the work it is for is over. One that writes
/// goes on: SQLite answers its interruption by undoing the whole transaction, and with it what others wrote.
[[nodiscard]] bool must_end_reading() noexcept;

/// One execution of a statement: parameters in, rows out; the end of its scope resets the statement.
/// Texts and blobs bound must live as long as the cursor; those read are valid until the next row.
/// The first failure sticks: next() answers false from then on and end() reports it.
class Cursor {
public:
    explicit Cursor(sqlite3_stmt* handle) noexcept : handle_(handle) {}
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;
    ~Cursor();

    /// `name` as in the SQL, with its colon. A name the statement lacks is a failure.
    Cursor& bind(const char* name, std::int64_t value);
    Cursor& bind(const char* name, std::string_view text);
    Cursor& bind(const char* name, std::optional<std::int64_t> value);
    Cursor& bind_blob(const char* name, std::string_view bytes);
    /// By number, from 1, for the hottest statements.
    Cursor& bind(int number, std::int64_t value);

    /// True while there is another row.
    [[nodiscard]] bool next();
    /// Lets the statement run again with other parameters.
    void rewind();
    /// Runs to the end; for statements whose rows, if any, do not matter.
    [[nodiscard]] core::Result<void> run();
    /// How the rows ended.
    [[nodiscard]] core::Result<void> end() const;

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> integer_if_any(int column) const;
    /// Text or blob.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    void note(int code);

    sqlite3_stmt* handle_;
    std::optional<core::Error> failure_;
};

}  // namespace tonus::store::sqlite
