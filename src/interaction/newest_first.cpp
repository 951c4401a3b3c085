#include "newest_first.hpp"

#include <tonus/interaction/reply.hpp>

#include <algorithm>
#include <utility>

namespace tonus::interaction {

void NewestFirst::drop_last() {
    const auto last = std::prev(found_.end());
    bytes_ -= last->second.content.size();
    found_.erase(last);
}

void NewestFirst::add(store::SearchPage page) {
    as_of_ = std::max(as_of_, page.as_of);
    if (page.next && !page.places.empty()) end_ = std::max(end_, page.places.back());
    for (std::size_t i = 0; i < page.versions.size(); ++i) {
        const std::size_t bytes = page.versions[i].content.size();
        if (found_.emplace(page.places[i], std::move(page.versions[i])).second) bytes_ += bytes;
    }
    while (!found_.empty() && found_.rbegin()->first < end_) drop_last();
    const auto is_full = [this] {
        return found_.size() > count_ + 1 || (found_.size() > 1 && bytes_ - found_.rbegin()->second.content.size() >= most_page_bytes);
    };
    while (is_full()) {
        end_ = found_.rbegin()->first + 1;
        drop_last();
    }
}

store::SearchPage NewestFirst::take() {
    store::SearchPage page;
    page.as_of = as_of_;
    const bool more = found_.size() > count_ || end_ > std::numeric_limits<std::int64_t>::min();
    while (found_.size() > count_) drop_last();
    for (auto& [place, version] : found_) {
        page.places.push_back(place);
        page.versions.push_back(std::move(version));
    }
    constexpr auto beginning = std::numeric_limits<std::int64_t>::max();
    if (more) page.next = store::SearchCursor{as_of_, page.places.empty() ? beginning : page.places.back()};
    return page;
}

core::Result<store::SearchPage> find_newest(
    const SearchEngine& engine, store::Reader& reader, std::span<const SearchPlan> plans, const Slice& slice
) {
    NewestFirst newest(slice.count);
    for (const SearchPlan& plan : plans) {
        auto page = engine.find(reader, plan, {slice.count + 1, slice.after, slice.unreadable, false, most_page_bytes});
        if (!page) return page;
        newest.add(std::move(*page));
    }
    return newest.take();
}

}  // namespace tonus::interaction
