#include "sqlite/tracked_cache.hpp"
#include "sqlite/connection.hpp"

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tonus::store::sqlite {
namespace {

/// Every connection's cache is tracked: what SQLite does to the end of a file must leave the file whole.
class TrackedCacheTest : public testing::Test {
protected:
    void SetUp() override { run("CREATE TABLE row (key INTEGER PRIMARY KEY, text TEXT) STRICT; CREATE INDEX by_text ON row (text)"); }

    void run(const std::string& text) {
        const auto done = connection_.execute(text);
        ASSERT_TRUE(done.has_value()) << done.error().message() << " " << done.error().detail();
    }
    /// Rows in an order that splits pages everywhere, so that SQLite moves pages about.
    void insert(int from, int to) {
        run("WITH RECURSIVE n (i) AS (VALUES (" + std::to_string(from) + ") UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " +
            std::to_string(to) +
            ") INSERT INTO row SELECT i * 7919 % 100003 + i / 100003 * 100003, hex(i * 7919 % 100003) || hex(zeroblob(150)) FROM n");
    }
    [[nodiscard]] std::int64_t rows() { return connection_.ask("SELECT count(*) FROM row").value(); }
    [[nodiscard]] std::int64_t pages() { return connection_.ask("PRAGMA page_count").value(); }
    void expect_whole() {
        EXPECT_EQ(connection_.ask("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").value(), 0);
        EXPECT_EQ(connection_.ask("SELECT count(*) FROM row WHERE text <> hex(key) || hex(zeroblob(150))").value(), 0);
    }

    test::TemporaryFolder folder_;
    Connection connection_ = Connection::open(folder_.path() / "file", Access::write, 64 * 1024 * 1024).value();
};

TEST_F(TrackedCacheTest, GrowsInManyTransactions) {
    for (int i = 0; i < 10; ++i) insert(i * 500, (i + 1) * 500);
    EXPECT_EQ(rows(), 5000);
    expect_whole();
}

TEST_F(TrackedCacheTest, ForgetsWhatARollbackTookBack) {
    insert(0, 500);
    for (int i = 0; i < 3; ++i) {
        run("BEGIN");
        insert(500, 4000);
        run("ROLLBACK");
        EXPECT_EQ(rows(), 500);
        expect_whole();
        run("SAVEPOINT part");
        insert(500, 2000);
        run("ROLLBACK TO part; RELEASE part");
        expect_whole();
    }
    insert(500, 4000);
    EXPECT_EQ(rows(), 4000);
    expect_whole();
}

TEST_F(TrackedCacheTest, ForgetsWhatWasCutOffTheFile) {
    insert(0, 5000);
    const std::int64_t before = pages();
    run("DELETE FROM row WHERE key % 10 <> 0");
    run("VACUUM");
    EXPECT_LT(pages(), before / 5);
    expect_whole();
    run("DELETE FROM row");
    insert(0, 5000);
    EXPECT_EQ(rows(), 5000);
    expect_whole();
}

TEST(TrackedCache, ComesTooLateOnceADatabaseIsOpen) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(Connection::open(folder.path() / "file", Access::write, 1024 * 1024).has_value());
    EXPECT_FALSE(track_cached_pages());
}

}  // namespace
}  // namespace tonus::store::sqlite
