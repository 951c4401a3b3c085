#include "test_service.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <optional>
#include <thread>

namespace tonus::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

Event event_of(std::string data) {
    Event event;
    event.data = std::move(data);
    return event;
}

class StreamTest : public HttpServerTest {
protected:
    test::HttpClient listen() {
        auto client = connect();
        client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
        EXPECT_THAT(client.receive_until("\r\n\r\n"), HasSubstr("text/event-stream"));
        return client;
    }

    void wait_for_close() const {
        while (!events_->closed()) std::this_thread::sleep_for(1ms);
    }
};

TEST_F(StreamTest, SendsPiecesAsChunks) {
    start();
    auto client = connect();
    const auto answer = client.request("GET", "/stream");
    EXPECT_EQ(answer.field("Transfer-Encoding"), "chunked");
    EXPECT_EQ(answer.body, "one two three");
    EXPECT_EQ(client.request("GET", "/bytes?n=1").body, "x");
}

TEST_F(StreamTest, SendsAnHttp10ClientThePiecesAsTheyAre) {
    start();
    auto client = connect();
    client.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(client.receive()->body, "one two three");
}

TEST_F(StreamTest, LetsTheClientNoticeABrokenStream) {
    start();
    auto client = connect();
    client.send("GET /cut HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.receive(), std::nullopt);
}

TEST_F(StreamTest, SendsEventsAsTheyComeFromAnotherThread) {
    start();
    auto client = listen();
    for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(events_->push(event_of(std::to_string(i))));
        EXPECT_THAT(client.receive_until("\n\n"), HasSubstr("data: " + std::to_string(i) + "\n\n"));
    }
}

TEST_F(StreamTest, EndsWhenTheProducerCloses) {
    start();
    auto client = listen();
    EXPECT_TRUE(events_->push(event_of("last")));
    events_->close();
    EXPECT_THAT(client.receive_until("\r\n0\r\n\r\n"), HasSubstr("data: last"));
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(StreamTest, TellsTheProducerThatTheClientLeft) {
    start();
    {
        auto client = listen();
        EXPECT_TRUE(events_->push(event_of("1")));
        client.receive_until("data: 1");
    }
    wait_for_close();
    EXPECT_FALSE(events_->push(event_of("2")));
    wait_for_connections(0);
}

TEST_F(StreamTest, BeatsWhenNothingHappens) {
    options_.timeouts.heartbeat = 10ms;
    start();
    auto client = listen();
    EXPECT_THAT(client.receive_until(": heartbeat"), HasSubstr(": heartbeat"));
    EXPECT_THAT(client.receive_until(": heartbeat"), HasSubstr(": heartbeat"));
}

TEST_F(StreamTest, EndsWhenTheServiceStops) {
    start();
    auto client = listen();
    EXPECT_TRUE(server_->stop_blocking(core::Deadline::never()));
    EXPECT_TRUE(client.receive_rest().has_value());
    EXPECT_TRUE(events_->closed());
}

TEST_F(StreamTest, OutlivesTheOtherTimeouts) {
    options_.timeouts.idle = options_.timeouts.request = options_.timeouts.header = 30ms;
    options_.timeouts.heartbeat = 10ms;
    start();
    // Until one is let in before they are over.
    std::string head;
    std::optional<test::HttpClient> client;
    while (head.find("text/event-stream") == std::string::npos) {
        client.emplace(connect());
        client->send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
        head = client->receive_until("\r\n\r\n");
    }
    for (int i = 0; i < 10; ++i) EXPECT_THAT(client->receive_until(": heartbeat"), HasSubstr(": heartbeat"));
}

}  // namespace
}  // namespace tonus::http
