#include "gzipped.hpp"
#include "test_service.hpp"

#include <gmock/gmock.h>
#include <zlib.h>

namespace tonus::http {
namespace {

using testing::HasSubstr;

using CompressionTest = HttpServerTest;

std::string unpack(std::string packed, std::size_t size) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 31), Z_OK);
    std::string out(size, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    return out;
}

TEST_F(CompressionTest, PacksALargeAnswerForAClientThatTakesIt) {
    start();
    const auto answer = test::fetch(port(), "GET", "/bytes?n=20000", {}, {{"Accept-Encoding", "br, gzip"}});
    EXPECT_EQ(answer.field("Content-Encoding"), "gzip");
    EXPECT_EQ(answer.field("Vary"), "Accept-Encoding");
    EXPECT_LT(answer.body.size(), 1000U);
    EXPECT_EQ(unpack(answer.body, 20000), std::string(20000, 'x'));
}

TEST_F(CompressionTest, LeavesAnswersAloneThatGainNothing) {
    start();
    auto client = connect();
    const auto small = client.request("GET", "/bytes?n=100", {}, {{"Accept-Encoding", "gzip"}});
    EXPECT_EQ(small.field("Content-Encoding"), "");
    EXPECT_EQ(small.field("Vary"), "");
    const auto unwanted = client.request("GET", "/bytes?n=20000", {}, {{"Accept-Encoding", "gzip;q=0"}});
    EXPECT_EQ(unwanted.field("Content-Encoding"), "");
    EXPECT_EQ(unwanted.field("Vary"), "Accept-Encoding");
    const auto packed = client.request("GET", "/packed", {}, {{"Accept-Encoding", "gzip, br"}});
    EXPECT_EQ(packed.field("Content-Encoding"), "br");
    EXPECT_EQ(packed.body.size(), 4000U);
}

TEST_F(CompressionTest, GivesHeadTheLengthOfThePackedAnswer) {
    start();
    auto client = connect();
    const auto get = client.request("GET", "/bytes?n=20000", {}, {{"Accept-Encoding", "gzip"}});
    const auto head = client.request("HEAD", "/bytes?n=20000", {}, {{"Accept-Encoding", "gzip"}});
    EXPECT_EQ(head.field("Content-Length"), std::to_string(get.body.size()));
    EXPECT_EQ(head.field("Content-Encoding"), "gzip");
}

TEST_F(CompressionTest, UnpacksARequest) {
    start();
    std::string text;
    for (int i = 0; i < 20000; ++i) text += std::to_string(i);
    EXPECT_EQ(test::fetch(port(), "POST", "/echo", gzipped(text), {{"Content-Encoding", "gzip"}}).body, text);
}

TEST_F(CompressionTest, RefusesWhatIsNotGzip) {
    start();
    auto client = connect();
    const std::string packed = gzipped("some text that was packed");
    for (const std::string& body : {std::string("plain"), packed.substr(0, packed.size() - 4), packed + "x"}) {
        EXPECT_EQ(client.request("POST", "/echo", body, {{"Content-Encoding", "gzip"}}).status, 400);
    }
    std::string damaged = packed;
    damaged[damaged.size() - 6] ^= 1;
    EXPECT_EQ(client.request("POST", "/echo", damaged, {{"Content-Encoding", "gzip"}}).status, 400);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(CompressionTest, RefusesOtherEncodings) {
    start();
    const auto answer = test::fetch(port(), "POST", "/echo", "x", {{"Content-Encoding", "br"}});
    EXPECT_EQ(answer.status, 415);
    EXPECT_EQ(answer.field("Accept-Encoding"), "gzip");
}

TEST_F(CompressionTest, RefusesABodyThatUnfoldsBeyondTheLimit) {
    options_.limits.body_bytes = 100'000;
    options_.limits.inflate_ratio = 100'000;
    start();
    auto client = connect();
    const auto answer = client.request("POST", "/echo", gzipped(std::string(1'000'000, 'a')), {{"Content-Encoding", "gzip"}});
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(client.request("POST", "/echo", "next").body, "next");
}

TEST_F(CompressionTest, RefusesABodyThatUnfoldsSuspiciously) {
    options_.limits.inflate_ratio = 100;
    start();
    const auto answer = test::fetch(port(), "POST", "/echo", gzipped(std::string(1'000'000, 'a')), {{"Content-Encoding", "gzip"}});
    EXPECT_EQ(answer.status, 413);
}

}  // namespace
}  // namespace tonus::http
