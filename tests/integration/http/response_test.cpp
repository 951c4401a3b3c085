#include "support/silent_logger.hpp"
#include "test_service.hpp"

#include <gmock/gmock.h>

namespace tonus::http {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

using ResponseTest = HttpServerTest;

TEST_F(ResponseTest, GivesTheHandlerTheDecodedRequest) {
    start();
    const auto answer = test::fetch(port(), "PUT", "/inspect?code=a%7Cb&name=x+y", "body");
    EXPECT_THAT(answer.body, HasSubstr("PUT /inspect\nquery code=a|b\nquery name=x y\n"));
    EXPECT_THAT(answer.body, HasSubstr("target /inspect?code=a%7Cb&name=x+y\npeer 127.0.0.1\nsecure no\nsubject \n"));
}

TEST_F(ResponseTest, AnswersHeadLikeGetWithoutTheBody) {
    start();
    auto client = connect();
    const auto head = client.request("HEAD", "/bytes?n=321");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.field("Content-Length"), "321");
    EXPECT_EQ(client.request("HEAD", "/stream").status, 200);
    EXPECT_EQ(client.request("GET", "/bytes?n=2").body, "xx");
}

TEST_F(ResponseTest, SendsNoLengthWithNoContent) {
    start();
    auto client = connect();
    const auto answer = client.request("GET", "/empty");
    EXPECT_THAT(answer.head, Not(HasSubstr("Content-Length")));
    EXPECT_EQ(client.request("GET", "/bytes?n=2").body, "xx");
}

TEST_F(ResponseTest, AddsDateAndSecurityFields) {
    start();
    const auto answer = test::fetch(port(), "GET", "/bytes?n=1");
    EXPECT_THAT(answer.head, testing::StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(answer.field("Date"), MatchesRegex("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"));
    EXPECT_EQ(answer.field("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.field("Cache-Control"), "no-store");
    EXPECT_EQ(answer.field("Strict-Transport-Security"), "");
}

TEST_F(ResponseTest, EchoesUsableRequestIds) {
    start();
    auto client = connect();
    const auto answer = client.request("GET", "/empty", {}, {{"X-Request-Id", "ehr-1:2"}, {"X-Correlation-Id", "c/9"}});
    EXPECT_EQ(answer.field("X-Request-Id"), "ehr-1:2");
    EXPECT_EQ(answer.field("X-Correlation-Id"), "c/9");
}

TEST_F(ResponseTest, MakesARequestIdWhereThereIsNone) {
    start();
    const auto first = test::fetch(port(), "GET", "/empty");
    const auto second = test::fetch(port(), "GET", "/empty");
    EXPECT_EQ(first.field("X-Request-Id").size(), 26U);
    EXPECT_NE(first.field("X-Request-Id"), second.field("X-Request-Id"));
    EXPECT_EQ(first.field("X-Correlation-Id"), "");
}

TEST_F(ResponseTest, ReplacesAnUnusableRequestIdAndKeepsItAsCorrelation) {
    start();
    const auto odd = test::fetch(port(), "GET", "/empty", {}, {{"X-Request-Id", "<a>"}});
    EXPECT_EQ(odd.field("X-Request-Id").size(), 26U);
    EXPECT_EQ(odd.field("X-Correlation-Id"), "<a>");
    const auto spaced = test::fetch(port(), "GET", "/empty", {}, {{"X-Request-Id", "a b"}});
    EXPECT_EQ(spaced.field("X-Correlation-Id"), "");
}

TEST_F(ResponseTest, ShowsNothingOfWhatAHandlerThrew) {
    start();
    auto client = connect();
    const auto answer = client.request("GET", "/throw", {}, {{"X-Request-Id", "abc"}});
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, Not(HasSubstr("fire")));
    EXPECT_EQ(client.request("GET", "/empty").status, 204);
    EXPECT_THAT(log_text(), HasSubstr(R"("event":"handler_threw","request_id":"abc","detail":"the store is on fire")"));
}

TEST_F(ResponseTest, LogsTheRouteAndNothingTheClientWrote) {
    start();
    auto client = connect();
    client.request("POST", "/bytes?n=7&name=Jansen", "birthDate 1950", {{"X-Request-Id", "r1"}});
    client.request("GET", "/empty");
    const std::string text = log_text();
    EXPECT_THAT(text, HasSubstr(R"("event":"request","request_id":"r1","method":"POST","route":"/bytes","status":200,"duration_ms":)"));
    EXPECT_THAT(text, Not(HasSubstr("Jansen")));
    EXPECT_THAT(text, Not(HasSubstr("birthDate")));
    EXPECT_THAT(text, Not(HasSubstr("/empty")));
}

TEST_F(ResponseTest, CountsByRouteMethodAndStatus) {
    start();
    auto client = connect();
    client.request("GET", "/bytes?n=1");
    client.request("GET", "/bytes?n=2");
    client.request("GET", "/nowhere");
    client.request("GET", "/empty");  // a request is counted before the next one on its connection is read
    const std::string text = metrics_.exposition();
    EXPECT_THAT(text, HasSubstr(R"(tonus_http_requests_total{method="GET",route="/bytes",status="200"} 2)"));
    EXPECT_THAT(text, HasSubstr(R"(tonus_http_requests_total{method="GET",route="other",status="404"} 1)"));
    EXPECT_THAT(text, HasSubstr(R"(tonus_http_connections{listener="public"} 1)"));
}

TEST_F(ResponseTest, SendsLargeBodiesWhole) {
    options_.compression.enabled = false;
    start();
    EXPECT_EQ(test::fetch(port(), "GET", "/bytes?n=3000001").body, std::string(3000001, 'x'));
}

TEST(ServerTest, SaysWhatItCannotListenOn) {
    runtime::IoThreads threads(1);
    const auto logger = test::silent_logger();
    log::Metrics metrics;
    ServerOptions options;
    options.address = "not an address";
    const auto server = Server::open(options, Service{}, threads, *logger, metrics);
    ASSERT_FALSE(server.has_value());
    EXPECT_THAT(server.error().message(), HasSubstr("not an address"));
}

}  // namespace
}  // namespace tonus::http
