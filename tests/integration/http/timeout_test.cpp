#include "test_service.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <optional>
#include <thread>

namespace tonus::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

using TimeoutTest = HttpServerTest;

TEST_F(TimeoutTest, EndsAnIdleConnectionWithoutAWord) {
    options_.timeouts.idle = 40ms;
    start();
    auto silent = connect();
    EXPECT_TRUE(silent.sees_the_end());
    // One whose request comes before its time is over.
    bool answered = false;
    while (!answered) {
        auto used = connect();
        used.send("GET /empty HTTP/1.1\r\nHost: a\r\n\r\n");
        answered = used.receive().has_value();
        EXPECT_TRUE(!answered || used.sees_the_end());
    }
}

TEST_F(TimeoutTest, TellsASlowHead) {
    options_.timeouts.header = 40ms;
    options_.timeouts.linger = 40ms;
    start();
    auto client = connect();
    client.send("GET /echo HTTP/1.1\r\nHost: ");
    const auto answer = client.receive();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 408);
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(TimeoutTest, TellsASlowBody) {
    options_.timeouts.body = 40ms;
    options_.timeouts.linger = 40ms;
    start();
    for (const char* framing : {"Content-Length: 9\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n9\r\nabc"}) {
        auto client = connect();
        client.send(std::string("POST /echo HTTP/1.1\r\nHost: a\r\n") + framing);
        const auto answer = client.receive();
        ASSERT_TRUE(answer.has_value());
        EXPECT_EQ(answer->status, 408);
        EXPECT_TRUE(client.sees_the_end());
    }
}

TEST_F(TimeoutTest, DoesNotLetDripsHoldTheHeadOpen) {
    options_.timeouts.header = 100ms;
    options_.timeouts.linger = 40ms;
    start();
    auto client = connect();
    client.send("GET /echo HTTP/1.1\r\n");
    // Each drip is progress, but the whole head has one deadline.
    std::optional<test::HttpAnswer> answer;
    for (int i = 0; i < 2000 && client.send("X"); ++i) std::this_thread::sleep_for(5ms);
    answer = client.receive();
    EXPECT_TRUE(!answer || answer->status == 408);
    wait_for_connections(0);
}

TEST_F(TimeoutTest, CancelsAHandlerAtItsDeadlineAndKeepsTheConnection) {
    options_.timeouts.request = 60ms;
    start();
    auto client = connect();
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.request("GET", "/hang");
        EXPECT_EQ(answer.status, 503);
        EXPECT_EQ(answer.field("Retry-After"), "1");
        EXPECT_THAT(answer.body, HasSubstr("too long"));
    }
    // A slow machine may need more than one try to answer in time; each is on the same connection.
    test::HttpAnswer next;
    while (next.status != 200) next = client.request("POST", "/echo", "next");
    EXPECT_EQ(next.body, "next");
}

TEST_F(TimeoutTest, GivesUpOnAClientThatDoesNotRead) {
    options_.timeouts.write = 60ms;
    options_.timeouts.linger = 40ms;
    options_.compression.enabled = false;
    start();
    auto client = connect();
    client.send("GET /bytes?n=50000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    while (log_text().find("/bytes") == std::string::npos) std::this_thread::sleep_for(1ms);
    wait_for_connections(0);
    EXPECT_THAT(log_text(), Not(HasSubstr("\"bytes_out\":500000")));
}

}  // namespace
}  // namespace tonus::http
