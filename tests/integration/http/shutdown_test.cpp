#include "test_service.hpp"

#include <chrono>
#include <future>
#include <stdexcept>
#include <vector>

namespace tonus::http {
namespace {

using namespace std::chrono_literals;
using core::Deadline;

class ShutdownTest : public HttpServerTest {
protected:
    std::future<bool> stop(Deadline deadline) {
        return std::async(std::launch::async, [this, deadline] { return server_->stop_blocking(deadline); });
    }
};

TEST_F(ShutdownTest, FinishesWhatIsInFlight) {
    start(2);
    std::vector<test::HttpClient> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(connect());
        clients.back().send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    wait_for_handlers(8);
    auto stopped = stop(Deadline::never());
    // Stopping has begun once nobody is let in any more.
    try {
        for (;;) (void)connect();
    } catch (const std::runtime_error&) {
    }
    release();
    EXPECT_TRUE(stopped.get());
    for (auto& client : clients) {
        const auto answer = client.receive();
        ASSERT_TRUE(answer.has_value());
        EXPECT_EQ(answer->body, "released");
        EXPECT_EQ(answer->field("Connection"), "close");
        EXPECT_TRUE(client.sees_the_end());
    }
}

TEST_F(ShutdownTest, EndsIdleConnections) {
    start();
    auto fresh = connect();
    auto used = connect();
    EXPECT_EQ(used.request("GET", "/empty").status, 204);
    wait_for_connections(2);
    EXPECT_TRUE(server_->stop_blocking(Deadline::never()));
    EXPECT_TRUE(fresh.sees_the_end());
    EXPECT_TRUE(used.sees_the_end());
    EXPECT_EQ(server_->connections(), 0U);
}

TEST_F(ShutdownTest, WaitsAMomentForHalfAHead) {
    // A deadline that a busy machine does not reach by itself.
    options_.timeouts.header = 10min;
    start();
    auto half = connect();
    half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Le");
    wait_for_connections(1);
    EXPECT_TRUE(server_->stop_blocking(Deadline::in(1min)));
    EXPECT_TRUE(half.receive_rest().has_value());
}

TEST_F(ShutdownTest, CutsWhatDoesNotFinishInTime) {
    start();
    auto hanging = connect();
    hanging.send("GET /hang HTTP/1.1\r\nHost: a\r\n\r\n");
    auto half = connect();
    half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
    wait_for_handlers(1);
    wait_for_connections(2);
    EXPECT_FALSE(server_->stop_blocking(Deadline::in(20ms)));
    EXPECT_EQ(server_->connections(), 0U);
}

TEST_F(ShutdownTest, StopsOnce) {
    start();
    EXPECT_TRUE(server_->stop_blocking(Deadline::in({})));
    EXPECT_TRUE(server_->stop_blocking(Deadline::in({})));
    EXPECT_THROW((void)connect(), std::runtime_error);
}

}  // namespace
}  // namespace tonus::http
