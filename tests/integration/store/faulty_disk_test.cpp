#include "support/faulty_disk.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/store/maintenance.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>

#include <cstdlib>
#include <set>
#include <thread>

namespace tonus::store {
namespace {

/// How often the power is cut; the long variant sets POWER_CUTS.
int cuts() {
    const char* text = std::getenv("POWER_CUTS");
    return text == nullptr ? 60 : std::atoi(text);
}

class FaultyDiskTest : public testing::Test {
protected:
    [[nodiscard]] core::Result<void> open() {
        SqliteOptions options;
        options.folder = data_;
        options.index_run = 20;  // so that merging, too, is interrupted
        options.log_pages = 20;  // and checkpoints
        auto store = open_sqlite(options);
        if (!store) return core::fail(store.error());
        store_ = std::move(*store);
        return {};
    }

    core::Result<void> put(int number) {
        return store_->write_blocking([number](Writer& writer) -> core::Result<void> {
            Draft draft;
            draft.key = {"Basic", "r" + std::to_string(number)};
            draft.content = std::string(std::size_t(number % 7) * 900 + 10, char('a' + number % 26));
            draft.index = {{1, number}, {std::uint64_t(number % 5) + 2, 0}};
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            return writer.append_audit(draft.key.id);
        });
    }

    /// Everything acknowledged is there, found by the index, and the database is sound.
    void expect_kept(const std::set<int>& acknowledged) {
        const auto read = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
            for (const int number : acknowledged) {
                const std::string id = "r" + std::to_string(number);
                EXPECT_TRUE(reader.current({"Basic", id}).value().has_value()) << id << " was acknowledged and is gone";
                IndexQuery query;
                query.type = "Basic";
                query.all_of = {{{std::uint64_t(number % 5) + 2}}};
                query.ids = std::vector<std::string>{id};
                EXPECT_EQ(reader.search(query).value().versions.size(), 1U) << id << " is not found";
            }
            return {};
        });
        EXPECT_TRUE(read.has_value()) << read.error().detail();
    }

    test::TemporaryFolder folder_;
    std::filesystem::path data_ = folder_.path() / "data";
    std::unique_ptr<Store> store_;
};

// The power goes at any write; of what was not synced, any part may be gone or torn.
TEST_F(FaultyDiskTest, APowerCutLosesNothingThatWasAcknowledged) {
    test::FaultyDisk disk;
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    ASSERT_TRUE(open().has_value());
    std::set<int> acknowledged;
    int number = 0;
    for (int cut = 0; cut < cuts(); ++cut) {
        disk.cut_power_after(std::int64_t(random() % 150));
        while (disk.powered()) {
            if (put(++number)) acknowledged.insert(number);
        }
        store_.reset();
        disk.restore_power(random);
        const auto opened = open();
        ASSERT_TRUE(opened.has_value()) << "cut " << cut << ": " << opened.error().detail();
        expect_kept(acknowledged);
        if (HasFailure()) return;
    }
    EXPECT_GT(acknowledged.size(), std::size_t(cuts()));
    store_.reset();
    const auto verified = verify_sqlite(data_);
    ASSERT_TRUE(verified.has_value());
    EXPECT_THAT(verified->problems, testing::IsEmpty());
}

// Even while the store is being made for the first time.
TEST_F(FaultyDiskTest, APowerCutWhileTheStoreIsMadeLeavesOneThatOpens) {
    test::FaultyDisk disk;
    std::mt19937 random(7);
    for (int writes = 0; writes < 60; writes += 3) {
        data_ = folder_.path() / std::to_string(writes);
        disk.cut_power_after(writes);
        static_cast<void>(open());
        store_.reset();
        disk.restore_power(random);
        const auto opened = open();
        ASSERT_TRUE(opened.has_value()) << writes << ": " << opened.error().detail();
        EXPECT_TRUE(put(1).has_value());
        store_.reset();
    }
}

TEST_F(FaultyDiskTest, ADiskThatTakesNoWritesIsSaidReadsGoOnAndItHealsByItself) {
    test::FaultyDisk disk;
    ASSERT_TRUE(open().has_value());
    ASSERT_TRUE(put(1).has_value());
    disk.refuse_writes(true);
    EXPECT_FALSE(put(2).has_value());
    EXPECT_TRUE(store_->trouble().has_value());
    expect_kept({1});
    disk.refuse_writes(false);
    while (store_->trouble()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_TRUE(put(3).has_value());
    expect_kept({1, 3});
}

// A commit whose sync failed may or may not be on disk: it must not be acknowledged.
TEST_F(FaultyDiskTest, AFailedSyncIsNoAcknowledgement) {
    test::FaultyDisk disk;
    std::mt19937 random(11);
    ASSERT_TRUE(open().has_value());
    ASSERT_TRUE(put(1).has_value());
    disk.refuse_syncs(true);
    EXPECT_FALSE(put(2).has_value());
    EXPECT_TRUE(store_->trouble().has_value());
    disk.refuse_syncs(false);
    while (store_->trouble()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    ASSERT_TRUE(put(3).has_value());
    disk.cut_power_after(0);
    EXPECT_FALSE(put(4).has_value());
    store_.reset();
    disk.restore_power(random);
    ASSERT_TRUE(open().has_value());
    expect_kept({1, 3});
    store_.reset();
    EXPECT_THAT(verify_sqlite(data_).value().problems, testing::IsEmpty());
}

// SQLite would take what it copied before a failed sync for written, and overwrite the log, the only place that still has it.
TEST_F(FaultyDiskTest, WhatAFailedSyncOfTheDatabaseLostIsCopiedAgain) {
    test::FaultyDisk disk;
    std::mt19937 random(13);
    ASSERT_TRUE(open().has_value());
    std::set<int> acknowledged;
    int number = 0;
    for (int round = 1; round <= 8; ++round) {
        disk.refuse_database_syncs(true);
        const int failed = disk.failed_syncs();
        while (disk.failed_syncs() == failed) {
            ASSERT_TRUE(put(++number).has_value()) << "the log takes what the database does not";
            acknowledged.insert(number);
        }
        EXPECT_FALSE(store_->trouble().has_value());
        disk.refuse_database_syncs(false);
        // Enough for the log to be checkpointed and to start over, several times.
        for (int i = 0; i < 40 * round; ++i) {
            ASSERT_TRUE(put(++number).has_value());
            acknowledged.insert(number);
        }
        disk.cut_power_after(0);
        EXPECT_FALSE(put(number + 1).has_value());
        store_.reset();
        disk.restore_power(random);
        ASSERT_TRUE(open().has_value()) << "round " << round;
        expect_kept(acknowledged);
        if (HasFailure()) return;
    }
    store_.reset();
    EXPECT_THAT(verify_sqlite(data_).value().problems, testing::IsEmpty());
}

}  // namespace
}  // namespace tonus::store
