#pragma once

#include "sqlite/connection.hpp"

namespace tonus::store::sqlite {

/// Brings the database to the newest schema, each step in a transaction of its own, its number kept
/// in PRAGMA user_version. Forward only. Errors: conflict if the database was written by a newer
/// program; those of failure_of().
[[nodiscard]] core::Result<void> migrate(Connection& connection);

}  // namespace tonus::store::sqlite
