#pragma once

#include <tonus/store/store.hpp>

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tonus::store::sqlite {

/// A row of the search index. Ordered as the table is.
struct IndexEntry {
    std::int64_t key = 0;
    std::int64_t position = 0;
    std::int64_t sequence = 0;
    auto operator<=>(const IndexEntry&) const = default;
};

/// Version `old` counts no more from version `by` on.
struct Supersession {
    std::int64_t old = 0;
    std::int64_t by = 0;
    auto operator<=>(const Supersession&) const = default;
};

/// What some versions do to the search index, in the order they were stored.
struct IndexChanges {
    std::vector<IndexEntry> entries;
    std::vector<Supersession> supersessions;

    void add(std::int64_t sequence, std::span<const IndexRow> rows, std::optional<std::int64_t> replaces);
    [[nodiscard]] bool empty() const noexcept { return entries.empty() && supersessions.empty(); }
    void clear();
};

/// Changes, sorted for searching; immutable, so that threads can share it.
class IndexChunk {
public:
    explicit IndexChunk(IndexChanges changes);
    [[nodiscard]] static std::shared_ptr<const IndexChunk> joined(const IndexChunk& a, const IndexChunk& b);

    [[nodiscard]] std::span<const IndexEntry> entries() const noexcept { return changes_.entries; }
    [[nodiscard]] std::span<const IndexEntry> entries(std::int64_t key) const;
    [[nodiscard]] std::span<const IndexEntry> entries(std::int64_t key, std::int64_t position) const;
    [[nodiscard]] std::span<const Supersession> supersessions() const noexcept { return changes_.supersessions; }
    /// True if something up to version `last` replaced version `sequence`.
    [[nodiscard]] bool supersedes(std::int64_t sequence, std::int64_t last) const;
    [[nodiscard]] std::size_t size() const noexcept;

private:
    IndexChunk() = default;
    IndexChanges changes_;
};

}  // namespace tonus::store::sqlite
