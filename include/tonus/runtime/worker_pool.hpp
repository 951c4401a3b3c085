#pragma once

#include <tonus/core/work.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace tonus::runtime {

/// Threads for work that blocks or takes long: files, hashing, compression, queries. Thread-safe.
class WorkerPool {
public:
    /// `queue_limit` is how many jobs may wait or run at once before run_on() answers busy.
    WorkerPool(std::size_t threads, std::size_t queue_limit);
    /// Finishes what is queued, then joins.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    [[nodiscard]] boost::asio::any_io_executor executor() const;
    /// Jobs that wait or run.
    [[nodiscard]] std::size_t load() const noexcept;
    /// Takes a place in the queue; false if it is full. Every place taken is given back with
    /// leave().
    [[nodiscard]] bool enter() noexcept;
    void leave() noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

namespace detail {

// Built from async_initiate and two posts: cancelling a co_spawn on a pool while its coroutine
// blocks throws on the pool's thread in Boost 1.81.
template <class Work, class Outcome = std::invoke_result_t<Work&>>
Awaitable<Outcome> post_there_and_back(WorkerPool& pool, core::Deadline deadline, Work work) {
    auto initiate = [deadline](auto handler, WorkerPool* there, Work job) {
        auto home = boost::asio::prefer(boost::asio::get_associated_executor(handler), boost::asio::execution::outstanding_work.tracked);
        auto run = [handler = std::move(handler), home, there, deadline, job = std::move(job)]() mutable {
            std::exception_ptr failure;
            Outcome outcome = core::fail(core::ErrorKind::internal, "the job threw");
            try {
                outcome = core::run_until(deadline, job);
            } catch (...) {
                failure = std::current_exception();
            }
            there->leave();
            auto resume = [handler = std::move(handler), failure, outcome = std::move(outcome)]() mutable {
                std::move(handler)(failure, std::move(outcome));
            };
            boost::asio::post(home, std::move(resume));
        };
        boost::asio::post(there->executor(), std::move(run));
    };
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(std::exception_ptr, Outcome)>(
        std::move(initiate), boost::asio::use_awaitable, &pool, std::move(work)
    );
}

}  // namespace detail

/// Runs `work`, which returns a Result, on the pool and resumes on the caller's executor. What
/// `work` throws is rethrown here. Ignores cancellation: `deadline` ends work that calls core::step(). Errors: busy if
/// the pool's queue is full, and those of core::run_until() and `work`.
template <class Work>
[[nodiscard]] Awaitable<std::invoke_result_t<Work&>> run_on(WorkerPool& pool, core::Deadline deadline, Work work) {
    if (!pool.enter()) co_return core::fail(core::ErrorKind::busy, "the worker queue is full; try again later");
    co_return co_await detail::post_there_and_back(pool, deadline, std::move(work));
}

}  // namespace tonus::runtime
