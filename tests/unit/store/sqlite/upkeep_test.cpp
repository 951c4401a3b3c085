#include "sqlite/upkeep.hpp"

#include "sqlite/migration.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace tonus::store::sqlite {
namespace {

constexpr std::size_t test_cache = std::size_t{1024} * 1024;
constexpr int shall_have = 64;
constexpr int most = 4 * shall_have;

/// A writer with somebody beside it who keeps the log short.
class UpkeepTest : public testing::Test {
protected:
    UpkeepTest() {
        if (!migrate(writer_) || !writer_.prepare_statements()) throw std::runtime_error("no database");
        writer_.leave_log();
        if (!writer_.checkpoint()) throw std::runtime_error("no log");
    }

    [[nodiscard]] Connection opened() const {
        auto connection = Connection::open(folder_.path() / "tonus.sqlite", Access::write, test_cache);
        if (!connection) throw std::runtime_error(connection.error().message());
        return std::move(*connection);
    }

    /// As the writer's thread does it.
    void commit() {
        const std::string number = std::to_string(++commits_);
        ASSERT_TRUE(writer_.execute("INSERT INTO document VALUES ('log', '" + number + "', 'x')"));
        const int pages = writer_.log_pages();
        if (pages < std::exchange(pages_, pages)) ++restarts_;
        longest_ = std::max(longest_, pages);
        upkeep_.note_log(pages);
        if (upkeep_.take_ripe()) static_cast<void>(writer_.checkpoint());
    }

    [[nodiscard]] std::int64_t documents() const { return opened().ask("SELECT count(*) FROM document WHERE space = 'log'").value(); }

    test::TemporaryFolder folder_;
    Connection writer_ = opened();
    Upkeep upkeep_{folder_.path() / "tonus.sqlite", opened(), shall_have};
    int commits_ = 0;
    int pages_ = 0;
    int longest_ = 0;
    int restarts_ = 0;
};

TEST_F(UpkeepTest, ALogStartsOverWhileCommitsGoOn) {
    for (int i = 0; i < 3000; ++i) commit();
    EXPECT_GT(restarts_, 0);
    EXPECT_LT(longest_, 2 * most);
    EXPECT_EQ(documents(), commits_);
}

TEST_F(UpkeepTest, WhatAReaderUsesStaysAndIsCheckpointedLater) {
    {
        Connection reader = opened();
        ASSERT_TRUE(reader.execute("BEGIN") && reader.ask("SELECT count(*) FROM document"));
        while (commits_ < 2 * most) commit();
        EXPECT_EQ(reader.ask("SELECT count(*) FROM document WHERE space = 'log'").value(), 0);
        EXPECT_GT(longest_, most) << "nobody waits for a reader";
    }
    const int before = restarts_;
    for (int i = 0; i < 1000; ++i) commit();
    EXPECT_GT(restarts_, before);
    EXPECT_EQ(documents(), commits_);
}

TEST_F(UpkeepTest, AllIsFoldedWhileNobodyWrites) {
    commit();
    ASSERT_LT(writer_.log_pages(), shall_have / 2);
    upkeep_.checkpoint_all();
    upkeep_.close();
    const auto log = writer_.checkpoint();
    ASSERT_TRUE(log.has_value());
    EXPECT_EQ(log->copied, log->pages);
    commit();
    EXPECT_LT(writer_.log_pages(), 10);
}

TEST_F(UpkeepTest, AnEmptyDatabaseTeachesNothing) {
    upkeep_.learn({0, 1});
    upkeep_.close();
    EXPECT_EQ(upkeep_.take_learnt(), std::nullopt);
}

}  // namespace
}  // namespace tonus::store::sqlite
