#pragma once

#include <tonus/log/metrics.hpp>

#include <mutex>

namespace tonus::app {

/// What every Prometheus client tells of its own process (processor's time, memory, file descriptors, start), under the
/// names that dashboards of any service know, and which program it is. Thread-safe. Sources:
/// prometheus.io/docs/instrumenting/writing_clientlibs, "process metrics"; proc(5).
class ProcessGauges {
public:
    /// `metrics` must outlive it.
    explicit ProcessGauges(log::Metrics& metrics);

    void refresh();

private:
    log::Counter processor_seconds_;
    log::Gauge resident_bytes_;
    log::Gauge virtual_bytes_;
    log::Gauge open_files_;
    log::Gauge most_files_;
    std::mutex mutex_;
    double counted_seconds_ = 0;  // added to the counter so far
};

}  // namespace tonus::app
