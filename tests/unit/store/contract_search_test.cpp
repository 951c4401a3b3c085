#include "contract_search.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

namespace tonus::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

TEST_P(StoreSearch, CountsNoFurtherThanIsEnough) {
    for (int i = 0; i < 9; ++i) put("Observation", "o" + std::to_string(i), "", {{1, i < 6 ? 0 : 1}, {2, 0}});
    put("Observation", "o0", "", {{2, 0}});
    const std::vector<std::pair<IndexQuery, std::int64_t>> queries{
        {with_keys({{2}}), 9}, {with_keys({{1}}), 8}, {with_keys({{1}, {2}}), 8}, {with_keys({}), 9}};
    for (auto [query, exact] : queries) {
        for (const std::int64_t enough : {3, 8, 9, 20}) {
            query.enough = enough;
            EXPECT_EQ(std::min(total(query), enough + 1), std::min(exact, enough + 1));
        }
    }
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
    by_id.ids = std::vector<std::string>{"a"};
    EXPECT_THAT(find(by_id), IsEmpty());
}

TEST_P(StoreSearch, IdsNarrowTheSearch) {
    for (const std::string id : {"a", "b", "c"}) put("Observation", id, "", {{1, 0}});
    put("Observation", "d", "", {{2, 0}});
    IndexQuery query = with_keys({{1}});
    query.ids = std::vector<std::string>{"a", "c", "d", "a", "nobody"};
    EXPECT_THAT(find(query), ElementsAre("c", "a"));
    EXPECT_EQ(total(query), 2);
}

/// What pages of `query` show, one after the other; `meanwhile` runs between them.
template <class Meanwhile>
std::string page_through(Store& store, IndexQuery query, const Meanwhile& meanwhile) {
    std::string seen;
    do {
        const auto done = store.read_blocking([&](Reader& reader) -> core::Result<void> {
            const auto page = reader.search(query);
            if (!page) return core::fail(page.error());
            for (const Version& version : page->versions) seen += version.key.id;
            query.after = page->next;
            return {};
        });
        EXPECT_TRUE(done.has_value());
        meanwhile();
    } while (query.after);
    return seen;
}

TEST_P(StoreSearch, PagesShowEachResourceOnce) {
    for (int i = 0; i < 7; ++i) put("Observation", std::string(1, char('a' + i)), "", {{1, i % 3}});
    for (const auto& groups : std::vector<std::vector<std::vector<std::uint64_t>>>{{{1}}, {}}) {
        IndexQuery query = with_keys(groups);
        query.count = 3;
        EXPECT_EQ(page_through(*store_, query, [] {}), "gfedcba");
    }
}

TEST_P(StoreSearch, AFullLastPageHasNoNext) {
    for (const std::string id : {"a", "b"}) put("Observation", id, "", {{1, 0}});
    IndexQuery query = with_keys({{1}});
    query.count = 2;
    EXPECT_FALSE(read([&](Reader& reader) { return reader.search(query); }).next.has_value());
}

TEST_P(StoreSearch, WhatIsWrittenMeanwhileNeitherHidesNorRepeats) {
    int created = 0;
    for (const auto& groups : std::vector<std::vector<std::vector<std::uint64_t>>>{{{1}}, {}, {{1}, {2}}}) {
        const int before = created;
        for (int i = 0; i < 7; ++i) put("Observation", std::string(1, char('a' + i)), "", {{1, i % 3}, {2, 0}});
        IndexQuery query = with_keys(groups);
        query.count = 2;
        // One that was seen, one that is to come, twice, and a new one, which is not part of these pages.
        const std::string seen = page_through(*store_, query, [&] {
            put("Observation", "g", "again", {{1, 9}, {2, 0}});
            put("Observation", "b", "again", {{1, 9}, {2, 0}});
            put("Observation", "a", "again", {{1, 9}, {2, 0}});
            put("Observation", "b", "once more", {{1, 8}, {2, 0}});
            put("Observation", "new" + std::to_string(++created), "", {{1, 0}, {2, 0}});
        });
        EXPECT_EQ(seen, "gfedcba");
        for (int i = before + 1; i <= created; ++i) remove("Observation", "new" + std::to_string(i));
    }
}

