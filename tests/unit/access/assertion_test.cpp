#include <tonus/access/assertion.hpp>

#include "signer.hpp"

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::access {
namespace {

constexpr std::int64_t now_seconds = 1'790'000'000;
constexpr core::Instant now{std::chrono::seconds(now_seconds)};
const AssertionOptions options{"https://tonus.example/auth/token"};

const TestKey& client_key() {
    static const TestKey key = make_ec_key("k1");
    return key;
}

std::string seconds_from_now(std::int64_t seconds) { return std::to_string(now_seconds + seconds); }

struct Case {
    std::string_view name;
    std::string claims;
    bool accepted = false;
};

std::string claims(
    const std::string& exp,
    const std::string& aud = R"("https://tonus.example/auth/token")",
    const std::string& iss = "ehr",
    const std::string& sub = "ehr",
    const std::string& rest = R"(,"jti":"1")"
) {
    return R"({"iss":")" + iss + R"(","sub":")" + sub + R"(","aud":)" + aud + R"(,"exp":)" + exp + rest + "}";
}

class CheckAssertion : public testing::TestWithParam<Case> {};

TEST_P(CheckAssertion, ClaimByClaim) {
    const auto keys = KeySet::parse(key_set_of(client_key()));
    ASSERT_TRUE(keys.has_value());
    ReplayGuard replays;
    const std::string compact = sign(client_key().private_jwk, "ES384", "k1", GetParam().claims);
    const auto checked = check_assertion(compact, "ehr", *keys, replays, now, options);
    EXPECT_EQ(checked.has_value(), GetParam().accepted) << (checked ? "" : checked.error().detail());
    if (!checked) {
        EXPECT_EQ(checked.error().kind(), core::ErrorKind::unauthenticated);
        EXPECT_EQ(checked.error().message(), "The client assertion is not valid.");
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    CheckAssertion,
    testing::Values(
        Case{"good", claims(seconds_from_now(300)), true},
        Case{"audience_in_a_list", claims(seconds_from_now(60), R"(["x","https://tonus.example/auth/token"])"), true},
        Case{"with_times", claims(seconds_from_now(60), options.audience.empty() ? "" : R"("https://tonus.example/auth/token")", "ehr", "ehr",
                                  R"(,"jti":"1","iat":)" + seconds_from_now(-1) + R"(,"nbf":)" + seconds_from_now(10)), true},
        Case{"expired", claims(seconds_from_now(-31))},
        Case{"lives_too_long", claims(seconds_from_now(331))},
        Case{"no_number", claims(R"("soon")")},
        Case{"other_audience", claims(seconds_from_now(60), R"("https://evil.example/auth/token")")},
        Case{"other_issuer", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "other")},
        Case{"other_subject", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "ehr", "other")},
        Case{"no_jti", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "ehr", "ehr", "")},
        Case{"not_yet_valid", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "ehr", "ehr",
                                     R"(,"jti":"1","nbf":)" + seconds_from_now(40))},
        Case{"no_object", "[]"}
    ),
    test::case_name
);

TEST(CheckAssertion, TakesEachAssertionOnce) {
    const auto keys = KeySet::parse(key_set_of(client_key()));
    ReplayGuard replays;
    const std::string compact = sign(client_key().private_jwk, "ES384", "k1", claims(seconds_from_now(60)));
    EXPECT_TRUE(check_assertion(compact, "ehr", *keys, replays, now, options).has_value());
    EXPECT_FALSE(check_assertion(compact, "ehr", *keys, replays, now, options).has_value());
    EXPECT_EQ(claimed_client(compact), "ehr");
    EXPECT_EQ(claimed_client("nonsense"), "");
}

TEST(ReplayGuard, ForgetsWhatHasExpired) {
    ReplayGuard replays;
    EXPECT_TRUE(replays.first_use("a", "1", now + std::chrono::seconds(60), now));
    EXPECT_TRUE(replays.first_use("b", "1", now + std::chrono::seconds(60), now));
    EXPECT_FALSE(replays.first_use("a", "1", now + std::chrono::seconds(60), now + std::chrono::seconds(60)));
    EXPECT_TRUE(replays.first_use("a", "1", now + std::chrono::seconds(120), now + std::chrono::seconds(61)));
}

}  // namespace
}  // namespace tonus::access
