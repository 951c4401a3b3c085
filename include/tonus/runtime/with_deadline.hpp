#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/core/result.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <utility>
#include <variant>

namespace tonus::runtime {

/// Awaits `operation` until `deadline`, then cancels it and waits for it to stop, so an operation
/// that ignores cancellation (run_on) still takes its time. The operation must report failure
/// through its Result: what it throws is noticed only at the deadline. The caller's executor must
/// run one thread at a time, and T must be default-constructible. Errors: deadline, and those of
/// `operation`.
template <class T>
[[nodiscard]] Awaitable<core::Result<T>> with_deadline(Awaitable<core::Result<T>> operation, core::Deadline deadline) {
    using boost::asio::experimental::awaitable_operators::operator||;
    if (deadline.at() == core::Deadline::never().at()) co_return co_await std::move(operation);
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, deadline.at());
    auto first = co_await (std::move(operation) || timer.async_wait(boost::asio::use_awaitable));
    if (first.index() == 0) co_return std::get<0>(std::move(first));
    co_return core::fail(core::ErrorKind::deadline, "the request took too long; try again or ask for less");
}

}  // namespace tonus::runtime
