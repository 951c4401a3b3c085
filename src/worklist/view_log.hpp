#pragma once

#include <tonus/core/result.hpp>
#include <tonus/review/audit_record.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/store/store.hpp>

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace tonus::worklist {

/// Puts every view of patient data into the audit chain without making the reader wait for the disk:
/// views that come while one batch is being committed form the next batch. Nothing is lost silently:
/// - a batch that cannot be written is kept and tried again with the next view, and once `limit` views
///   wait, who looks next waits for the disk with a batch of one, and sees nothing (503) if it cannot be written;
/// - a clean stop writes what waits and then the entry "service-stopped", so that a chain in which
///   "service-started" follows anything else says that the last moments before a crash are missing.
/// Thread-safe.
class ViewLog {
public:
    /// Writes the entry "service-started". `store` must outlive it.
    explicit ViewLog(store::Store& store, std::size_t limit = 1000);
    /// Waits until everything is written, or was refused.
    ~ViewLog();
    ViewLog(const ViewLog&) = delete;
    ViewLog& operator=(const ViewLog&) = delete;

    /// To be called before the answer leaves. Errors: busy if it can be put into no batch, nor written by the deadline.
    [[nodiscard]] runtime::Awaitable<core::Result<void>> note(review::AuditRecord record, core::Deadline deadline);
    /// Waits until every view noted so far is in the chain or was refused. Never on an I/O thread.
    void flush_blocking();

private:
    using Batch = std::vector<std::string>;

    /// False if too many wait.
    [[nodiscard]] bool add(const std::string& entry);
    void write_waiting();
    /// Precondition: writing_ is set, and by this thread's turn.
    void write_batch();
    void finish(Batch& batch, bool done);

    store::Store& store_;
    const std::size_t limit_;
    std::mutex mutex_;
    std::condition_variable settled_;
    Batch waiting_;
    bool writing_ = false;
};

}  // namespace tonus::worklist
