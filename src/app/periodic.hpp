#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tonus::app {

/// Does something every so often on a thread of its own, which sleeps in between.
class Periodic {
public:
    Periodic(std::chrono::milliseconds interval, std::function<void()> work);
    Periodic(const Periodic&) = delete;
    Periodic& operator=(const Periodic&) = delete;
    /// Lets work that has begun finish, and joins.
    ~Periodic();

private:
    void run();

    const std::chrono::milliseconds interval_;
    const std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace tonus::app
