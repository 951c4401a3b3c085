#include "support/case_name.hpp"
#include "test_service.hpp"

#include <gmock/gmock.h>

namespace tonus::http {
namespace {

using testing::HasSubstr;

struct Malformed {
    std::string_view name;
    std::string text;
    int status = 400;
};

class MalformedTest : public HttpServerTest, public testing::WithParamInterface<Malformed> {};

TEST_P(MalformedTest, IsRefusedAndTheConnectionEnds) {
    start();
    auto client = connect();
    client.send(GetParam().text);
    const auto answer = client.receive();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, GetParam().status) << answer->body;
    EXPECT_EQ(answer->field("Connection"), "close");
    EXPECT_NE(answer->field("X-Request-Id"), "");
    client.end_sending();
    EXPECT_TRUE(client.sees_the_end());
    EXPECT_EQ(test::fetch(port(), "POST", "/echo", "still there").body, "still there");
}

std::string get_with(std::string_view field) { return "GET /echo HTTP/1.1\r\nHost: a\r\n" + std::string(field) + "\r\n\r\n"; }

std::string post_with(std::string_view fields, std::string_view body) {
    return "POST /echo HTTP/1.1\r\nHost: a\r\n" + std::string(fields) + "\r\n\r\n" + std::string(body);
}

INSTANTIATE_TEST_SUITE_P(
    Requests,
    MalformedTest,
    testing::Values(
        Malformed{"NotHttp", "\x16\x03\x01\x02"},
        Malformed{"NoVersion", "GET /\r\nHost: a\r\n\r\n"},
        Malformed{"Version2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
        Malformed{"Version0", "GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505},
        Malformed{"PrefaceOfHttp2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        Malformed{"VersionWithoutMinor", "GET / HTTP/2\r\nHost: a\r\n\r\n"},
        Malformed{"EndlessGarbage", std::string(20000, '\xff')},
        Malformed{"SpaceInTarget", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"AbsoluteTargetElsewhere", "GET http://b/echo HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"AbsoluteTargetWithUser", "GET http://u:p@a/echo HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"AbsoluteTargetWithoutHost", "GET http:///echo HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"AbsoluteTargetOfFtp", "GET ftp://a/echo HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"AuthorityTarget", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"AsteriskTarget", "GET * HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"ControlInTarget", "GET /a\x01 HTTP/1.1\r\nHost: a\r\n\r\n"},
        Malformed{"NoHost", "GET /echo HTTP/1.1\r\n\r\n"},
        Malformed{"TwoHosts", get_with("Host: b")},
        Malformed{"HostEmpty", "GET /echo HTTP/1.1\r\nHost:\r\n\r\n"},
        Malformed{"HostWithPath", "GET /echo HTTP/1.1\r\nHost: a/b\r\n\r\n"},
        Malformed{"HostWithBraces", "GET /echo HTTP/1.1\r\nHost: ${a}\r\n\r\n"},
        Malformed{"HostEscaped", "GET /echo HTTP/1.1\r\nHost: %61\r\n\r\n"},
        Malformed{"HostNotAscii", "GET /echo HTTP/1.1\r\nHost: \xc3\xa9\r\n\r\n"},
        Malformed{"HostTooLong", "GET /echo HTTP/1.1\r\nHost: " + std::string(256, 'a') + "\r\n\r\n"},
        Malformed{"HostPortNotANumber", "GET /echo HTTP/1.1\r\nHost: a:b\r\n\r\n"},
        Malformed{"HostWithTwoPorts", "GET /echo HTTP/1.1\r\nHost: a:1:2\r\n\r\n"},
        Malformed{"HostLiteralOpen", "GET /echo HTTP/1.1\r\nHost: [::1\r\n\r\n"},
        Malformed{"BareLineFeeds", "GET /echo HTTP/1.1\nHost: a\n\n"},
        Malformed{"BareLineFeedInField", get_with("X: a\nY: b")},
        Malformed{"BareCarriageReturn", get_with("X: a\rY: b")},
        Malformed{"FoldedLine", get_with("X: a\r\n b")},
        Malformed{"FoldedLineTab", get_with("X: a\r\n\tb")},
        Malformed{"TwoContentTypes", post_with("Content-Type: a/b\r\nContent-Type: a/c", "")},
        Malformed{"TwoContentEncodings", post_with("Content-Encoding: identity\r\nContent-Encoding: gzip", "")},
        Malformed{"Nul", get_with(std::string_view("X: a\0b", 6))},
        Malformed{"SpaceBeforeColon", get_with("X : a")},
        Malformed{"NoColon", get_with("Xa")},
        Malformed{"EmptyFieldName", get_with(": a")},
        Malformed{"LengthNotANumber", post_with("Content-Length: ten", "")},
        Malformed{"LengthNegative", post_with("Content-Length: -1", "")},
        Malformed{"LengthWithPlus", post_with("Content-Length: +1", "a")},
        Malformed{"LengthHexadecimal", post_with("Content-Length: 0x1", "a")},
        Malformed{"LengthOverflows", post_with("Content-Length: 99999999999999999999999", "")},
        Malformed{"LengthList", post_with("Content-Length: 1, 1", "a")},
        Malformed{"LengthTwice", post_with("Content-Length: 1\r\nContent-Length: 1", "a")},
        Malformed{"LengthsDiffer", post_with("Content-Length: 1\r\nContent-Length: 2", "ab")},
        Malformed{"LengthAndChunked", post_with("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n")},
        Malformed{"ChunkedAndLength", post_with("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n")},
        Malformed{"ChunkedTwice", post_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n")},
        Malformed{"OtherCoding", post_with("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"), 501},
        Malformed{"ObscuredChunked", post_with("Transfer-Encoding: xchunked", "0\r\n\r\n"), 501},
        Malformed{"ChunkedHttp10", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        Malformed{"ChunkSizeNotHex", post_with("Transfer-Encoding: chunked", "z\r\na\r\n0\r\n\r\n")},
        Malformed{"ChunkSizeOverflows", post_with("Transfer-Encoding: chunked", "fffffffffffffffff\r\na\r\n0\r\n\r\n")},
        Malformed{"ChunkLongerThanItsSize", post_with("Transfer-Encoding: chunked", "1\r\nab\r\n0\r\n\r\n")},
        Malformed{"ChunkLineFeedOnly", post_with("Transfer-Encoding: chunked", "1\na\n0\n\n")},
        Malformed{"EndlessChunkExtension", post_with("Transfer-Encoding: chunked", "1;" + std::string(20000, 'a'))},
        Malformed{"EndlessTrailer", post_with("Transfer-Encoding: chunked", "0\r\n" + std::string(20000, 'a'))}
    ),
    test::case_name
);

using TargetTest = HttpServerTest;

TEST_F(TargetTest, MayBeAbsoluteIfItNamesTheHost) {
    start();
    auto client = connect();
    for (const std::string target : {"http://a:1/inspect?x=1", "HTTPS://A:1/inspect?x=1"}) {
        client.send("GET " + target + " HTTP/1.1\r\nHost: a:1\r\n\r\n");
        EXPECT_THAT(client.receive()->body, HasSubstr("GET /inspect\nquery x=1\n")) << target;
    }
    client.send("GET http://a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n");
    EXPECT_NE(client.receive()->status, 400);
}

TEST_F(TargetTest, MayBeAnAsteriskForOptions) {
    start();
    auto client = connect();
    client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_NE(client.receive()->status, 400);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

// The framing of these is sound, so that the connection can go on.
class BadTargetTest : public HttpServerTest, public testing::WithParamInterface<Malformed> {};

TEST_P(BadTargetTest, IsRefusedAndTheConnectionGoesOn) {
    start();
    auto client = connect();
    EXPECT_EQ(client.request("POST", GetParam().text, "body").status, 400);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

INSTANTIATE_TEST_SUITE_P(
    Targets,
    BadTargetTest,
    testing::Values(
        Malformed{"DotDot", "/fhir/../etc/passwd"},
        Malformed{"EncodedDotDot", "/fhir/%2e%2e/etc"},
        Malformed{"EncodedSlash", "/fhir%2fPatient"},
        Malformed{"BrokenEscape", "/fhir/%zz"},
        Malformed{"EncodedNul", "/fhir/%00"},
        Malformed{"NotUtf8", "/fhir/%ff"},
        Malformed{"BrokenQuery", "/echo?a=%"},
        Malformed{"NulInQuery", "/echo?a=%00"}
    ),
    test::case_name
);

using SmugglingTest = HttpServerTest;

TEST_F(SmugglingTest, ABodyThatLooksLikeARequestStaysABody) {
    start();
    auto client = connect();
    const std::string inner = "GET /throw HTTP/1.1\r\nHost: a\r\n\r\n";
    EXPECT_EQ(client.request("POST", "/echo", inner).body, inner);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(SmugglingTest, TrailersDoNotBecomeFields) {
    start();
    auto client = connect();
    client.send(
        "POST /inspect HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: "
        "here\r\n\r\n"
    );
    EXPECT_THAT(client.receive()->body, HasSubstr("trailer \n"));
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(SmugglingTest, ABodyOfAGetIsReadToo) {
    start();
    auto client = connect();
    EXPECT_EQ(client.request("GET", "/echo", "odd but legal").body, "odd but legal");
    EXPECT_EQ(client.request("GET", "/bytes?n=1").body, "x");
}

}  // namespace
}  // namespace tonus::http
