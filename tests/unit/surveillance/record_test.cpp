#include "support/rules.hpp"

#include <tonus/clinical/codec.hpp>

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

std::string told(const Record& record) {
    std::string text;
    for (const SourcedFact& sourced : record.facts())
        text += sourced.origin.resource + "/" + sourced.origin.version + " " + clinical::encode({sourced.fact}) + "\n";
    for (std::size_t slot = 0; slot < record.concepts().size(); ++slot) {
        text += record.concepts()[slot] + ":";
        for (const std::uint32_t position : record.at_slot(slot)) text += " " + std::to_string(position);
        text += "\n";
    }
    return text;
}

TEST(RecordTest, GrowsToTheRecordOfAllItsFacts) {
    auto all = test::compact_facts(std::string(facts) + "\n-3d symptom nausea\n-50d measurement egfr 58 mL/min/{1.73_m2}\n");
    all.push_back(all.back());
    const Record whole(all);
    for (std::size_t known = 0; known <= all.size(); ++known) {
        const auto middle = all.begin() + std::ptrdiff_t(known);
        Record record(std::vector(all.begin(), middle));
        EXPECT_TRUE(record.grow(std::vector(middle, all.end())));
        EXPECT_EQ(told(record), told(whole)) << known << " known before";
    }
}

TEST(RecordTest, DoesNotGrowWhereTabletsAreCounted) {
    const auto product = test::compact_facts("-200d.. exposure baclofen oral 30 mg/d tablet=10");
    const auto intake = test::compact_facts("-1d context intake-amount 12 {tbl} #at-once");
    Record record(product);
    const std::string before = told(record);
    EXPECT_FALSE(record.grow(intake));
    EXPECT_EQ(told(record), before);
    Record counted(intake);
    EXPECT_FALSE(counted.grow(product));
    EXPECT_EQ(told(counted), told(Record(intake)));
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
