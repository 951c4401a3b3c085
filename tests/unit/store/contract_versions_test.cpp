#include "contract.hpp"

#include <gmock/gmock.h>

namespace tonus::store {
namespace {

using testing::ElementsAre;

class StoreVersions : public StoreContract {};

TEST_P(StoreVersions, ServesWhatWasPut) {
    const Version stored = put("Observation", "a", R"({"status":"final"})");
    EXPECT_EQ(stored.version_id, 1);
    EXPECT_EQ(stored.change, Change::create_named);
    const auto served = read([](Reader& reader) { return reader.current({"Observation", "a"}); });
    ASSERT_TRUE(served.has_value());
    EXPECT_EQ(served->key, (fhir::ResourceKey{"Observation", "a"}));
    EXPECT_EQ(served->content, R"({"status":"final"})");
    EXPECT_EQ(served->last_updated, stored.last_updated);
    EXPECT_EQ(served->sequence, stored.sequence);
}

TEST_P(StoreVersions, NothingForAResourceThatNeverWas) {
    put("Observation", "a", "{}");
    EXPECT_FALSE(read([](Reader& reader) { return reader.current({"Observation", "b"}); }).has_value());
    EXPECT_FALSE(read([](Reader& reader) { return reader.current({"Patient", "a"}); }).has_value());
    EXPECT_FALSE(read([](Reader& reader) { return reader.version({"Observation", "a"}, 2); }).has_value());
}

TEST_P(StoreVersions, EveryVersionStaysReadable) {
    put("Observation", "a", "1");
    put("Observation", "a", "2");
    const Version removed = remove("Observation", "a");
    put("Observation", "a", "4");
    EXPECT_EQ(removed.change, Change::remove);
    for (std::int64_t id = 1; id <= 4; ++id) {
        const auto version = read([&](Reader& reader) { return reader.version({"Observation", "a"}, id); });
        ASSERT_TRUE(version.has_value()) << id;
        EXPECT_EQ(version->version_id, id);
        EXPECT_EQ(version->content, id == 3 ? "" : std::to_string(id));
        EXPECT_EQ(version->deleted(), id == 3);
    }
}

TEST_P(StoreVersions, ADeletionIsTheNewestVersion) {
    put("Observation", "a", "1");
    remove("Observation", "a");
    const auto current = read([](Reader& reader) { return reader.current({"Observation", "a"}); });
    ASSERT_TRUE(current.has_value());
    EXPECT_TRUE(current->deleted());
    EXPECT_EQ(current->version_id, 2);
}

TEST_P(StoreVersions, OneIdMayNameResourcesOfTwoTypes) {
    put("Observation", "same", "o");
    put("Patient", "same", "p");
    EXPECT_EQ(read([](Reader& reader) { return reader.current({"Patient", "same"}); })->content, "p");
}

TEST_P(StoreVersions, HistoryComesNewestFirstAndPages) {
    for (int i = 1; i <= 5; ++i) put("Observation", "a", std::to_string(i));
    HistoryQuery query{"Observation", "a", std::nullopt, std::nullopt, 2};
    std::vector<std::string> contents;
    for (;;) {
        const auto page = read([&](Reader& reader) { return reader.history(query); });
        if (page.empty()) break;
        for (const Version& version : page) contents.push_back(version.content);
        query.before = page.back().sequence;
    }
    EXPECT_THAT(contents, ElementsAre("5", "4", "3", "2", "1"));
}

TEST_P(StoreVersions, HistoryOfATypeAndOfEverything) {
    put("Observation", "a", "1");
    put("Patient", "p", "2");
    put("Observation", "b", "3");
    remove("Observation", "a");
    const auto of_type = read([](Reader& reader) {
        HistoryQuery query;
        query.type = "Observation";
        return reader.history(query);
    });
    EXPECT_THAT(ids_of(of_type), ElementsAre("a", "b", "a"));
    const auto of_all = read([](Reader& reader) { return reader.history({}); });
    EXPECT_THAT(ids_of(of_all), ElementsAre("a", "b", "p", "a"));
    EXPECT_EQ(read([](Reader& reader) { return reader.history_total({}); }), 4);
}

TEST_P(StoreVersions, HistorySinceIncludesTheInstantItself) {
    put("Observation", "a", "1");
    clock_.advance(std::chrono::seconds(10));
    const Version second = put("Observation", "a", "2");
    clock_.advance(std::chrono::seconds(10));
    put("Observation", "a", "3");
    for (const std::string id : {"", "a"}) {
        HistoryQuery query{"Observation", id, second.last_updated, std::nullopt, 50};
        EXPECT_EQ(read([&](Reader& reader) { return reader.history(query); }).size(), 2U) << id;
        EXPECT_EQ(read([&](Reader& reader) { return reader.history_total(query); }), 2) << id;
        query.since = second.last_updated + std::chrono::microseconds(1);
        EXPECT_EQ(read([&](Reader& reader) { return reader.history_total(query); }), 1) << id;
    }
}

TEST_P(StoreVersions, TimeNeverRunsBackwardsNotEvenOverARestart) {
    const Version first = put("Observation", "a", "1");
    clock_.advance(-std::chrono::hours(1));
    EXPECT_GE(put("Observation", "b", "2").last_updated, first.last_updated);
    reopen();
    EXPECT_GE(put("Observation", "c", "3").last_updated, first.last_updated);
}

TEST_P(StoreVersions, AClockThatJumpsYearsAheadAndBackHidesNothing) {
    constexpr std::chrono::hours years(24 * 365 * 10);
    put("Observation", "before", "1");
    clock_.advance(years);
    const Version ahead = put("Observation", "ahead", "1");
    clock_.advance(-years);
    put("Observation", "after", "1");
    reopen();
    const Version last = put("Observation", "last", "1");
    EXPECT_GE(last.last_updated, ahead.last_updated);
    HistoryQuery since{"Observation", "", ahead.last_updated, std::nullopt, 50};
    EXPECT_THAT(ids_of(read([&](Reader& reader) { return reader.history(since); })), ElementsAre("last", "after", "ahead"));
    IndexQuery changed;
    changed.type = "Observation";
    changed.updated_from = ahead.last_updated;
    EXPECT_EQ(read([&](Reader& reader) { return reader.search(changed); }).versions.size(), 3U);
    EXPECT_EQ(read([](Reader& reader) { return reader.history({}); }).size(), 4U);
}

TEST_P(StoreVersions, InstantsHaveTheirServedPrecision) {
    clock_.advance(std::chrono::microseconds(1'234));
    const Version stored = put("Observation", "a", "1");
    EXPECT_EQ(stored.last_updated.time_since_epoch() % std::chrono::milliseconds(1), std::chrono::microseconds(0));
}

TEST_P(StoreVersions, EverythingIsThereAfterReopening) {
    put("Observation", "a", "1", {{7, 1}});
    put("Observation", "a", "2", {{8, 1}});
    const auto before = read([](Reader& reader) { return reader.history({}); });
    reopen();
    const auto after = read([](Reader& reader) { return reader.history({}); });
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i].content, before[i].content);
        EXPECT_EQ(after[i].last_updated, before[i].last_updated);
        EXPECT_EQ(after[i].sequence, before[i].sequence);
    }
    EXPECT_EQ(put("Observation", "a", "3").version_id, 3);
}

TEST_P(StoreVersions, CountsFollowWhatIsThere) {
    put("Observation", "a", "1");
    put("Observation", "a", "2");
    put("Observation", "b", "1");
    remove("Observation", "b");
    patient({"Patient/1"});
    const Counts counts = read([](Reader& reader) { return reader.counts(); });
    EXPECT_EQ(counts.resources, 1);
    EXPECT_EQ(counts.versions, 4);
    EXPECT_EQ(counts.patients, 1);
    EXPECT_EQ(counts.open_flags, 0);
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreVersions, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
