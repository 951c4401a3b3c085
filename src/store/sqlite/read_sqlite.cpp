#include <tonus/store/maintenance.hpp>

#include "sqlite/data_folder.hpp"
#include "sqlite/reads.hpp"
#include "sqlite/transaction.hpp"

namespace tonus::store {
namespace {

constexpr std::size_t cache = 64 * 1024 * 1024;

}  // namespace

core::Result<void> read_sqlite(const std::filesystem::path& folder, const ReadJob& job) {
    auto connection = sqlite::Connection::open(sqlite::database_in(folder), sqlite::Access::read, cache);
    if (!connection) return core::fail(connection.error());
    if (auto prepared = connection->prepare_statements(); !prepared) return core::fail(prepared.error());
    sqlite::Database database(std::move(*connection));
    const auto transaction = sqlite::Transaction::begin(database.connection, sqlite::Access::read);
    if (!transaction) return core::fail(transaction.error());
    sqlite::Reads<Reader> reader(database);
    return job(reader);
}

}  // namespace tonus::store
