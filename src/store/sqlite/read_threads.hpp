#pragma once

#include "bounded_queue.hpp"
#include "sqlite/database.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <memory>
#include <thread>
#include <vector>

namespace tonus::store::sqlite {

/// Threads that read, each with a connection of its own, each job over one snapshot.
class ReadThreads {
public:
    /// `published` must outlive the threads.
    ReadThreads(std::vector<Connection> connections, std::size_t queue, const PublishedIndex& published);
    ~ReadThreads();

    /// Contract: Store::read().
    void submit(core::Deadline deadline, ReadJob job, Done done);
    /// Finishes what is queued and joins.
    void close();

private:
    struct Task {
        core::Deadline deadline;
        ReadJob job;
        Done done;
    };
    void work(Database& database);
    [[nodiscard]] core::Result<void> run(Database& database, core::Deadline deadline, const ReadJob& job);

    BoundedQueue<Task> queue_;
    const PublishedIndex& published_;
    std::vector<std::unique_ptr<Database>> databases_;
    std::vector<std::thread> threads_;
};

}  // namespace tonus::store::sqlite
