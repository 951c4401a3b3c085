#pragma once

#include <tonus/log/logger.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/store/store.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tonus::app {

/// Assesses patients whose time has come: overdue evaluations, ended leases and snoozes; and catches up
/// with changed rules, words and code maps. One thread that
/// sleeps between looks.
class ClockTask {
public:
    ClockTask(store::Store& store, review::FlagKeeper& keeper, log::Logger& logger, std::chrono::milliseconds interval);
    /// Stops and joins.
    ~ClockTask();

    /// True if the last look succeeded.
    [[nodiscard]] bool healthy() const noexcept { return healthy_.load(); }

private:
    void run();
    void look();
    /// One transaction; true if there is more of the same to do. A failure is logged and takes `good` away.
    bool step(const std::function<core::Result<bool>(store::Writer&)>& job, bool& good);

    store::Store& store_;
    review::FlagKeeper& keeper_;
    log::Logger& logger_;
    const std::chrono::milliseconds interval_;
    std::atomic<bool> healthy_ = true;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

}  // namespace tonus::app
