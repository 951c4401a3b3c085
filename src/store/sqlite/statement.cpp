#include "sqlite/statement.hpp"

#include "sqlite/failure.hpp"

#include <tonus/core/work.hpp>

#include <sqlite3.h>

#include <string>

namespace tonus::store::sqlite {
namespace {

constinit thread_local bool may_be_ended = false;

}  // namespace

bool must_end_reading() noexcept { return may_be_ended && core::must_stop(); }

core::Result<Statement> Statement::prepare(sqlite3* database, std::string_view text) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(database, text.data(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) return core::fail(failure_of(database));
    return Statement(handle);
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const noexcept { sqlite3_finalize(handle); }

Cursor::~Cursor() {
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
}

void Cursor::note(int code) {
    if (code != SQLITE_OK && !failure_) failure_ = failure_of(sqlite3_db_handle(handle_));
}

Cursor& Cursor::bind(const char* name, std::int64_t value) {
    note(sqlite3_bind_int64(handle_, sqlite3_bind_parameter_index(handle_, name), value));
    return *this;
}

Cursor& Cursor::bind(const char* name, std::string_view text) {
    // A null pointer would bind NULL, where an empty text is meant.
    const char* data = text.data() == nullptr ? "" : text.data();
    note(sqlite3_bind_text64(handle_, sqlite3_bind_parameter_index(handle_, name), data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Cursor& Cursor::bind(const char* name, std::optional<std::int64_t> value) {
    if (value) return bind(name, *value);
    note(sqlite3_bind_null(handle_, sqlite3_bind_parameter_index(handle_, name)));
    return *this;
}

Cursor& Cursor::bind_blob(const char* name, std::string_view bytes) {
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    note(sqlite3_bind_blob64(handle_, sqlite3_bind_parameter_index(handle_, name), data, bytes.size(), SQLITE_STATIC));
    return *this;
}

Cursor& Cursor::bind(int number, std::int64_t value) {
    note(sqlite3_bind_int64(handle_, number, value));
    return *this;
}

bool Cursor::next() {
    if (failure_) return false;
    // Of a thread's cursors one moves at a time.
    may_be_ended = sqlite3_stmt_readonly(handle_) != 0;
    const int code = sqlite3_step(handle_);
    may_be_ended = false;
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) failure_ = failure_of(sqlite3_db_handle(handle_));
    return false;
}

void Cursor::rewind() { sqlite3_reset(handle_); }

core::Result<void> Cursor::run() {
    while (next()) {
    }
    return end();
}

core::Result<void> Cursor::end() const {
    if (failure_) return core::fail(*failure_);
    return {};
}

std::int64_t Cursor::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::optional<std::int64_t> Cursor::integer_if_any(int column) const {
    if (sqlite3_column_type(handle_, column) == SQLITE_NULL) return std::nullopt;
    return integer(column);
}

std::string_view Cursor::bytes(int column) const {
    const void* data = sqlite3_column_blob(handle_, column);
    const auto size = std::size_t(sqlite3_column_bytes(handle_, column));
    return size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(data), size);
}

}  // namespace tonus::store::sqlite
