#include <tonus/surveillance/flag_state.hpp>

#include "support/rules.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

namespace tonus::surveillance {
namespace {

using Facts = std::vector<SourcedFact>;

/// What can turn up in a record; each takes a random time within 100 days.
constexpr std::string_view things[] = {
    "exposure baclofen oral 30 mg/d",
    "exposure baclofen oral 90 mg/d product=tablet",
    "exposure baclofen oral 60 mg/d ended",
    "exposure baclofen intrathecal 300 ug/d",
    "exposure baclofen intrathecal 420 ug/d",
    "exposure baclofen topical",
    "exposure oxycodone oral 20 mg/d #opioid",
    "exposure diazepam oral 5 mg/d #cns-depressant",
    "exposure baclofen oral 30 mg/d on-hold",
    "symptom drowsiness",
    "symptom confusion",
    "symptom hallucination",
    "symptom itching",
    "symptom rash",
    "symptom nausea",
    "symptom seizure",
    "symptom fall",
    "symptom nausea absent",
    "symptom spasticity worse",
    "symptom drug-ineffective",
    "measurement egfr 24",
    "measurement egfr 50",
    "measurement body-temperature 38.9",
    "measurement systolic-blood-pressure 88",
    "measurement creatinine 1.0",
    "measurement creatinine 2.0",
    "measurement modified-ashworth 3",
    "measurement phq-9-item-9 2",
    "context pump-refill-due",
    "context pump-refill",
    "context pump-alarm #two-tone",
    "context interruption #ran-out",
    "context pregnancy",
    "context dialysis",
    "context epilepsy",
    "context screening-bolus 50 ug",
    "context planned-surgery",
    "context symptom-review",
};

Facts generate() {
    const auto count = *rc::gen::inRange(0, 14);
    std::string text = "-25000d context birth-date\n";
    for (int i = 0; i < count; ++i) {
        const std::string_view thing = things[*rc::gen::inRange<std::size_t>(0, std::size(things))];
        const int start = *rc::gen::inRange(-100, 20);
        text += std::to_string(start) + "d";
        if (thing.starts_with("exposure") && *rc::gen::arbitrary<bool>()) {
            text += ".." + std::to_string(start + *rc::gen::inRange(1, 60)) + "d";
        }
        text += " " + std::string(thing) + "\n";
    }
    return test::compact_facts(text);
}

Facts shuffled(Facts facts) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    std::shuffle(facts.begin(), facts.end(), random);
    return facts;
}

/// All that a clinician would see, in one text.
std::string summary(std::span<const Finding> findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += finding.rule + " " + std::string(name_of(finding.priority)) + " " + core::format_instant(finding.onset);
        for (const Evidence& evidence : finding.evidence) {
            text += " [" + evidence.origin.resource + " " + std::string(name_of(evidence.role)) + " " + evidence.sentence + "]";
        }
        for (const std::string& other : finding.also) text += " +" + other;
        for (const std::string& question : finding.missing) text += " ?" + question;
        text += "\n";
    }
    return text;
}

Assessment assess_at(const Facts& facts, core::Instant now) { return assess(Record(facts), test::shipped_rules(), now); }

std::string seen(const Facts& facts, core::Instant now = test::rules_now) { return summary(assess_at(facts, now).findings); }

void check(const char* claim, const std::function<void()>& property) { EXPECT_TRUE(rc::check(claim, property)); }

TEST(RecordOrderProperty, ArrivalOrderAndDuplicationChangeNothing) {
    check("findings depend on the set of facts", [] {
        const Facts facts = generate();
        Facts twice = facts;
        twice.insert(twice.end(), facts.begin(), facts.end());
        RC_ASSERT(seen(shuffled(twice)) == seen(facts));
    });
}

TEST(RecordOrderProperty, UnrelatedFactsChangeNothing) {
    check("facts no rule asks for are not seen", [] {
        Facts facts = generate();
        const std::string before = seen(facts);
        for (SourcedFact other : test::compact_facts("-3d symptom hay-fever\n-5d context moved-house\n-9d measurement shoe-size 42")) {
            other.origin.resource = "Other/" + other.origin.resource;
            facts.push_back(other);
        }
        RC_ASSERT(seen(shuffled(facts)) == before);
    });
}

