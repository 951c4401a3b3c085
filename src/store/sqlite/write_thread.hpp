#pragma once

#include "bounded_queue.hpp"
#include "sqlite/group_writer.hpp"
#include "sqlite/reindexing.hpp"
#include "sqlite/upkeep.hpp"
#include "sqlite/write_metrics.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace tonus::store::sqlite {

/// The one thread that writes. It takes whatever has queued while the last group was going to disk
/// and commits it as one transaction, so that one fsync serves many jobs and none waits on purpose.
class WriteThread {
public:
    /// `upkeep`, too, belongs to it from then on. `clock` and `published` must outlive the thread.
    WriteThread(
        Connection connection,
        std::unique_ptr<Upkeep> upkeep,
        const SqliteOptions& options,
        const core::Clock& clock,
        PublishedIndex& published
    );
    ~WriteThread();

    /// Begins to work. Errors: internal if the database cannot be read.
    [[nodiscard]] core::Result<void> start();
    /// Contract: Store::write().
    void submit(core::Deadline deadline, WriteJob job, Done done);
    void on_events(std::function<void()> listener) { listener_ = std::move(listener); }
    [[nodiscard]] std::optional<std::string> trouble() const;
    /// Finishes what is queued and joins.
    void close();

private:
    struct Task {
        core::Deadline deadline;
        WriteJob job;
        Done done;
        std::optional<core::Error> stopped = std::nullopt;  ///< how a first run ended, once the deadline had passed
    };
    using Outcomes = std::vector<core::Result<void>>;

    void work();
    void commit_group(std::vector<Task>& tasks);
    /// What became of each task; nothing if one failed after writing, so that all must run again in
    /// isolation.
    [[nodiscard]] std::optional<Outcomes> run_group(std::vector<Task>& tasks, bool isolated);
    /// False if the group must be given up.
    [[nodiscard]] bool run_job(Task& task, bool isolated, core::Result<void>& outcome);
    /// Compresses what follows with the newly trained dictionary.
    [[nodiscard]] Task adoption(BodyDictionary learnt);
    /// After a commit: lets the log be checkpointed and a dictionary be trained.
    void keep_up();
    /// What is better done while nobody waits.
    void rest();
    void probe();
    void merge_index();
    /// Catches an older store's search rows up, as long as nobody writes.
    void refile();
    void set_trouble(std::optional<std::string> trouble);

    Database database_;
    std::unique_ptr<Upkeep> upkeep_;
    GroupWriter writer_;
    Reindexing reindexing_;
    const std::size_t group_limit_;
    std::optional<WriteMetrics> metrics_;
    BoundedQueue<Task> queue_;
    std::function<void()> listener_;
    mutable std::mutex trouble_mutex_;
    std::optional<std::string> trouble_;
    bool rested_ = false;  // an older store may have much to catch up with
    std::thread thread_;
};

}  // namespace tonus::store::sqlite
