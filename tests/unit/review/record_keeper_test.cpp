#include "support/clinic.hpp"

#include <tonus_embedded/lexicon_image.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace tonus::review {
namespace {

using test::Clinic;

const std::string takes_baclofen =
    R"({"resourceType":"MedicationStatement","id":"m1","status":"active","subject":{"reference":"Patient/p1"},)"
    R"("medicationCodeableConcept":{"text":"baclofen 10 mg"},"effectivePeriod":{"start":"2025-06-01"},)"
    R"("dosage":[{"text":"10 mg three times a day"}]})";

std::string observation(const std::string& id, const std::string& code, const std::string& rest = R"("valueBoolean":true)") {
    return R"({"resourceType":"Observation","id":")" + id +
           R"(","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[)" + code +
           R"(]},"effectiveDateTime":"2025-12-30T10:00:00Z",)" + rest + "}";
}

const std::string local_sleepy = R"({"system":"urn:ward","code":"SLP","display":"Zq index"})";

std::string code_map(const std::string& target, const std::string& status = "active") {
    return R"({"resourceType":"ConceptMap","id":"ward","status":")" + status +
           R"(","group":[{"source":"urn:ward","target":"urn:tonus:concept","element":[{"code":"SLP","target":[{"code":")" + target +
           R"(","equivalence":"equivalent"}]}]}]})";
}

bool has_flag(Clinic& clinic, std::string_view rule) {
    const auto flags = clinic.flags();
    return std::any_of(flags.begin(), flags.end(), [&](const Flag& flag) { return flag.rule == rule && is_open(flag); });
}

TEST(RecordKeeper, AMappedCodeRaisesFlagsAsIfTheMapHadAlwaysBeenThere) {
    Clinic late;
    late.sender = "ward-system";
    ASSERT_TRUE(late.put(takes_baclofen));
    ASSERT_TRUE(late.put(observation("o1", local_sleepy)));
    EXPECT_FALSE(has_flag(late, "side-effect-reported"));
    ASSERT_EQ(late.gaps().size(), 1U);
    EXPECT_EQ(late.gaps().front().sender, "ward-system");
    EXPECT_EQ(late.gaps().front().gap, (store::Gap{"unknown-code", "urn:ward|SLP", "Zq index"}));
    ASSERT_TRUE(late.put(code_map("drowsiness")));
    late.settle();
    EXPECT_TRUE(has_flag(late, "side-effect-reported"));
    EXPECT_TRUE(late.gaps().empty()) << "gone once mapped";

    Clinic early;
    ASSERT_TRUE(early.put(code_map("drowsiness")));
    ASSERT_TRUE(early.put(takes_baclofen));
    ASSERT_TRUE(early.put(observation("o1", local_sleepy)));
    early.settle();
    EXPECT_EQ(late.standing(), early.standing());
}