/// Open and decided flags as they stand, without their history, which does depend on arrival.
std::string standing(const std::map<std::string, FlagState>& flags) {
    std::string text;
    for (const auto& [rule, state] : flags) {
        if (state.status == FlagStatus::retracted) continue;
        text += rule + " " + std::string(name_of(state.priority)) + " " + core::format_instant(state.onset);
        for (const Evidence& evidence : state.evidence) text += " " + evidence.origin.resource;
        text += "\n";
    }
    return text;
}

void advance(std::map<std::string, FlagState>& flags, const Facts& facts) {
    std::vector<FlagState> states;
    for (const auto& [rule, state] : flags) states.push_back(state);
    const Assessment assessment = assess_at(facts, test::rules_now);
    for (FlagChange& change : reconcile(states, assessment.findings, test::rules_now)) {
        flags[change.state.rule] = std::move(change.state);
    }
}

TEST(RecordOrderProperty, BatchesOfAnySizeEndInTheSameFlags) {
    check("flags after the last batch are those of one batch", [] {
        const Facts facts = generate();
        const Facts arriving = shuffled(facts);
        std::map<std::string, FlagState> at_once;
        advance(at_once, facts);
        std::map<std::string, FlagState> in_batches;
        Facts known;
        for (std::size_t taken = 0; taken < arriving.size();) {
            const std::size_t size = std::min(arriving.size() - taken, *rc::gen::inRange<std::size_t>(1, 5));
            known.insert(known.end(), arriving.begin() + std::ptrdiff_t(taken), arriving.begin() + std::ptrdiff_t(taken + size));
            taken += size;
            advance(in_batches, known);
        }
        RC_ASSERT(standing(in_batches) == standing(at_once));
    });
}

TEST(RecordOrderProperty, AssessingTwiceChangesNothing) {
    check("the second reconciliation is empty", [] {
        const Facts facts = generate();
        std::map<std::string, FlagState> flags;
        advance(flags, facts);
        std::vector<FlagState> states;
        for (const auto& [rule, state] : flags) states.push_back(state);
        RC_ASSERT(reconcile(states, assess_at(facts, test::rules_now).findings, test::rules_now).empty());
    });
}

TEST(RecordOrderProperty, RetractionAndReturnRestoreTheFlags) {
    check("taking facts away and giving them back leaves the same flags", [] {
        const Facts facts = generate();
        std::map<std::string, FlagState> flags;
        advance(flags, facts);
        const std::string before = standing(flags);
        Facts fewer = shuffled(facts);
        fewer.resize(*rc::gen::inRange<std::size_t>(0, fewer.size() + 1));
        advance(flags, fewer);
        advance(flags, facts);
        RC_ASSERT(standing(flags) == before);
    });
}

TEST(RecordOrderProperty, NothingChangesBeforeNext) {
    check("the answer holds until the instant that was promised", [] {
        const Facts facts = generate();
        const Assessment assessment = assess_at(facts, test::rules_now);
        const std::chrono::microseconds horizon = std::chrono::hours(24 * 200);
        const auto until = assessment.next ? *assessment.next - test::rules_now : horizon;
        RC_ASSERT(until.count() > 0);
        const auto later = test::rules_now + std::chrono::microseconds(*rc::gen::inRange<std::int64_t>(0, until.count()));
        RC_ASSERT(seen(facts, later) == summary(assessment.findings));
        RC_ASSERT(seen(facts, test::rules_now + until - std::chrono::microseconds(1)) == summary(assessment.findings));
    });
}

TEST(RecordOrderProperty, StoredFlagsReadBackTheSame) {
    check("encode and decode are inverse", [] {
        std::map<std::string, FlagState> flags;
        advance(flags, generate());
        for (const auto& [rule, state] : flags) {
            const auto read = decode_flag_state(encode(state));
            RC_ASSERT(bool(read));
            RC_ASSERT(encode(*read) == encode(state));
        }
    });
}

}  // namespace
}  // namespace tonus::surveillance
