#include "contract.hpp"

#include <map>
#include <random>
#include <utility>

namespace tonus::store {
namespace {

core::Result<std::string> told(Reader& reader, PatientKey patient) {
    const auto rows = reader.facts(patient);
    if (!rows) return core::fail(rows.error());
    std::string text;
    for (const FactRow& row : *rows) {
        text += fhir::to_string(row.source) + "/" + std::to_string(row.version_id) + "@" +
                std::to_string(row.stored_at.time_since_epoch().count()) + " " + row.facts + "\n";
    }
    return text;
}

class StoreFactsStamp : public StoreContract {
protected:
    std::size_t any(std::size_t count) { return std::size_t(random_() % count); }

    /// What a job may do to facts.
    core::Result<void> change(Writer& writer) {
        const auto name = [&] { return "Patient/" + std::to_string(any(6)); };
        const bool merges = any(20) == 0;
        const auto patient = writer.patient_named(merges ? std::vector{name(), name()} : std::vector{name()});
        if (!patient) return core::fail(patient.error());
        const fhir::ResourceKey source{"Observation", std::to_string(any(4))};
        const auto current = writer.current(source);
        if (!current) return core::fail(current.error());
        const bool exists = *current && !(*current)->deleted();
        if (exists && any(4) == 0) return writer.remove(source).map([](const Version&) {});
        if (!exists || any(2) == 0) {
            Draft draft;
            draft.key = source;
            draft.patient = *patient;
            if (auto put = writer.put(draft); !put) return core::fail(put.error());
        }
        const auto before = writer.facts_stamp(*patient);
        const auto done = writer.put_facts(*patient, source, 1, std::vector<std::string_view>{"", "A", "B"}[any(3)]);
        const auto after = writer.facts_stamp(*patient);
        if (!before || !done || !after) return core::fail(core::ErrorKind::internal, "The store failed.");
        EXPECT_EQ(done->patient, *patient);
        EXPECT_EQ(done->before, *before);
        EXPECT_EQ(done->after, *after);
        return {};
    }

    /// What facts each stamp has been seen to stand for.
    void look(Writer& writer) {
        for (PatientKey patient = 1; patient <= 6; ++patient) {
            const auto stamp = writer.facts_stamp(patient);
            const auto facts = told(writer, patient);
            ASSERT_TRUE(stamp && facts);
            const auto [known, added] = seen_.try_emplace({patient, *stamp}, *facts);
            EXPECT_EQ(known->second, *facts) << "patient " << patient << ", stamp " << *stamp;
        }
    }

    std::mt19937 random_{1};
    std::map<std::pair<PatientKey, FactsStamp>, std::string> seen_;
};

TEST_P(StoreFactsStamp, StandsForTheSameFactsWhateverIsChangedAndUndone) {
    for (int step = 0; step < 400; ++step) {
        const bool undone = any(3) == 0;
        const auto seed = random_;
        const auto job = [&](Writer& writer) -> core::Result<void> {
            random_ = seed;  // run again, it does the same
            look(writer);
            for (std::size_t changes = any(4); changes > 0; --changes) {
                if (auto done = change(writer); !done) return done;
                look(writer);
            }
            return undone ? core::fail(core::ErrorKind::conflict, "undone") : core::Result<void>();
        };
        EXPECT_EQ(store_->write_blocking(job).has_value(), !undone);
        clock_.advance(std::chrono::seconds(1));
    }
}

TEST_P(StoreFactsStamp, OfWhoIsUndoneAmongOthersIsSeenByNoneOfThem) {
    const PatientKey one = patient({"Patient/1"});
    const auto put = [&](std::string facts, bool undone) {
        return [this, one, facts = std::move(facts), undone](Writer& writer) -> core::Result<void> {
            look(writer);
            if (auto done = writer.put_facts(one, {"Observation", "a"}, 1, facts); !done) return core::fail(done.error());
            look(writer);
            return undone ? core::fail(core::ErrorKind::conflict, "undone") : core::Result<void>();
        };
    };
    run_together({put("A", false), put("B", true), put("A", true), put("C", false)});
    perform([&](Writer& writer) -> core::Result<void> {
        look(writer);
        return {};
    });
    const auto rows = read([&](Reader& reader) { return reader.facts(one); });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().facts, "C");
}

TEST_P(StoreFactsStamp, StaysWhileNobodyWrites) {
    const PatientKey one = patient({"Patient/1"});
    const auto change = write([&](Writer& writer) { return writer.put_facts(one, {"Observation", "a"}, 1, "A"); });
    for (int i = 0; i < 3; ++i) {
        put("Observation", "other", "{}");
        EXPECT_EQ(write([&](Writer& writer) { return writer.facts_stamp(one); }), change.after);
    }
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreFactsStamp, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
