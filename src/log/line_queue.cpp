#include "line_queue.hpp"

#include <utility>

namespace tonus::log {

LineQueue::LineQueue(std::size_t most, Write write) : most_(most), write_(std::move(write)), thread_([this] { work(); }) {}

LineQueue::~LineQueue() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wanted_.notify_one();
    thread_.join();
}

void LineQueue::push(std::string_view line, bool urgent) {
    bool wake = false;
    {
        const std::lock_guard lock(mutex_);
        if (waiting_ == most_) {
            ++dropped_;
            return;
        }
        if (waiting_++ > 0) lines_ += '\n';
        lines_ += line;
        urgent_ = urgent_ || urgent;
        // The first line ends the thread's sleep without end; half a queue ends its patience.
        wake = urgent || waiting_ == 1 || waiting_ == most_ / 2;
    }
    if (wake) wanted_.notify_one();
}

std::size_t LineQueue::take_dropped() { return dropped_ == 0 ? 0 : dropped_.exchange(0); }

void LineQueue::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wanted_.wait(lock, [this] { return ending_ || waiting_ > 0; });
        wanted_.wait_for(lock, patience, [this] { return ending_ || urgent_ || waiting_ >= most_ / 2; });
        if (waiting_ == 0) return;
        const std::string lines = std::exchange(lines_, {});
        waiting_ = 0;
        urgent_ = false;
        lock.unlock();
        write_(lines);
        lock.lock();
    }
}

}  // namespace tonus::log
