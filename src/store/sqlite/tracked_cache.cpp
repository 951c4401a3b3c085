#include "sqlite/tracked_cache.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

sqlite3_pcache_methods2 own;  // SQLite's

/// What SQLite holds as a sqlite3_pcache. It guards a cache by itself: one connection, one thread at a time.
struct TrackedCache {
    sqlite3_pcache* pages = nullptr;
    unsigned highest = 0;  ///< no page has a higher number, but for:
    unsigned beyond = 0;   ///< the number a page was given for a moment; 0 if none has one
};

TrackedCache& tracked(sqlite3_pcache* cache) { return *reinterpret_cast<TrackedCache*>(cache); }
sqlite3_pcache* pages_of(sqlite3_pcache* cache) { return tracked(cache).pages; }

sqlite3_pcache* create(int page_size, int extra_size, int purgeable) {
    sqlite3_pcache* pages = own.xCreate(page_size, extra_size, purgeable);
    if (pages == nullptr) return nullptr;
    auto* cache = static_cast<TrackedCache*>(sqlite3_malloc(int(sizeof(TrackedCache))));
    if (cache == nullptr) {
        own.xDestroy(pages);
        return nullptr;
    }
    *cache = TrackedCache{pages, 0, 0};
    return reinterpret_cast<sqlite3_pcache*>(cache);
}

void destroy(sqlite3_pcache* cache) {
    own.xDestroy(pages_of(cache));
    sqlite3_free(cache);
}

sqlite3_pcache_page* fetch(sqlite3_pcache* cache, unsigned number, int create_it) {
    if (create_it != 0) tracked(cache).highest = std::max(tracked(cache).highest, number);
    return own.xFetch(pages_of(cache), number, create_it);
}

void rekey(sqlite3_pcache* cache, sqlite3_pcache_page* page, unsigned from, unsigned to) {
    TrackedCache& numbers = tracked(cache);
    if (from == numbers.beyond) numbers.beyond = 0;
    if (to > numbers.highest) {
        if (numbers.beyond != 0) numbers.highest = std::max(to, numbers.beyond);
        numbers.beyond = to > numbers.highest ? to : 0;
    }
    own.xRekey(numbers.pages, page, from, to);
}

void truncate(sqlite3_pcache* cache, unsigned limit) {
    TrackedCache& numbers = tracked(cache);
    if (limit > std::max(numbers.highest, numbers.beyond)) return;
    own.xTruncate(numbers.pages, limit);
    numbers.highest = std::min(numbers.highest, limit - 1);
    if (numbers.beyond >= limit) numbers.beyond = 0;
}

}  // namespace

bool track_cached_pages() {
    if (sqlite3_config(SQLITE_CONFIG_GETPCACHE2, &own) != SQLITE_OK) return false;
    sqlite3_pcache_methods2 methods = own;
    methods.xCreate = create;
    methods.xDestroy = destroy;
    methods.xFetch = fetch;
    methods.xRekey = rekey;
    methods.xTruncate = truncate;
    methods.xCachesize = [](sqlite3_pcache* cache, int pages) { own.xCachesize(pages_of(cache), pages); };
    methods.xPagecount = [](sqlite3_pcache* cache) { return own.xPagecount(pages_of(cache)); };
    methods.xUnpin = [](sqlite3_pcache* cache, sqlite3_pcache_page* page, int discard) { own.xUnpin(pages_of(cache), page, discard); };
    methods.xShrink = [](sqlite3_pcache* cache) { own.xShrink(pages_of(cache)); };
    return sqlite3_config(SQLITE_CONFIG_PCACHE2, &methods) == SQLITE_OK;
}

}  // namespace tonus::store::sqlite