TEST(RecordKeeper, RefusesAResourceThatTellsOfMoreThanCanBeWeighedAtOnce) {
    const auto with_notes = [](std::size_t count) {
        std::string notes;
        for (std::size_t i = 0; i < count; ++i) notes += (i == 0 ? "" : ",") + std::string(R"({"text":"She had a seizure."})");
        return observation("o1", R"({"system":"urn:ward","code":"N"})", R"("note":[)" + notes + "]");
    };
    Clinic clinic;
    ASSERT_TRUE(clinic.put(with_notes(100)));
    const auto refused = clinic.put(with_notes(10'001));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), core::ErrorKind::too_large);
    EXPECT_EQ(refused.error().issues().at(0).code, "too-costly");
}

TEST(RecordKeeper, KnowsWhenAMeasurementLastCameIn) {
    Clinic clinic;
    clinic.settle();
    const auto arrivals = [&] {
        Arrivals found;
        clinic.read_store([&](store::Reader& reader) -> core::Result<void> {
            found = load_arrivals(reader).value();
            return {};
        });
        return found;
    };
    ASSERT_TRUE(clinic.put(takes_baclofen));
    EXPECT_TRUE(arrivals().last.empty());
    const std::string egfr = R"({"system":"http://loinc.org","code":"33914-3"})";
    const std::string value = R"("valueQuantity":{"value":58,"system":"http://unitsofmeasure.org","code":"mL/min/{1.73_m2}"})";
    ASSERT_TRUE(clinic.put(observation("o1", egfr, value)));
    const auto first = arrivals();
    ASSERT_EQ(first.last.size(), 1U);
    EXPECT_EQ(first.last.begin()->first, "egfr");
    EXPECT_EQ(first.since, core::Instant()) << "the store was empty: what is missing never came in";
    clinic.clock.advance(std::chrono::hours(2));
    ASSERT_TRUE(clinic.put(observation("o2", egfr, value)));
    EXPECT_EQ(arrivals().last.at("egfr") - first.last.at("egfr"), std::chrono::hours(2));
    clinic.clock.advance(std::chrono::hours(2));
    ArrivalNotes notes;
    const auto note = [&](const core::Result<void>& outcome) {
        return clinic.store().write_blocking([&](store::Writer& writer) -> core::Result<void> {
            const std::vector<std::string> measurements{"egfr"};
            for (int time = 0; time < 2; ++time) {
                if (auto noted = notes.note(writer, measurements); !noted) return noted;
            }
            return outcome;
        });
    };
    ASSERT_FALSE(note(core::fail(core::ErrorKind::conflict, "undone")).has_value());
    EXPECT_EQ(arrivals().last.at("egfr") - first.last.at("egfr"), std::chrono::hours(2));
    ASSERT_TRUE(note({}).has_value());
    EXPECT_EQ(arrivals().last.at("egfr") - first.last.at("egfr"), std::chrono::hours(4)) << "what was undone delays nothing";
    for (int minutes = 0; minutes < 80; minutes += 20) {
        clinic.clock.advance(std::chrono::minutes(20));
        ASSERT_TRUE(note({}).has_value());
    }
    EXPECT_EQ(arrivals().last.at("egfr") - first.last.at("egfr"), std::chrono::hours(5)) << "kept to the hour";
}

TEST(RecordKeeper, KnowsWhenItLastLookedForWhatIsDue) {
    Clinic clinic;
    EXPECT_EQ(clinic.keeper().last_run(), std::nullopt);
    clinic.settle();
    const auto first = clinic.keeper().last_run();
    ASSERT_TRUE(first.has_value());
    clinic.clock.advance(std::chrono::minutes(6));
    ASSERT_TRUE(clinic.put(takes_baclofen));
    EXPECT_EQ(clinic.keeper().last_run(), first) << "what comes in is no look at what is due";
    clinic.settle();
    EXPECT_EQ(*clinic.keeper().last_run() - *first, std::chrono::minutes(6));
}

TEST(RecordKeeper, AMapThatGoesOrIsRetiredTakesItsFlagsAlong) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({takes_baclofen, observation("o1", local_sleepy), code_map("drowsiness")}));
    clinic.settle();
    ASSERT_TRUE(has_flag(clinic, "side-effect-reported"));
    ASSERT_TRUE(clinic.put(code_map("drowsiness", "retired")));
    clinic.settle();
    EXPECT_FALSE(has_flag(clinic, "side-effect-reported"));
    EXPECT_EQ(clinic.gaps().size(), 1U);
    ASSERT_TRUE(clinic.put(code_map("drowsiness")));
    clinic.settle();
    ASSERT_TRUE(has_flag(clinic, "side-effect-reported"));
    ASSERT_TRUE(clinic.remove("ConceptMap", "ward"));
    clinic.settle();
    EXPECT_FALSE(has_flag(clinic, "side-effect-reported"));
}

TEST(RecordKeeper, AMappedInstructionGivesTheDoseItMeans) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put(R"({"resourceType":"MedicationStatement","id":"m1","status":"active","subject":{"reference":"Patient/p1"},)"
                           R"("medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"2026-01-01"},)"
                           R"("dosage":[{"text":"Chart B as agreed"}]})"));
    ASSERT_EQ(clinic.gaps().size(), 1U);
    EXPECT_EQ(clinic.gaps().front().gap.kind, "unknown-dose");
    EXPECT_FALSE(has_flag(clinic, "oral-dose-above-maximum"));
    ASSERT_TRUE(clinic.put(
        R"({"resourceType":"ConceptMap","id":"sigs","status":"active","group":[{"source":"urn:tonus:sig","target":"urn:tonus:sig",)"
        R"("element":[{"code":"Chart B as agreed","target":[{"code":"40 mg three times a day","equivalence":"equivalent"}]}]}]})"
    ));
    clinic.settle();
    EXPECT_TRUE(has_flag(clinic, "oral-dose-above-maximum"));
    EXPECT_TRUE(clinic.gaps().empty());
}

TEST(RecordKeeper, AMapThatChangesIsReadAgain) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({takes_baclofen, observation("o1", local_sleepy), code_map("drowsiness")}));
    ASSERT_TRUE(clinic.put(code_map("seizure")));
    clinic.settle();
    EXPECT_TRUE(has_flag(clinic, "seizure"));
    EXPECT_FALSE(has_flag(clinic, "side-effect-reported"));
}

