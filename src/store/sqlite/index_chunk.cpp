#include "sqlite/index_chunk.hpp"

#include <algorithm>
#include <limits>

namespace tonus::store::sqlite {

void IndexChanges::add(std::int64_t sequence, std::span<const IndexRow> rows, std::optional<std::int64_t> replaces) {
    for (const IndexRow& row : rows) entries.push_back({std::int64_t(row.key), row.order, sequence});
    if (replaces) supersessions.push_back({*replaces, sequence});
}

void IndexChanges::clear() {
    entries.clear();
    supersessions.clear();
}

IndexChunk::IndexChunk(IndexChanges changes) : changes_(std::move(changes)) {
    auto& entries = changes_.entries;
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::sort(changes_.supersessions.begin(), changes_.supersessions.end());
}

std::shared_ptr<const IndexChunk> IndexChunk::joined(const IndexChunk& a, const IndexChunk& b) {
    IndexChunk both;
    both.changes_.entries.resize(a.entries().size() + b.entries().size());
    std::merge(a.entries().begin(), a.entries().end(), b.entries().begin(), b.entries().end(), both.changes_.entries.begin());
    both.changes_.supersessions.resize(a.supersessions().size() + b.supersessions().size());
    std::merge(
        a.supersessions().begin(),
        a.supersessions().end(),
        b.supersessions().begin(),
        b.supersessions().end(),
        both.changes_.supersessions.begin()
    );
    return std::make_shared<const IndexChunk>(std::move(both));
}

std::span<const IndexEntry> IndexChunk::entries(std::int64_t key) const {
    const auto before = [](const IndexEntry& entry, std::int64_t wanted) { return entry.key < wanted; };
    const auto after = [](std::int64_t wanted, const IndexEntry& entry) { return wanted < entry.key; };
    const auto& all = changes_.entries;
    const auto first = std::lower_bound(all.begin(), all.end(), key, before);
    return {first, std::upper_bound(first, all.end(), key, after)};
}

std::span<const IndexEntry> IndexChunk::entries(std::int64_t key, std::int64_t position) const {
    const auto& all = changes_.entries;
    const auto first = std::lower_bound(all.begin(), all.end(), IndexEntry{key, position, std::numeric_limits<std::int64_t>::min()});
    const auto last = std::upper_bound(first, all.end(), IndexEntry{key, position, std::numeric_limits<std::int64_t>::max()});
    return {first, last};
}

bool IndexChunk::supersedes(std::int64_t sequence, std::int64_t last) const {
    const auto& all = changes_.supersessions;
    const auto found = std::lower_bound(all.begin(), all.end(), Supersession{sequence, 0});
    return found != all.end() && found->old == sequence && found->by <= last;
}

std::size_t IndexChunk::size() const noexcept { return changes_.entries.size() + changes_.supersessions.size(); }

}  // namespace tonus::store::sqlite
