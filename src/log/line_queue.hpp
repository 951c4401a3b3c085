#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace tonus::log {

/// Lines on their way to a thread that writes them. A line waits a moment for others, since waking a thread
/// for each would cost a busy service more than anything else it does for a request; an urgent one does not.
/// When what reads the log stands still, lines are dropped and counted rather than the service held up.
/// Thread-safe.
class LineQueue {
public:
    /// Writes lines, parted by line feeds; called by one thread.
    using Write = std::function<void(std::string_view lines)>;

    /// `most` lines may wait.
    LineQueue(std::size_t most, Write write);
    /// Writes what waits.
    ~LineQueue();
    LineQueue(const LineQueue&) = delete;
    LineQueue& operator=(const LineQueue&) = delete;

    void push(std::string_view line, bool urgent);
    /// How many lines found no place since this was last asked.
    [[nodiscard]] std::size_t take_dropped();

private:
    static constexpr std::chrono::milliseconds patience{20};

    void work();

    const std::size_t most_;
    const Write write_;
    std::mutex mutex_;
    std::condition_variable wanted_;
    std::string lines_;
    std::size_t waiting_ = 0;
    std::atomic<std::size_t> dropped_ = 0;
    bool urgent_ = false;
    bool ending_ = false;
    std::thread thread_;  // last: it uses the others
};

}  // namespace tonus::log
