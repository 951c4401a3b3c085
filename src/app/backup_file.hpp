#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <filesystem>
#include <optional>
#include <vector>

/// The dated files of a backup folder: `tonus-20261124T093000Z.sqlite`.
namespace tonus::app {

[[nodiscard]] std::filesystem::path new_backup_name(const std::filesystem::path& folder, core::Instant at);

/// The finished backups of `folder`, oldest first; other files are none of ours.
[[nodiscard]] std::vector<std::filesystem::path> list_backups(const std::filesystem::path& folder);

/// When the newest backup was made, by its name; nothing if there is none.
[[nodiscard]] std::optional<core::Instant> newest_backup(const std::filesystem::path& folder);

/// Removes the oldest until `keep` are left. Errors: internal if one cannot be removed.
[[nodiscard]] core::Result<void> prune_backups(const std::filesystem::path& folder, std::size_t keep);

}  // namespace tonus::app
