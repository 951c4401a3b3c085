#pragma once

#include <tonus/store/store.hpp>

#include <tonus/runtime/awaitable.hpp>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// Store::write() and Store::read() for coroutines: they resume on the caller's executor once the store
/// is done. Cancelling the coroutine does not stop the job; its deadline does.
namespace tonus::store {

namespace detail {

/// `begin(done)` hands a job to the store.
template <class Begin>
runtime::Awaitable<core::Result<void>> await_store(Begin begin) {
    auto initiate = [](auto handler, Begin start) {
        auto home = boost::asio::prefer(boost::asio::get_associated_executor(handler), boost::asio::execution::outstanding_work.tracked);
        // A store's callback is copyable, an Asio handler is not.
        auto kept = std::make_shared<decltype(handler)>(std::move(handler));
        start([kept, home](core::Result<void> result) {
            boost::asio::post(home, [kept, result = std::move(result)]() mutable { std::move (*kept)(std::move(result)); });
        });
    };
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(core::Result<void>)>(
        std::move(initiate), boost::asio::use_awaitable, std::move(begin)
    );
}

}  // namespace detail

/// Runs `job` on the writer's thread and returns what it returned, once that is on disk. `job` may run
/// more than once. Errors: those of the job and of Store::write().
template <class T>
[[nodiscard]] runtime::Awaitable<core::Result<T>> write(
    Store& store, core::Deadline deadline, std::function<core::Result<T>(Writer&)> job
) {
    auto value = std::make_shared<std::optional<T>>();
    WriteJob wrapped = [value, job = std::move(job)](Writer& writer) -> core::Result<void> {
        auto result = job(writer);
        if (!result) return core::fail(std::move(result.error()));
        *value = std::move(*result);
        return {};
    };
    auto begin = [&store, deadline, wrapped = std::move(wrapped)](Done done) mutable {
        store.write(deadline, std::move(wrapped), std::move(done));
    };
    auto done = co_await detail::await_store(std::move(begin));
    if (!done) co_return core::fail(std::move(done.error()));
    co_return std::move(**value);
}

/// Runs `job` on a reader's thread and returns what it returned. Errors: those of the job and of
/// Store::read().
template <class T>
[[nodiscard]] runtime::Awaitable<core::Result<T>> read(Store& store, core::Deadline deadline, std::function<core::Result<T>(Reader&)> job) {
    auto value = std::make_shared<std::optional<T>>();
    ReadJob wrapped = [value, job = std::move(job)](Reader& reader) -> core::Result<void> {
        auto result = job(reader);
        if (!result) return core::fail(std::move(result.error()));
        *value = std::move(*result);
        return {};
    };
    auto begin = [&store, deadline, wrapped = std::move(wrapped)](Done done) mutable {
        store.read(deadline, std::move(wrapped), std::move(done));
    };
    auto done = co_await detail::await_store(std::move(begin));
    if (!done) co_return core::fail(std::move(done.error()));
    co_return std::move(**value);
}

/// The same for a job that looks at a few rows: on the caller's own thread if a reader is idle. `grounds` becomes what
/// the answer rests on, as Store::read_here() tells it.
template <class T>
[[nodiscard]] runtime::Awaitable<core::Result<T>> read_few(
    Store& store, core::Deadline deadline, std::function<core::Result<T>(Reader&)> job, Grounds& grounds
) {
    std::optional<T> value;
    const ReadJob here = [&](Reader& reader) -> core::Result<void> {
        auto result = job(reader);
        if (!result) return core::fail(std::move(result.error()));
        value = std::move(*result);
        return {};
    };
    const auto done = store.read_here(deadline, here, grounds);
    if (!done) co_return co_await read<T>(store, deadline, std::move(job));
    if (!*done) co_return core::fail(done->error());
    co_return std::move(*value);
}

/// Submits all jobs, in order, before it waits: they can share one commit. One outcome for each; what
/// the jobs capture must live until then. Errors: Store::write()'s.
[[nodiscard]] runtime::Awaitable<std::vector<core::Result<void>>> write_all(
    Store& store, core::Deadline deadline, std::vector<WriteJob> jobs
);

}  // namespace tonus::store
