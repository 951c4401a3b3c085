#pragma once

#include <tonus/interaction/search_engine.hpp>

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <span>

namespace tonus::interaction {

/// One page made of pages of several searches: the newest of all, each resource once, until the page is full or
/// their text is most_page_bytes. It never holds more than that and one page. A page of none tells whether there is more.
class NewestFirst {
public:
    explicit NewestFirst(std::size_t count) : count_(count) {}

    /// A page of up to `count` and one more.
    void add(store::SearchPage page);
    [[nodiscard]] store::SearchPage take();

private:
    void drop_last();

    std::size_t count_;
    std::map<std::int64_t, store::Version, std::greater<>> found_;  // by place
    std::size_t bytes_ = 0;
    std::int64_t end_ = std::numeric_limits<std::int64_t>::min();  // what stands before this place is not all known
    std::int64_t as_of_ = 0;
};

/// The page of several plans together; what `slice` says of counting and bytes does not count.
[[nodiscard]] core::Result<store::SearchPage> find_newest(
    const SearchEngine& engine, store::Reader& reader, std::span<const SearchPlan> plans, const Slice& slice
);

}  // namespace tonus::interaction
