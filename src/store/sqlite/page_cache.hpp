#pragma once

#include "sqlite/last_changes.hpp"

#include <tonus/core/recently_used.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
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
[[nodiscard]] bool still_holds(const LastChanges& changes, const IndexQuery& query, const KnownPage& page);

/// Pages that were asked for lately. The caller checks whether one is still valid. Thread-safe.
class PageCache {
public:
    /// `bytes` is what it may take, about.
    explicit PageCache(std::size_t bytes) : kept_(bytes) {}

    /// What a query asks, if it is of the kind that is kept: the first page of what stands under a few points.
    [[nodiscard]] static std::optional<std::string> name_of(const IndexQuery& query);

    /// Null if it is not here.
    [[nodiscard]] std::shared_ptr<const KnownPage> find(const std::string& name);
    /// Keeps it in place of an older one of the name, unless it is large.
    void add(const std::string& name, std::shared_ptr<const KnownPage> page);

private:
    core::RecentlyUsed<KnownPage> kept_;
};

}  // namespace tonus::store::sqlite
