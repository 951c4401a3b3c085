#include "clock_task.hpp"

namespace tonus::app {
namespace {

// Patients assessed in one transaction, so that intake never waits long behind the clock.
constexpr std::size_t patients_a_look = 50;

}  // namespace

ClockTask::ClockTask(
    store::Store& store,
    review::FlagKeeper& keeper,
    log::Logger& logger,
    std::chrono::milliseconds interval
)
    : store_(store), keeper_(keeper), logger_(logger), interval_(interval), thread_([this] { run(); }) {}

ClockTask::~ClockTask() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void ClockTask::run() {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, interval_, [this] { return stopping_; })) {
        lock.unlock();
        look();
        lock.lock();
    }
}

void ClockTask::look() {
    std::size_t assessed = patients_a_look;
    while (assessed == patients_a_look) {
        assessed = 0;
        const auto done = store_.write_blocking([&](store::Writer& writer) -> core::Result<void> {
            auto count = keeper_.assess_due(writer, patients_a_look);
            if (!count) return core::fail(std::move(count.error()));
            assessed = *count;
            return {};
        });
        healthy_ = done.has_value();
        if (!done) {
            logger_.error("clock_failed", {{log::key::detail, done.error().detail()}});
            return;
        }
    }
}

}  // namespace tonus::app