TEST(RecordKeeper, ABadMapIsRefusedAndChangesNothing) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({takes_baclofen, code_map("drowsiness")}));
    const auto refused = clinic.put(code_map("drowsines"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind(), core::ErrorKind::unprocessable);
    ASSERT_EQ(refused.error().issues().size(), 1U);
    EXPECT_EQ(refused.error().issues().front().expression, "ConceptMap.group[0].element[0].target[0].code");
    ASSERT_TRUE(clinic.put(observation("o1", local_sleepy)));
    EXPECT_TRUE(has_flag(clinic, "side-effect-reported")) << "the map before it is still in force";
    EXPECT_TRUE(clinic.put(code_map("drowsines", "draft")).has_value()) << "a draft may hold anything";
}

TEST(RecordKeeper, RereadingGoesOnAfterARestart) {
    Clinic clinic;
    std::vector<std::string> record{takes_baclofen};
    for (int i = 0; i < 30; ++i) record.push_back(observation("o" + std::to_string(i), local_sleepy));
    ASSERT_TRUE(clinic.put_together(record));
    ASSERT_TRUE(clinic.put(code_map("drowsiness")));
    bool more = false;
    for (int i = 0; i < 3; ++i) {
        clinic.write([&](store::Writer& writer) -> core::Result<void> {
            const auto left = clinic.keeper().catch_up(writer, 5);
            if (!left) return core::fail(left.error());
            more = *left;
            return {};
        });
    }
    ASSERT_TRUE(more) << "the test wants to stop half way";
    clinic.restart();
    clinic.settle();
    EXPECT_TRUE(has_flag(clinic, "side-effect-reported"));
    EXPECT_TRUE(clinic.gaps().empty()) << "every one of the thirty was read again";
}

TEST(RecordKeeper, AMapWhoseTransactionFailedIsNotUsed) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put(takes_baclofen));
    const auto failed = clinic.put_together({code_map("drowsiness"), R"({"resourceType":"Nonsense","id":"x"})"});
    ASSERT_FALSE(failed.has_value());
    clinic.write([&](store::Writer& writer) -> core::Result<void> {
        const interaction::ResourceChange change{{"ConceptMap", "ward"}, 1, 0, {}, {}};
        static_cast<void>(clinic.keeper().note(writer, change));
        return {};
    });
    ASSERT_TRUE(clinic.put(observation("o1", local_sleepy)));
    EXPECT_FALSE(has_flag(clinic, "side-effect-reported"));
    EXPECT_EQ(clinic.gaps().size(), 1U);
}

const std::string medication =
    R"({"resourceType":"Medication","id":"tablet","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1292"}]}})";
const std::string refers =
    R"({"resourceType":"MedicationRequest","id":"r1","status":"active","intent":"order","subject":{"reference":"Patient/p1"},)"
    R"("medicationReference":{"reference":"Medication/tablet"},"authoredOn":"2025-06-01",)"
    R"("dosageInstruction":[{"text":"90 mg daily"}]})";

TEST(RecordKeeper, AReferencedMedicationIsReadWhicheverComesFirst) {
    Clinic before;
    ASSERT_TRUE(before.put(medication));
    ASSERT_TRUE(before.put(refers));
    before.settle();
    EXPECT_NE(before.standing(), "");
    Clinic after;
    ASSERT_TRUE(after.put(refers));
    after.settle();
    EXPECT_EQ(after.standing(), "");
    ASSERT_TRUE(after.put(medication));
    EXPECT_EQ(after.standing(), before.standing()) << "with the Medication, not some time after it";
    Clinic together;
    ASSERT_TRUE(together.put_together({refers, medication}));
    together.settle();
    EXPECT_EQ(together.standing(), before.standing());
    ASSERT_TRUE(together.remove("Medication", "tablet"));
    together.settle();
    EXPECT_EQ(together.standing(), "");
}

TEST(RecordKeeper, AFlagRaisedBeforeItsPatientCameIsFoundUnderThePatient) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put(R"({"resourceType":"MedicationRequest","id":"r1","status":"active","intent":"order","authoredOn":"2025-06-01",)"
                           R"("subject":{"identifier":{"system":"urn:mrn","value":"7"}},"medicationCodeableConcept":{"text":"baclofen"},)"
                           R"("dosageInstruction":[{"text":"30 mg three times a day"}]})"));
    ASSERT_FALSE(clinic.flags().empty());
    EXPECT_EQ(clinic.flags().front().patient_reference, "");
    ASSERT_TRUE(clinic.put(R"({"resourceType":"Patient","id":"p7","identifier":[{"system":"urn:mrn","value":"7"}]})"));
    for (const review::Flag& flag : clinic.flags()) EXPECT_EQ(flag.patient_reference, "Patient/p7") << flag.rule;
}

