#include <tonus/identity/role.hpp>

#include <gtest/gtest.h>

namespace tonus::identity {
namespace {

TEST(Role, NamesAreReadBack) {
    for (const Role role : all_roles()) EXPECT_EQ(parse_role(name_of(role)), role);
    EXPECT_EQ(parse_role("surgeon"), std::nullopt);
}

TEST(Role, OperatorsSeeNoPatientData) {
    EXPECT_FALSE(may({Role::operations}, Right::view_patients));
    EXPECT_TRUE(may({Role::operations}, Right::view_system));
}

TEST(Role, SeriousReactionsAreAPhysiciansToConfirm) {
    EXPECT_FALSE(may({Role::nurse}, Right::confirm));
    EXPECT_TRUE(may({Role::pharmacist}, Right::confirm));
    EXPECT_FALSE(may({Role::pharmacist}, Right::confirm_serious));
    EXPECT_TRUE(may({Role::physician}, Right::confirm_serious));
    EXPECT_TRUE(may({Role::nurse, Role::physician}, Right::confirm_serious));
}

}  // namespace
}  // namespace tonus::identity
