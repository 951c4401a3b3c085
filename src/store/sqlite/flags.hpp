#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <optional>
#include <vector>

/// What review remembers of flags. Errors: deadline, storage_full, internal.
namespace tonus::store::sqlite {

[[nodiscard]] core::Result<std::optional<FlagRow>> find_flag(Database& database, std::string_view flag_id);
[[nodiscard]] core::Result<std::vector<FlagRow>> list_flags(Database& database, PatientKey patient);
[[nodiscard]] core::Result<std::vector<FlagRow>> search_flags(Database& database, const FlagQuery& query);
[[nodiscard]] core::Result<std::int64_t> flag_total(Database& database, const FlagQuery& query);
[[nodiscard]] core::Result<std::vector<FlagCount>> count_flags(Database& database, bool open);
[[nodiscard]] core::Result<std::vector<RuleCount>> count_by_rule(Database& database, core::Instant since);
[[nodiscard]] core::Result<void> put_flag(Database& database, const FlagRow& flag);

}  // namespace tonus::store::sqlite
