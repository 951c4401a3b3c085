#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/cancellation_signal.hpp>

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>

namespace tonus::runtime {

/// A running coroutine's cancellation. Outlives the coroutine it belongs to.
class Task : public std::enable_shared_from_this<Task> {
public:
    explicit Task(boost::asio::any_io_executor executor) : executor_(std::move(executor)) {}

    /// Asks what the task awaits to stop; the signal is emitted on the task's own executor.
    /// Thread-safe.
    void cancel(boost::asio::cancellation_type type);

    [[nodiscard]] const boost::asio::any_io_executor& executor() const noexcept { return executor_; }
    [[nodiscard]] boost::asio::cancellation_slot slot() noexcept { return signal_.slot(); }

private:
    boost::asio::any_io_executor executor_;
    boost::asio::cancellation_signal signal_;
};

/// Owns every coroutine it starts: counts them, refuses above its capacity, cancels them and is
/// waited for. Nothing else in tonus calls co_spawn. Thread-safe.
class TaskGroup {
public:
    /// `name` says in the log which group a task that threw belonged to.
    TaskGroup(std::string name, std::size_t capacity, log::Logger& logger);
    /// Every task must have ended: call close(), cancel() and wait_blocking() first.
    ~TaskGroup();
    TaskGroup(const TaskGroup&) = delete;
    TaskGroup& operator=(const TaskGroup&) = delete;

    /// Starts the coroutine `make(task)` on `executor`, which must run one thread at a time (a
    /// strand, or a context with one thread). False, without calling `make`, if the group is full
    /// or closed.
    template <class Make>
    [[nodiscard]] bool spawn(const boost::asio::any_io_executor& executor, Make&& make) {
        const std::shared_ptr<Task> task = enter(executor);
        if (!task) return false;
        start(task, std::forward<Make>(make)(*task));
        return true;
    }

    /// From now on spawn() refuses.
    void close();
    /// Cancels every task that runs now.
    void cancel(boost::asio::cancellation_type type);
    [[nodiscard]] std::size_t size() const;
    /// Blocks until no task runs, or `deadline` passes; true if none runs. Never on a thread the
    /// tasks need.
    [[nodiscard]] bool wait_blocking(core::Deadline deadline) const;

private:
    [[nodiscard]] std::shared_ptr<Task> enter(const boost::asio::any_io_executor& executor);
    void start(const std::shared_ptr<Task>& task, Awaitable<> work);
    void leave(const std::shared_ptr<Task>& task, const std::exception_ptr& failure);

    const std::string name_;
    const std::size_t capacity_;
    log::Logger& logger_;
    mutable std::mutex mutex_;
    mutable std::condition_variable empty_;
    std::unordered_set<std::shared_ptr<Task>> tasks_;
    bool closed_ = false;
};

}  // namespace tonus::runtime
