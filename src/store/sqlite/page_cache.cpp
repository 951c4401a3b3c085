#include "sqlite/page_cache.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

constexpr std::size_t most_versions = 100;
constexpr std::size_t most_points = 8;
// Of a version beside its text.
constexpr std::size_t around_version = 256;

std::size_t bytes_of(const KnownPage& page) {
    std::size_t bytes = sizeof(KnownPage);
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

std::shared_ptr<const KnownPage> PageCache::find(const std::string& name) { return kept_.find(name); }

void PageCache::add(const std::string& name, std::shared_ptr<const KnownPage> page) {
    if (const auto known = kept_.find(name); known && known->as_of >= page->as_of) return;
    const std::size_t bytes = bytes_of(*page);
    kept_.add(name, std::move(page), bytes);
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

bool still_holds(const LastChanges& changes, const IndexQuery& query, const KnownPage& page) {
    const std::vector<IndexRange>& points = query.all_of.front();
    return std::all_of(points.begin(), points.end(), [&](const IndexRange& point) { return changes.last_change(point.key) <= page.as_of; });
}

}  // namespace tonus::store::sqlite
