#include "support/run_coroutine.hpp"

#include <tonus/runtime/with_deadline.hpp>

#include <gtest/gtest.h>

namespace tonus::runtime {
namespace {

namespace asio = boost::asio;
using core::Deadline;
using core::ErrorKind;
using core::Result;

Awaitable<Result<int>> answer(int value) {
    co_await asio::this_coro::executor;
    co_return value;
}

Awaitable<Result<int>> refuse() {
    co_await asio::this_coro::executor;
    co_return core::fail(ErrorKind::conflict, "no");
}

Awaitable<Result<int>> hang(bool* cancelled) {
    asio::steady_timer timer(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
    const auto [error] = co_await timer.async_wait(as_tuple);
    *cancelled = error == asio::error::operation_aborted;
    co_return 1;
}

TEST(WithDeadline, ReturnsWhatTheOperationReturns) {
    EXPECT_EQ(test::run(with_deadline(answer(3), Deadline::in(std::chrono::hours(1)))), 3);
    EXPECT_EQ(test::run(with_deadline(answer(4), Deadline::never())), 4);
    const auto refused = test::run(with_deadline(refuse(), Deadline::in(std::chrono::hours(1))));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind(), ErrorKind::conflict);
}

TEST(WithDeadline, CancelsTheOperationWhenTimeIsUp) {
    bool cancelled = false;
    const auto late = test::run(with_deadline(hang(&cancelled), Deadline::in(std::chrono::milliseconds(5))));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().kind(), ErrorKind::deadline);
    EXPECT_TRUE(cancelled);
}

}  // namespace
}  // namespace tonus::runtime
