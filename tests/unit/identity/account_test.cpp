#include <tonus/identity/account.hpp>

#include <gtest/gtest.h>

namespace tonus::identity {
namespace {

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};

Account sample() { return {"A.Mensah", "Dr A. Mensah", {Role::physician, Role::rule_owner}, "$argon2id$x", false, false, 2, now, 7, true}; }

TEST(Account, IsReadBackAsWritten) {
    const Account account = sample();
    const auto read = decode_account(encode(account));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->name, account.name);
    EXPECT_EQ(read->display_name, account.display_name);
    EXPECT_EQ(read->roles, account.roles);
    EXPECT_EQ(read->password_hash, account.password_hash);
    EXPECT_EQ(read->must_change_password, false);
    EXPECT_EQ(read->disabled, false);
    EXPECT_EQ(read->external, true);
    EXPECT_EQ(read->failed_attempts, 2);
    EXPECT_EQ(read->locked_until, now);
    EXPECT_EQ(read->session_epoch, 7);
}

TEST(Account, LocksAfterTheLastWrongPasswordAndOpensAgain) {
    Account account = sample();
    note_success(account);
    const LockoutOptions options{3, std::chrono::minutes(15)};
    note_failure(account, now, options);
    note_failure(account, now, options);
    EXPECT_FALSE(is_locked(account, now));
    note_failure(account, now, options);
    EXPECT_TRUE(is_locked(account, now + std::chrono::minutes(14)));
    EXPECT_FALSE(is_locked(account, now + std::chrono::minutes(15)));
}

}  // namespace
}  // namespace tonus::identity
