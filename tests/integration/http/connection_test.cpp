#include "support/eventually.hpp"
#include "test_service.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

namespace tonus::http {
namespace {

using testing::HasSubstr;

using ConnectionTest = HttpServerTest;

TEST_F(ConnectionTest, CarriesManyRequests) {
    start();
    auto client = connect();
    for (int i = 0; i < 20; ++i) EXPECT_EQ(client.request("POST", "/echo", "body " + std::to_string(i)).body, "body " + std::to_string(i));
    EXPECT_EQ(server_->connections(), 1U);
}

TEST_F(ConnectionTest, AnswersPipelinedRequestsInOrder) {
    start();
    auto client = connect();
    std::string text;
    for (int i = 0; i < 50; ++i) text += "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n" + std::to_string(10 + i);
    client.send(text);
    for (int i = 0; i < 50; ++i) {
        const auto answer = client.receive();
        ASSERT_TRUE(answer.has_value());
        EXPECT_EQ(answer->body, std::to_string(10 + i));
    }
}

TEST_F(ConnectionTest, TakesARequestThatComesByteByByte) {
    start();
    auto client = connect();
    for (const char c : std::string("\r\nPOST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
                                    "chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")) {
        client.send(std::string(1, c));
        // Long enough for most to be read alone; passes however they are read.
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    EXPECT_EQ(client.receive()->body, "abc");
}

TEST_F(ConnectionTest, TakesAnEmptyChunkedBodyThatComesByteByByte) {
    start();
    auto client = connect();
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const char c : std::string_view("0\r\nX: y\r\n\r\n")) client.send(std::string(1, c));
    EXPECT_EQ(client.receive()->status, 200);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(ConnectionTest, LetsNobodyWaitToBeTakenForTheRequestsOfOthers) {
    start();
    auto busy = connect();
    busy.send("GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
    wait_for_handlers(1);
    std::vector<test::HttpClient> waiting;
    for (int i = 0; i < 30; ++i) {
        waiting.push_back(connect());
        waiting.back().send("GET /connections HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    release();
    for (auto& client : waiting) EXPECT_EQ(client.receive()->body, "31");
}

TEST_F(ConnectionTest, AnswersAClientThatHasEndedItsSide) {
    start();
    auto client = connect();
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nlast");
    client.end_sending();
    EXPECT_EQ(client.receive()->body, "last");
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(ConnectionTest, ClosesQuietlyOnHalfARequest) {
    start();
    for (const char* text : {"", "GET /ec", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"}) {
        auto client = connect();
        client.send(text);
        client.end_sending();
        EXPECT_TRUE(client.sees_the_end()) << text;
    }
}

TEST_F(ConnectionTest, ClosesWhenAsked) {
    start();
    auto client = connect();
    const auto answer = client.request("GET", "/echo", {}, {{"Connection", "close"}});
    EXPECT_EQ(answer.field("Connection"), "close");
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(ConnectionTest, SpeaksHttp10) {
    start();
    auto closing = connect();
    closing.send("GET /bytes?n=3 HTTP/1.0\r\n\r\n");
    EXPECT_EQ(closing.receive()->body, "xxx");
    EXPECT_TRUE(closing.sees_the_end());

    auto kept = connect();
    kept.send("GET /bytes?n=3 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(kept.receive()->field("Connection"), "keep-alive");
    EXPECT_EQ(kept.request("GET", "/bytes?n=4").body, "xxxx");
}

TEST_F(ConnectionTest, SaysContinueToAClientThatWaitsForIt) {
    start();
    auto client = connect();
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.receive()->status, 100);
    client.send("body");
    EXPECT_EQ(client.receive()->body, "body");
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(ConnectionTest, RefusesAtOnceWhatAClientWaitsToSend) {
    start();
    auto client = connect();
    client.send(
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\nExpect: "
        "100-continue\r\n\r\n"
    );
    EXPECT_EQ(client.receive()->status, 413);
    EXPECT_TRUE(client.sees_the_end());
}

TEST_F(ConnectionTest, RefusesOtherExpectations) {
    start();
    EXPECT_EQ(test::fetch(port(), "POST", "/echo", "x", {{"Expect", "a-miracle"}}).status, 417);
}

TEST_F(ConnectionTest, SpreadsOverThreads) {
    start(3);
    std::vector<test::HttpClient> clients;
    for (int i = 0; i < 12; ++i) clients.push_back(connect());
    for (auto& client : clients) EXPECT_EQ(client.request("POST", "/echo", "x").body, "x");
    EXPECT_EQ(server_->connections(), 12U);
    clients.clear();
    wait_for_connections(0);
}

std::ptrdiff_t open_descriptors() {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return std::distance(begin(all), end(all));
}

TEST_F(ConnectionTest, LeavesNoDescriptorBehind) {
    start(2);
    EXPECT_EQ(test::fetch(port(), "GET", "/empty").status, 204);
    wait_for_connections(0);
    const auto before = open_descriptors();
    for (int i = 0; i < 3000; ++i) {
        auto client = connect();
        if (i % 3 == 0) client.request("GET", "/empty");
        if (i % 3 == 1) client.send("GET /emp");
    }
    // Accepted in their order: with this one's answer all others have been.
    EXPECT_EQ(test::fetch(port(), "GET", "/empty").status, 204);
    wait_for_connections(0);
    EXPECT_TRUE(test::eventually([&] { return open_descriptors() <= before; }));
}

}  // namespace
}  // namespace tonus::http
