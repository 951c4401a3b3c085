#include "view_log.hpp"

#include "problem.hpp"

#include <tonus/store/async.hpp>

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
    [[maybe_unused]] const bool added = add(encode(service_record("service-started")));
}

ViewLog::~ViewLog() {
    flush_blocking();
    if (add(encode(service_record("service-stopped")))) flush_blocking();
}

runtime::Awaitable<core::Result<void>> ViewLog::note(review::AuditRecord record, core::Deadline deadline) {
    const std::string entry = encode(record);
    if (add(entry)) co_return core::Result<void>();
    std::function<core::Result<bool>(store::Writer&)> job = [entry](store::Writer& writer) -> core::Result<bool> {
        const auto appended = writer.append_audit(entry);
        return appended ? core::Result<bool>(true) : core::fail(appended.error());
    };
    const auto written = co_await store::write(store_, deadline, std::move(job));
    if (written) co_return core::Result<void>();
    co_return core::fail(problem(core::ErrorKind::busy, "busy", "The audit log cannot keep up, so nothing can be shown; please try again.")
    );
}

bool ViewLog::add(const std::string& entry) {
    bool full = false;
    {
        const std::lock_guard lock(mutex_);
        full = waiting_.size() >= limit_;
        if (!full) waiting_.push_back(entry);
    }
    write_waiting();
    return !full;
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
