#pragma once

#include "sqlite/connection.hpp"

#include <string>
#include <vector>

namespace tonus::store::sqlite {

/// The number of the newest schema this program knows.
[[nodiscard]] std::int64_t newest_schema() noexcept;

/// Errors: conflict if the database was written by a newer program; those of failure_of().
[[nodiscard]] core::Result<void> check_not_newer(Connection& connection);

/// Names of the migrations the database lacks, in order. Errors: those of failure_of().
[[nodiscard]] core::Result<std::vector<std::string>> missing_steps(Connection& connection);

/// Brings the database to the newest schema, each step in a transaction of its own, its number kept
/// in PRAGMA user_version; a new database takes all steps in one. Forward only. Errors: those of check_not_newer() and failure_of().
[[nodiscard]] core::Result<void> migrate(Connection& connection);

}  // namespace tonus::store::sqlite
