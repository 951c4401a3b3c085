#include "certificate.hpp"
#include "support/case_name.hpp"
#include "support/run_coroutine.hpp"
#include "support/temporary_folder.hpp"
#include "test_service.hpp"

#include <tonus/http/fetch.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <fstream>
#include <thread>

namespace tonus::http {
namespace {

/// With time enough on any machine.
FetchOptions patient() {
    FetchOptions options;
    options.timeout = std::chrono::minutes(1);
    return options;
}

class FetchTest : public HttpServerTest {
protected:
    /// The body, or the kind of the failure.
    [[nodiscard]] static std::string got(const std::string& url, const FetchOptions& options = patient()) {
        const auto body = test::run(fetch(url, options));
        return body ? *body : core::name_of(body.error().kind());
    }
    [[nodiscard]] std::string at(const std::string& base, const std::string& target) const {
        return base + ":" + std::to_string(port()) + target;
    }
    void serve_as(const std::string& name) {
        const test::Certificate certificate = test::make_certificate(name);
        std::ofstream(folder_.path() / "server.pem") << certificate.certificate;
        std::ofstream(folder_.path() / "server.key") << certificate.key;
        options_.tls.certificate_file = folder_.path() / "server.pem";
        options_.tls.key_file = folder_.path() / "server.key";
        trusting_.ca_file = options_.tls.certificate_file;
        start();
    }

    test::TemporaryFolder folder_;
    FetchOptions trusting_ = patient();
};

TEST_F(FetchTest, BringsTheBodyOfA200) {
    start();
    EXPECT_EQ(got(at("http://127.0.0.1", "/bytes?n=5")).size(), 5U);
    EXPECT_EQ(got(at("http://127.0.0.1", "/empty")), "busy");
    EXPECT_EQ(got(at("http://127.0.0.1", "/throw")), "busy");
}

TEST_F(FetchTest, GivesUpInTimeAndSize) {
    start();
    FetchOptions impatient = patient();
    impatient.timeout = std::chrono::milliseconds(100);
    EXPECT_EQ(got(at("http://127.0.0.1", "/hang"), impatient), "busy");
    FetchOptions small = patient();
    small.most_bytes = 1000;
    EXPECT_EQ(got(at("http://127.0.0.1", "/bytes?n=100000"), small), "busy");
}

TEST_F(FetchTest, TrustsACertificateOfTheRightNameAndAuthorityOnly) {
    serve_as("localhost");
    EXPECT_EQ(got(at("https://localhost", "/bytes?n=5"), trusting_).size(), 5U);
    EXPECT_EQ(got(at("https://localhost", "/bytes?n=5")), "busy");
    EXPECT_EQ(got(at("https://127.0.0.1", "/bytes?n=5"), trusting_), "busy");
}

TEST_F(FetchTest, RefusesTheCertificateOfAnotherName) {
    serve_as("elsewhere");
    EXPECT_EQ(got(at("https://localhost", "/bytes?n=5"), trusting_), "busy");
}

TEST_F(FetchTest, RefusesWhatIsNoAddress) {
    for (const std::string url :
         {"", "ftp://a/", "http://", "https://user@host/", "http://a b/", "http://a/\r\nX: y", "//a", "http://[::1]/"}) {
        EXPECT_EQ(got(url), "invalid") << url;
    }
}

TEST_F(FetchTest, CallsNoSpecialAddressHoweverItIsWritten) {
    for (const std::string host : {"169.254.169.254", "2852039166", "0xa9.0xfe.0251.254", "0.0.0.0", "0", "224.0.0.1", "255.255.255.255"}) {
        EXPECT_EQ(got("http://" + host + "/latest/meta-data"), "invalid") << host;
    }
}

TEST_F(FetchTest, SendsAForm) {
    start();
    FetchOptions options = patient();
    options.form = "grant_type=client_credentials";
    EXPECT_EQ(got(at("http://127.0.0.1", "/echo"), options), options.form);
}

/// What a server of another make may answer.
struct RawAnswer {
    std::string_view name;
    std::string_view text;
    std::string_view expected;  ///< the body, or the kind of the failure
};

class FetchAnswerTest : public testing::TestWithParam<RawAnswer> {};

TEST_P(FetchAnswerTest, IsReadOrRefused) {
    namespace asio = boost::asio;
    asio::io_context context;
    asio::ip::tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    std::thread server([&] {
        asio::ip::tcp::socket socket = acceptor.accept();
        std::string request;
        asio::read_until(socket, asio::dynamic_buffer(request), "\r\n\r\n");
        // In pieces, each small enough to end in the middle of something.
        for (std::string_view left = GetParam().text; !left.empty(); left.remove_prefix(std::min<std::size_t>(left.size(), 7))) {
            boost::system::error_code gone;
            asio::write(socket, asio::buffer(left.substr(0, 7)), gone);
        }
    });
    FetchOptions options = patient();
    options.most_bytes = 100;
    const auto body = test::run(fetch("http://127.0.0.1:" + std::to_string(acceptor.local_endpoint().port()) + "/keys", options));
    server.join();
    EXPECT_EQ(body ? *body : core::name_of(body.error().kind()), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Answers,
    FetchAnswerTest,
    testing::Values(
        RawAnswer{"length", "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world", "hello world"},
        RawAnswer{"no_body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""},
        RawAnswer{"chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", "hello world"},
        RawAnswer{"until_the_end", "HTTP/1.0 200 OK\r\n\r\nhello world", "hello world"},
        RawAnswer{"cut_short", "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nhello world", "busy"},
        RawAnswer{"cut_in_a_chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\nhello", "busy"},
        RawAnswer{"cut_in_the_head", "HTTP/1.1 200 OK\r\nContent-", "busy"},
        RawAnswer{"nothing", "", "busy"},
        RawAnswer{"no_http", "SSH-2.0-OpenSSH_9.2\r\n", "busy"},
        RawAnswer{"too_long", "HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\nhello", "busy"},
        RawAnswer{"another_status", "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nhello", "busy"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::http