TEST(RecordKeeper, WhatBelongsToNobodyIsKeptAndSaysNothing) {
    Clinic clinic;
    const std::string nobody =
        R"({"resourceType":"Observation","id":"o1","status":"final","code":{"text":"drowsiness"},"valueString":"very drowsy"})";
    EXPECT_TRUE(clinic.put(nobody).has_value());
    clinic.settle();
    EXPECT_EQ(clinic.standing(), "");
}

TEST(RecordKeeper, CoverageGapsNeverRepeatFreeText) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put(
        R"({"resourceType":"Observation","id":"o1","status":"final","subject":{"reference":"Patient/p1"},"code":{"text":"Message"},"valueString":"Ivan Petrov: у меня кружится голова после лекарства, звоните"})"
    ));
    ASSERT_TRUE(clinic.put(
        R"({"resourceType":"MedicationStatement","id":"m2","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"dosage":[{"text":"as Zebedee Smith told him on 3 May"}]})"
    ));
    ASSERT_FALSE(clinic.gaps().empty());
    bool script_told = false;
    for (const store::GapCount& row : clinic.gaps()) {
        const std::string told = row.gap.what + " " + row.gap.example;
        script_told = script_told || row.gap.what == "Cyrl script";
        for (const char* word : {"Petrov", "голова", "Zebedee", "Smith"}) EXPECT_EQ(told.find(word), std::string::npos) << told;
    }
    EXPECT_TRUE(script_told);
}

TEST(RecordKeeper, WhatWasNeverTakenWasNotStopped) {
    const auto statement = [](const std::string& status, const std::string& asserted) {
        return R"({"resourceType":"MedicationStatement","id":"m1","status":")" + status +
               R"(","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg"},)"
               R"("effectivePeriod":{"start":"2025-06-01"},"dateAsserted":")" +
               asserted + R"(","dosage":[{"text":"10 mg three times a day"}]})";
    };
    Clinic clinic;
    ASSERT_TRUE(clinic.put(statement("not-taken", "2025-12-01")));
    ASSERT_TRUE(clinic.put(statement("not-taken", "2025-12-02")));
    EXPECT_FALSE(has_flag(clinic, "abrupt-stop-oral")) << "said again";
    ASSERT_TRUE(clinic.remove("MedicationStatement", "m1"));
    ASSERT_TRUE(clinic.put(statement("not-taken", "2025-12-02")));
    EXPECT_FALSE(has_flag(clinic, "abrupt-stop-oral")) << "deleted and sent again";
    ASSERT_TRUE(clinic.put(statement("active", "2025-12-03")));
    ASSERT_TRUE(clinic.put(statement("not-taken", "2025-12-04")));
    EXPECT_TRUE(has_flag(clinic, "abrupt-stop-oral"));
    ASSERT_TRUE(clinic.put(statement("not-taken", "2025-12-05")));
    EXPECT_TRUE(has_flag(clinic, "abrupt-stop-oral")) << "it was taken once";
    ASSERT_TRUE(clinic.remove("MedicationStatement", "m1"));
    EXPECT_FALSE(has_flag(clinic, "abrupt-stop-oral")) << "deleted";
    ASSERT_TRUE(clinic.put(statement("not-taken", "2025-12-05")));
    EXPECT_TRUE(has_flag(clinic, "abrupt-stop-oral")) << "taken once, deleted and sent again";
}

