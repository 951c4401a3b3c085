#pragma once

#include "sqlite/index_chunk.hpp"
#include "sqlite/last_changes.hpp"
#include "sqlite/open_flags.hpp"

#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace tonus::store::sqlite {

/// The search rows that are committed with their versions but not in the table yet. Inserting rows
/// into a large table in the order they arrive touches a page for each; kept here and merged in the
/// table's order, thousands at a time, they cost a fraction. A search reads the table and this.
struct PendingIndex {
    std::int64_t merged_through = 0;                        ///< versions up to here are in the table
    std::vector<std::shared_ptr<const IndexChunk>> chunks;  ///< oldest first

    /// True if something up to version `last` replaced version `sequence`.
    [[nodiscard]] bool supersedes(std::int64_t sequence, std::int64_t last) const;
    [[nodiscard]] std::size_t size() const noexcept;
};

/// Where the writer puts the newest state and readers take it. Thread-safe.
class PublishedIndex {
public:
    [[nodiscard]] std::shared_ptr<const PendingIndex> get() const;
    void publish(std::shared_ptr<const PendingIndex> newest);
    /// Noted before what it tells of is published.
    [[nodiscard]] LastChanges& changes() noexcept { return changes_; }
    [[nodiscard]] const LastChanges& changes() const noexcept { return changes_; }
    [[nodiscard]] OpenFlags& flags() noexcept { return flags_; }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const PendingIndex> newest_ = std::make_shared<PendingIndex>();
    LastChanges changes_;
    OpenFlags flags_;
};

/// The pending rows as one transaction sees them, beside the table.
struct IndexView {
    std::shared_ptr<const PendingIndex> pending = std::make_shared<PendingIndex>();
    /// The last version in the transaction's snapshot; what is newer is not there.
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    /// What the transaction itself has written; nothing for readers.
    const IndexChanges* own = nullptr;

    [[nodiscard]] bool supersedes(std::int64_t sequence) const;

    /// Hands the committed entries under `key` at `position` to `visit`, chunk by chunk, by sequence; those
    /// after `last` among them.
    template <class Visit>
    void each_at(std::int64_t key, std::int64_t position, const Visit& visit) const {
        for (const auto& chunk : pending->chunks) {
            if (const auto entries = chunk->entries(key, position); !entries.empty()) visit(entries);
        }
    }
    /// Hands the transaction's own entries under `key` at `position` to `visit`.
    template <class Visit>
    void each_own(std::int64_t key, std::int64_t position, const Visit& visit) const {
        if (own == nullptr) return;
        for (const IndexEntry& entry : own->entries) {
            if (entry.key == key && entry.position == position) visit(entry);
        }
    }
    /// The smallest position at or after `from` under `key`.
    [[nodiscard]] std::optional<std::int64_t> next_position(std::int64_t key, std::int64_t from) const;

    /// Hands each pending entry under `key` to `visit` until it answers false.
    template <class Visit>
    void each(std::int64_t key, const Visit& visit) const {
        for (const auto& chunk : pending->chunks) {
            for (const IndexEntry& entry : chunk->entries(key)) {
                if (entry.sequence <= last && !visit(entry)) return;
            }
        }
        if (own == nullptr) return;
        // A group's rows are few: a walk is cheaper than keeping them sorted for the rare search.
        for (const IndexEntry& entry : own->entries) {
            if (entry.key == key && !visit(entry)) return;
        }
    }
};

}  // namespace tonus::store::sqlite
