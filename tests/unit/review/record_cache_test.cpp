#include "support/clinic.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/review/record_cache.hpp>

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

class KeptRecordsTest : public testing::TestWithParam<std::size_t> {
protected:
    std::size_t any(std::size_t count) { return std::size_t(random_() % count); }

    /// One change to what a patient's resources say, seen by the records or behind their back.
    core::Result<store::PatientKey> change(store::Writer& writer) {
        const auto name = [&] { return "Patient/" + std::to_string(any(8)); };
        const bool merges = any(100) == 0;
        const auto patient = writer.patient_named(merges ? std::vector{name(), name()} : std::vector{name()});
        if (!patient) return patient;
        const fhir::ResourceKey source{"Observation", std::to_string(*patient) + "-" + std::to_string(any(150))};
        const fhir::ResourceKey of_anybody{"Condition", std::to_string(any(20))};
        const auto& key = any(10) == 0 ? of_anybody : source;
        const std::string& text = texts_[any(texts_.size())];
        ++version_;
        if (any(4) != 0) {
            if (auto put = records_.put(writer, *patient, key, version_, text); !put) return core::fail(put.error());
        } else {
            if (auto put = writer.put_facts(*patient, key, version_, text); !put) return core::fail(put.error());
        }
        return patient;
    }

    core::Result<void> compare(store::Writer& writer, store::PatientKey patient) {
        const auto kept = records_.load(writer, patient);
        if (!kept) return core::fail(kept.error());
        const auto stored = load_record(writer, patient);
        if (!stored) return core::fail(stored.error());
        EXPECT_EQ(told(**kept), told(*stored));
        return {};
    }

    test::Clinic clinic_;
    const std::vector<std::string> texts_ = sayings();
    RecordCache records_{GetParam()};
    std::mt19937 random_{1};
    std::int64_t version_ = 0;
};

TEST_P(KeptRecordsTest, AreThoseOfTheStoreWhateverChangedOrWasUndone) {
    for (int step = 0; step < 120; ++step) {
        const bool undone = any(5) == 0;
        const auto write = [&](store::Writer& writer) -> core::Result<void> {
            for (std::size_t changes = 1 + any(15); changes > 0; --changes) {
                const auto patient = change(writer);
                if (!patient) return core::fail(patient.error());
                if (any(3) != 0) continue;
                if (auto same = compare(writer, *patient); !same) return same;
            }
            if (auto same = compare(writer, store::PatientKey(1 + any(8))); !same) return same;
            return undone ? core::fail(core::ErrorKind::conflict, "undone") : core::Result<void>();
        };
        EXPECT_EQ(clinic_.store().write_blocking(write).has_value(), !undone) << "step " << step;
    }
}

INSTANTIATE_TEST_SUITE_P(WithRoomFor, KeptRecordsTest, testing::Values(0, 200'000, 10'000'000), [](const auto& room) {
    return "Bytes" + std::to_string(room.param);
});

}  // namespace
}  // namespace tonus::review
