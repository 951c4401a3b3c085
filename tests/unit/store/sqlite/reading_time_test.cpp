#include "sqlite/connection.hpp"
#include "sqlite/migration.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/core/work.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

namespace tonus::store::sqlite {
namespace {

using namespace std::chrono_literals;

class ReadingTime : public testing::Test {
protected:
    ReadingTime() {
        if (!migrate(connection) || !connection.prepare_statements()) throw std::runtime_error("no database");
    }

    /// The one integer that `text` selects, for work whose time is over.
    core::Result<std::int64_t> ask_late(std::string_view text) {
        return core::run_until({core::Deadline::clock::now() - 20s, 10s}, [&] { return connection.ask(text); });
    }

    test::TemporaryFolder folder;
    Connection connection = Connection::open(folder.path() / "tonus.sqlite", Access::write, std::size_t{1} << 20U).value();
};

TEST_F(ReadingTime, EndsAStatementThatReadsAndKeepsTheTransactionOfThoseThatWrote) {
    ASSERT_TRUE(connection.execute("BEGIN; INSERT INTO document VALUES ('s', 'before', 'x')"));
    const auto endless = ask_late("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().kind(), core::ErrorKind::deadline);
    const auto written = ask_late(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000) "
        "INSERT INTO document SELECT 's', i, 'x' FROM n RETURNING 1"
    );
    EXPECT_TRUE(written) << "one that writes goes on";
    ASSERT_TRUE(connection.execute("COMMIT"));
    EXPECT_EQ(connection.ask("SELECT count(*) FROM document WHERE space = 's'").value(), 10'001);
}

TEST_F(ReadingTime, IsNotOverWhereNobodyWaits) {
    EXPECT_EQ(
        connection.ask("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT count(*) FROM n").value(),
        100'000
    );
}

}  // namespace
}  // namespace tonus::store::sqlite
