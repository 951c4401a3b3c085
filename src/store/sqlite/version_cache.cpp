#include "sqlite/version_cache.hpp"

#include <utility>

namespace tonus::store::sqlite {
namespace {

// Of a version beside its text: its entry, its key and what the allocator adds.
constexpr std::size_t around_text = 320;
constexpr std::size_t longest_text = 16 * 1024;

}  // namespace

std::shared_ptr<const Version> VersionCache::find(std::int64_t sequence) {
    Shard& shard = shard_of(sequence);
    const std::lock_guard lock(shard.mutex);
    if (const auto found = shard.young.find(sequence); found != shard.young.end()) return found->second;
    const auto found = shard.old.find(sequence);
    if (found == shard.old.end()) return nullptr;
    auto version = std::move(found->second);
    shard.old.erase(found);
    keep(shard, version);
    return version;
}

void VersionCache::add(const Version& version) {
    if (version.content.size() > longest_text) return;
    auto copy = std::make_shared<const Version>(version);
    Shard& shard = shard_of(version.sequence);
    const std::lock_guard lock(shard.mutex);
    keep(shard, std::move(copy));
}

void VersionCache::offer(const Version& version) {
    if (was_offered(version.sequence)) add(version);
}

bool VersionCache::was_offered(std::int64_t sequence) {
    Shard& shard = shard_of(sequence);
    const std::lock_guard lock(shard.mutex);
    std::int64_t& last = shard.offered[std::size_t(sequence) / shards % offers];
    return std::exchange(last, sequence) == sequence;
}

void VersionCache::keep(Shard& shard, std::shared_ptr<const Version> version) {
    const std::size_t bytes = version->content.size() + around_text;
    if (shard.bytes + bytes > room_) {
        shard.old = std::move(shard.young);
        shard.young.clear();
        shard.bytes = 0;
    }
    const std::int64_t sequence = version->sequence;
    if (shard.young.insert_or_assign(sequence, std::move(version)).second) shard.bytes += bytes;
}

}  // namespace tonus::store::sqlite
