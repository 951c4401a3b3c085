#include <tonus/surveillance/finding.hpp>

#include <gtest/gtest.h>

namespace tonus::surveillance {
namespace {

TEST(FindingTest, PrioritiesReadBackAsTheyAreNamed) {
    for (const Priority priority : {Priority::routine, Priority::urgent, Priority::emergent}) {
        EXPECT_EQ(priority_named(name_of(priority)), priority);
    }
    EXPECT_EQ(priority_named("stat"), std::nullopt);
}

TEST(FindingTest, PrioritiesAreOrdered) {
    EXPECT_LT(Priority::routine, Priority::urgent);
    EXPECT_LT(Priority::urgent, Priority::emergent);
}

}  // namespace
}  // namespace tonus::surveillance
