#include "support/clinical_content.hpp"
#include "support/rules.hpp"
#include "support/story.hpp"

// Patients as an EHR sends them, told in tests/golden/stories, and the flags a clinician expects.

namespace tonus::surveillance {
namespace {

class StoriesTest : public testing::TestWithParam<std::string_view> {};

TEST_P(StoriesTest, RaiseTheFlagsThatAClinicianExpects) {
    const auto stories = test::read_golden_stories(GetParam());
    ASSERT_FALSE(stories.empty());
    for (const test::Story& story : stories) {
        const Assessment assessment = test::assess_resources(story.resources, test::clinical_content(), test::shipped_rules());
        EXPECT_EQ(test::story_problem(story, assessment), "") << story.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Files, StoriesTest, testing::ValuesIn(test::unordered_stories));
INSTANTIATE_TEST_SUITE_P(OfSixMakers, StoriesTest, testing::Values("senders"));
INSTANTIATE_TEST_SUITE_P(InTheirOrder, StoriesTest, testing::Values("corrections", "turns"));

}  // namespace
}  // namespace tonus::surveillance
