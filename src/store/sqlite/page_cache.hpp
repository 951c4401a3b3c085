#pragma once

#include "sqlite/key_clock.hpp"

#include <tonus/store/store.hpp>

#include <array>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::store::sqlite {

/// The newest resources under a few points of the search index, as they were when version `as_of` was the last.
struct KnownPage {
    std::vector<Version> versions;
    std::vector<std::int64_t> places;
    bool more = false;
    std::int64_t as_of = 0;
    std::optional<std::int64_t> total;  ///< SearchPage::total
};

/// As it is answered to who asked for it.
[[nodiscard]] SearchPage shown(KnownPage page);

/// True if nothing has changed since what stands at the points of the query that found it.
[[nodiscard]] bool still_holds(const KeyClock& changes, const IndexQuery& query, const KnownPage& page);

/// Pages that were asked for lately. Whether one still holds is for who finds it to decide. Thread-safe.
class PageCache {
public:
    /// `bytes` is what it may take, about.
    explicit PageCache(std::size_t bytes) : room_(bytes / shards) {}

    /// What a query asks, if it is of the kind that is kept: the first page of what stands under a few points.
    [[nodiscard]] static std::optional<std::string> name_of(const IndexQuery& query);

    /// Null if it is not here.
    [[nodiscard]] std::shared_ptr<const KnownPage> find(const std::string& name);
    /// Keeps it in place of an older one of the name, unless it is large.
    void add(const std::string& name, std::shared_ptr<const KnownPage> page);

private:
    static constexpr std::size_t shards = 8;

    struct Entry {
        std::string name;
        std::shared_ptr<const KnownPage> page;
        std::size_t bytes = 0;
    };

    struct Shard {
        std::mutex mutex;
        std::list<Entry> entries;  // the last one used first
        std::unordered_map<std::string_view, std::list<Entry>::iterator> by_name;
        std::size_t bytes = 0;
    };

    [[nodiscard]] Shard& shard_of(std::string_view name) noexcept { return shards_[std::hash<std::string_view>()(name) % shards]; }

    const std::size_t room_;
    std::array<Shard, shards> shards_;
};

}  // namespace tonus::store::sqlite
