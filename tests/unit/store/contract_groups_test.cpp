#include "contract.hpp"

#include <gmock/gmock.h>

namespace tonus::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

core::Error refusal() { return core::Error(core::ErrorKind::precondition, "no"); }

WriteJob putting(const std::string& id, bool then_fail = false) {
    return [id, then_fail](Writer& writer) -> core::Result<void> {
        Draft draft;
        draft.key = {"Observation", id};
        draft.index = {{1, 0}};
        if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        if (then_fail) return core::fail(refusal());
        return {};
    };
}

/// Jobs that meet in one group: the writer is held until all of them wait.
class StoreGroups : public StoreContract {
protected:
    std::vector<std::string> stored() {
        IndexQuery query;
        query.type = "Observation";
        query.all_of = ranges_of({{1}});
        return ids_of(read([&](Reader& reader) { return reader.search(query); }));
    }
};

TEST_P(StoreGroups, AJobThatFailsAfterWritingLeavesTheOthersWhole) {
    const auto results = run_together({putting("a"), putting("b", true), putting("c")});
    EXPECT_TRUE(results[0].has_value());
    ASSERT_FALSE(results[1].has_value());
    EXPECT_EQ(results[1].error().kind(), core::ErrorKind::precondition);
    EXPECT_TRUE(results[2].has_value());
    EXPECT_THAT(stored(), ElementsAre("c", "a"));
    EXPECT_FALSE(read([](Reader& reader) { return reader.current({"Observation", "b"}); }).has_value());
}

TEST_P(StoreGroups, AJobThatFailsBeforeWritingRunsOnce) {
    int runs = 0;
    const auto results = run_together({
        putting("a"),
        [&](Writer&) -> core::Result<void> {
            ++runs;
            return core::fail(refusal());
        },
    });
    EXPECT_FALSE(results[1].has_value());
    EXPECT_EQ(runs, 1);
    EXPECT_THAT(stored(), ElementsAre("a"));
}

TEST_P(StoreGroups, EverythingAFailedJobDidIsUndone) {
    const auto fails = [&](Writer& writer) -> core::Result<void> {
        const std::vector<std::string> names = {"Patient/1"};
        const auto patient = writer.patient_named(names);
        if (!patient) return core::fail(patient.error());
        Draft draft;
        draft.key = {"NewType", "x"};
        draft.index = {{1, 0}};
        if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        if (auto done = writer.put_facts(*patient, {"NewType", "x"}, 1, "f"); !done) return core::fail(done.error());
        if (auto done = writer.append_event("topic", "p"); !done) return done;
        if (auto done = writer.append_audit("p"); !done) return done;
        if (auto done = writer.put_document("s", "n", "t"); !done) return done;
        return core::fail(refusal());
    };
    run_together({fails, putting("a"), fails});
    reopen();
    EXPECT_EQ(read([](Reader& reader) { return reader.find_patient("Patient/1"); }), 0);
    EXPECT_THAT(read([](Reader& reader) { return reader.events_after(0, 10); }), IsEmpty());
    EXPECT_THAT(read([](Reader& reader) { return reader.audit_after(0, 10); }), IsEmpty());
    EXPECT_EQ(read([](Reader& reader) { return reader.document("s", "n"); }), std::nullopt);
    EXPECT_EQ(read([](Reader& reader) { return reader.counts(); }).resources, 1);
    EXPECT_EQ(put("NewType", "x", "").version_id, 1);
}

TEST_P(StoreGroups, AnUpdateThatFailsKeepsTheOldRows) {
    put("Observation", "a", "old", {{1, 0}});
    const auto update = [](Writer& writer) -> core::Result<void> {
        Draft draft;
        draft.key = {"Observation", "a"};
        draft.content = "new";
        draft.index = {{2, 0}};
        if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        return core::fail(refusal());
    };
    run_together({putting("b"), update});
    EXPECT_THAT(stored(), ElementsAre("b", "a"));
    EXPECT_EQ(read([](Reader& reader) { return reader.current({"Observation", "a"}); })->content, "old");
}

TEST_P(StoreGroups, AJobSeesWhatEarlierJobsOfItsGroupWrote) {
    std::vector<std::string> seen;
    run_together({
        putting("a"),
        [&](Writer& writer) -> core::Result<void> {
            IndexQuery query;
            query.type = "Observation";
            query.all_of = ranges_of({{1}});
            const auto found = writer.search(query);
            if (!found) return core::fail(found.error());
            seen = ids_of(*found);
            return {};
        },
    });
    EXPECT_THAT(seen, ElementsAre("a"));
}

TEST_P(StoreGroups, AJobThatThrowsFailsAlone) {
    const auto throws = [](Writer& writer) -> core::Result<void> {
        static_cast<void>(writer.put_document("s", "n", "t"));
        throw std::runtime_error("a bug");
    };
    const auto results = run_together({putting("a"), throws, putting("b")});
    ASSERT_FALSE(results[1].has_value());
    EXPECT_EQ(results[1].error().kind(), core::ErrorKind::internal);
    EXPECT_THAT(stored(), UnorderedElementsAre("a", "b"));
    EXPECT_EQ(read([](Reader& reader) { return reader.document("s", "n"); }), std::nullopt);
}

TEST_P(StoreGroups, AFailureAJobIgnoresStillFailsIt) {
    const auto careless = [](Writer& writer) -> core::Result<void> {
        static_cast<void>(writer.put_document("s", "n", "t"));
        static_cast<void>(writer.put_due(99, core::Instant()));
        return {};
    };
    const auto results = run_together({putting("a"), careless});
    EXPECT_TRUE(results[0].has_value());
    EXPECT_FALSE(results[1].has_value());
    EXPECT_EQ(read([](Reader& reader) { return reader.document("s", "n"); }), std::nullopt);
}

TEST_P(StoreGroups, AJobWhoseDeadlinePassedDoesNotRun) {
    bool ran = false;
    std::promise<core::Result<void>> promise;
    store_->write(
        core::Deadline::in({}),
        [&](Writer&) -> core::Result<void> {
            ran = true;
            return {};
        },
        [&](core::Result<void> result) { promise.set_value(std::move(result)); }
    );
    const auto result = promise.get_future().get();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind(), core::ErrorKind::deadline);
    EXPECT_FALSE(ran);
}

TEST_P(StoreGroups, CloseFinishesWhatIsQueuedAndRefusesTheRest) {
    const auto results = run_together({putting("a"), putting("b")});
    store_->close();
    const auto late = store_->write_blocking(putting("c"));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().kind(), core::ErrorKind::busy);
    EXPECT_EQ(store_->read_blocking([](Reader&) -> core::Result<void> { return {}; }).error().kind(), core::ErrorKind::busy);
    reopen();
    EXPECT_THAT(stored(), ElementsAre("b", "a"));
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreGroups, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
