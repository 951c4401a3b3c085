#include "sqlite/pending_index.hpp"

#include <algorithm>

namespace tonus::store::sqlite {

bool PendingIndex::supersedes(std::int64_t sequence, std::int64_t last) const {
    return std::any_of(chunks.begin(), chunks.end(), [&](const auto& chunk) { return chunk->supersedes(sequence, last); });
}

std::size_t PendingIndex::size() const noexcept {
    std::size_t size = 0;
    for (const auto& chunk : chunks) size += chunk->size();
    return size;
}

std::shared_ptr<const PendingIndex> PublishedIndex::get() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

void PublishedIndex::publish(std::shared_ptr<const PendingIndex> newest) {
    const std::lock_guard lock(mutex_);
    newest_.swap(newest);  // the old one is freed after the lock
}

bool IndexView::supersedes(std::int64_t sequence) const {
    if (pending->supersedes(sequence, last)) return true;
    return own != nullptr &&
           std::any_of(own->supersessions.begin(), own->supersessions.end(), [&](const auto& gone) { return gone.old == sequence; });
}

std::optional<std::int64_t> IndexView::next_position(std::int64_t key, std::int64_t from) const {
    std::optional<std::int64_t> first;
    const auto note = [&first](std::int64_t position) { first = std::min(first.value_or(position), position); };
    for (const auto& chunk : pending->chunks) {
        const auto entries = chunk->entries(key);
        const auto found = std::lower_bound(entries.begin(), entries.end(), from, [](const IndexEntry& entry, std::int64_t wanted) {
            return entry.position < wanted;
        });
        if (found != entries.end()) note(found->position);
    }
    if (own != nullptr) {
        for (const IndexEntry& entry : own->entries) {
            if (entry.key == key && entry.position >= from) note(entry.position);
        }
    }
    return first;
}

}  // namespace tonus::store::sqlite
