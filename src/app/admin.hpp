#pragma once

#include "clock_task.hpp"

#include <tonus/http/service.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/store/store.hpp>

namespace tonus::app {

/// The admin listener: /health/live, /health/ready, /metrics. All must outlive it.
[[nodiscard]] http::Handler admin_handler(store::Store& store, const ClockTask& clock, const review::Knowledge& knowledge, log::Metrics& metrics);

}  // namespace tonus::app
