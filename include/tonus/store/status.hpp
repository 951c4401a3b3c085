#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>

/// What an operator watches of a SQLite store, and keeps within bounds. Blocking, beside the service.
namespace tonus::store {

struct Status {
    std::optional<core::Instant> oldest_due;    ///< of the assessments that wait for their time
    std::optional<core::Instant> oldest_event;  ///< still kept
    std::int64_t events = 0;                    ///< kept
    std::int64_t last_event = 0;                ///< sequence of the newest
    std::uintmax_t database_bytes = 0;
    std::uintmax_t log_bytes = 0;   ///< of the write-ahead log
    std::uintmax_t free_bytes = 0;  ///< of the disk
};

/// Cheap: touches a few pages. Errors: not_found if there is no database; internal.
[[nodiscard]] core::Result<Status> status_of_sqlite(const std::filesystem::path& folder);

/// Removes at most `most` events from before `before`, oldest first, never the newest; how many. Whoever follows events
/// from further back must start over. Errors: not_found; busy; storage_full; internal.
[[nodiscard]] core::Result<std::int64_t> prune_events_sqlite(const std::filesystem::path& folder, core::Instant before, std::size_t most);

}  // namespace tonus::store
