#include "contract.hpp"

#include <gmock/gmock.h>

namespace tonus::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StorePatients : public StoreContract {
protected:
    void put_facts(PatientKey patient, const std::string& id, const std::string& facts, std::int64_t version = 1) {
        write([&](Writer& writer) { return writer.put_facts(patient, {"Observation", id}, version, facts); });
    }
    void put_flag(PatientKey patient, const std::string& id, bool open = true) {
        FlagRow flag;
        flag.patient = patient;
        flag.flag_id = id;
        flag.rule = "rule";
        flag.open = open;
        perform([&](Writer& writer) { return writer.put_flag(flag); });
    }
    void put_due(PatientKey patient, std::optional<core::Instant> at) {
        perform([&](Writer& writer) { return writer.put_due(patient, at); });
    }
    std::vector<std::string> facts(PatientKey patient) {
        std::vector<std::string> texts;
        for (const FactRow& row : read([&](Reader& reader) { return reader.facts(patient); })) texts.push_back(row.facts);
        return texts;
    }
    /// A resource that describes the patient.
    void describe(PatientKey patient, const std::string& id, const std::string& family) {
        Draft draft;
        draft.key = {"Patient", id};
        draft.content = "\n},\"name\":[{\"family\":\"" + family + "\"}],\"birthDate\":\"1961-07-14\"}";
        draft.patient = patient;
        perform([&](Writer& writer) { return writer.put(draft).map([](const Version&) {}); });
    }
    std::vector<PatientKey> with(const std::string& word, WordMatch match = WordMatch::beginning) {
        return read([&](Reader& reader) { return reader.patients_with(word, match); });
    }
    PatientKey find(const std::string& name) {
        return read([&](Reader& reader) { return reader.find_patient(name); });
    }
    std::vector<PatientKey> due(core::Instant now) {
        return read([&](Reader& reader) { return reader.due(now, 10); });
    }
};

TEST_P(StorePatients, ANewNameMakesAPatient) {
    EXPECT_EQ(find("Patient/1"), 0);
    const PatientKey one = patient({"Patient/1", "Patient?identifier=s|1"});
    EXPECT_NE(one, 0);
    EXPECT_EQ(find("Patient/1"), one);
    EXPECT_EQ(find("Patient?identifier=s|1"), one);
    EXPECT_NE(patient({"Patient/2"}), one);
}

TEST_P(StorePatients, FurtherNamesJoinAKnownPatient) {
    const PatientKey one = patient({"Patient/1"});
    EXPECT_EQ(patient({"Patient?identifier=s|1", "Patient/1", "Patient/1"}), one);
    EXPECT_THAT(read([&](Reader& reader) { return reader.patient_names(one); }), ElementsAre("Patient/1", "Patient?identifier=s|1"));
}

TEST_P(StorePatients, NamesThatMeetMergeTheirPatientsIntoTheOldest) {
    const PatientKey one = patient({"Patient/1"});
    const PatientKey two = patient({"Patient/2"});
    const PatientKey three = patient({"Patient/3"});
    put_facts(one, "a", "A");
    put_facts(two, "b", "B");
    put_facts(three, "c", "C");
    put_flag(two, "flag");
    put_due(one, clock_.now() + std::chrono::hours(2));
    put_due(three, clock_.now() + std::chrono::hours(1));

    EXPECT_EQ(patient({"Patient/3", "Patient/2", "Patient/1"}), one);

    EXPECT_EQ(find("Patient/2"), one);
    EXPECT_THAT(facts(one), ElementsAre("A", "B", "C"));
    EXPECT_THAT(facts(two), IsEmpty());
    EXPECT_EQ(read([](Reader& reader) { return reader.flag("flag"); })->patient, one);
    EXPECT_THAT(due(clock_.now() + std::chrono::hours(1)), ElementsAre(one));
    EXPECT_EQ(read([](Reader& reader) { return reader.counts(); }).patients, 1);
}

TEST_P(StorePatients, WhoeverHoldsAMergedKeyReachesTheSurvivor) {
    const PatientKey one = patient({"Patient/1"});
    const PatientKey two = patient({"Patient/2"});
    const PatientKey three = patient({"Patient/3"});
    EXPECT_EQ(patient({"Patient/3", "Patient/2"}), two);
    EXPECT_EQ(patient({"Patient/2", "Patient/1"}), one);
    put_facts(three, "c", "C");
    put_flag(three, "flag");
    put_due(three, clock_.now());
    EXPECT_THAT(facts(one), ElementsAre("C"));
    EXPECT_EQ(read([&](Reader& reader) { return reader.flags(one); }).size(), 1U);
    EXPECT_THAT(due(clock_.now()), ElementsAre(one));
}

TEST_P(StorePatients, AnUnknownPatientIsAnErrorThatWritesNothing) {
    const auto done = store_->write_blocking([&](Writer& writer) {
        return writer.put_facts(99, {"Observation", "a"}, 1, "A").map([](const FactsChange&) {});
    });
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().kind(), core::ErrorKind::internal);
    EXPECT_FALSE(store_->trouble().has_value());
    EXPECT_THAT(facts(99), IsEmpty());
}

TEST_P(StorePatients, FactsOfASourceAreReplacedWhoeversTheyWere) {
    const PatientKey one = patient({"Patient/1"});
    const PatientKey two = patient({"Patient/2"});
    put_facts(one, "a", "A1");
    put_facts(two, "a", "A2", 2);
    EXPECT_THAT(facts(one), IsEmpty());
    EXPECT_THAT(facts(two), ElementsAre("A2"));
    put_facts(one, "a", "");
    EXPECT_THAT(facts(two), IsEmpty());
}

