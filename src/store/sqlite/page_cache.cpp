#include "sqlite/page_cache.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

constexpr std::size_t most_versions = 100;
constexpr std::size_t most_points = 8;
// Of a version and of a page beside the text.
constexpr std::size_t around_version = 256;
constexpr std::size_t around_page = 512;
// So that one page does not push out all the others.
constexpr std::size_t part_of_room = 16;

std::size_t bytes_of(const KnownPage& page) {
    std::size_t bytes = around_page;
    for (const Version& version : page.versions) bytes += version.content.size() + around_version;
    return bytes;
}

void append(std::string& name, std::uint64_t number) {
    for (int i = 0; i < 8; ++i, number >>= 8U) name.push_back(char(number & 0xFFU));
}

}  // namespace

std::optional<std::string> PageCache::name_of(const IndexQuery& query) {
    const bool bounded = query.ids || query.after || query.updated_from || query.updated_before;
    if (bounded || !query.certain || !query.none_of.empty() || !query.words.empty() || query.all_of.size() != 1) return std::nullopt;
    const std::vector<IndexRange>& points = query.all_of.front();
    if (points.empty() || points.size() > most_points || query.count == 0 || query.count > most_versions) return std::nullopt;
    std::string name = query.type;
    name.reserve(name.size() + 16 + 16 * points.size());
    append(name, query.count);
    append(name, query.most_bytes);
    append(name, std::uint64_t(query.enough.value_or(-1)));
    for (const IndexRange& point : points) {
        if (!point.certain || point.from != point.to) return std::nullopt;
        append(name, point.key);
        append(name, std::uint64_t(point.from));
    }
    return name;
}

std::shared_ptr<const KnownPage> PageCache::find(const std::string& name) {
    Shard& shard = shard_of(name);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.by_name.find(name);
    if (found == shard.by_name.end()) return nullptr;
    shard.entries.splice(shard.entries.begin(), shard.entries, found->second);
    return found->second->page;
}

void PageCache::add(const std::string& name, std::shared_ptr<const KnownPage> page) {
    const std::size_t bytes = bytes_of(*page);
    if (bytes > room_ / part_of_room) return;
    Shard& shard = shard_of(name);
    std::list<Entry> gone;  // freed after the lock
    const std::lock_guard lock(shard.mutex);
    const auto forget = [&](std::list<Entry>::iterator entry) {
        shard.bytes -= entry->bytes;
        shard.by_name.erase(entry->name);
        gone.splice(gone.begin(), shard.entries, entry);
    };
    if (const auto found = shard.by_name.find(name); found != shard.by_name.end()) {
        if (found->second->page->as_of >= page->as_of) return;
        forget(found->second);
    }
    while (!shard.entries.empty() && shard.bytes + bytes > room_) forget(std::prev(shard.entries.end()));
    shard.entries.push_front({name, std::move(page), bytes});
    shard.by_name.emplace(shard.entries.front().name, shard.entries.begin());
    shard.bytes += bytes;
}

SearchPage shown(KnownPage page) {
    SearchPage shown;
    shown.versions = std::move(page.versions);
    shown.places = std::move(page.places);
    shown.as_of = page.as_of;
    shown.total = page.total;
    if (page.more) shown.next = SearchCursor{shown.as_of, shown.places.back()};
    return shown;
}

bool still_holds(const KeyClock& changes, const IndexQuery& query, const KnownPage& page) {
    const std::vector<IndexRange>& points = query.all_of.front();
    return std::all_of(points.begin(), points.end(), [&](const IndexRange& point) { return changes.last_change(point.key) <= page.as_of; });
}

}  // namespace tonus::store::sqlite
