#include <tonus/access/id_token.hpp>

#include "support/case_name.hpp"
#include "support/signer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace tonus::access {
namespace {

const core::Instant id_token_now(std::chrono::seconds(1'800'000'000));

/// One RSA key and one elliptic key for the whole program: making them takes long.
const TestKey& provider_key() {
    static const TestKey key = make_rsa_key("r");
    return key;
}

using ClaimTexts = std::map<std::string, std::string>;

/// Claims of a good token as JSON texts.
ClaimTexts good_claims() {
    return {
        {"iss", "\"https://id.example.org\""},
        {"sub", "\"248289761001\""},
        {"aud", "\"tonus\""},
        {"exp", "1800000300"},
        {"iat", "1799999990"},
        {"auth_time", "1799999980"},
        {"nonce", "\"n\""},
        {"name", "\"A. Nurse\""},
        {"groups", "[\"staff\",\"nurses\"]"}};
}

std::string payload_of_claims(const ClaimTexts& claims) {
    std::string text;
    for (const auto& [name, value] : claims) text += (text.empty() ? "{\"" : ",\"") + name + "\":" + value;
    return text + "}";
}

IdTokenCheck checks() {
    IdTokenCheck check;
    check.issuer = "https://id.example.org";
    check.client_id = "tonus";
    check.nonce = "n";
    check.role_claim = "groups";
    check.longest_since = std::chrono::seconds(600);
    return check;
}

core::Result<IdToken> checked(const std::string& compact) {
    const auto keys = KeySet::parse(key_set_of(provider_key()), Signer::identity_provider);
    return check_id_token(compact, keys.value(), checks(), id_token_now);
}

std::string signed_token(const ClaimTexts& claims) { return sign(provider_key().private_jwk, "RS256", "r", payload_of_claims(claims)); }

TEST(IdToken, SaysWhoSomebodyIs) {
    const auto token = checked(signed_token(good_claims()));
    ASSERT_TRUE(token.has_value()) << token.error().detail();
    EXPECT_EQ(token->subject, "248289761001");
    EXPECT_EQ(token->name, "A. Nurse");
    EXPECT_THAT(token->roles, testing::ElementsAre("staff", "nurses"));
}

TEST(IdToken, MayBeSignedOnAnEllipticCurve) {
    const TestKey key = make_ec_key("e", "P-256");
    const auto keys = KeySet::parse(key_set_of(key), Signer::identity_provider);
    ASSERT_TRUE(keys.has_value()) << keys.error().message();
    const std::string compact = sign(key.private_jwk, "ES256", "e", payload_of_claims(good_claims()));
    EXPECT_TRUE(check_id_token(compact, *keys, checks(), id_token_now).has_value());
}

TEST(IdToken, NamesNobodyByWhatNoTerminalShouldShow) {
    ClaimTexts claims = good_claims();
    claims["name"] = R"("\u001b[2J")";
    claims["preferred_username"] = "\"kim\"";
    const auto token = checked(signed_token(claims));
    ASSERT_TRUE(token.has_value()) << token.error().detail();
    EXPECT_EQ(token->name, "kim");
}

struct ClaimCase {
    const char* name;
    const char* claim;
    const char* value;   ///< JSON; empty: left out
    const char* reason;  ///< empty: it is taken
};

class IdTokenClaim : public testing::TestWithParam<ClaimCase> {};

TEST_P(IdTokenClaim, IsChecked) {
    const ClaimCase& row = GetParam();
    ClaimTexts claims = good_claims();
    claims.erase(row.claim);
    if (*row.value != '\0') claims[row.claim] = row.value;
    const auto token = checked(signed_token(claims));
    EXPECT_EQ(token ? "" : token.error().detail(), row.reason);
}

const ClaimCase claim_cases[] = {
    {"OtherIssuer", "iss", "\"https://id.example.org/other\"", "iss is not the issuer"},
    {"NoIssuer", "iss", "", "iss is not the issuer"},
    {"OtherAudience", "aud", "\"another\"", "aud is not this client"},
    {"NoAudience", "aud", "", "aud is not this client"},
    {"OneOfOne", "aud", "[\"tonus\"]", ""},
    {"SeveralWithoutAzp", "aud", "[\"tonus\",\"another\"]", "azp is missing beside several aud"},
    {"OtherAzp", "azp", "\"another\"", "azp is not this client"},
    {"OurAzp", "azp", "\"tonus\"", ""},
    {"Expired", "exp", "1799999970", "expired"},
    {"ExpiredWithinSkew", "exp", "1799999971", ""},
    {"NoExpiry", "exp", "", "exp is missing or no number"},
    {"ExpiryAsText", "exp", "\"1800000300\"", "exp is missing or no number"},
    {"NoIssuedAt", "iat", "", "iat is missing or no number"},
    {"IssuedInTheFuture", "iat", "1800000031", "iat is in the future"},
    {"NotYetValid", "nbf", "1800000031", "nbf is in the future"},
    {"OtherNonce", "nonce", "\"m\"", "nonce is not that of this sign-in"},
    {"NoNonce", "nonce", "", "nonce is not that of this sign-in"},
    {"SignedInLongAgo", "auth_time", "1799999370", "auth_time is too long ago"},
    {"SignedInAtAnUnknownTime", "auth_time", "", "auth_time is missing or no number"},
    {"NoSubject", "sub", "", "sub is missing or too long"},
    {"SubjectIsANumber", "sub", "1", "sub is missing or too long"},
    {"NoRoles", "groups", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Rows, IdTokenClaim, testing::ValuesIn(claim_cases), test::case_name);

TEST(IdToken, IsNotTakenFromForgers) {
    const std::string payload = payload_of_claims(good_claims());
    const TestKey& key = provider_key();
    const std::string shared = R"({"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"})";
    const std::string good = signed_token(good_claims());
    const std::map<std::string, std::string> forged = {
        {"alg none", "eyJhbGciOiJub25lIn0." + good.substr(good.find('.') + 1, good.rfind('.') - good.find('.'))},
        {"shared secret", sign(shared, "HS256", "r", payload)},
        {"another algorithm", sign(key.private_jwk, "RS384", "r", payload)},
        {"another key", sign(make_rsa_key("r").private_jwk, "RS256", "r", payload)},
        {"unknown kid", sign(key.private_jwk, "RS256", "s", payload)},
        {"no kid", sign(key.private_jwk, "RS256", "", payload)},
        {"unknown crit", sign_with_header(key.private_jwk, R"({"alg":"RS256","kid":"r","crit":["x"],"x":true})", payload)},
        {"nothing", ""},
    };
    for (const auto& [name, compact] : forged) EXPECT_FALSE(checked(compact).has_value()) << name;
}

}  // namespace
}  // namespace tonus::access
