#include "sqlite/log_preallocation.hpp"

#include "sqlite/connection.hpp"
#include "sqlite/migration.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace tonus::store::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t small_cache = std::size_t{1024} * 1024;

class LogPreallocation : public testing::Test {
protected:
    static Connection opened(const fs::path& folder) {
        auto connection = Connection::open(folder / "tonus.sqlite", Access::write, small_cache);
        if (!connection || !migrate(*connection) || !connection->prepare_statements()) throw std::runtime_error("no database");
        return std::move(*connection);
    }

    void note(const char* what) {
        ASSERT_TRUE(connection.execute("INSERT INTO document VALUES ('log', '" + std::string(what) + "', 'x')"));
    }
    [[nodiscard]] std::uintmax_t log_size() const { return fs::file_size(folder.path() / "tonus.sqlite-wal"); }
    void lengthen_all() {
        while (preallocate_log(connection, 0)) continue;
    }

    test::TemporaryFolder folder;
    Connection connection = opened(folder.path());
};

TEST_F(LogPreallocation, IsMadeOnceAndThenWrittenInto) {
    lengthen_all();
    const auto whole = log_size();
    EXPECT_GE(whole, std::uintmax_t(pages_until_checkpoint) * 4096);
    EXPECT_FALSE(preallocate_log(connection, 0));
    for (int i = 0; i < 100; ++i) note(std::to_string(i).c_str());
    EXPECT_EQ(log_size(), whole);
}

TEST_F(LogPreallocation, IsNoPartOfTheLog) {
    note("before");
    lengthen_all();
    note("after");
    // What a power cut leaves: the files as they lie there.
    const test::TemporaryFolder left;
    for (const char* file : {"tonus.sqlite", "tonus.sqlite-wal"}) fs::copy_file(folder.path() / file, left.path() / file);
    Connection recovered = opened(left.path());
    EXPECT_EQ(recovered.ask("SELECT count(*) FROM document WHERE space = 'log'").value(), 2);
    EXPECT_EQ(recovered.ask("SELECT integrity_check = 'ok' FROM pragma_integrity_check").value(), 1);
}

TEST_F(LogPreallocation, ServesALogThatBeginsAnew) {
    note("before");
    lengthen_all();
    const auto whole = log_size();
    ASSERT_TRUE(connection.execute("PRAGMA wal_checkpoint(PASSIVE)").has_value());
    note("after");
    EXPECT_EQ(log_size(), whole);
    const test::TemporaryFolder left;
    for (const char* file : {"tonus.sqlite", "tonus.sqlite-wal"}) fs::copy_file(folder.path() / file, left.path() / file);
    EXPECT_EQ(opened(left.path()).ask("SELECT count(*) FROM document WHERE space = 'log'").value(), 2);
}

TEST_F(LogPreallocation, IsNotTakenFromAFullDisk) {
    const auto before = log_size();
    EXPECT_FALSE(preallocate_log(connection, std::numeric_limits<std::uintmax_t>::max()));
    EXPECT_EQ(log_size(), before);
}

TEST_F(LogPreallocation, WaitsForWhoWrites) {
    auto other = Connection::open(folder.path() / "tonus.sqlite", Access::write, small_cache);
    ASSERT_TRUE(other && connection.execute("PRAGMA busy_timeout = 0") && other->execute("BEGIN IMMEDIATE"));
    const auto before = log_size();
    EXPECT_FALSE(preallocate_log(connection, 0));
    EXPECT_EQ(log_size(), before);
    ASSERT_TRUE(other->execute("ROLLBACK"));
    EXPECT_TRUE(preallocate_log(connection, 0));
}

}  // namespace
}  // namespace tonus::store::sqlite
