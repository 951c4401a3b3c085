#include <tonus/access/assertion.hpp>
#include <tonus/access/key_set.hpp>

#include "support/signer.hpp"

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::access {
namespace {

constexpr std::int64_t now_seconds = 1'790'000'000;
constexpr core::Instant now{std::chrono::seconds(now_seconds)};
const AssertionOptions options{{"https://tonus.example/auth/token"}, {}};

const TestKey& client_key() {
    static const TestKey key = make_ec_key("k1");
    return key;
}

std::string seconds_from_now(std::int64_t seconds) { return std::to_string(now_seconds + seconds); }

core::Result<Assertion> check(const std::string& compact, std::string_view client, const KeySet& keys) {
    auto payload = keys.verify(compact);
    if (!payload) return core::fail(std::move(payload.error()));
    return check_claims(compact, std::move(*payload), client, now, options);
}

struct AssertionCase {
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

class CheckClaims : public testing::TestWithParam<AssertionCase> {};

TEST_P(CheckClaims, ClaimByClaim) {
    const auto keys = KeySet::parse(key_set_of(client_key()));
    ASSERT_TRUE(keys.has_value());
    const std::string compact = sign(client_key().private_jwk, "ES384", "k1", GetParam().claims);
    const auto checked = check(compact, "ehr", *keys);
    EXPECT_EQ(checked.has_value(), GetParam().accepted) << (checked ? "" : checked.error().detail());
    if (!checked) {
        EXPECT_EQ(checked.error().kind(), core::ErrorKind::unauthenticated);
        EXPECT_EQ(checked.error().message(), "The client assertion is not valid.");
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    CheckClaims,
    testing::Values(
        AssertionCase{"good", claims(seconds_from_now(300)), true},
        AssertionCase{"audience_in_a_list", claims(seconds_from_now(60), R"(["x","https://tonus.example/auth/token"])"), true},
        AssertionCase{
            "with_times",
            claims(
                seconds_from_now(60),
                R"("https://tonus.example/auth/token")",
                "ehr",
                "ehr",
                R"(,"jti":"1","iat":)" + seconds_from_now(-1) + R"(,"nbf":)" + seconds_from_now(10)
            ),
            true},
        AssertionCase{"expired", claims(seconds_from_now(-31))},
        AssertionCase{"lives_too_long", claims(seconds_from_now(331))},
        AssertionCase{"no_number", claims(R"("soon")")},
        AssertionCase{"other_audience", claims(seconds_from_now(60), R"("https://evil.example/auth/token")")},
        AssertionCase{"other_issuer", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "other")},
        AssertionCase{"other_subject", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "ehr", "other")},
        AssertionCase{"no_jti", claims(seconds_from_now(60), R"("https://tonus.example/auth/token")", "ehr", "ehr", "")},
        AssertionCase{
            "not_yet_valid",
            claims(
                seconds_from_now(60), R"("https://tonus.example/auth/token")", "ehr", "ehr", R"(,"jti":"1","nbf":)" + seconds_from_now(40)
            )},
        AssertionCase{"no_object", "[]"}
    ),
    test::case_name
);

std::string assertion_with(const std::string& header) {
    return sign_with_header(client_key().private_jwk, header, claims(seconds_from_now(60)));
}

TEST(CheckClaims, LooksAtTheHeader) {
    const auto keys = KeySet::parse(key_set_of(client_key()));
    const auto accepted = [&](const std::string& header) { return check(assertion_with(header), "ehr", *keys).has_value(); };
    EXPECT_TRUE(accepted(R"({"alg":"ES384","kid":"k1","typ":"JWT"})"));
    EXPECT_FALSE(accepted(R"({"alg":"ES384"})"));
    EXPECT_FALSE(accepted(R"({"alg":"ES384","kid":"k2"})"));
    EXPECT_FALSE(accepted(R"({"alg":"ES384","kid":"k1","typ":"at+jwt"})"));
    EXPECT_FALSE(accepted(R"({"alg":"ES384","kid":"k1","crit":["exp"]})"));
    EXPECT_FALSE(accepted(R"({"alg":"ES384","kid":"k1","jku":"https://evil.example/keys"})"));
    EXPECT_FALSE(accepted(R"({"alg":"ES384","kid":"k1","jwk":)" + client_key().public_jwk + "}"));
}

TEST(ReadClaimed, IsEmptyForNonsense) {
    const std::string compact = sign(client_key().private_jwk, "ES384", "k1", claims(seconds_from_now(60)));
    EXPECT_EQ(read_claimed(compact).client, "ehr");
    EXPECT_EQ(read_claimed(compact).key_id, "k1");
    EXPECT_EQ(read_claimed("nonsense").client, "");
}

}  // namespace
}  // namespace tonus::access
