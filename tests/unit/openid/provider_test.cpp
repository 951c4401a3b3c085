// The client's side against a small provider on a real socket.
#include <tonus/openid/provider.hpp>

#include "support/run_coroutine.hpp"
#include "support/signer.hpp"
#include "support/silent_logger.hpp"

#include <tonus/http/query.hpp>
#include <tonus/http/server.hpp>
#include <tonus/runtime/io_threads.hpp>

#include <boost/asio/steady_timer.hpp>
#include <gmock/gmock.h>

#include <atomic>
#include <mutex>

namespace tonus::openid {
namespace {

const core::Instant provider_now(std::chrono::seconds(1'800'000'000));

class SmallProvider {
public:
    SmallProvider() {
        http::Service service;
        service.handle = [this](http::Request request) { return answer(std::move(request)); };
        server_ = http::Server::open({}, service, threads_, *logger_, metrics_).value();
        issuer_ = origin();
        replace_key("first");
    }
    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }
    void replace_key(const std::string& kid) {
        key_ = access::make_rsa_key(kid);
        kid_ = kid;
    }

    std::string issuer_;
    std::string nonce_ = "n";
    std::atomic<bool> hangs_ = false;
    std::string code_verifier_;  ///< what the last exchange sent
    std::string authorization_;
    std::atomic<int> keys_read_ = 0;

private:
    runtime::Awaitable<http::Response> answer(http::Request request) {
        while (hangs_) {
            boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, std::chrono::milliseconds(50));
            co_await timer.async_wait(boost::asio::use_awaitable);
        }
        std::string text;
        if (request.path == "/.well-known/openid-configuration") {
            text = R"({"issuer":")" + issuer_ + R"(","authorization_endpoint":")" + origin() + R"(/authorize","token_endpoint":")" +
                   origin() + R"(/token","jwks_uri":")" + origin() + R"(/keys"})";
        } else if (request.path == "/keys") {
            ++keys_read_;
            text = access::key_set_of(key_);
        } else {
            text = exchange(request);
        }
        co_return http::Response(text.empty() ? 400 : 200, "application/json", text);
    }
    std::string exchange(const http::Request& request) {
        authorization_ = request.headers.get("Authorization");
        std::string code;
        const auto form = http::parse_query(request.body).value();
        for (const http::Parameter& one : form) {
            if (one.name == "code_verifier") code_verifier_ = one.value;
            if (one.name == "code") code = one.value;
        }
        if (code != "good") return {};
        const std::string claims = R"({"iss":")" + issuer_ +
                                   R"(","sub":"s","aud":"tonus","exp":1800000300,"iat":1800000000,"auth_time":1800000000,"nonce":")" +
                                   nonce_ + R"(","groups":"nurses"})";
        return R"({"id_token":")" + access::sign(key_.private_jwk, "RS256", kid_, claims) + R"("})";
    }

    access::TestKey key_;
    std::string kid_;
    std::unique_ptr<log::Logger> logger_ = test::silent_logger();
    log::Metrics metrics_;
    runtime::IoThreads threads_{1};
    std::unique_ptr<http::Server> server_;
};

class OpenidProvider : public testing::Test {
protected:
    [[nodiscard]] Options options() const {
        Options options;
        options.issuer = small_.origin();
        options.client_id = "tonus";
        options.client_secret = "p&ss";
        options.timeout = timeout_;
        return options;
    }
    Provider& provider() {
        if (!provider_) provider_.emplace(options(), logger_, metrics_);
        return *provider_;
    }
    core::Result<access::IdToken> redeem(const std::string& code = "good") {
        return test::run(provider().redeem(attempt_, code, provider_now));
    }

    std::chrono::milliseconds timeout_ = std::chrono::minutes(1);  ///< which nothing here takes but what hangs
    SmallProvider small_;
    // Source of verifier and challenge: RFC 7636, appendix B.
    Attempt attempt_{"st", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "https://tonus.example.org/review/oidc/callback"};
    std::string log_;
    log::Logger logger_{log::Level::info, log::Style::key_value, [this](std::string_view line) { (log_ += line) += '\n'; }};
    log::Metrics metrics_;
    std::optional<Provider> provider_;
};

TEST_F(OpenidProvider, IsAskedWithPkce) {
    const auto url = test::run(provider().authorization_url(attempt_, provider_now));
    ASSERT_TRUE(url.has_value()) << url.error().message();
    EXPECT_EQ(
        *url,
        small_.origin() +
            "/authorize?response_type=code&client_id=tonus&redirect_uri=https%3A%2F%2Ftonus.example.org%2Freview%2Foidc%2Fcallback"
            "&scope=openid%20profile&state=st&nonce=n&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            "&code_challenge_method=S256&prompt=login&max_age=600"
    );
}

TEST_F(OpenidProvider, ExchangesTheCodeForWhoItIs) {
    const auto token = redeem();
    ASSERT_TRUE(token.has_value()) << log_;
    EXPECT_EQ(token->subject, "s");
    EXPECT_THAT(token->roles, testing::ElementsAre("nurses"));
    EXPECT_EQ(small_.code_verifier_, attempt_.verifier);
    EXPECT_EQ(small_.authorization_, "Basic dG9udXM6cCUyNnNz");
}

TEST_F(OpenidProvider, MayChangeItsKeysAtAnyTime) {
    ASSERT_TRUE(redeem().has_value()) << log_;
    ASSERT_TRUE(redeem().has_value()) << log_;
    EXPECT_EQ(small_.keys_read_, 1);
    small_.replace_key("second");
    ASSERT_TRUE(redeem().has_value()) << log_;
    EXPECT_EQ(small_.keys_read_, 2);
}

TEST_F(OpenidProvider, IsRefusedWithoutTellingTheLogWhatItSaid) {
    small_.nonce_ = "another-sign-in";
    const auto token = redeem();
    ASSERT_FALSE(token.has_value());
    EXPECT_EQ(token.error().kind(), core::ErrorKind::unauthenticated);
    EXPECT_THAT(log_, testing::HasSubstr("nonce is not that of this sign-in"));
    EXPECT_THAT(log_, testing::Not(testing::HasSubstr("another-sign-in")));
}

TEST_F(OpenidProvider, MayNotTakeTheCode) {
    const auto token = redeem("stolen-code");
    ASSERT_FALSE(token.has_value());
    EXPECT_EQ(token.error().kind(), core::ErrorKind::busy);
    EXPECT_THAT(log_, testing::Not(testing::HasSubstr("stolen-code")));
}

TEST_F(OpenidProvider, MustNameTheConfiguredIssuer) {
    small_.issuer_ = "https://another.example.org";
    const auto url = test::run(provider().authorization_url(attempt_, provider_now));
    ASSERT_FALSE(url.has_value());
    EXPECT_THAT(log_, testing::HasSubstr("names another issuer"));
}

TEST_F(OpenidProvider, ThatHangsIsGivenUp) {
    timeout_ = std::chrono::milliseconds(50);
    small_.hangs_ = true;
    const auto url = test::run(provider().authorization_url(attempt_, provider_now));
    small_.hangs_ = false;
    ASSERT_FALSE(url.has_value());
    EXPECT_EQ(url.error().kind(), core::ErrorKind::busy);
}

}  // namespace
}  // namespace tonus::openid
