#include "support/rules.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

constexpr std::string_view facts =
    "-200d.. exposure baclofen oral 30 mg/d\n"
    "-3d symptom nausea\n"
    "-5d symptom nausea\n"
    "-100d.. exposure oxycodone oral 20 mg/d #opioid";

TEST(RecordTest, OrdersByClinicalTimeWhateverTheOrderOfArrival) {
    auto arrived = test::compact_facts(facts);
    const Record record(arrived);
    std::reverse(arrived.begin(), arrived.end());
    const Record reversed(arrived);
    ASSERT_EQ(record.facts().size(), 4u);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(record.facts()[i].origin, reversed.facts()[i].origin);
    EXPECT_EQ(record.facts()[0].fact.concept_id, "baclofen");
    EXPECT_EQ(record.facts()[3].origin.resource, "Fact/2");
}

TEST(RecordTest, TakesAFactOnceHoweverOftenItIsGiven) {
    auto arrived = test::compact_facts(facts);
    const auto once = arrived;
    arrived.insert(arrived.end(), once.begin(), once.end());
    EXPECT_EQ(Record(arrived).facts().size(), 4u);
}

TEST(RecordTest, KeepsTwoReportsOfTheSameThingFromTwoResources) {
    auto arrived = test::compact_facts("-3d symptom nausea");
    arrived.push_back(arrived.front());
    arrived.back().origin.resource = "Fact/9";
    EXPECT_EQ(Record(arrived).facts().size(), 2u);
}

TEST(RecordTest, FindsFactsByConceptAndExposuresByGroup) {
    const Record record(test::compact_facts(facts));
    EXPECT_EQ(record.about("nausea").size(), 2u);
    ASSERT_EQ(record.about("opioid").size(), 1u);
    EXPECT_EQ(record[record.about("opioid").front()].fact.concept_id, "oxycodone");
    EXPECT_TRUE(record.about("fever").empty());
}

TEST(RecordTest, WeighsTabletsByTheProductOnRecord) {
    const Record record(
        test::compact_facts("-200d.. exposure baclofen oral 30 mg/d tablet=10\n"
                            "-1d context intake-amount 12 {tbl} #at-once\n")
    );
    ASSERT_EQ(record.about("intake-amount").size(), 1u);
    EXPECT_EQ(record[record.about("intake-amount").front()].fact.value, 120);
    EXPECT_EQ(record[record.about("intake-amount").front()].fact.unit, "mg");
    const Record unknown(test::compact_facts("-1d context intake-amount 12 {tbl}"));
    EXPECT_EQ(unknown[unknown.about("intake-amount").front()].fact.unit, "{tbl}");
}

TEST(RecordTest, MayBeEmpty) {
    const Record record;
    EXPECT_TRUE(record.facts().empty());
    const Assessment assessment = assess(record, test::shipped_rules(), test::rules_now);
    EXPECT_TRUE(assessment.findings.empty());
    EXPECT_EQ(assessment.next, std::nullopt);
}

}  // namespace
}  // namespace tonus::surveillance
