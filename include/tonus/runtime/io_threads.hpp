#pragma once

#include <boost/asio/any_io_executor.hpp>

#include <cstddef>
#include <memory>

namespace tonus::runtime {

/// Threads that run coroutines. Each has an io_context of its own, so that whatever is started on
/// one executor runs one at a time and needs no strand: measured, one shared context is slower
/// (bench/). Nothing that blocks may run here.
class IoThreads {
public:
    /// At least one thread. They start at once.
    explicit IoThreads(std::size_t count);
    /// Stops them, then destroys what was left unfinished. Whatever posts to an executor from a thread of
    /// its own (a store, a worker pool) must be gone by then: it must be made after this.
    ~IoThreads();
    IoThreads(const IoThreads&) = delete;
    IoThreads& operator=(const IoThreads&) = delete;

    /// Runs nothing more and waits for the threads, not for unfinished coroutines; whoever started those
    /// has waited for them. Executors stay usable: what is posted to them is kept and never run. May be
    /// called again.
    void stop();

    [[nodiscard]] std::size_t size() const noexcept;
    /// The executor of thread `index`, which is below size(). Thread-safe.
    [[nodiscard]] boost::asio::any_io_executor executor(std::size_t index) const;

private:
    struct Thread;
    std::size_t count_;
    std::unique_ptr<Thread[]> threads_;
};

}  // namespace tonus::runtime