TEST(RecordKeeper, AMergeHolds) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together(
        {takes_baclofen,
         observation("o1", R"({"system":"urn:tonus:concept","code":"drowsiness"})"),
         observation("o2", R"({"system":"urn:tonus:concept","code":"fall"})")}
    ));
    clinic.settle();
    std::string into;
    std::string merged;
    for (const Flag& flag : clinic.flags()) {
        if (!is_open(flag)) continue;
        if (flag.rule == "side-effect-reported") into = flag.id;
        if (flag.rule == "fall") merged = flag.id;
    }
    ASSERT_FALSE(into.empty());
    ASSERT_FALSE(merged.empty());
    const Desk desk(Clinic::searches(), {});
    ActionRequest request;
    request.flag_id = merged;
    request.action = Action::merge;
    request.actor = {"lee", "R. Lee"};
    request.roles = {identity::Role::pharmacist};
    const auto body = json::Document::parse(R"({"into":")" + into + "\"}").value();
    request.body = body.root();
    clinic.write([&](store::Writer& writer) -> core::Result<void> {
        auto done = desk.act(writer, request);
        if (!done) return core::fail(done.error());
        return {};
    });
    const std::string after_merge = clinic.standing();
    EXPECT_NE(after_merge.find("fall"), std::string::npos);
    const auto shown = [&](std::string_view id) {
        std::vector<std::string> sources;
        for (const Flag& flag : clinic.flags()) {
            if (flag.id != id) continue;
            for (const Evidence& item : flag.evidence) sources.push_back(to_string(item.source));
        }
        return sources;
    };
    const auto holds_both = [&] {
        const auto sources = shown(into);
        return std::find(sources.begin(), sources.end(), "Observation/o1") != sources.end() &&
               std::find(sources.begin(), sources.end(), "Observation/o2") != sources.end();
    };
    EXPECT_TRUE(holds_both());
    clinic.settle();
    EXPECT_EQ(clinic.standing(), after_merge) << "the next assessment leaves it alone";
    ASSERT_TRUE(clinic.put(observation("o3", R"({"system":"urn:tonus:concept","code":"nausea"})")));
    clinic.settle();
    EXPECT_TRUE(holds_both()) << "and so does new evidence";
    ASSERT_TRUE(clinic.remove("Observation", "o1"));
    ASSERT_TRUE(clinic.remove("Observation", "o3"));
    clinic.settle();
    EXPECT_TRUE(has_flag(clinic, "fall")) << "what was merged into a flag that is gone needs eyes again";
}

TEST(RecordKeeper, ChangedRulesAreAppliedToEverybodyStored) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put(
        R"({"resourceType":"MedicationStatement","id":"m1","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2025-06-01"},"dosage":[{"text":"90 mg daily"}]})"
    ));
    clinic.settle();
    ASSERT_TRUE(has_flag(clinic, "oral-dose-above-maximum"));
    const test::TemporaryFolder site;
    std::ofstream(site.path() / "ours.toml") << "[oral-dose-above-maximum]\nparameters = { maximum = 100 }\n";
    clinic.knowledge().use_files(test::clinical_content(), surveillance::RuleSet::load("config", site.path()).value());
    clinic.write([&](store::Writer& writer) { return clinic.keeper().adopt(writer); });
    clinic.settle();
    EXPECT_FALSE(has_flag(clinic, "oral-dose-above-maximum"));
}

TEST(Knowledge, FilesThatCannotBeUsedLeaveTheOldOnesInForce) {
    Knowledge knowledge(test::clinical_content(), test::shipped_rules());
    const std::string before = knowledge.now()->rules.version();
    const test::TemporaryFolder folder;
    const std::string_view image = embedded::lexicon_image().front().content;
    EXPECT_FALSE(knowledge.reload(folder.path(), image).has_value());
    EXPECT_EQ(knowledge.now()->rules.version(), before);
    EXPECT_FALSE(knowledge.now()->file_trouble.empty());
    EXPECT_TRUE(knowledge.reload("config", image).has_value());
    EXPECT_TRUE(knowledge.now()->file_trouble.empty());
}

TEST(Knowledge, OneBadMapKeepsNoOtherFromBeingUsed) {
    Knowledge knowledge(test::clinical_content(), test::shipped_rules());
    const auto map = [](const std::string& id, const std::string& code, const std::string& target) {
        return CodeMap{
            id,
            std::make_shared<const json::Document>(
                json::Document::parse(
                    R"({"resourceType":"ConceptMap","status":"active","group":[{"source":"urn:ward","target":"urn:tonus:concept","element":[{"code":")" +
                    code + R"(","target":[{"code":")" + target + R"(","equivalence":"equal"}]}]}]})"
                )
                    .value()
            )};
    };
    knowledge.use_maps({map("a", "A", "drowsiness"), map("b", "B", "no-such-thing"), map("c", "C", "fall")}, "1");
    const auto state = knowledge.now();
    EXPECT_EQ(state->maps.size(), 2U);
    ASSERT_EQ(state->map_troubles.size(), 1U);
    EXPECT_NE(state->map_troubles.front().find("ConceptMap/b"), std::string::npos);
    EXPECT_EQ(state->content.meanings("urn:ward", "A").size(), 1U);
    EXPECT_EQ(state->content.meanings("urn:ward", "C").size(), 1U);
}

}  // namespace
}  // namespace tonus::review
