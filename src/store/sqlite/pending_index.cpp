#include "sqlite/pending_index.hpp"

#include <algorithm>

namespace tonus::store::sqlite {

bool PendingIndex::supersedes(std::int64_t sequence, std::int64_t last) const {
    return std::any_of(chunks.begin(), chunks.end(), [&](const auto& chunk) {
        return chunk->supersedes(sequence, last);
    });
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
    return own != nullptr && std::any_of(own->supersessions.begin(), own->supersessions.end(), [&](const auto& gone) {
        return gone.old == sequence;
    });
}

}  // namespace tonus::store::sqlite
