#include "sqlite/page_cache.hpp"

#include "sqlite/last_changes.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>

namespace tonus::store::sqlite {
namespace {

IndexQuery newest_at(std::uint64_t key, std::size_t count = 20) {
    IndexQuery query;
    query.type = "Observation";
    query.count = count;
    query.all_of = {{{key, 0, 0, true}}};
    return query;
}

std::shared_ptr<const KnownPage> page_of(std::int64_t as_of, std::size_t size = 1000) {
    auto page = std::make_shared<KnownPage>();
    page->versions.emplace_back().content = std::string(size, 'x');
    page->as_of = as_of;
    return page;
}

TEST(PageCache, TellsQueriesApartByAllThatDecidesTheirAnswer) {
    IndexQuery other_type = newest_at(1);
    other_type.type = "Condition";
    IndexQuery elsewhere = newest_at(1);
    elsewhere.all_of[0][0].from = elsewhere.all_of[0][0].to = 1;
    IndexQuery two_points = newest_at(1);
    two_points.all_of[0].push_back({2, 0, 0, true});
    std::set<std::optional<std::string>> names;
    for (const IndexQuery& query : {newest_at(1), newest_at(2), newest_at(1, 3), other_type, elsewhere, two_points}) {
        const auto name = PageCache::name_of(query);
        EXPECT_TRUE(name.has_value());
        EXPECT_TRUE(names.insert(name).second);
    }
    EXPECT_EQ(PageCache::name_of(newest_at(1)), PageCache::name_of(newest_at(1)));
}

struct NotKept {
    std::string_view name;
    std::function<void(IndexQuery&)> change;
};

class PageCacheNotKept : public testing::TestWithParam<NotKept> {};

TEST_P(PageCacheNotKept, HasNoName) {
    IndexQuery query = newest_at(1);
    GetParam().change(query);
    EXPECT_FALSE(PageCache::name_of(query).has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Queries,
    PageCacheNotKept,
    testing::Values(
        NotKept{
            "a_later_page",
            [](IndexQuery& query) {
                query.after = SearchCursor{9, 5};
            }},
        NotKept{"of_ids", [](IndexQuery& query) { query.ids = {"a"}; }},
        NotKept{"of_a_time", [](IndexQuery& query) { query.updated_from = core::Instant(); }},
        NotKept{"up_to_a_time", [](IndexQuery& query) { query.updated_before = core::Instant(); }},
        NotKept{"to_be_looked_at", [](IndexQuery& query) { query.certain = false; }},
        NotKept{"at_an_uncertain_point", [](IndexQuery& query) { query.all_of[0][0].certain = false; }},
        NotKept{"over_a_range", [](IndexQuery& query) { query.all_of[0][0].to = 7; }},
        NotKept{"of_two_groups", [](IndexQuery& query) { query.all_of.push_back(query.all_of[0]); }},
        NotKept{"without_something", [](IndexQuery& query) { query.none_of = query.all_of; }},
        NotKept{"with_words", [](IndexQuery& query) { query.words = {{"spasm"}}; }},
        NotKept{"of_everything", [](IndexQuery& query) { query.all_of.clear(); }},
        NotKept{"many", [](IndexQuery& query) { query.count = 1000; }},
        NotKept{"nothing", [](IndexQuery& query) { query.count = 0; }}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

TEST(PageCache, KeepsTheNewerOfTwoPages) {
    PageCache cache(8 * 1024 * 1024);
    EXPECT_EQ(cache.find("a"), nullptr);
    cache.add("a", page_of(7));
    cache.add("a", page_of(5));
    ASSERT_NE(cache.find("a"), nullptr);
    EXPECT_EQ(cache.find("a")->as_of, 7);
    cache.add("a", page_of(8));
    EXPECT_EQ(cache.find("a")->as_of, 8);
    EXPECT_EQ(cache.find("b"), nullptr);
}

TEST(LastChanges, NeverTellsTooEarlyAVersion) {
    LastChanges changes;
    EXPECT_EQ(changes.last_change(5), 0);
    changes.note(5, 10);
    changes.note(5, 9);
    EXPECT_EQ(changes.last_change(5), 10);
    EXPECT_EQ(changes.last_change(6), 0);
}

}  // namespace
}  // namespace tonus::store::sqlite
