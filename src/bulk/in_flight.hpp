#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace tonus::bulk {

/// Counts work handed to other threads, and waits while it is as much as it may be.
class InFlight {
public:
    explicit InFlight(std::size_t limit) : limit_(limit) {}

    void enter() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return count_ < limit_; });
        ++count_;
    }
    void leave() {
        // Notified under the lock: once the count is seen as nothing, this object may go away.
        const std::lock_guard lock(mutex_);
        --count_;
        changed_.notify_all();
    }
    void wait_until_empty() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return count_ == 0; });
    }

private:
    const std::size_t limit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t count_ = 0;
};

}  // namespace tonus::bulk
