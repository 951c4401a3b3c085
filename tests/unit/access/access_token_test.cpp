#include <tonus/access/access_token.hpp>

#include <gtest/gtest.h>

namespace tonus::access {
namespace {

constexpr core::Instant issued_at{std::chrono::seconds(1'790'000'000)};
const std::string secret(32, 's');

class AccessToken : public testing::Test {
protected:
    TokenIssuer issuer_{secret, "https://tonus.example", std::chrono::seconds(300)};
    [[nodiscard]] std::string issue() const {
        Caller caller;
        caller.client_id = "ehr";
        caller.scopes = *parse_scopes("system/Observation.cu");
        caller.registration = "of-today";
        return *issuer_.issue(caller, issued_at);
    }
    std::string token_ = issue();
};

TEST_F(AccessToken, TellsWhoCallsAndWhatTheyMayDo) {
    const auto caller = issuer_.check(token_, issued_at + std::chrono::seconds(299));
    ASSERT_TRUE(caller.has_value()) << caller.error().detail();
    EXPECT_EQ((*caller)->client_id, "ehr");
    EXPECT_EQ(format_scopes((*caller)->scopes), "system/Observation.cu");
    EXPECT_EQ((*caller)->registration, "of-today");
    EXPECT_EQ((*caller)->issued, issued_at);
}

TEST_F(AccessToken, Expires) { EXPECT_FALSE(issuer_.check(token_, issued_at + std::chrono::seconds(300)).has_value()); }

TEST_F(AccessToken, IsOnlyGoodHere) {
    const TokenIssuer other_secret(std::string(32, 't'), "https://tonus.example", std::chrono::seconds(300));
    const TokenIssuer other_issuer(secret, "https://other.example", std::chrono::seconds(300));
    EXPECT_FALSE(other_secret.check(token_, issued_at).has_value());
    EXPECT_FALSE(other_issuer.check(token_, issued_at).has_value());
}

TEST_F(AccessToken, CannotBeChanged) {
    for (std::size_t i = 0; i + 1 < token_.size(); i += 7) {
        std::string changed = token_;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(issuer_.check(changed, issued_at).has_value()) << i;
    }
    EXPECT_FALSE(issuer_.check("", issued_at).has_value());
}

TEST_F(AccessToken, CanBeRevoked) {
    const std::string other = issue();
    const auto caller = issuer_.check(token_, issued_at);
    issuer_.revoke((*caller)->expires, (*caller)->token_id);
    EXPECT_FALSE(issuer_.check(token_, issued_at).has_value());
    EXPECT_TRUE(issuer_.check(other, issued_at).has_value());
}

TEST(TokenIssuer, NeedsALongSecret) { EXPECT_THROW(TokenIssuer("short", "i", std::chrono::seconds(1)), std::invalid_argument); }

}  // namespace
}  // namespace tonus::access
