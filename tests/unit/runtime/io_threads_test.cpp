#include <tonus/runtime/io_threads.hpp>

#include <boost/asio/post.hpp>
#include <gtest/gtest.h>

#include <future>
#include <set>
#include <thread>

namespace tonus::runtime {
namespace {

std::thread::id thread_of(const IoThreads& threads, std::size_t index) {
    std::promise<std::thread::id> id;
    boost::asio::post(threads.executor(index), [&] { id.set_value(std::this_thread::get_id()); });
    return id.get_future().get();
}

TEST(IoThreads, RunEachExecutorOnAThreadOfItsOwn) {
    const IoThreads threads(3);
    const std::set<std::thread::id> ids{thread_of(threads, 0), thread_of(threads, 1), thread_of(threads, 2)};
    EXPECT_EQ(ids.size(), 3U);
    EXPECT_EQ(thread_of(threads, 1), thread_of(threads, 1));
}

TEST(IoThreads, AreNeverNone) { EXPECT_EQ(IoThreads(0).size(), 1U); }

}  // namespace
}  // namespace tonus::runtime