TEST_P(StorePatients, FactsOfANewSourceAreReplacedInItsOwnJobToo) {
    perform([&](Writer& writer) -> core::Result<void> {
        for (const std::string name : {"Patient/1", "Patient/2"}) {
            const auto found = writer.patient_named(std::span(&name, 1));
            if (!found) return core::fail(found.error());
            Draft draft;
            draft.key = {"Observation", "a" + name.substr(8)};
            draft.patient = *found;
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            for (const std::int64_t version : {1, 2, 1}) {
                const std::string text = name + " as of " + std::to_string(version);
                if (auto put = writer.put_facts(*found, draft.key, version, text); !put) return core::fail(put.error());
            }
        }
        return {};
    });
    EXPECT_THAT(facts(find("Patient/1")), ElementsAre("Patient/1 as of 1"));
    EXPECT_THAT(facts(find("Patient/2")), ElementsAre("Patient/2 as of 1"));
}

TEST_P(StorePatients, WhoIsMergedWithinAJobIsTheSurvivorForTheRestOfIt) {
    perform([&](Writer& writer) -> core::Result<void> {
        const std::vector<std::string> both{"Patient/1", "Patient/2"};
        const auto one = writer.patient_named(std::span(both).first(1));
        const auto two = writer.patient_named(std::span(both).last(1));
        const auto survivor = writer.patient_named(both);
        if (!one || !two || !survivor) return core::fail(core::ErrorKind::internal, "unnamed");
        const auto by_old_key = writer.put_facts(*two, {"Observation", "b"}, 1, "B");
        if (!by_old_key) return core::fail(by_old_key.error());
        EXPECT_EQ(by_old_key->patient, *survivor);
        return writer.put_facts(*one, {"Observation", "a"}, 1, "A").map([](const FactsChange&) {});
    });
    EXPECT_THAT(facts(find("Patient/2")), ElementsAre("A", "B"));
}

TEST_P(StorePatients, FactsCarryTheInstantTheirVersionWasStored) {
    const PatientKey one = patient({"Patient/1"});
    const Version stored = put("Observation", "a", "{}");
    clock_.advance(std::chrono::hours(5));
    const auto change = write([&](Writer& writer) { return writer.put_facts(one, stored.key, stored.version_id, "A"); });
    EXPECT_EQ(change.stored_at, stored.last_updated);
    const auto rows = read([&](Reader& reader) { return reader.facts(one); });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].stored_at, stored.last_updated);
    EXPECT_EQ(rows[0].source, stored.key);
    EXPECT_EQ(rows[0].version_id, 1);
}

TEST_P(StorePatients, ADeletionTakesTheFactsAlong) {
    const PatientKey one = patient({"Patient/1"});
    put("Observation", "a", "{}");
    put_facts(one, "a", "A");
    remove("Observation", "a");
    EXPECT_THAT(facts(one), IsEmpty());
}

TEST_P(StorePatients, TheLongestOverdueComesFirst) {
    const PatientKey one = patient({"Patient/1"});
    const PatientKey two = patient({"Patient/2"});
    const PatientKey three = patient({"Patient/3"});
    const core::Instant now = clock_.now();
    put_due(one, now - std::chrono::hours(1));
    put_due(two, now - std::chrono::hours(2));
    put_due(three, now + std::chrono::microseconds(1));
    EXPECT_THAT(due(now), ElementsAre(two, one));
    put_due(two, std::nullopt);
    EXPECT_THAT(due(now), ElementsAre(one));
}

TEST_P(StorePatients, AreFoundByTheirNamesAndNumbers) {
    const PatientKey one = patient({"Patient/1"});
    const PatientKey two = patient({"Patient/2"});
    describe(one, "1", "Österberg");
    describe(two, "2", "Oster");
    EXPECT_THAT(with("oster"), ElementsAre(one, two));
    EXPECT_THAT(with("osterb"), ElementsAre(one));
    EXPECT_THAT(with("oster", WordMatch::whole), ElementsAre(two));
    EXPECT_THAT(
        with(
            "\xEF\xA3\xBD"
            "19610714",
            WordMatch::whole
        ),
        ElementsAre(one, two)
    );
    EXPECT_THAT(with("sterberg"), IsEmpty());
}

TEST_P(StorePatients, AreFoundByWhatIsCurrentAlone) {
    const PatientKey one = patient({"Patient/1"});
    describe(one, "1", "Before");
    describe(one, "1", "After");
    EXPECT_THAT(with("before"), IsEmpty());
    EXPECT_THAT(with("after"), ElementsAre(one));
    remove("Patient", "1");
    EXPECT_THAT(with("after"), IsEmpty());
    describe(one, "1", "Again");
    EXPECT_THAT(with("again"), ElementsAre(one));
}

TEST_P(StorePatients, OneThatTookOthersOverIsFoundByTheirNames) {
    const PatientKey one = patient({"Patient/1"});
    const PatientKey two = patient({"Patient/2"});
    describe(one, "1", "Smith");
    describe(two, "2", "Jones");
    EXPECT_EQ(patient({"Patient/1", "Patient/2"}), one);
    EXPECT_THAT(with("jones"), ElementsAre(one));
    describe(two, "2", "Brown");
    EXPECT_THAT(with("jones"), IsEmpty());
    EXPECT_THAT(with("brown"), ElementsAre(one));
    EXPECT_THAT(with("smith"), ElementsAre(one));
}

INSTANTIATE_TEST_SUITE_P(Backends, StorePatients, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
