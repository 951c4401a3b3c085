#pragma once

#include "engine.hpp"

#include <tonus/config/settings.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/runtime/io_threads.hpp>
#include <tonus/runtime/worker_pool.hpp>
#include <tonus/store/store.hpp>

#include <memory>
#include <string_view>
#include <utility>

namespace tonus::app {

/// What every part of the running service rests on. All of it outlives the parts.
struct Foundation {
    const config::Settings& settings;
    log::Logger& logger;
    log::Metrics& metrics;
    const core::Clock& clock;
    runtime::IoThreads& threads;
    store::Store& store;
    Engine& engine;
    runtime::WorkerPool& workers;
    bool demo;  ///< nobody in the store exists
};

/// Why the service does not start: the event of the log, and what is wrong.
struct StartFailure {
    std::string_view event;
    core::Error error;
};

/// A part that stands, pinned, since others refer to it.
template <class Part>
using Started = tl::expected<std::unique_ptr<Part>, StartFailure>;

[[nodiscard]] inline tl::unexpected<StartFailure> cannot_start(std::string_view event, core::Error error) {
    return tl::unexpected<StartFailure>(StartFailure{event, std::move(error)});
}

}  // namespace tonus::app
