#include "support/rules.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/surveillance/packed_facts.hpp>

#include <algorithm>

namespace tonus::surveillance {
namespace {

std::string told(const std::vector<SourcedFact>& facts) {
    std::string text;
    for (const SourcedFact& sourced : facts) {
        text += sourced.origin.resource + "/" + sourced.origin.version + "@" +
                std::to_string(sourced.origin.stored_at.time_since_epoch().count()) + " " + clinical::encode({sourced.fact}) + "\n";
    }
    return text;
}

/// No member at its default.
clinical::Fact full() {
    clinical::Fact fact;
    fact.kind = clinical::FactKind::exposure;
    fact.concept_id = "baclofen";
    fact.polarity = clinical::Polarity::absent;
    fact.certainty = clinical::Certainty::uncertain;
    fact.start = test::rules_now;
    fact.start_latest = test::rules_now + std::chrono::hours(1);
    fact.end = test::rules_now + std::chrono::hours(2);
    fact.value = -0.0;
    fact.value_high = 1e-300;
    fact.unit = "mg/d";
    fact.body_site = "left arm";
    fact.single_dose = 2.5;
    fact.concentration = 3.5;
    fact.tablet_strength = 4.5;
    fact.severity = clinical::Severity::severe;
    fact.change = clinical::Change::better;
    fact.serious = true;
    fact.dechallenge = true;
    fact.rechallenge = true;
    fact.route = clinical::Route::intrathecal;
    fact.state = clinical::ExposureState::on_hold;
    fact.as_needed = true;
    fact.hours_of_day = 0x800001;
    fact.product = "Lioresal \"10\" mg";
    fact.indications = {"spasticity", ""};
    fact.orders = {"urn:orders|1"};
    fact.qualifiers = {"unsafe-driving", std::string(255, 'q')};
    fact.from_text = true;
    fact.element = "MedicationStatement.dosage[0]";
    fact.display = std::string(70'000, 'd');
    fact.words = {{"She took ", clinical::SegmentRole::plain}, {std::string(254, 'w'), clinical::SegmentRole::dose}};
    fact.gap = "urn:ward|SLP";
    fact.gap_label = "Zq index";
    return fact;
}

std::vector<SourcedFact> of(std::string resource, std::vector<clinical::Fact> facts, std::string version = "1") {
    std::vector<SourcedFact> sourced;
    for (clinical::Fact& fact : facts) sourced.push_back({{resource, version, test::rules_now}, std::move(fact)});
    return sourced;
}

clinical::Fact symptom(std::string concept_id, int hours_ago) {
    clinical::Fact fact;
    fact.kind = clinical::FactKind::symptom;
    fact.concept_id = std::move(concept_id);
    fact.start = fact.start_latest = test::rules_now - std::chrono::hours(hours_ago);
    return fact;
}

TEST(PackedFactsTest, ComeOutAsTheyWentIn) {
    clinical::Fact earliest;
    earliest.start = earliest.start_latest = core::Instant::min();
    clinical::Fact latest;
    latest.start = latest.start_latest = core::Instant::max();
    const auto facts = of("MedicationStatement/1", {earliest, full(), latest});
    EXPECT_EQ(told(PackedFacts(facts).unpack()), told(facts));
    PackedFacts put;
    put.put("MedicationStatement/1", facts);
    EXPECT_EQ(told(put.unpack()), told(facts));
    EXPECT_TRUE(PackedFacts().unpack().empty());
}

TEST(PackedFactsTest, ComeInTheOrderOfTheirStarts) {
    auto facts = of("Observation/1", {symptom("nausea", 1), symptom("fever", 3)});
    const auto more = of("Observation/2", {symptom("drowsiness", 2), full()});
    facts.insert(facts.end(), more.begin(), more.end());
    const auto unpacked = PackedFacts(facts).unpack();
    ASSERT_EQ(unpacked.size(), 4U);
    EXPECT_TRUE(std::is_sorted(unpacked.begin(), unpacked.end(), [](const SourcedFact& left, const SourcedFact& right) {
        return left.fact.start < right.fact.start;
    }));
    EXPECT_EQ(unpacked[1].origin.resource, "Observation/2");
}

TEST(PackedFactsTest, HoldWhatEachResourceSaidLast) {
    PackedFacts facts;
    for (const char* resource : {"Observation/1", "Observation/10", "Observation/2"})
        facts.put(resource, of(resource, {symptom("nausea", 5), symptom("fever", 4)}));
    facts.put("Observation/10", of("Observation/10", {symptom("drowsiness", 3)}, "2"));
    facts.put("Observation/2", {});
    facts.put("Observation/3", {});
    const auto first = of("Observation/1", {symptom("nausea", 5), symptom("fever", 4)});
    const auto second = of("Observation/10", {symptom("drowsiness", 3)}, "2");
    EXPECT_EQ(told(facts.unpack()), told(first) + told(second));
    facts.put("Observation/1", {});
    facts.put("Observation/10", {});
    EXPECT_TRUE(facts.unpack().empty());
}

TEST(PackedFactsTest, TakeLittleMoreThanTheyHoldHoweverManyComeOneByOne) {
    PackedFacts grown;
    std::vector<SourcedFact> all;
    for (int i = 0; i < 1000; ++i) {
        const std::string resource = "Observation/" + std::to_string(i);
        const auto one = of(resource, {symptom("nausea", i)});
        grown.put(resource, one);
        all.insert(all.end(), one.begin(), one.end());
    }
    EXPECT_EQ(told(grown.unpack()), told(PackedFacts(all).unpack()));
    EXPECT_LT(grown.bytes(), PackedFacts(all).bytes() * 5 / 4);
    EXPECT_LT(grown.bytes(), all.size() * sizeof(SourcedFact) / 5);
}

}  // namespace
}  // namespace tonus::surveillance
