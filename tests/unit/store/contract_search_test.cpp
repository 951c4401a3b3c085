#include "contract.hpp"

#include <gmock/gmock.h>

namespace tonus::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoreSearch : public StoreContract {
protected:
    std::vector<std::string> find(const IndexQuery& query) {
        return ids_of(read([&](Reader& reader) { return reader.search(query); }));
    }
    std::int64_t total(const IndexQuery& query) {
        return read([&](Reader& reader) { return reader.search_total(query); });
    }
    static IndexQuery with_keys(std::vector<std::vector<std::uint64_t>> groups) {
        IndexQuery query;
        query.type = "Observation";
        query.all_of = std::move(groups);
        return query;
    }
};

TEST_P(StoreSearch, EveryGroupMustHaveAMatchNewestFirst) {
    put("Observation", "a", "", {{1, 10}, {2, 0}});
    put("Observation", "b", "", {{1, 5}, {3, 0}});
    put("Observation", "c", "", {{2, 0}});
    EXPECT_THAT(find(with_keys({{1}})), ElementsAre("b", "a"));
    EXPECT_THAT(find(with_keys({{1}, {2}})), ElementsAre("a"));
    EXPECT_THAT(find(with_keys({{1}, {2, 3}})), ElementsAre("b", "a"));
    EXPECT_THAT(find(with_keys({{4}})), IsEmpty());
    EXPECT_EQ(total(with_keys({{2, 3}})), 3);
}

TEST_P(StoreSearch, KeysUseAllTheirBits) {
    const std::uint64_t high = 0xF000'0000'0000'0001U;
    put("Observation", "a", "", {{high, -5}});
    put("Observation", "b", "", {{1, 5}});
    EXPECT_THAT(find(with_keys({{high}})), ElementsAre("a"));
}

TEST_P(StoreSearch, AResourceIndexedTwiceUnderAKeyComesOnce) {
    put("Observation", "a", "", {{1, 1}, {1, 2}, {1, 2}});
    EXPECT_THAT(find(with_keys({{1}})), ElementsAre("a"));
    EXPECT_EQ(total(with_keys({{1}})), 1);
}

TEST_P(StoreSearch, NoKeysMeanTheWholeType) {
    put("Observation", "a", "");
    put("Patient", "p", "");
    put("Observation", "b", "");
    put("Observation", "c", "");
    put("Observation", "a", "again");
    remove("Observation", "b");
    EXPECT_THAT(find(with_keys({})), ElementsAre("a", "c"));
    EXPECT_EQ(total(with_keys({})), 2);
}

TEST_P(StoreSearch, AnUpdateReplacesTheRows) {
    put("Observation", "a", "", {{1, 0}, {2, 0}});
    put("Observation", "a", "", {{2, 0}, {3, 0}});
    EXPECT_THAT(find(with_keys({{1}})), IsEmpty());
    EXPECT_THAT(find(with_keys({{2}})), ElementsAre("a"));
    EXPECT_THAT(find(with_keys({{3}})), ElementsAre("a"));
    EXPECT_EQ(total(with_keys({{2}})), 1);
}

TEST_P(StoreSearch, ADeletedResourceIsNotFound) {
    put("Observation", "a", "", {{1, 0}});
    remove("Observation", "a");
    EXPECT_THAT(find(with_keys({{1}})), IsEmpty());
    IndexQuery by_id = with_keys({});
    by_id.ids = {"a"};
    EXPECT_THAT(find(by_id), IsEmpty());
}

TEST_P(StoreSearch, IdsNarrowTheSearch) {
    for (const std::string id : {"a", "b", "c"}) put("Observation", id, "", {{1, 0}});
    put("Observation", "d", "", {{2, 0}});
    IndexQuery query = with_keys({{1}});
    query.ids = {"a", "c", "d", "a", "nobody"};
    EXPECT_THAT(find(query), ElementsAre("c", "a"));
    EXPECT_EQ(total(query), 2);
}

TEST_P(StoreSearch, PagesByTheLastSequenceSeen) {
    for (int i = 0; i < 7; ++i) put("Observation", std::string(1, char('a' + i)), "", {{1, i % 3}});
    for (const auto& groups : std::vector<std::vector<std::vector<std::uint64_t>>>{{{1}}, {}}) {
        IndexQuery query = with_keys(groups);
        query.count = 3;
        std::string seen;
        for (;;) {
            const auto page = read([&](Reader& reader) { return reader.search(query); });
            if (page.empty()) break;
            for (const Version& version : page) seen += version.key.id;
            query.before = page.back().sequence;
        }
        EXPECT_EQ(seen, "gfedcba");
    }
}

TEST_P(StoreSearch, UpdatedBoundsAreHalfOpen) {
    std::vector<core::Instant> instants;
    for (const std::string id : {"a", "b", "c"}) {
        instants.push_back(put("Observation", id, "", {{1, 0}}).last_updated);
        clock_.advance(std::chrono::seconds(1));
    }
    IndexQuery query = with_keys({{1}});
    query.updated_from = instants[1];
    EXPECT_THAT(find(query), ElementsAre("c", "b"));
    query.updated_before = instants[2];
    EXPECT_THAT(find(query), ElementsAre("b"));
    query.updated_from = instants[2] + std::chrono::seconds(1);
    query.updated_before.reset();
    EXPECT_THAT(find(query), IsEmpty());
}

TEST_P(StoreSearch, ALargeGroupIsCheckedAgainstASmallOne) {
    // More than the store is willing to gather from one key before it asks the others.
    perform([](Writer& writer) -> core::Result<void> {
        for (int i = 0; i < 3000; ++i) {
            Draft draft;
            draft.key = {"Observation", "o" + std::to_string(i)};
            draft.index = {{1, i}};
            if (i % 1000 == 0) draft.index.push_back({2, 0});
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        }
        return {};
    });
    EXPECT_THAT(find(with_keys({{1}, {2}})), ElementsAre("o2000", "o1000", "o0"));
    EXPECT_THAT(find(with_keys({{9, 2}, {1}})), ElementsAre("o2000", "o1000", "o0"));
    EXPECT_EQ(total(with_keys({{1}})), 3000);
}

TEST_P(StoreSearch, AWriteJobFindsWhatItAndEarlierJobsWrote) {
    put("Observation", "a", "", {{1, 0}});
    std::vector<std::string> found;
    perform([&](Writer& writer) -> core::Result<void> {
        Draft draft;
        draft.key = {"Observation", "b"};
        draft.index = {{1, 0}};
        if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        const auto matches = writer.search(with_keys({{1}}));
        if (!matches) return core::fail(matches.error());
        found = ids_of(*matches);
        return {};
    });
    EXPECT_THAT(found, ElementsAre("b", "a"));
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreSearch, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
