#include "support/clinic.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/review/kept_records.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace tonus::review {
namespace {

std::string told(const surveillance::Record& record) {
    std::string text;
    for (const surveillance::SourcedFact& sourced : record.facts()) {
        text += sourced.origin.resource + "/" + sourced.origin.version + " " + clinical::encode({sourced.fact}) + "\n";
    }
    for (const std::string& concept_id : record.concepts())
        text += concept_id + " " + std::to_string(record.about(concept_id).size()) + "\n";
    return text;
}

/// What one resource may say, on its own or beside others.
std::vector<std::string> sayings() {
    std::vector<std::string> texts;
    for (const char* line :
         {"-3d symptom nausea",
          "-5d symptom drowsiness\n-4d symptom nausea",
          "-200d.. exposure baclofen oral 30 mg/d tablet=10",
          "-50d measurement egfr 58 mL/min/{1.73_m2}",
          "-1d context intake-amount 12 {tbl} #at-once"}) {
        std::vector<clinical::Fact> facts;
        for (surveillance::SourcedFact& sourced : test::compact_facts(line)) facts.push_back(std::move(sourced.fact));
        texts.push_back(clinical::encode(facts));
    }
    texts.insert(texts.begin(), std::string());
    return texts;
}

class KeptRecordsTest : public testing::TestWithParam<std::size_t> {};

TEST_P(KeptRecordsTest, AreThoseOfTheStoreWhateverChangedOrWasUndone) {
    test::Clinic clinic;
    const auto texts = sayings();
    KeptRecords records(GetParam());
    std::mt19937 random(1);
    const auto any = [&](std::size_t count) { return std::size_t(random() % count); };
    std::int64_t version = 0;
    for (int step = 0; step < 200; ++step) {
        const bool undone = any(5) == 0;
        const auto write = [&](store::Writer& writer) -> core::Result<void> {
            const std::string name = "Patient/" + std::to_string(any(3));
            const auto patient = writer.patient_named(std::vector<std::string>{name});
            if (!patient) return core::fail(patient.error());
            // Of one nobody counts tablets.
            const std::size_t said = texts.size() - (name == "Patient/0" ? 1 : 0);
            for (std::size_t changes = 1 + any(15); changes > 0; --changes) {
                const fhir::ResourceKey source{"Observation", name.substr(8) + "-" + std::to_string(any(150))};
                if (auto put = writer.put_facts(*patient, source, ++version, texts[any(said)]); !put) return put;
            }
            const auto kept = records.load(writer, *patient);
            if (!kept) return core::fail(kept.error());
            const auto stored = load_record(writer, *patient);
            if (!stored) return core::fail(stored.error());
            EXPECT_EQ(told(**kept), told(*stored)) << "step " << step;
            return undone ? core::fail(core::ErrorKind::conflict, "undone") : core::Result<void>();
        };
        EXPECT_EQ(clinic.store().write_blocking(write).has_value(), !undone);
    }
}

INSTANTIATE_TEST_SUITE_P(WithRoomFor, KeptRecordsTest, testing::Values(0, 200'000, 10'000'000), [](const auto& room) {
    return "Bytes" + std::to_string(room.param);
});

}  // namespace
}  // namespace tonus::review
