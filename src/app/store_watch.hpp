#pragma once

#include "periodic.hpp"

#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/store/store.hpp>

namespace tonus::app {

/// Says in the log and in the metrics when the store can no longer be written, and when it can again. All must
/// outlive it.
class StoreWatch {
public:
    StoreWatch(const store::Store& store, log::Logger& logger, log::Metrics& metrics);

private:
    void look();

    const store::Store& store_;
    log::Logger& logger_;
    log::Gauge writable_;
    bool well_ = true;
    const Periodic watch_;
};

}  // namespace tonus::app
