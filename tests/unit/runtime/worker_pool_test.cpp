#include "support/run_coroutine.hpp"

#include <tonus/runtime/worker_pool.hpp>

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>
#include <string>
#include <thread>

namespace tonus::runtime {
namespace {

using core::ErrorKind;
using core::Result;

struct Places {
    std::thread::id before;
    std::thread::id during;
    std::thread::id after;
};

Awaitable<Result<Places>> visit(WorkerPool& pool) {
    Places places;
    places.before = std::this_thread::get_id();
    auto work = []() -> Result<std::thread::id> { return std::this_thread::get_id(); };
    const auto there = co_await run_on(pool, core::Deadline::never(), work);
    if (!there) co_return core::fail(there.error());
    places.during = *there;
    places.after = std::this_thread::get_id();
    co_return places;
}

TEST(RunOn, WorksElsewhereAndComesBack) {
    WorkerPool pool(1, 8);
    const auto places = test::run(visit(pool));
    ASSERT_TRUE(places.has_value());
    EXPECT_NE(places->during, places->before);
    EXPECT_EQ(places->after, places->before);
    EXPECT_EQ(pool.load(), 0U);
}

TEST(RunOn, PassesFailuresOn) {
    WorkerPool pool(1, 8);
    auto work = []() -> Result<std::string> { return core::fail(ErrorKind::gone, "deleted"); };
    const auto outcome = test::run(run_on(pool, core::Deadline::never(), work));
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().kind(), ErrorKind::gone);
}

TEST(RunOn, RethrowsWhatTheWorkThrows) {
    WorkerPool pool(1, 8);
    auto work = []() -> Result<int> { throw std::logic_error("bug"); };
    EXPECT_THROW((void)test::run(run_on(pool, core::Deadline::never(), work)), std::logic_error);
    EXPECT_EQ(pool.load(), 0U);
}

TEST(RunOn, AnswersBusyWhenTheQueueIsFull) {
    WorkerPool pool(1, 1);
    ASSERT_TRUE(pool.enter());
    auto work = []() -> Result<int> { return 1; };
    const auto refused = test::run(run_on(pool, core::Deadline::never(), work));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind(), ErrorKind::busy);
    pool.leave();
    EXPECT_EQ(test::run(run_on(pool, core::Deadline::never(), work)), 1);
}

TEST(WorkerPool, FinishesWhatIsQueuedBeforeItEnds) {
    int done = 0;
    {
        WorkerPool pool(1, 100);
        for (int i = 0; i < 50; ++i) boost::asio::post(pool.executor(), [&] { ++done; });
    }
    EXPECT_EQ(done, 50);
}

}  // namespace
}  // namespace tonus::runtime
