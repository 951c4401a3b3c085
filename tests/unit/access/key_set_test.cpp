#include <tonus/access/key_set.hpp>

#include "support/signer.hpp"

#include <gtest/gtest.h>

namespace tonus::access {
namespace {

TEST(KeySet, VerifiesWithTheAlgorithmOfTheKeyOnly) {
    const TestKey rsa = make_rsa_key("r");
    const TestKey ec = make_ec_key("e");
    const auto keys = KeySet::parse("{\"keys\":[" + rsa.public_jwk + "," + ec.public_jwk + "]}");
    ASSERT_TRUE(keys.has_value()) << keys.error().message();
    EXPECT_EQ(keys->verify(sign(rsa.private_jwk, "RS384", "r", "{}")).value_or("refused"), "{}");
    EXPECT_EQ(keys->verify(sign(ec.private_jwk, "ES384", "e", "{}")).value_or("refused"), "{}");
    EXPECT_FALSE(keys->verify(sign(rsa.private_jwk, "RS256", "r", "{}")).has_value());
    EXPECT_FALSE(keys->verify(sign(rsa.private_jwk, "RS384", "other", "{}")).has_value());
    EXPECT_FALSE(keys->verify(sign(make_ec_key("e").private_jwk, "ES384", "e", "{}")).has_value());
}

TEST(KeySet, IsNotFooledByAlgorithmConfusion) {
    const TestKey rsa = make_rsa_key("r");
    const auto keys = KeySet::parse(key_set_of(rsa));
    ASSERT_TRUE(keys.has_value());
    // The public key's text used as a shared secret.
    const std::string shared = R"({"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"})";
    EXPECT_FALSE(keys->verify(sign(shared, "HS256", "r", "{}")).has_value());
    EXPECT_FALSE(keys->verify("eyJhbGciOiJub25lIn0.e30.").has_value());
    EXPECT_FALSE(keys->verify("").has_value());
    EXPECT_FALSE(keys->verify("a.b.c").has_value());
}

TEST(KeySet, TakesPublicKeysOfEnoughStrengthOnly) {
    const TestKey key = make_rsa_key("r");
    EXPECT_FALSE(KeySet::parse("{\"keys\":[" + key.private_jwk + "]}").has_value());
    EXPECT_FALSE(KeySet::parse(key_set_of(make_rsa_key("weak", 1024))).has_value());
    EXPECT_FALSE(KeySet::parse("{}").has_value());
    EXPECT_FALSE(KeySet::parse("not json").has_value());
}

}  // namespace
}  // namespace tonus::access
