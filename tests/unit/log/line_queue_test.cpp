#include "line_queue.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <thread>
#include <vector>

namespace tonus::log {
namespace {

TEST(LineQueue, WritesEveryLineOfEveryThreadInItsOrderBeforeItEnds) {
    constexpr int threads = 4;
    constexpr int lines = 500;
    std::string written;
    {
        LineQueue queue(100'000, [&](std::string_view text) { written.append(text) += '\n'; });
        std::vector<std::jthread> writers;
        for (int thread = 0; thread < threads; ++thread) {
            writers.emplace_back([&queue, thread] {
                for (int line = 0; line < lines; ++line) {
                    queue.push(std::to_string(thread) + ' ' + std::to_string(line), line % 100 == 0);
                }
            });
        }
    }
    std::vector<int> next(threads);
    std::size_t begin = 0;
    for (std::size_t end = written.find('\n'); end != std::string::npos; begin = end + 1, end = written.find('\n', begin)) {
        const int thread = written[begin] - '0';
        EXPECT_EQ(written.substr(begin, end - begin), std::to_string(thread) + ' ' + std::to_string(next[std::size_t(thread)]++));
    }
    EXPECT_EQ(next, std::vector<int>(threads, lines));
}

TEST(LineQueue, DropsAndCountsWhatFindsNoPlaceWhileTheReaderStandsStill) {
    std::promise<void> begun;
    std::promise<void> go_on;
    auto released = go_on.get_future().share();
    std::string written;
    auto queue = std::make_unique<LineQueue>(2, [&, first = true](std::string_view text) mutable {
        if (std::exchange(first, false)) begun.set_value();
        released.wait();
        written.append(text) += '\n';
    });
    queue->push("held", true);
    begun.get_future().wait();
    for (const char* line : {"one", "two", "three", "four"}) queue->push(line, false);
    EXPECT_EQ(queue->take_dropped(), 2U);
    EXPECT_EQ(queue->take_dropped(), 0U);
    go_on.set_value();
    queue.reset();
    EXPECT_EQ(written, "held\none\ntwo\n");
}

}  // namespace
}  // namespace tonus::log
