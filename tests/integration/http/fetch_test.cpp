#include "certificate.hpp"
#include "support/run_coroutine.hpp"
#include "support/temporary_folder.hpp"
#include "test_service.hpp"

#include <tonus/http/fetch.hpp>

#include <fstream>

namespace tonus::http {
namespace {

class FetchTest : public HttpServerTest {
protected:
    /// The body, or the kind of the failure.
    [[nodiscard]] static std::string got(const std::string& url, const FetchOptions& options = {}) {
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
    FetchOptions trusting_;
};

TEST_F(FetchTest, BringsTheBodyOfA200) {
    start();
    EXPECT_EQ(got(at("http://127.0.0.1", "/bytes?n=5")).size(), 5U);
    EXPECT_EQ(got(at("http://127.0.0.1", "/empty")), "busy");
    EXPECT_EQ(got(at("http://127.0.0.1", "/throw")), "busy");
}

TEST_F(FetchTest, GivesUpInTimeAndSize) {
    start();
    FetchOptions impatient;
    impatient.timeout = std::chrono::milliseconds(100);
    EXPECT_EQ(got(at("http://127.0.0.1", "/hang"), impatient), "busy");
    FetchOptions small;
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

}  // namespace
}  // namespace tonus::http
