#include "contained_page.hpp"

#include "newest_first.hpp"
#include "page.hpp"
#include "search_parts.hpp"

#include <tonus/interaction/problem.hpp>

#include <charconv>
#include <limits>
#include <set>
#include <utility>

namespace tonus::interaction {
namespace {

using Shown = std::vector<std::optional<ContainedResource>>;

/// Where a page begins: after a place, skipping this many of the results of the first container there.
struct Beginning {
    std::optional<store::SearchCursor> after;
    std::size_t skipped = 0;
};

core::Result<Beginning> read_cursor(const std::string& text) {
    if (text.empty()) return Beginning();
    const std::size_t behind = text.find('.', text.find('.') + 1);
    const auto place = parse_place(std::string_view(text).substr(0, behind));
    if (!place) return core::fail(place.error());
    Beginning beginning{*place, 0};
    if (behind == std::string::npos) return beginning;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + behind + 1, end, beginning.skipped);
    if (read.ec != std::errc() || read.ptr != end) return refuse_cursor();
    return beginning;
}

class ContainedSearch {
public:
    ContainedSearch(const SearchEngine& engine, store::Reader& reader, std::span<const SearchPlan> plans, const Unreadable& unreadable)
        : engine_(engine), reader_(reader), plans_(plans), unreadable_(unreadable) {}

    core::Result<store::SearchPage> find(std::size_t count, const std::optional<store::SearchCursor>& after) {
        NewestFirst newest(count);
        themselves_.clear();
        for (const SearchPlan& plan : plans_) {
            auto page = engine_.find(reader_, plan, {count + 1, after, unreadable_, false, most_page_bytes});
            if (!page) return page;
            if (!plan.in_contained) themselves_.insert(page->places.begin(), page->places.end());
            newest.add(std::move(*page));
        }
        return newest.take();
    }

    /// What is shown of a match found last; nothing in a place of it stands for the whole.
    core::Result<Shown> shown_of(const store::Version& version, std::int64_t place) {
        Shown shown;
        const bool alone = plans_.front().query->contained_alone;
        if (!alone || themselves_.contains(place)) shown.emplace_back();
        if (!alone) return shown;
        auto contained = engine_.find_contained(reader_, plans_.back(), version, std::numeric_limits<std::size_t>::max());
        if (!contained && unreadable_ && is_unreadable(contained.error())) {
            unreadable_(version.key);
            return Shown();
        }
        if (!contained) return core::fail(contained.error());
        for (ContainedResource& resource : *contained) shown.emplace_back(std::move(resource));
        return shown;
    }

    core::Result<std::int64_t> count() {
        constexpr std::size_t at_once = 512;
        std::int64_t total = 0;
        std::optional<store::SearchCursor> after;
        do {
            const auto page = find(at_once, after);
            if (!page) return core::fail(page.error());
            for (std::size_t i = 0; i < page->versions.size(); ++i) {
                const auto shown = shown_of(page->versions[i], page->places[i]);
                if (!shown) return core::fail(shown.error());
                total += std::int64_t(shown->size());
            }
            if (std::size_t(total) > most_looked_at) return too_costly("finds more contained resources than can be counted");
            after = page->next;
        } while (after);
        return total;
    }

private:
    const SearchEngine& engine_;
    store::Reader& reader_;
    std::span<const SearchPlan> plans_;
    const Unreadable& unreadable_;
    std::set<std::int64_t> themselves_;  // places of what matches by itself
};

void add(Listing& listing, const store::Version& version, std::optional<ContainedResource> resource) {
    if (resource) {
        store::Version& container = listing.versions.emplace_back();
        container.key = version.key;
    } else {
        listing.versions.push_back(version);
    }
    listing.contained.push_back(std::move(resource));
}

core::Result<void> fill_page(ContainedSearch& search, const ContainedSlice& slice, Listing& listing) {
    const auto beginning = read_cursor(slice.cursor);
    if (!beginning) return core::fail(beginning.error());
    const auto page = search.find(slice.count, beginning->after);
    if (!page) return core::fail(page.error());
    for (std::size_t i = 0; i < page->versions.size(); ++i) {
        auto shown = search.shown_of(page->versions[i], page->places[i]);
        if (!shown) return core::fail(shown.error());
        const bool begun = i == 0 && beginning->after && page->places[i] + 1 == beginning->after->before;
        for (std::size_t k = begun ? beginning->skipped : 0; k < shown->size(); ++k) {
            if (listing.versions.size() == slice.count) {
                listing.next = place_text({page->as_of, page->places[i] + 1}) + "." + std::to_string(k);
                return {};
            }
            add(listing, page->versions[i], std::move((*shown)[k]));
        }
    }
    if (page->next) listing.next = place_text(*page->next);
    return {};
}

}  // namespace

core::Result<void> list_contained(
    const SearchEngine& engine, store::Reader& reader, std::span<const SearchPlan> plans, const ContainedSlice& slice, Listing& listing
) {
    ContainedSearch search(engine, reader, plans, slice.unreadable);
    if (slice.count > 0) {
        if (auto filled = fill_page(search, slice, listing); !filled) return filled;
        if (slice.cursor.empty() && !listing.next) listing.total = std::int64_t(listing.versions.size());
    }
    if (listing.total || !slice.counted) return {};
    const auto total = search.count();
    if (!total) return core::fail(total.error());
    listing.total = *total;
    return {};
}

}  // namespace tonus::interaction
