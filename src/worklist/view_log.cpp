#include "view_log.hpp"

#include "problem.hpp"

#include <iterator>
#include <utility>

namespace tonus::worklist {
namespace {

review::AuditRecord service_record(std::string action) {
    review::AuditRecord record;
    record.action = std::move(action);
    return record;
}

}  // namespace

ViewLog::ViewLog(store::Store& store, std::size_t limit) : store_(store), limit_(limit) {
    // Should the store refuse even this, the entry waits for the first view.
    [[maybe_unused]] const auto noted = note(service_record("service-started"));
}

ViewLog::~ViewLog() {
    flush_blocking();
    if (note(service_record("service-stopped"))) flush_blocking();
}

core::Result<void> ViewLog::note(const review::AuditRecord& record) {
    bool full = false;
    {
        const std::lock_guard lock(mutex_);
        full = waiting_.size() >= limit_;
        if (!full) waiting_.push_back(encode(record));
    }
    write_waiting();
    if (!full) return {};
    return core::fail(problem(core::ErrorKind::busy, "busy", "The audit log cannot keep up, so nothing can be shown; please try again."));
}

void ViewLog::flush_blocking() {
    write_waiting();
    std::unique_lock lock(mutex_);
    settled_.wait(lock, [this] { return !writing_; });
}

void ViewLog::write_waiting() {
    {
        const std::lock_guard lock(mutex_);
        if (writing_ || waiting_.empty()) return;
        writing_ = true;
    }
    write_batch();
}

void ViewLog::write_batch() {
    auto batch = std::make_shared<Batch>();
    {
        const std::lock_guard lock(mutex_);
        batch->swap(waiting_);
    }
    store_.write(
        core::Deadline::never(),
        [batch](store::Writer& writer) -> core::Result<void> {
            for (const std::string& entry : *batch) {
                if (auto appended = writer.append_audit(entry); !appended) return appended;
            }
            return {};
        },
        [this, batch](core::Result<void> done) { finish(*batch, done.has_value()); }
    );
}

void ViewLog::finish(Batch& batch, bool done) {
    {
        const std::lock_guard lock(mutex_);
        // What could not be written keeps its place before what came later.
        if (!done) waiting_.insert(waiting_.begin(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
        writing_ = done && !waiting_.empty();
        if (!writing_) {
            settled_.notify_all();
            return;
        }
    }
    write_batch();
}

}  // namespace tonus::worklist
