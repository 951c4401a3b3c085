#pragma once

#include "backup_task.hpp"
#include "clock_task.hpp"
#include "store_gauges.hpp"

#include <tonus/http/service.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/review/knowledge.hpp>
#include <tonus/runtime/worker_pool.hpp>
#include <tonus/store/store.hpp>

namespace tonus::app {

/// What the admin listener speaks of. All must outlive it.
struct AdminParts {
    store::Store& store;
    const ClockTask& clock;
    const BackupTask& backups;
    const review::Knowledge& knowledge;
    StoreGauges& gauges;
    log::Metrics& metrics;
    runtime::WorkerPool& workers;
};

/// The admin listener: /health/live, /health/ready, /metrics.
[[nodiscard]] http::Handler admin_handler(AdminParts parts);

}  // namespace tonus::app
