#pragma once

#include "sqlite/connection.hpp"

namespace tonus::store::sqlite {

/// Moves what stores of before keep in search_index, a row for each posting, into the blocks of posting, and
/// drops search_index. In a transaction of the caller's.
[[nodiscard]] core::Result<void> move_search_index(Connection& connection);

}  // namespace tonus::store::sqlite
