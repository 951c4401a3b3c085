#include "gzipped.hpp"
#include "test_service.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace tonus::http {
namespace {

using testing::HasSubstr;

constexpr std::size_t kibibyte = 1024;
constexpr std::size_t large = 500 * kibibyte;

std::string head_of(std::string_view path, const std::string& framing) {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n\r\n";
}

std::string with_length(std::string_view path, std::size_t length) {
    return head_of(path, "Content-Length: " + std::to_string(length)) + std::string(length, 'a');
}

/// One large body fits, a second does not.
class BodyMemoryOfAServer : public HttpServerTest {
protected:
    BodyMemoryOfAServer() { options_.limits.body_memory = 1024 * kibibyte; }

    /// A client whose large body is in the handler.
    [[nodiscard]] test::HttpClient occupy() {
        start(2);
        auto client = connect();
        client.send(with_length("/wait", large));
        wait_for_handlers(1);
        return client;
    }

    [[nodiscard]] bool something_is_held() {
        return metrics_.exposition().find("tonus_http_body_bytes{listener=\"public\"} 0\n") == std::string::npos;
    }
    void wait_until_something_is_held() {
        while (!something_is_held()) std::this_thread::yield();
    }
    void wait_until_nothing_is_held() {
        while (something_is_held()) std::this_thread::yield();
    }

    static void expect_refused(const std::optional<test::HttpAnswer>& answer) {
        ASSERT_TRUE(answer.has_value());
        EXPECT_EQ(answer->status, 503);
        EXPECT_EQ(answer->field("Retry-After"), "1");
        EXPECT_EQ(answer->field("Connection"), "");
        EXPECT_THAT(answer->body, HasSubstr("large bodies"));
    }
};

TEST_F(BodyMemoryOfAServer, RefusesALargeBodyBesideAnotherAndTakesItAfterwards) {
    auto first = occupy();
    auto second = connect();
    second.send(with_length("/echo", large));
    expect_refused(second.receive());
    EXPECT_EQ(second.request("POST", "/echo", std::string(64 * kibibyte, 'b')).body.size(), 64 * kibibyte);
    EXPECT_THAT(metrics_.exposition(), HasSubstr("tonus_http_bodies_refused_total{listener=\"public\"} 1\n"));
    release();
    EXPECT_EQ(first.receive()->body, "released");
    wait_until_nothing_is_held();
    EXPECT_EQ(second.request("POST", "/echo", std::string(large, 'b')).body.size(), large);
}

TEST_F(BodyMemoryOfAServer, AsksAClientThatWaitsNotToSendIt) {
    const auto first = occupy();
    auto second = connect();
    second.send(head_of("/echo", "Expect: 100-continue\r\nContent-Length: " + std::to_string(large)));
    EXPECT_EQ(second.receive()->status, 503);
}

TEST_F(BodyMemoryOfAServer, RefusesAChunkedBodyThatGrowsPastIt) {
    const auto first = occupy();
    auto second = connect();
    std::string text = head_of("/echo", "Transfer-Encoding: chunked");
    for (std::size_t i = 0; i < large / kibibyte; ++i) text += "400\r\n" + std::string(kibibyte, 'a') + "\r\n";
    second.send(text + "0\r\n\r\n");
    expect_refused(second.receive());
    EXPECT_EQ(second.request("POST", "/echo", "small").body, "small");
}

TEST_F(BodyMemoryOfAServer, RefusesABodyThatGrowsPastItWhileItComes) {
    start(2);
    auto first = connect();
    auto second = connect();
    const std::string first_text = with_length("/wait", large);
    const std::string second_text = with_length("/echo", large);
    // Both are let in while nothing is held.
    first.send(std::string_view(first_text).substr(0, 200));
    second.send(std::string_view(second_text).substr(0, 200));
    wait_until_something_is_held();
    first.send(std::string_view(first_text).substr(200));
    wait_for_handlers(1);
    second.send(std::string_view(second_text).substr(200));
    expect_refused(second.receive());
    EXPECT_EQ(second.request("POST", "/echo", "small").body, "small");
}

TEST_F(BodyMemoryOfAServer, CountsWhatUnfolds) {
    const auto first = occupy();
    auto second = connect();
    const std::string text = gzipped(std::string(200 * kibibyte, 'a'), 0);
    const auto refused = second.request("POST", "/echo", text, {{"Content-Encoding", "gzip"}});
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(second.request("POST", "/echo", std::string(200 * kibibyte, 'b')).status, 200);
}

TEST_F(BodyMemoryOfAServer, HasBackWhatBrokenOffAndRefusedBodiesTook) {
    options_.limits.body_bytes = large;
    start(2);
    {
        auto client = connect();
        client.send(with_length("/echo", large).substr(0, large / 2));
        wait_until_something_is_held();
    }
    wait_until_nothing_is_held();
    EXPECT_EQ(test::fetch(port(), "POST", "/throw", std::string(large, 'a')).status, 500);
    wait_until_nothing_is_held();
    EXPECT_EQ(test::fetch(port(), "POST", "/echo", std::string(large, 'a'), {{"Content-Encoding", "gzip"}}).status, 400);
    wait_until_nothing_is_held();
    EXPECT_EQ(test::fetch(port(), "POST", "/echo", std::string(large + 1, 'a')).status, 413);
    wait_until_nothing_is_held();
}

}  // namespace
}  // namespace tonus::http
