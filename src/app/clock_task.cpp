#include "clock_task.hpp"

namespace tonus::app {
namespace {

// Patients assessed in one transaction, so that intake never waits long behind the clock.
constexpr std::size_t patients_a_look = 50;
// Resources looked through, or patients assessed again, in one transaction; as small for the same reason.
constexpr std::size_t catch_up_a_step = 100;

}  // namespace

ClockTask::ClockTask(store::Store& store, review::FlagKeeper& keeper, log::Logger& logger, std::chrono::milliseconds interval)
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
    while (!wake_.wait_for(lock, interval_, [this] { return stopping_.load(); })) {
        lock.unlock();
        look();
        lock.lock();
    }
}

bool ClockTask::step(const std::function<core::Result<bool>(store::Writer&)>& job, bool& good) {
    bool more = false;
    const auto done = store_.write_blocking([&](store::Writer& writer) -> core::Result<void> {
        const auto left = job(writer);
        if (!left) return core::fail(left.error());
        more = *left;
        return {};
    });
    good = good && done.has_value();
    if (!done) logger_.error("clock_failed", {{log::key::detail, done.error().detail()}});
    return done && more;
}

void ClockTask::look() {
    const auto assess = [this](store::Writer& writer) -> core::Result<bool> {
        const auto count = keeper_.assess_due(writer, patients_a_look);
        if (!count) return core::fail(count.error());
        return *count == patients_a_look;
    };
    const auto catch_up = [this](store::Writer& writer) { return keeper_.catch_up(writer, catch_up_a_step); };
    // By turns: neither what is due nor what is being caught up with waits for the end of the other.
    bool good = true;
    for (bool more = true; more && good && !stopping_;) {
        const bool due = step(assess, good);
        more = step(catch_up, good) || due;
    }
    healthy_ = good;
}

}  // namespace tonus::app
