#pragma once

#include "sqlite/database.hpp"
#include "sqlite/sequence_stream.hpp"

#include <tonus/store/store.hpp>

#include <functional>
#include <vector>

namespace tonus::store::sqlite {

/// Current, undeleted resources that match, newest first. Errors: deadline, internal, what accept() says.
[[nodiscard]] core::Result<SearchPage> search(Database& database, const IndexQuery& query);
[[nodiscard]] core::Result<std::int64_t> count_matches(Database& database, const IndexQuery& query);

/// The sequences the query's instants leave, its page aside.
[[nodiscard]] core::Result<Bounds> bounds_of(Database& database, const IndexQuery& query);

/// Called with where a match stands in the order of the search and, where its row was read, the version;
/// false ends the search.
using Visit = std::function<core::Result<bool>(std::int64_t place, Version* version)>;

/// Hands each match to `visit`, newest first. With `rows` each comes with its version.
[[nodiscard]] core::Result<void> visit_matches(Database& database, const IndexQuery& query, bool rows, const Visit& visit);

}  // namespace tonus::store::sqlite
