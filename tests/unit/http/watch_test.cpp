#include "watch.hpp"

#include <boost/asio/io_context.hpp>

#include <gtest/gtest.h>

namespace tonus::http {
namespace {

using namespace std::chrono_literals;

/// Counts how often what waits on it is cut short.
class SilentTransport : public Transport {
public:
    runtime::Awaitable<bool> handshake() override { co_return true; }
    runtime::Awaitable<std::size_t> read(std::span<char>) override { co_return 0; }
    runtime::Awaitable<bool> write(std::string_view, std::string_view) override { co_return true; }
    runtime::Awaitable<> finish() override { co_return; }
    void cancel() override { ++cancelled; }
    void close() override {}
    [[nodiscard]] std::string peer() const override { return {}; }
    [[nodiscard]] bool secure() const override { return false; }
    [[nodiscard]] std::string client_subject() const override { return {}; }
    [[nodiscard]] std::string client_thumbprint() const override { return {}; }

    int cancelled = 0;
};

class WatchTest : public testing::Test {
protected:
    [[nodiscard]] bool ends_within(std::chrono::milliseconds wait) {
        const int before = transport_.cancelled;
        watch_.check(Watch::clock::now() + wait);
        return watch_.expired() && transport_.cancelled > before;
    }

    boost::asio::io_context context_;
    runtime::Task task_{context_.get_executor()};
    SilentTransport transport_;
    WatchList list_;
    Watch watch_{list_, transport_, task_};
};

TEST_F(WatchTest, LeavesAMomentToWhatWaitsWhenTheServiceStops) {
    watch_.arm(Phase::waiting, 10min);
    EXPECT_FALSE(ends_within(2 * moment));
    list_.stop_politely();
    EXPECT_TRUE(ends_within(2 * moment));
}

// The first half of a head that had come when the wait for it was to be cut short: its other half is waited for afterwards.
TEST_F(WatchTest, LeavesAMomentToWhatWaitsOnceTheServiceStops) {
    watch_.arm(Phase::idle, 10min);
    list_.stop_politely();
    EXPECT_EQ(transport_.cancelled, 1);
    for (const Phase phase : {Phase::waiting, Phase::idle, Phase::stream}) {
        watch_.arm(phase, 10min);
        EXPECT_TRUE(ends_within(2 * moment));
    }
}

TEST_F(WatchTest, LetsFinishWhatHasBegun) {
    list_.stop_politely();
    for (const Phase phase : {Phase::transfer, Phase::handling}) {
        watch_.arm(phase, 10min);
        EXPECT_FALSE(ends_within(2 * moment));
    }
}

}  // namespace
}  // namespace tonus::http
