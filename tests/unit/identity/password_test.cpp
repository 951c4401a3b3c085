#include <tonus/identity/password.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tonus::identity {
namespace {

TEST(Password, IsVerifiedAgainstItsHashOnly) {
    const auto hash = hash_password_blocking("correct horse battery", PasswordCost::least);
    ASSERT_TRUE(hash.has_value());
    EXPECT_TRUE(hash->starts_with("$argon2id$"));
    EXPECT_TRUE(verify_password_blocking(*hash, "correct horse battery"));
    EXPECT_FALSE(verify_password_blocking(*hash, "correct horse batterz"));
    EXPECT_FALSE(verify_password_blocking("not a hash", "correct horse battery"));
    EXPECT_NE(*hash, *hash_password_blocking("correct horse battery", PasswordCost::least));
}

struct Case {
    std::string_view name;
    std::string_view password;
    bool accepted;
};

class NewPassword : public testing::TestWithParam<Case> {};

TEST_P(NewPassword, IsChecked) { EXPECT_EQ(check_new_password("amensah", GetParam().password).has_value(), GetParam().accepted); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    NewPassword,
    testing::Values(
        Case{"long_enough", "twelve chars", true},
        Case{"too_short", "eleven char", false},
        Case{"counts_characters_not_bytes", "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", false},
        Case{"holds_the_account_name", "my AMensah password", false}
    ),
    test::case_name
);

TEST(Secret, NeverRepeatsAndHasAFingerprint) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) EXPECT_TRUE(seen.insert(new_secret()).second);
    EXPECT_EQ(fingerprint("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace tonus::identity
