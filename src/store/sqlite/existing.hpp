#pragma once

#include "sqlite/connection.hpp"

namespace tonus::store::sqlite {

/// The database's file in `place`, a data folder or the file itself. Errors: not_found.
[[nodiscard]] core::Result<std::filesystem::path> find_database(const std::filesystem::path& place);

/// Opens a database that is there already, its statements prepared. Errors: not_found; conflict, saying
/// what to run, if its schema is not this program's; those of failure_of().
[[nodiscard]] core::Result<Connection> open_existing(const std::filesystem::path& place, Access access, std::size_t cache);

}  // namespace tonus::store::sqlite
