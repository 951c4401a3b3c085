#include "sqlite/read_threads.hpp"

#include "sqlite/reads.hpp"
#include "sqlite/transaction.hpp"

#include <tonus/core/work.hpp>

#include <exception>

namespace tonus::store::sqlite {
namespace {

core::Result<void> call(core::Deadline deadline, const ReadJob& job, Reader& reader) {
    try {
        return core::run_until(deadline, [&] { return job(reader); });
    } catch (const std::exception& exception) {
        return core::fail(core::Error(core::ErrorKind::internal, "The read failed.").with_detail(exception.what()));
    }
}

/// Fixes the transaction's snapshot and finds the pending index rows that belong to it. False if rows
/// were merged in between, so that neither the snapshot nor what is pending now has them.
core::Result<bool> fix_snapshot(Database& database, PublishedIndex& published) {
    const std::int64_t changes = published.flags().ended();
    Cursor cursor = database.connection.use(Sql::find_index_state);
    if (!cursor.next()) return core::fail(cursor.end().error());
    const bool known = published.flags().stands_at(changes);
    database.flags = {known ? &published.flags() : nullptr, changes};
    database.index.pending = published.get();
    database.index.last = cursor.integer(1);
    return database.index.pending->merged_through <= cursor.integer(0);
}

}  // namespace

DatabasePool::DatabasePool(std::vector<Connection> connections, const Known& known) {
    for (Connection& connection : connections) {
        Database& database = *databases_.emplace_back(std::make_unique<Database>(std::move(connection)));
        database.known = &known;
        idle_.push_back(&database);
    }
}

Database& DatabasePool::take() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [this] { return !idle_.empty(); });
    Database& database = *idle_.back();
    idle_.pop_back();
    return database;
}

Database* DatabasePool::take_idle() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    Database* database = idle_.back();
    idle_.pop_back();
    return database;
}

void DatabasePool::give_back(Database& database) {
    {
        const std::lock_guard lock(mutex_);
        idle_.push_back(&database);
    }
    returned_.notify_one();
}

ReadThreads::ReadThreads(std::vector<Connection> connections, const SqliteOptions& options, PublishedIndex& published)
    : queue_(options.read_queue),
      published_(published),
      versions_(options.version_cache),
      pages_(options.page_cache),
      known_{versions_, newest_, pages_, published.changes()},
      databases_(std::move(connections), known_) {
    for (std::size_t i = 0; i < databases_.size(); ++i) threads_.emplace_back([this] { work(); });
}

core::Result<void> ReadThreads::run(Database& database, core::Deadline deadline, const ReadJob& job) {
    while (!deadline.passed()) {
        database.connection.set_deadline(deadline);
        const auto transaction = Transaction::begin(database.connection, Access::read);
        if (!transaction) return core::fail(transaction.error());
        const auto fixed = fix_snapshot(database, published_);
        if (!fixed) return core::fail(fixed.error());
        if (!*fixed) continue;
        Reads<Reader> reader(database);
        return call(deadline, job, reader);
    }
    return core::fail(core::ErrorKind::deadline, "The request waited longer than it was allowed to.");
}

ReadThreads::~ReadThreads() { close(); }

void ReadThreads::submit(core::Deadline deadline, ReadJob job, Done done) {
    Task task{deadline, std::move(job), std::move(done)};
    if (queue_.push(task)) return;
    task.done(core::fail(core::ErrorKind::busy, "Too many reads are waiting; try again shortly."));
}

void ReadThreads::close() {
    queue_.close();
    for (std::thread& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

core::Result<void> ReadThreads::run_and_give_back(Database& database, core::Deadline deadline, const ReadJob& job, Grounds& grounds) {
    database.grounds = {};
    database.read_beyond = false;
    auto outcome = run(database, deadline, job);
    grounds = database.read_beyond ? Grounds() : std::move(database.grounds);
    database.flags = {};
    database.index = {};  // what is pending is freed once merged
    database.connection.set_deadline(core::Deadline::never());
    databases_.give_back(database);
    return outcome;
}

std::optional<core::Result<void>> ReadThreads::run_from_memory(core::Deadline deadline, const ReadJob& job, Grounds& grounds) const {
    KnownReader reader(known_);
    auto outcome = call(deadline, job, reader);
    grounds = {};
    if (!reader.answered()) return std::nullopt;
    grounds = reader.grounds();
    return outcome;
}

bool ReadThreads::holds(const Grounds& grounds) const noexcept { return still_holds(published_.changes(), grounds); }

std::optional<core::Result<void>> ReadThreads::run_here(core::Deadline deadline, const ReadJob& job, Grounds& grounds) {
    if (auto outcome = run_from_memory(deadline, job, grounds)) return outcome;
    Database* database = databases_.take_idle();
    if (database == nullptr) return std::nullopt;
    return run_and_give_back(*database, deadline, job, grounds);
}

void ReadThreads::work() {
    while (auto task = queue_.take_one()) {
        Grounds unused;
        task->done(run_and_give_back(databases_.take(), task->deadline, task->job, unused));
    }
}

}  // namespace tonus::store::sqlite
