#include "sqlite/upkeep.hpp"

#include "sqlite/checkpoint.hpp"
#include "sqlite/database.hpp"
#include "sqlite/existing.hpp"

#include <tonus_embedded/body_dictionary.hpp>

#include <sqlite3.h>

#include <exception>
#include <utility>

namespace tonus::store::sqlite {
namespace {

constexpr std::size_t learning_cache = std::size_t{1024} * 1024;

/// SQLite syncs the database only when the last page of the log is copied: the writer, who copies it, would wait until
/// the disk has all the others, too.
bool sync_database(sqlite3* handle) {
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) != SQLITE_OK) return false;
    return file != nullptr && file->pMethods != nullptr && file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

}  // namespace

Upkeep::Upkeep(std::filesystem::path file, Connection log, int log_pages)
    : file_(std::move(file)),
      log_(std::move(log)),
      // What comes while the first pass runs shall still find its place in a log of that length.
      first_checkpoint_(log_pages * 3 / 4),
      step_(log_pages / 16 + 1),
      little_(log_pages / 64 + 1),
      most_(log_pages * 4),
      next_checkpoint_(first_checkpoint_),
      thread_([this] { work(); }) {}

Upkeep::~Upkeep() { close(); }

void Upkeep::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    wanted_.notify_one();
    if (thread_.joinable()) thread_.join();
    // SQLite checkpoints what is left when the last connection closes.
    if (in_doubt_) in_doubt_ = !forget_checkpoint(log_.handle());
}

void Upkeep::note_log(int pages) {
    std::unique_lock lock(mutex_);
    if (pages < pages_) next_checkpoint_ = first_checkpoint_;
    pages_ = pages;
    if (pages < next_checkpoint_ || closed_) return;
    next_checkpoint_ = pages + step_;
    checkpoint_wanted_ = true;
    wanted_.notify_one();
    if (pages >= most_) checkpointed_.wait(lock, [this] { return !checkpoint_wanted_ && !checkpointing_; });
}

void Upkeep::checkpoint_all() {
    {
        const std::lock_guard lock(mutex_);
        checkpoint_wanted_ = true;
    }
    wanted_.notify_one();
}

void Upkeep::learn(const Sampling& sampling) {
    {
        const std::lock_guard lock(mutex_);
        sampling_ = sampling;
    }
    wanted_.notify_one();
}

std::optional<BodyDictionary> Upkeep::take_learnt() {
    const std::lock_guard lock(mutex_);
    return std::exchange(learnt_, std::nullopt);
}

void Upkeep::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wanted_.wait(lock, [this] { return closed_ || checkpoint_wanted_ || sampling_; });
        if (checkpoint_wanted_) {
            checkpoint_wanted_ = false;
            checkpointing_ = true;
            lock.unlock();
            checkpoint();
            lock.lock();
            checkpointing_ = false;
            checkpointed_.notify_one();
        } else if (closed_) {
            return;
        } else {
            const Sampling sampling = *std::exchange(sampling_, std::nullopt);
            lock.unlock();
            auto learnt = learn_from(sampling);
            lock.lock();
            if (learnt) learnt_ = std::move(learnt);
        }
    }
}

void Upkeep::checkpoint() {
    for (int before = -1;;) {
        if (in_doubt_ && !forget_checkpoint(log_.handle())) return;
        in_doubt_ = false;
        const auto log = log_.checkpoint();
        // A reader of an old state, or another checkpoint, is waited for: it is tried again when the log has grown.
        if (log ? log->copied == before : log.error().kind() == core::ErrorKind::busy) return;
        // A disk that takes no writes is the writer's to report.
        if (!log || !sync_database(log_.handle())) {
            doubt();
            in_doubt_ = !forget_checkpoint(log_.handle());
            return;
        }
        before = log->copied;
        const std::lock_guard lock(mutex_);
        if (pages_ - log->copied > little_ && !closed_) continue;
        ripe_ = pages_ >= first_checkpoint_;
        return;
    }
}

void Upkeep::doubt() noexcept {
    in_doubt_ = true;
    ripe_ = false;
}

std::optional<BodyDictionary> Upkeep::learn_from(const Sampling& sampling) const {
    try {
        auto connection = open_existing(file_, Access::read, learning_cache);
        if (!connection) return std::nullopt;
        Database database(std::move(*connection));
        auto learnt = sqlite::learn(database, embedded::body_dictionary().front().content, sampling);
        return learnt ? std::move(*learnt) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;  // without memory to learn with, all is stored as before
    }
}

}  // namespace tonus::store::sqlite
