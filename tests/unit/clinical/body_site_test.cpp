#include "support/clinical_content.hpp"

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

using test::facts_of_text;

/// The place of a score that is sent with `members` beside its value.
std::string place_of(const std::string& members) {
    const auto facts = facts_of_text(
        R"({"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20","valueString":"2",)" + members + "}"
    );
    EXPECT_EQ(facts.size(), 1U) << members;
    return facts.empty() ? std::string() : facts[0].body_site;
}

std::string sent_as(const std::string& site) {
    return place_of(R"("code":{"text":"Modified Ashworth Scale"},"bodySite":{"text":")" + site + R"("})");
}

struct Wording {
    const char* name;
    const char* sent;
    const char* read;
};

class BodySiteTest : public testing::TestWithParam<Wording> {};

TEST_P(BodySiteTest, IsOneWordingForEachPlace) { EXPECT_EQ(sent_as(GetParam().sent), GetParam().read); }

INSTANTIATE_TEST_SUITE_P(
    Sent,
    BodySiteTest,
    testing::Values(
        Wording{"Words", "left knee", "left knee"},
        Wording{"Capitals", "Left Knee", "left knee"},
        Wording{"Initial", "L knee", "left knee"},
        Wording{"Abbreviation", "Lt. knee", "left knee"},
        Wording{"SideBehind", "Knee, left", "left knee"},
        Wording{"InBrackets", "knee (L)", "left knee"},
        Wording{"CodeSystem", "Structure of left knee joint (body structure)", "left knee"},
        Wording{"OtherSide", "R knee", "right knee"},
        Wording{"Action", "Left knee flexors", "left knee flexor"},
        Wording{"ActionBefore", "Flexors of the left knee", "left knee flexor"},
        Wording{"Muscle", "L gastroc", "left gastrocnemius"},
        Wording{"TwoWords", "R plantar flexors", "right plantarflexor"},
        Wording{"Extremity", "LUE", "left upper limb"},
        Wording{"ExtremityInWords", "upper extremity (left)", "left upper limb"},
        Wording{"Both", "bilateral hamstrings", "both hamstring"},
        Wording{"BothInWords", "left and right hamstrings", "both hamstring"},
        Wording{"Unknown", "Tongue base", "tongue base"},
        Wording{"OnlyFillers", "Muscle group", "muscle group"},
        Wording{"AnotherLanguage", "l'épaule droite", "l’épaule droite"},
        Wording{"None", "", ""}
    ),
    [](const auto& row) { return row.param.name; }
);

TEST(BodySiteTest, NearIsNotTheSame) {
    EXPECT_NE(sent_as("left calf"), sent_as("left gastrocnemius"));
    EXPECT_NE(sent_as("left arm"), sent_as("left upper limb"));
    EXPECT_NE(sent_as("left knee"), sent_as("right knee"));
    EXPECT_NE(sent_as("left knee flexors"), sent_as("left knee extensors"));
}

TEST(BodySiteTest, TheNameOfWhatWasMeasuredTellsThePlaceWhereNothingElseDoes) {
    EXPECT_EQ(place_of(R"("code":{"text":"Modified Ashworth Scale right elbow flexors"})"), "right elbow flexor");
    EXPECT_EQ(place_of(R"("code":{"text":"MAS L ankle"})"), "left ankle");
    EXPECT_EQ(place_of(R"("code":{"text":"MAS left"})"), "") << "a side alone is no place";
    EXPECT_EQ(place_of(R"("code":{"text":"MAS R elbow"},"bodySite":{"text":"Left elbow"})"), "left elbow")
        << "the element made for it wins";
}

TEST(BodySiteTest, EachComponentHasThePlaceOfItsName) {
    const auto facts = facts_of_text(
        R"({"resourceType":"Observation","status":"final","effectiveDateTime":"2026-11-20","code":{"text":"Spasticity assessment"},"component":[)"
        R"({"code":{"text":"Modified Ashworth right elbow flexors"},"valueInteger":2},)"
        R"({"code":{"text":"Modified Ashworth left elbow flexors"},"valueInteger":3}]})"
    );
    ASSERT_EQ(facts.size(), 2U);
    EXPECT_EQ(facts[0].body_site, "right elbow flexor");
    EXPECT_EQ(facts[1].body_site, "left elbow flexor");
}

}  // namespace
}  // namespace tonus::clinical
