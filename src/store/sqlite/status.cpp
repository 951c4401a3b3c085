#include <tonus/store/status.hpp>

#include "sqlite/data_folder.hpp"
#include "sqlite/existing.hpp"
#include "sqlite/instants.hpp"

#include <system_error>

namespace tonus::store {
namespace sqlite {
namespace {

constexpr std::size_t cache = 1024 * 1024;
constexpr std::int64_t none = -1;

std::uintmax_t size_of(const std::filesystem::path& file) {
    std::error_code code;
    const auto size = std::filesystem::file_size(file, code);
    return code ? 0 : size;
}

core::Result<std::optional<core::Instant>> ask_instant(Connection& connection, std::string_view question) {
    const auto answer = connection.ask(question);
    if (!answer) return core::fail(answer.error());
    return *answer == none ? std::nullopt : std::optional(instant_of(*answer));
}

}  // namespace
}  // namespace sqlite

core::Result<Status> status_of_sqlite(const std::filesystem::path& folder) {
    const auto file = sqlite::find_database(folder);
    if (!file) return core::fail(file.error());
    auto connection = sqlite::Connection::open(*file, sqlite::Access::inspect, sqlite::cache);
    if (!connection) return core::fail(connection.error());
    Status status;
    const auto due = sqlite::ask_instant(*connection, "SELECT coalesce(min(at), -1) FROM due");
    if (!due) return core::fail(due.error());
    status.oldest_due = *due;
    const auto event = sqlite::ask_instant(*connection, "SELECT coalesce((SELECT at FROM outbox ORDER BY sequence LIMIT 1), -1)");
    if (!event) return core::fail(event.error());
    status.oldest_event = *event;
    // Sequences have no gaps, so the ends tell the number.
    const auto events = connection->ask("SELECT coalesce((SELECT max(sequence) FROM outbox) - (SELECT min(sequence) FROM outbox) + 1, 0)");
    if (!events) return core::fail(events.error());
    status.events = *events;
    const auto last = connection->ask("SELECT coalesce(max(sequence), 0) FROM outbox");
    if (!last) return core::fail(last.error());
    status.last_event = *last;
    status.database_bytes = sqlite::size_of(*file);
    status.log_bytes = sqlite::size_of(file->string() + "-wal");
    std::error_code code;
    status.free_bytes = std::filesystem::space(folder, code).available;
    return status;
}

core::Result<std::int64_t> prune_events_sqlite(const std::filesystem::path& folder, core::Instant before, std::size_t most) {
    const auto file = sqlite::find_database(folder);
    if (!file) return core::fail(file.error());
    auto connection = sqlite::Connection::open(*file, sqlite::Access::write, sqlite::cache);
    if (!connection) return core::fail(connection.error());
    // Only the oldest are looked at, so that nothing to do costs nothing.
    const std::string oldest = "SELECT sequence, at FROM outbox ORDER BY sequence LIMIT " + std::to_string(most);
    // The newest stays whatever its age: the next sequence follows from it, and none is given twice.
    const std::string text = "DELETE FROM outbox WHERE sequence IN (SELECT sequence FROM (" + oldest + ") WHERE at < " +
                             std::to_string(sqlite::milliseconds_of(before)) + ") AND sequence < (SELECT max(sequence) FROM outbox)";
    if (auto done = connection->execute(text); !done) return core::fail(done.error());
    return connection->ask("SELECT changes()");
}

}  // namespace tonus::store
