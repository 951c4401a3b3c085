#pragma once

#include "backup_task.hpp"
#include "clock_task.hpp"
#include "fhir_side.hpp"
#include "foundation.hpp"
#include "housekeeping.hpp"
#include "inbox_task.hpp"
#include "page_side.hpp"
#include "periodic.hpp"
#include "store_gauges.hpp"
#include "store_watch.hpp"

#include <optional>

namespace tonus::app {

/// What goes on without a request: the clock's re-assessments, backups, clearing out, refused messages tried again,
/// and watching the store.
class Upkeep {
public:
    /// `fhir` and `page` must outlive it.
    Upkeep(const Foundation& base, FhirSide& fhir, PageSide& page);
    Upkeep(const Upkeep&) = delete;
    Upkeep& operator=(const Upkeep&) = delete;

    /// To be called while the I/O threads, which answer what is tried again, still run.
    void stop_replays() { replays_.reset(); }

    [[nodiscard]] const ClockTask& clock() const noexcept { return clock_; }
    [[nodiscard]] const BackupTask& backups() const noexcept { return backups_; }
    [[nodiscard]] StoreGauges& gauges() noexcept { return gauges_; }

private:
    const ClockTask clock_;
    const Housekeeping housekeeping_;
    std::optional<InboxTask> replays_;
    const BackupTask backups_;
    const StoreWatch store_watch_;
    StoreGauges gauges_;
    const Periodic account_watch_;
};

}  // namespace tonus::app
