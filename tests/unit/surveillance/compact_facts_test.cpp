#include "support/case_name.hpp"
#include "support/rules.hpp"

namespace tonus::surveillance {
namespace {

using std::chrono::hours;

TEST(CompactFactsTest, ReadsAnExposure) {
    const auto facts = test::compact_facts("-10d..-2d exposure baclofen oral 60 mg/d ended product=tablet for=spasticity #order");
    ASSERT_EQ(facts.size(), 1u);
    const clinical::Fact& fact = facts[0].fact;
    EXPECT_EQ(fact.kind, clinical::FactKind::exposure);
    EXPECT_EQ(fact.start, test::rules_now - hours(240));
    EXPECT_EQ(fact.end, test::rules_now - hours(48));
    EXPECT_EQ(fact.route, clinical::Route::oral);
    EXPECT_EQ(fact.state, clinical::ExposureState::ended);
    EXPECT_EQ(fact.value, 60);
    EXPECT_EQ(fact.unit, "mg/d");
    EXPECT_EQ(fact.product, "tablet");
    EXPECT_EQ(fact.indications, std::vector<std::string>{"spasticity"});
    EXPECT_EQ(fact.qualifiers, std::vector<std::string>{"order"});
}

TEST(CompactFactsTest, ReadsASymptomAndAMeasurement) {
    const auto facts = test::compact_facts("\n  -1d symptom weakness severe worse uncertain\n+6h measurement body-temperature 38.9 Cel\n");
    ASSERT_EQ(facts.size(), 2u);
    EXPECT_EQ(facts[0].fact.severity, clinical::Severity::severe);
    EXPECT_EQ(facts[0].fact.change, clinical::Change::new_or_worse);
    EXPECT_EQ(facts[0].fact.certainty, clinical::Certainty::uncertain);
    EXPECT_EQ(facts[1].fact.value, 38.9);
    EXPECT_EQ(facts[1].fact.start, test::rules_now + hours(6));
    EXPECT_NE(facts[0].origin.resource, facts[1].origin.resource);
}

struct Refused {
    std::string_view name;
    std::string_view text;
    std::string_view word;
};

class CompactFactsRefusedTest : public testing::TestWithParam<Refused> {};

TEST_P(CompactFactsRefusedTest, NamesTheWord) {
    const auto facts = parse_compact_facts(GetParam().text, test::rules_now);
    ASSERT_FALSE(facts);
    EXPECT_NE(facts.error().message().find(GetParam().word), std::string::npos) << facts.error().message();
}

INSTANTIATE_TEST_SUITE_P(
    Words,
    CompactFactsRefusedTest,
    testing::Values(
        Refused{"time", "yesterday symptom nausea", "yesterday"},
        Refused{"unit_of_time", "-3y symptom nausea", "-3y"},
        Refused{"end", "-3d..soon exposure baclofen", "soon"},
        Refused{"kind", "-3d complaint nausea", "complaint"},
        Refused{"detail", "-3d symptom nausea awful", "awful"},
        Refused{"second_line", "-3d symptom nausea\n-3d symptom", "Line 2"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::surveillance
