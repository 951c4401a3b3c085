#pragma once

#include "sqlite/connection.hpp"

#include <tonus/store/maintenance.hpp>

#include <filesystem>

namespace tonus::store::sqlite {

/// Copies a database, as of one instant, into the new file `target`: one file, mode 0600, on disk when
/// this returns; its name is not. `access` is read if others may be writing the source, inspect if it
/// must stay as it is. Errors: conflict if `target` exists; those of failure_of().
[[nodiscard]] core::Result<void> copy_database(
    const std::filesystem::path& source, Access access, const std::filesystem::path& target, const Progress& progress
);

}  // namespace tonus::store::sqlite
