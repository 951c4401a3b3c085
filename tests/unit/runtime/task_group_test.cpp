#include <tonus/runtime/io_threads.hpp>
#include <tonus/runtime/task_group.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace tonus::runtime {
namespace {

namespace asio = boost::asio;
using testing::HasSubstr;

Awaitable<> wait_for_ever(std::atomic<int>* started, std::atomic<int>* cancelled) {
    ++*started;
    asio::steady_timer timer(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
    const auto [error] = co_await timer.async_wait(as_tuple);
    if (error == asio::error::operation_aborted) ++*cancelled;
}

Awaitable<> throw_something() {
    co_await asio::this_coro::executor;
    throw std::runtime_error("it broke");
}

class TaskGroupTest : public testing::Test {
protected:
    bool spawn_waiting(TaskGroup& group, std::size_t thread = 0) {
        return group.spawn(threads_.executor(thread), [this](Task&) { return wait_for_ever(&started_, &cancelled_); });
    }

    void stop(TaskGroup& group) {
        group.close();
        group.cancel(asio::cancellation_type::terminal);
        EXPECT_TRUE(group.wait_blocking(core::Deadline::never()));
    }

    std::atomic<int> started_ = 0;
    std::atomic<int> cancelled_ = 0;
    std::string log_;
    log::Logger logger_{log::Level::info, log::Style::key_value, [this](std::string_view line) { log_ += line; }};
    IoThreads threads_{2};
};

TEST_F(TaskGroupTest, CancelsAndWaitsForTasksOnEveryThread) {
    TaskGroup group("test", 10, logger_);
    for (std::size_t i = 0; i < 6; ++i) EXPECT_TRUE(spawn_waiting(group, i % 2));
    EXPECT_EQ(group.size(), 6U);
    EXPECT_FALSE(group.wait_blocking(core::Deadline::in(std::chrono::milliseconds(1))));
    stop(group);
    EXPECT_EQ(group.size(), 0U);
    EXPECT_EQ(started_, cancelled_);
}

TEST_F(TaskGroupTest, RefusesAboveItsCapacity) {
    TaskGroup group("test", 2, logger_);
    EXPECT_TRUE(spawn_waiting(group));
    EXPECT_TRUE(spawn_waiting(group));
    EXPECT_FALSE(spawn_waiting(group));
    stop(group);
}

TEST_F(TaskGroupTest, RefusesOnceClosed) {
    TaskGroup group("test", 2, logger_);
    group.close();
    EXPECT_FALSE(spawn_waiting(group));
    EXPECT_TRUE(group.wait_blocking(core::Deadline::in({})));
}

TEST_F(TaskGroupTest, LogsWhatATaskThrowsAndGoesOn) {
    TaskGroup group("session", 1, logger_);
    EXPECT_TRUE(group.spawn(threads_.executor(0), [](Task&) { return throw_something(); }));
    EXPECT_TRUE(group.wait_blocking(core::Deadline::never()));
    EXPECT_THAT(log_, HasSubstr("event=task_failed group=session detail=\"it broke\""));
    EXPECT_TRUE(spawn_waiting(group));
    stop(group);
}

}  // namespace
}  // namespace tonus::runtime