TEST_P(StoreSearch, WhatNoLongerMatchesLeavesTheNextPages) {
    for (int i = 0; i < 5; ++i) put("Observation", std::string(1, char('a' + i)), "", {{1, 0}});
    IndexQuery query = with_keys({{1}});
    query.count = 2;
    EXPECT_EQ(page_through(*store_, query, [&] { put("Observation", "b", "", {{3, 0}}); }), "edca");
}

TEST_P(StoreSearch, RangesAreOfOrders) {
    put("Observation", "a", "", {{1, 10}});
    put("Observation", "b", "", {{1, 20}});
    put("Observation", "c", "", {{1, 30}});
    IndexQuery query;
    query.type = "Observation";
    query.all_of = {{{1, 10, 20}}};
    EXPECT_THAT(find(query), ElementsAre("b", "a"));
    EXPECT_EQ(total(query), 2);
    query.all_of = {{{1, 20, 20}, {1, 30, 40}}};
    EXPECT_THAT(find(query), ElementsAre("c", "b"));
    query.all_of = {{{1, 20, 20}}};
    EXPECT_EQ(total(query), 1);
    query.all_of.clear();
    query.none_of = {{{1, 20, 20}}, {{1, 25, 40}}};
    EXPECT_THAT(find(query), ElementsAre("a"));
    EXPECT_EQ(total(query), 1);
}

TEST_P(StoreSearch, OnlyWhatIsOpenIsLookedAt) {
    put("Observation", "a", "yes", {{1, 10}});
    put("Observation", "b", "no", {{1, 20}});
    put("Observation", "c", "no", {{1, 30}});
    std::vector<std::string> looked_at;
    IndexQuery query;
    query.type = "Observation";
    query.accept = [&](const Version& version) -> core::Result<bool> {
        looked_at.push_back(version.key.id);
        return version.content == "yes";
    };
    query.all_of = {{{1, 0, 20, false}, {1, 21, 40, true}}};
    EXPECT_THAT(find(query), ElementsAre("c", "a"));
    EXPECT_THAT(looked_at, ElementsAre("b", "a"));
    EXPECT_EQ(total(query), 2);
    query.all_of.clear();
    query.none_of = {{{1, 10, 10, false}, {1, 20, 20}}};
    EXPECT_THAT(find(query), ElementsAre("c", "a"));
    query.none_of.clear();
    query.certain = false;
    EXPECT_THAT(find(query), ElementsAre("a"));
}

TEST_P(StoreSearch, CountsAreOfCurrentResourcesOnly) {
    for (int i = 0; i < 6; ++i) put("Observation", std::string(1, char('a' + i)), "", {{1, 0}});
    put("Observation", "a", "again", {{1, 0}});
    put("Observation", "b", "moved", {{2, 0}});
    remove("Observation", "c");
    EXPECT_EQ(total(with_keys({{1}})), 4);
    reopen();
    EXPECT_EQ(total(with_keys({{1}})), 4);
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

TEST_P(StoreSearch, AFewPlacesThatHoldMuchAreSearchedAsARangeOfThem) {
    constexpr int many = 6000;
    // So few that they are walked side by side; some more; so many that their rows are gathered.
    constexpr std::array every{8, 30, 120};
    constexpr std::int64_t elsewhere = 1000;
    perform([&](Writer& writer) -> core::Result<void> {
        for (int number = 0; number < many; ++number) {
            Draft draft;
            draft.key = {"Observation", std::to_string(number)};
            for (const int places : every) draft.index.push_back({std::uint64_t(places), number % 2 == 0 ? number % places : elsewhere});
            if (number % 100 == 4) draft.index.push_back({2, 0});
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        }
        return {};
    });
    for (const int places : every) {
        std::vector<std::string> expected;
        for (int number = many - 1; number >= 0; --number) {
            if (number % 100 == 4 && number % places >= 3) expected.push_back(std::to_string(number));
        }
        IndexQuery query;
        query.type = "Observation";
        query.all_of = {{{std::uint64_t(places), 3, places - 1}}, {{2, 0, 0}}};
        query.count = 7;
        std::vector<std::string> found;
        do {
            const SearchPage page = read([&](Reader& reader) { return reader.search(query); });
            for (const std::string& id : ids_of(page)) found.push_back(id);
            query.after = page.next;
        } while (query.after);
        EXPECT_EQ(found, expected) << places;
        EXPECT_EQ(read([&](Reader& reader) { return reader.search_total(query); }), std::int64_t(expected.size())) << places;
    }
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
