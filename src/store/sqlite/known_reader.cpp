#include "sqlite/known_reader.hpp"

#include <algorithm>

namespace tonus::store::sqlite {

std::optional<Newest> NewestVersions::find(std::uint64_t key) noexcept {
    Shard& shard = shard_of(key);
    const std::lock_guard lock(shard.mutex);
    const Newest& found = shard.newest[place_of(key)];
    return found.sequence == 0 ? std::nullopt : std::optional(found);
}

void NewestVersions::note(std::uint64_t key, Newest newest) noexcept {
    Shard& shard = shard_of(key);
    const std::lock_guard lock(shard.mutex);
    shard.newest[place_of(key)] = newest;
}

bool still_holds(const LastChanges& changes, const Grounds& grounds) noexcept {
    const auto& places = grounds.last_changes;
    return std::all_of(places.begin(), places.end(), [&](const auto& place) { return changes.last_change(place.first) <= place.second; });
}

bool KnownReader::answered() const noexcept { return !lacked_ && still_holds(known_.changes, grounds_); }

tl::unexpected<core::Error> KnownReader::unknown() {
    lacked_ = true;
    return core::fail(core::ErrorKind::internal, "This is not at hand.");
}

core::Result<std::optional<Version>> KnownReader::current(const fhir::ResourceKey& key) {
    const std::uint64_t change_key = change_key_of(key);
    const auto newest = known_.newest.find(change_key);
    if (!newest || known_.changes.last_change(change_key) > newest->as_of) return unknown();
    const auto version = known_.versions.find(newest->sequence);
    if (!version || version->key != key) return unknown();
    grounds_.last_changes.emplace_back(change_key, newest->as_of);
    return std::optional(*version);
}

core::Result<SearchPage> KnownReader::search(const IndexQuery& query) {
    const auto name = PageCache::name_of(query);
    if (!name) return unknown();
    const auto page = known_.pages.find(*name);
    if (!page || !still_holds(known_.changes, query, *page)) return unknown();
    for (const IndexRange& point : query.all_of.front()) grounds_.last_changes.emplace_back(point.key, page->as_of);
    return shown(*page);
}

}  // namespace tonus::store::sqlite
