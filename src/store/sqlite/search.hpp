#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <vector>

namespace tonus::store::sqlite {

/// Current, undeleted resources that match, newest first. Errors: deadline, internal.
[[nodiscard]] core::Result<std::vector<Version>> search(Database& database, const IndexQuery& query);
[[nodiscard]] core::Result<std::int64_t> count_matches(Database& database, const IndexQuery& query);

}  // namespace tonus::store::sqlite
