#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <optional>
#include <vector>

/// Reading versions. Every function fails with deadline or internal only.
namespace tonus::store::sqlite {

/// The place of a resource's newest version.
struct Place {
    std::int64_t sequence = 0;
    bool deleted = false;
};

/// The columns all version statements share, in their order.
enum VersionColumn : int {
    sequence_column,
    previous_column,
    type_column,
    id_column,
    version_id_column,
    at_column,
    change_column,
    dictionary_column,
    body_column,
    index_rows_column,
};

/// The version in the cursor's row.
[[nodiscard]] core::Result<Version> read_version(Database& database, const Cursor& row);

/// What the version in the cursor's row is found by.
[[nodiscard]] core::Result<std::vector<IndexRow>> read_rows(Database& database, const Cursor& row, int dictionary, int index_rows);
/// A version's text and packed rows; nothing if there is none of the sequence.
[[nodiscard]] core::Result<std::optional<VersionBytes>> load_version_bytes(Database& database, std::int64_t sequence);

[[nodiscard]] core::Result<std::optional<Place>> find_current(Database& database, std::int64_t type, std::string_view id);
[[nodiscard]] core::Result<std::optional<Version>> load_current(Database& database, const fhir::ResourceKey& key);
[[nodiscard]] core::Result<std::optional<Version>> load_version(Database& database, const fhir::ResourceKey& key, std::int64_t version_id);
[[nodiscard]] core::Result<std::vector<Version>> list_history(Database& database, const HistoryQuery& query);
[[nodiscard]] core::Result<std::int64_t> count_history(Database& database, const HistoryQuery& query);

/// The version of a sequence that is there. Errors: internal if it is not.
[[nodiscard]] core::Result<Version> load_sequence(Database& database, std::int64_t sequence);
/// Whose version it is. Errors: internal if it is not there.
[[nodiscard]] core::Result<fhir::ResourceKey> key_of(Database& database, std::int64_t sequence);
/// The newest version's; 0 if there is none.
[[nodiscard]] core::Result<std::int64_t> last_sequence(Database& database);

/// The smallest sequence of a version stored at or after `instant`; one past the last if none is.
[[nodiscard]] core::Result<std::int64_t> first_sequence_from(Database& database, core::Instant instant);

}  // namespace tonus::store::sqlite
