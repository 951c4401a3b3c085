#include "test_service.hpp"

#include <gmock/gmock.h>

namespace tonus::http {
namespace {

using testing::HasSubstr;

class LimitsTest : public HttpServerTest {
protected:
    LimitsTest() {
        options_.limits.body_bytes = 1000;
        options_.limits.drain_bytes = 5000;
    }
};

TEST_F(LimitsTest, TakeABodyOfExactlyTheLimit) {
    start();
    EXPECT_EQ(test::fetch(port(), "POST", "/echo", std::string(1000, 'a')).body.size(), 1000U);
}

TEST_F(LimitsTest, KeepTheConnectionOfABodySlightlyTooLarge) {
    start();
    auto client = connect();
    const auto refused = client.request("POST", "/echo", std::string(4000, 'a'));
    EXPECT_EQ(refused.status, 413);
    EXPECT_THAT(refused.body, HasSubstr("1000 bytes"));
    EXPECT_EQ(refused.field("Connection"), "");
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(LimitsTest, KeepTheConnectionOfAChunkedBodySlightlyTooLarge) {
    start();
    auto client = connect();
    std::string text = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 20; ++i) text += "64\r\n" + std::string(100, 'a') + "\r\n";
    client.send(text + "0\r\n\r\n");
    EXPECT_EQ(client.receive()->status, 413);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(LimitsTest, EndTheConnectionOfAHugeBody) {
    start();
    auto client = connect();
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nsome of it");
    EXPECT_EQ(client.receive()->status, 413);
    client.end_sending();
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(LimitsTest, EndTheConnectionOfAnEndlessBody) {
    start();
    auto client = connect();
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "3e8\r\n" + std::string(1000, 'a') + "\r\n";
    for (int i = 0; i < 8; ++i) client.send(chunk);
    EXPECT_EQ(client.receive()->status, 413);
    client.end_sending();
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(LimitsTest, RefuseAHugeChunkBeforeItComes) {
    start();
    for (const std::string_view size : {"1fffffff", "7fffffffffffffff", "ffffffffffffffff"}) {
        auto client = connect();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + std::string(size) + "\r\nsome of it");
        const auto refused = client.receive();
        ASSERT_TRUE(refused.has_value()) << size;
        EXPECT_EQ(refused->status, 413) << size;
        client.end_sending();
        EXPECT_TRUE(client.sees_the_end()) << size;
    }
}

TEST_F(LimitsTest, RefuseALongHead) {
    start();
    auto client = connect();
    client.send("GET /echo HTTP/1.1\r\nHost: a\r\nX: " + std::string(20000, 'x') + "\r\n\r\n");
    EXPECT_EQ(client.receive()->status, 431);
}

TEST_F(LimitsTest, RefuseALongTarget) {
    start();
    auto client = connect();
    client.send("GET /" + std::string(20000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.receive()->status, 414);
}

TEST_F(LimitsTest, RefuseTooManyFields) {
    start();
    auto client = connect();
    std::string text = "GET /echo HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 100; ++i) text += "X: y\r\n";
    client.send(text + "\r\n");
    EXPECT_EQ(client.receive()->status, 431);
}

TEST_F(LimitsTest, TellConnectionsAboveTheLimitToComeBack) {
    options_.limits.connections = 2;
    start();
    auto first = connect();
    auto second = connect();
    EXPECT_EQ(first.request("GET", "/empty").status, 204);
    EXPECT_EQ(second.request("GET", "/empty").status, 204);
    auto third = connect();
    const auto refused = third.request("GET", "/empty");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.field("Retry-After"), "1");
    EXPECT_EQ(refused.field("Connection"), "close");
    EXPECT_EQ(first.request("GET", "/empty").status, 204);
}

TEST_F(LimitsTest, RefuseRequestsAboveThoseInFlight) {
    options_.limits.in_flight = 1;
    start(2);
    auto first = connect();
    first.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    wait_for_handlers(1);
    auto second = connect();
    const auto refused = second.request("POST", "/echo", "body");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.field("Retry-After"), "1");
    release();
    EXPECT_EQ(first.receive()->body, "released");
    EXPECT_EQ(second.request("POST", "/echo", "body").body, "body");
}

TEST_F(LimitsTest, LetTheServiceRefuseBeforeTheBody) {
    admit_ = [](const Request& head) {
        if (head.path != "/secret") return std::optional<Response>();
        return std::optional<Response>(Response(401, "text/plain", std::string("who are you?")));
    };
    start();
    auto client = connect();
    EXPECT_EQ(client.request("POST", "/secret", "body").status, 401);
    EXPECT_EQ(client.request("POST", "/echo", "body").body, "body");
}

}  // namespace
}  // namespace tonus::http
