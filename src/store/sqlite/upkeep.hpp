#pragma once

#include "sqlite/connection.hpp"
#include "sqlite/learning.hpp"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace tonus::store::sqlite {

/// The thread beside the writer, for what would hold up everybody's writes if the writer did it: it folds the
/// write-ahead log into the database while commits go on, and learns how to store in less.
///
/// A log starts over only when all of it is folded and no reader uses it (SQLite, "Write-Ahead Logging"), which
/// under load it never is by itself: pass after pass the thread folds what has come meanwhile, until so little is
/// left that the writer folds it between two commits.
class Upkeep {
public:
    /// `log` is a connection of its own to the database at `file`; the log shall have about `log_pages` at most.
    Upkeep(std::filesystem::path file, Connection log, int log_pages);
    Upkeep(const Upkeep&) = delete;
    Upkeep& operator=(const Upkeep&) = delete;
    ~Upkeep();

    /// Called by the writer after a commit that left `pages` in the log. Waits only if the log has become several times
    /// as long as it shall be, because commits come faster than they can be folded.
    void note_log(int pages);
    /// True, once, if the writer shall fold the little that is left.
    [[nodiscard]] bool take_ripe() noexcept { return ripe_.exchange(false); }
    /// Folding failed: nobody knows what of it the disk has, so that the log is folded from its beginning again.
    void doubt() noexcept;
    /// While nobody writes: the whole log, however short.
    void fold_all();

    /// Begins to learn, unless it still does. What comes of it is taken by the writer; that may be nothing.
    void learn(const Sampling& sampling);
    [[nodiscard]] std::optional<BodyDictionary> take_learnt();

    /// Finishes what it does and joins.
    void close();

private:
    void work();
    void fold();
    [[nodiscard]] std::optional<BodyDictionary> learn_from(const Sampling& sampling) const;

    const std::filesystem::path file_;
    Connection log_;
    const int first_fold_;  // pages from which it is folded
    const int step_;        // pages after which it is tried again
    const int little_;      // pages that the writer may fold
    const int most_;        // pages from which the writer waits
    std::atomic<bool> ripe_ = false;
    std::atomic<bool> in_doubt_ = false;

    std::mutex mutex_;
    std::condition_variable wanted_;
    std::condition_variable folded_;
    int pages_ = 0;
    int next_fold_;
    bool fold_wanted_ = false;
    bool folding_ = false;
    bool closed_ = false;
    std::optional<Sampling> sampling_;
    std::optional<BodyDictionary> learnt_;
    std::thread thread_;
};

}  // namespace tonus::store::sqlite
