#pragma once

#include "bounded_queue.hpp"
#include "sqlite/database.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tonus::store::sqlite {

/// Databases that are lent to one thread at a time. Thread-safe.
class DatabasePool {
public:
    /// `known` must outlive the pool.
    DatabasePool(std::vector<Connection> connections, const Known& known);

    /// Waits for an idle one.
    [[nodiscard]] Database& take();
    /// Nothing if all are lent.
    [[nodiscard]] Database* take_idle();
    void give_back(Database& database);
    [[nodiscard]] std::size_t size() const noexcept { return databases_.size(); }

private:
    std::vector<std::unique_ptr<Database>> databases_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<Database*> idle_;
};

/// Threads that read, each job over one snapshot on a connection that no other job uses meanwhile.
class ReadThreads {
public:
    /// `published` must outlive the threads.
    ReadThreads(std::vector<Connection> connections, const SqliteOptions& options, PublishedIndex& published);
    ~ReadThreads();

    /// Contract: Store::read().
    void submit(core::Deadline deadline, ReadJob job, Done done);
    /// Contract: Store::read_here().
    [[nodiscard]] std::optional<core::Result<void>> run_here(core::Deadline deadline, const ReadJob& job, Grounds& grounds);
    /// Contract: Store::holds().
    [[nodiscard]] bool holds(const Grounds& grounds) const noexcept;
    /// Finishes what is queued and joins.
    void close();

private:
    struct Task {
        core::Deadline deadline;
        ReadJob job;
        Done done;
    };
    void work();
    /// Nothing if the job asks for more than is at hand.
    [[nodiscard]] std::optional<core::Result<void>> run_from_memory(core::Deadline deadline, const ReadJob& job, Grounds& grounds) const;
    [[nodiscard]] core::Result<void> run_and_give_back(Database& database, core::Deadline deadline, const ReadJob& job, Grounds& grounds);
    [[nodiscard]] core::Result<void> run(Database& database, core::Deadline deadline, const ReadJob& job);

    BoundedQueue<Task> queue_;
    PublishedIndex& published_;
    VersionCache versions_;
    NewestVersions newest_;
    PageCache pages_;
    const Known known_;
    DatabasePool databases_;
    std::vector<std::thread> threads_;
};

}  // namespace tonus::store::sqlite
