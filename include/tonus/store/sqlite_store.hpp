#pragma once

#include <tonus/store/store.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tonus::log {
class Metrics;
}

namespace tonus::store {

/// What a stored resource is found by; nothing if its text cannot be read. Called on the writer's thread.
using RowsOf = std::function<std::optional<std::vector<IndexRow>>(const Version&)>;

/// What a SQLite store needs to know. Sizes in bytes.
struct SqliteOptions {
    std::filesystem::path folder;                  ///< made with mode 0700 if there is none
    std::size_t readers = 2;                       ///< reading threads
    std::size_t write_queue = 1024;                ///< writes that may wait before others are refused
    std::size_t read_queue = 1024;                 ///< reads that may wait before others are refused
    std::size_t group_limit = 256;                 ///< most writes that share a commit
    std::size_t writer_cache = 64 * 1024 * 1024;   ///< the writer's page cache at its largest
    std::size_t reader_cache = 16 * 1024 * 1024;   ///< each reader's
    std::size_t version_cache = 16 * 1024 * 1024;  ///< most bytes of versions that the readers keep in memory
    std::size_t page_cache = 12 * 1024 * 1024;     ///< most bytes of search pages that the readers keep in memory
    /// Search rows kept in memory, 24 bytes each, before they are merged into the index table.
    std::size_t index_run = 256 * 1024;
    std::size_t log_pages = 16'000;      ///< pages of 4 KiB the write-ahead log is meant to have at most
    const core::Clock* clock = nullptr;  ///< must outlive the store; nothing: the machine's
    log::Metrics* metrics = nullptr;     ///< must outlive the store; nothing: none are kept
    /// Resources that an older program stored under other search rows than this one would are indexed again while
    /// nobody writes. Not set: they keep the rows they have.
    RowsOf rows_of;
};

/// Opens the database in `options.folder`, making or migrating it where needed, and starts its
/// threads. The folder belongs to the store until it is closed. Errors: conflict if another process
/// uses the folder or a newer program wrote it; storage_full; internal if the folder cannot be made,
/// written or synced, or the database is damaged.
[[nodiscard]] core::Result<std::unique_ptr<Store>> open_sqlite(const SqliteOptions& options);

}  // namespace tonus::store
