#include "sqlite/index_writer.hpp"

#include "sqlite/migration.hpp"
#include "sqlite/packed_rows.hpp"
#include "sqlite/posting_block.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t key = 7;

class IndexWriterTest : public testing::Test {
protected:
    static Connection migrated(const std::filesystem::path& folder) {
        auto connection = Connection::open(folder / "test.sqlite", Access::write, 1 << 20);
        if (!connection || !migrate(*connection) || !connection->prepare_statements()) {
            throw std::runtime_error("no database");
        }
        return std::move(*connection);
    }

    /// A version found under `key`, as the rest of the writer would store it.
    void add(std::int64_t sequence, std::optional<std::int64_t> replaces = std::nullopt) {
        const std::vector<IndexRow> rows = {{std::uint64_t(key), sequence}};
        const std::string packed = pack(rows);
        Cursor cursor = database_.connection.use(Sql::add_version);
        cursor.bind(":previous", replaces).bind(":type", std::int64_t(1)).bind(":id", "a").bind(":version_id", 1);
        cursor.bind(":at", std::int64_t(0)).bind(":change", std::int64_t(0)).bind(":dictionary", std::nullopt);
        ASSERT_TRUE(cursor.bind_blob(":body", "").bind_blob(":index_rows", packed).run().has_value());
        ASSERT_EQ(database_.connection.last_row(), sequence);
        ASSERT_TRUE(writer_->add(database_, sequence, rows, replaces).has_value());
    }

    void begin() { ASSERT_TRUE(database_.connection.execute("BEGIN IMMEDIATE").has_value()); }
    void commit() {
        ASSERT_TRUE(writer_->prepare_commit(database_).has_value());
        ASSERT_TRUE(database_.connection.execute("COMMIT").has_value());
        writer_->committed();
    }
    void fail_to_commit() {
        ASSERT_TRUE(writer_->prepare_commit(database_).has_value());
        ASSERT_TRUE(database_.connection.execute("ROLLBACK").has_value());
        writer_->rolled_back();
    }
    void restart() {
        writer_.emplace(published_, run_length);
        ASSERT_TRUE(writer_->resume(database_).has_value());
    }

    std::vector<std::int64_t> pending() const {
        std::vector<std::int64_t> sequences;
        const IndexView view = writer_->view();
        view.each(key, [&](const IndexEntry& entry) {
            if (!view.supersedes(entry.sequence)) sequences.push_back(entry.sequence);
            return true;
        });
        return sequences;
    }
    std::vector<std::int64_t> in_table() {
        std::vector<std::int64_t> sequences;
        const auto statement = Statement::prepare(database_.connection.handle(), "SELECT first, more FROM posting");
        Cursor cursor(statement->handle());
        while (cursor.next()) unpack_block(cursor.integer(0), cursor.bytes(1), sequences);
        std::sort(sequences.begin(), sequences.end());
        return sequences;
    }

    static constexpr std::size_t run_length = 4;
    test::TemporaryFolder folder_;
    Database database_{migrated(folder_.path())};
    PublishedIndex published_;
    std::optional<IndexWriter> writer_;

    IndexWriterTest() {
        EXPECT_TRUE(database_.connection.execute("INSERT INTO resource_type (type, name) VALUES (1, 'Basic')").has_value());
        restart();
    }
};

TEST_F(IndexWriterTest, RowsWaitUntilARunIsFull) {
    begin();
    add(1);
    EXPECT_THAT(pending(), ElementsAre(1));
    commit();
    EXPECT_THAT(pending(), ElementsAre(1));
    EXPECT_THAT(in_table(), IsEmpty());
    begin();
    for (const std::int64_t sequence : {2, 3, 4}) add(sequence);
    commit();
    EXPECT_THAT(in_table(), ElementsAre(1, 2, 3, 4));
    EXPECT_TRUE(writer_->merged());
    EXPECT_EQ(published_.get()->merged_through, 4);
}

TEST_F(IndexWriterTest, AFailedCommitLeavesNothingBehind) {
    begin();
    for (const std::int64_t sequence : {1, 2, 3}) add(sequence);
    commit();
    begin();
    for (const std::int64_t sequence : {4, 5}) add(sequence);
    fail_to_commit();
    EXPECT_THAT(pending(), ElementsAre(1, 2, 3));
    EXPECT_THAT(in_table(), IsEmpty());
    EXPECT_EQ(published_.get()->merged_through, 0);
    begin();
    add(4);
    commit();  // begins the run
    begin();
    commit();
    begin();
    commit();
    EXPECT_THAT(in_table(), ElementsAre(1, 2, 3, 4));
}

TEST_F(IndexWriterTest, WhatAJobAddedIsTakenBackToItsMark) {
    begin();
    add(1);
    const auto mark = writer_->mark();
    ASSERT_TRUE(database_.connection.execute("SAVEPOINT job").has_value());
    add(2, 1);
    EXPECT_THAT(pending(), ElementsAre(2));
    ASSERT_TRUE(database_.connection.execute("ROLLBACK TO job; RELEASE job").has_value());
    writer_->undo_to(mark);
    EXPECT_THAT(pending(), ElementsAre(1));
    commit();
    writer_->merge_all(true);
    begin();
    commit();
    EXPECT_EQ(published_.get()->merged_through, 1);
}

TEST_F(IndexWriterTest, AReplacedVersionLeavesTheTable) {
    begin();
    for (const std::int64_t sequence : {1, 2, 3, 4}) add(sequence);
    commit();
    begin();
    add(5, 2);
    commit();
    EXPECT_TRUE(writer_->view().supersedes(2));
    writer_->merge_all(true);
    while (!writer_->merged()) {
        begin();
        commit();
    }
    EXPECT_THAT(in_table(), ElementsAre(1, 3, 4, 5));
}

TEST_F(IndexWriterTest, ARestartInTheMiddleOfARunStartsItAgain) {
    begin();
    for (const std::int64_t sequence : {1, 2, 3}) add(sequence);
    commit();
    writer_->merge_all(true);
    begin();
    commit();  // one slice
    EXPECT_FALSE(writer_->merged());
    EXPECT_THAT(in_table(), Not(IsEmpty()));
    // Replaced by a version of the next process, before the run is merged again.
    restart();
    begin();
    add(4, 1);
    commit();
    writer_->merge_all(true);
    while (!writer_->merged()) {
        begin();
        commit();
    }
    EXPECT_THAT(in_table(), ElementsAre(2, 3, 4));
}

TEST_F(IndexWriterTest, AReaderOfAnOlderSnapshotSeesWhatItHeld) {
    begin();
    add(1);
    commit();
    begin();
    add(2, 1);
    commit();
    IndexView old = {published_.get(), 1, nullptr};
    EXPECT_FALSE(old.supersedes(1));
    std::vector<std::int64_t> seen;
    old.each(key, [&](const IndexEntry& entry) {
        seen.push_back(entry.sequence);
        return true;
    });
    EXPECT_THAT(seen, ElementsAre(1));
}

}  // namespace
}  // namespace tonus::store::sqlite
