#include "certificate.hpp"
#include "support/temporary_folder.hpp"
#include "test_service.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <gmock/gmock.h>
#include <openssl/ssl.h>

#include <fstream>
#include <optional>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;
using testing::HasSubstr;
using testing::StartsWith;

/// One request over TLS that asks the server to close; everything it answers. Nothing if the
/// handshake fails.
std::optional<std::string> fetch_secure(std::uint16_t port, ssl::context& context, const std::string& target) {
    asio::io_context io;
    ssl::stream<tcp::socket> stream(io, context);
    stream.lowest_layer().connect(tcp::endpoint(asio::ip::address_v4::loopback(), port));
    error_code error;
    stream.handshake(ssl::stream_base::client, error);
    if (error) return std::nullopt;
    asio::write(stream, asio::buffer("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), error);
    std::string answer;
    asio::read(stream, asio::dynamic_buffer(answer), error);
    // With TLS 1.3 a client learns only now that its certificate was refused.
    if (error != asio::error::eof) return std::nullopt;
    return answer;
}

class TlsTest : public HttpServerTest {
protected:
    TlsTest() {
        install(test::make_certificate("first"));
        options_.tls.certificate_file = path("server.pem");
        options_.tls.key_file = path("server.key");
        options_.timeouts.linger = std::chrono::milliseconds(50);
    }

    [[nodiscard]] std::string path(const std::string& name) const { return folder_.path() / name; }
    void write(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }

    void install(const test::Certificate& certificate) const {
        write("server.pem", certificate.certificate);
        write("server.key", certificate.key);
    }

    /// Trusts exactly the certificate that stands in the server's file now.
    [[nodiscard]] ssl::context trusting_client() const {
        ssl::context context(ssl::context::tls_client);
        context.load_verify_file(path("server.pem"));
        context.set_verify_mode(ssl::verify_peer);
        return context;
    }

private:
    test::TemporaryFolder folder_;
};

TEST_F(TlsTest, ServesOverTls) {
    start();
    auto client = trusting_client();
    const auto answer = fetch_secure(port(), client, "/inspect");
    ASSERT_TRUE(answer.has_value());
    EXPECT_THAT(*answer, StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(*answer, HasSubstr("Strict-Transport-Security: max-age=31536000\r\n"));
    EXPECT_THAT(*answer, HasSubstr("secure yes\nsubject \n"));
}

TEST_F(TlsTest, SendsLargeAnswersWhole) {
    options_.compression.enabled = false;
    start();
    auto client = trusting_client();
    const auto answer = fetch_secure(port(), client, "/bytes?n=1000001");
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->substr(answer->find("\r\n\r\n") + 4).size(), 1000001U);
}

TEST_F(TlsTest, RefusesOldVersions) {
    start();
    auto client = trusting_client();
    SSL_CTX_set_max_proto_version(client.native_handle(), TLS1_1_VERSION);
    EXPECT_EQ(fetch_secure(port(), client, "/inspect"), std::nullopt);
}

TEST_F(TlsTest, TellsTheHandlerWhoTheClientIs) {
    const auto known = test::make_certificate("ehr-7");
    write("clients.pem", known.certificate);
    options_.tls.client_ca_file = path("clients.pem");
    start();
    auto client = trusting_client();
    client.use_certificate(asio::buffer(known.certificate), ssl::context::pem);
    client.use_private_key(asio::buffer(known.key), ssl::context::pem);
    EXPECT_THAT(fetch_secure(port(), client, "/inspect").value_or(""), HasSubstr("subject CN=ehr-7\n"));
    auto anonymous = trusting_client();
    EXPECT_THAT(fetch_secure(port(), anonymous, "/inspect").value_or(""), HasSubstr("subject \n"));
}

TEST_F(TlsTest, RefusesClientsWithoutTheCertificateItRequires) {
    const auto known = test::make_certificate("ehr-7");
    const auto stranger = test::make_certificate("stranger");
    write("clients.pem", known.certificate);
    options_.tls.client_ca_file = path("clients.pem");
    options_.tls.require_client_certificate = true;
    start();
    auto anonymous = trusting_client();
    EXPECT_EQ(fetch_secure(port(), anonymous, "/inspect"), std::nullopt);
    auto unknown = trusting_client();
    unknown.use_certificate(asio::buffer(stranger.certificate), ssl::context::pem);
    unknown.use_private_key(asio::buffer(stranger.key), ssl::context::pem);
    EXPECT_EQ(fetch_secure(port(), unknown, "/inspect"), std::nullopt);
    auto client = trusting_client();
    client.use_certificate(asio::buffer(known.certificate), ssl::context::pem);
    client.use_private_key(asio::buffer(known.key), ssl::context::pem);
    EXPECT_TRUE(fetch_secure(port(), client, "/inspect").has_value());
}

TEST_F(TlsTest, TakesNewCertificatesWithoutARestart) {
    start();
    install(test::make_certificate("second"));
    auto client = trusting_client();
    EXPECT_EQ(fetch_secure(port(), client, "/inspect"), std::nullopt);
    EXPECT_TRUE(server_->reload_certificates().has_value());
    EXPECT_TRUE(fetch_secure(port(), client, "/inspect").has_value());
}

TEST_F(TlsTest, KeepsTheOldCertificateWhenTheNewOneIsBroken) {
    start();
    auto client = trusting_client();
    write("server.pem", "no certificate");
    const auto reloaded = server_->reload_certificates();
    ASSERT_FALSE(reloaded.has_value());
    EXPECT_THAT(reloaded.error().message(), HasSubstr("cannot use the certificate in " + path("server.pem")));
    EXPECT_TRUE(fetch_secure(port(), client, "/inspect").has_value());
}

TEST_F(TlsTest, DropsClientsThatSpeakPlainHttp) {
    start();
    auto client = connect();
    client.send("GET /inspect HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.receive(), std::nullopt);
    wait_for_connections(0);
}

TEST_F(TlsTest, DoesNotWaitForEverForAHandshake) {
    options_.timeouts.handshake = std::chrono::milliseconds(30);
    start();
    auto client = connect();
    EXPECT_EQ(client.receive(), std::nullopt);
    wait_for_connections(0);
}

}  // namespace
}  // namespace tonus::http
