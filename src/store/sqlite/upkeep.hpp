#pragma once

#include "sqlite/connection.hpp"
#include "sqlite/dictionary_training.hpp"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace tonus::store::sqlite {

/// The thread beside the writer, for what would hold up all writes if the writer did it: it checkpoints the
/// write-ahead log while commits go on, and trains compression dictionaries.
///
/// A log starts over only when all of it is checkpointed and no reader uses it (SQLite, "Write-Ahead Logging"), which
/// under load never happens by itself: pass after pass the thread copies what has come meanwhile, until so little is
/// left that the writer copies it between two commits.
class Upkeep {
public:
    /// `log` is a connection of its own to the database at `file`; the log shall have about `log_pages` at most.
    Upkeep(std::filesystem::path file, Connection log, int log_pages);
    Upkeep(const Upkeep&) = delete;
    Upkeep& operator=(const Upkeep&) = delete;
    ~Upkeep();

    /// Called by the writer after a commit that left `pages` in the log. Waits only if the log has become several times
    /// as long as it shall be, because commits come faster than they can be copied.
    void note_log(int pages);
    /// True, once, if the writer is to copy the little that is left.
    [[nodiscard]] bool take_ripe() noexcept { return ripe_.exchange(false); }
    /// A checkpoint failed, and how much of it is on disk is not known: the next one begins at the start of the log.
    void doubt() noexcept;
    /// While nobody writes: the whole log, however short.
    void checkpoint_all();

    /// Begins to train a dictionary, unless one is in training. The writer takes the result, which may be none.
    void learn(const Sampling& sampling);
    [[nodiscard]] std::optional<BodyDictionary> take_learnt();

    /// Finishes what it does and joins.
    void close();

private:
    void work();
    void checkpoint();
    [[nodiscard]] std::optional<BodyDictionary> learn_from(const Sampling& sampling) const;

    const std::filesystem::path file_;
    Connection log_;
    const int first_checkpoint_;  // pages from which it is checkpointed
    const int step_;              // pages after which it is tried again
    const int little_;            // pages that the writer may copy
    const int most_;              // pages from which the writer waits
    std::atomic<bool> ripe_ = false;
    std::atomic<bool> in_doubt_ = false;

    std::mutex mutex_;
    std::condition_variable wanted_;
    std::condition_variable checkpointed_;
    int pages_ = 0;
    int next_checkpoint_;
    bool checkpoint_wanted_ = false;
    bool checkpointing_ = false;
    bool closed_ = false;
    std::optional<Sampling> sampling_;
    std::optional<BodyDictionary> learnt_;
    std::thread thread_;
};

}  // namespace tonus::store::sqlite
