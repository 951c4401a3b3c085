#include "sqlite/posting_table.hpp"

#include "sqlite/migration.hpp"
#include "sqlite/posting_block.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <map>
#include <set>

namespace tonus::store::sqlite {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Sequences = std::vector<std::int64_t>;

TEST(PostingBlock, ComesBackAsItWas) {
    for (const Sequences& sequences :
         std::vector<Sequences>{{1}, {1, 2}, {5, 132, 133, 40'000, 5'000'000'000}, {0, 9'000'000'000'000'000'000}}) {
        Sequences read{-1};
        unpack_block(sequences.front(), packed_block(sequences), read);
        read.erase(read.begin());
        EXPECT_EQ(read, sequences);
    }
}

TEST(PostingBlock, OneThatIsCutShortLosesItsEndOnly) {
    const Sequences sequences{1, 2, 40'000};
    const std::string more = packed_block(sequences);
    Sequences read;
    unpack_block(1, std::string_view(more).substr(0, more.size() - 1), read);
    EXPECT_THAT(read, ElementsAre(1, 2));
}

class PostingTable : public testing::Test {
protected:
    static Connection migrated(const std::filesystem::path& folder) {
        auto connection = Connection::open(folder / "test.sqlite", Access::write, 1 << 20);
        if (!connection || !migrate(*connection) || !connection->prepare_statements()) throw std::runtime_error("no database");
        return std::move(*connection);
    }

    void add(const Point& point, const Sequences& sequences) { ASSERT_TRUE(add_postings(connection_, point, sequences).has_value()); }
    void remove(const Point& point, std::int64_t sequence) { ASSERT_TRUE(remove_posting(connection_, point, sequence).has_value()); }

    /// Everything under a point, newest block first, each as it lies there.
    std::vector<Sequences> blocks(const Point& point) {
        std::vector<Sequences> all;
        for (std::int64_t upto = std::numeric_limits<std::int64_t>::max();;) {
            const Sequences block = block_at(connection_, point, upto).value();
            if (block.empty()) return all;
            all.push_back(block);
            upto = block.front() - 1;
        }
    }
    Sequences all(const Point& point) {
        Sequences sequences;
        const auto parts = blocks(point);
        for (auto block = parts.rbegin(); block != parts.rend(); ++block) sequences.insert(sequences.end(), block->begin(), block->end());
        return sequences;
    }

    test::TemporaryFolder folder_;
    Connection connection_ = migrated(folder_.path());
};

TEST_F(PostingTable, WhatIsAddedAgainStaysOnce) {
    add({1, 2}, {3, 5, 9});
    add({1, 2}, {5, 9, 12});
    add({1, 2}, {1, 4});
    EXPECT_THAT(all({1, 2}), ElementsAre(1, 3, 4, 5, 9, 12));
    EXPECT_THAT(all({1, 3}), IsEmpty());
    EXPECT_TRUE(has_posting(connection_, {1, 2}, 4).value());
    EXPECT_FALSE(has_posting(connection_, {1, 2}, 6).value());
    EXPECT_FALSE(has_posting(connection_, {1, 1}, 4).value());
}

TEST_F(PostingTable, ManyMakeFullBlocks) {
    for (std::int64_t from = 0; from < 1000; from += 10) {
        Sequences ten;
        for (std::int64_t i = 0; i < 10; ++i) ten.push_back(from + i);
        add({1, 0}, ten);
    }
    EXPECT_EQ(blocks({1, 0}).size(), 1000 / largest_block + 1);
    EXPECT_EQ(all({1, 0}).size(), 1000U);
}

TEST_F(PostingTable, ABlockThatEmptiesGoes) {
    add({1, 0}, {3, 5});
    remove({1, 0}, 3);
    remove({1, 0}, 4);
    EXPECT_THAT(all({1, 0}), ElementsAre(5));
    remove({1, 0}, 5);
    remove({1, 0}, 5);
    EXPECT_EQ(connection_.ask("SELECT count(*) FROM posting").value(), 0);
}

RC_GTEST_FIXTURE_PROP(PostingTable, HoldsWhatASetWould, ()) {
    std::map<std::int64_t, std::set<std::int64_t>> model;
    RC_ASSERT(connection_.execute("DELETE FROM posting; BEGIN").has_value());
    const int changes = *rc::gen::inRange(1, 30);
    for (int i = 0; i < changes; ++i) {
        const std::int64_t position = *rc::gen::inRange(0, 3);
        const auto some = *rc::gen::container<std::set<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 2000));
        if (*rc::gen::inRange(0, 3) > 0) {
            if (some.empty()) continue;
            RC_ASSERT(add_postings(connection_, {7, position}, Sequences(some.begin(), some.end())).has_value());
            model[position].insert(some.begin(), some.end());
        } else {
            for (const std::int64_t sequence : some) {
                RC_ASSERT(remove_posting(connection_, {7, position}, sequence).has_value());
                model[position].erase(sequence);
            }
        }
    }
    for (const auto& [position, sequences] : model) RC_ASSERT(all({7, position}) == Sequences(sequences.begin(), sequences.end()));
    RC_ASSERT(connection_.execute("COMMIT").has_value());
}

}  // namespace
}  // namespace tonus::store::sqlite
