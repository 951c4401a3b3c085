// Source: FHIR R4, http, section 3.1.0.9 "search"; search, section 3.1.1.
#include "page.hpp"
#include "planners.hpp"

#include <tonus/search/query.hpp>

#include <algorithm>
#include <iterator>

namespace tonus::interaction {
namespace {

struct Search {
    const SearchEngine* engine = nullptr;
    SearchPlan plan;
    std::size_t count = 0;
    std::optional<std::int64_t> cursor;
};

/// The order the store keeps anyway: newest first.
bool is_store_order(const std::vector<search::SortKey>& sort) {
    return sort.empty() || (sort.size() == 1 && sort[0].parameter->code == "_lastUpdated" && sort[0].descending);
}

/// One page of a sorted search. Its cursor is a position: sorted answers have no key that stays.
core::Result<void> list_sorted(store::Reader& reader, const Search& search, Listing& listing) {
    auto sorted = search.engine->find_sorted(reader, search.plan);
    if (!sorted) return core::fail(sorted.error());
    listing.total = std::int64_t(sorted->size());
    const std::size_t first = std::min(std::size_t(search.cursor.value_or(0)), sorted->size());
    const std::size_t last = std::min(first + search.count, sorted->size());
    const auto begin = std::make_move_iterator(sorted->begin());
    listing.versions.assign(begin + std::ptrdiff_t(first), begin + std::ptrdiff_t(last));
    if (last < sorted->size() && search.count > 0) listing.next = std::int64_t(last);
    return {};
}

core::Result<void> list_newest_first(store::Reader& reader, const Search& search, Listing& listing) {
    if (search.count > 0) {
        auto found = search.engine->find(reader, search.plan, {search.count + 1, search.cursor});
        if (!found) return core::fail(found.error());
        listing.versions = std::move(*found);
        close_page(listing, search.count);
    }
    const bool all_seen = search.count > 0 && !listing.next && !search.cursor;
    const auto wanted = search.plan.query->total;
    if (all_seen) {
        listing.total = std::int64_t(listing.versions.size());
    } else if (search.count == 0 || (wanted && *wanted != search::Total::none)) {
        auto total = search.engine->count(reader, search.plan);
        if (!total) return core::fail(total.error());
        listing.total = *total;
    }
    return {};
}

core::Result<Reply> list(store::Reader& reader, const Search& search) {
    Reply reply;
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    listing.applied = search.plan.applied;
    listing.warnings = search.plan.warnings;
    listing.count = search.count;
    listing.kept_elements = search.engine->kept_elements(search.plan);
    const bool newest_first = is_store_order(search.plan.query->sort);
    auto listed = newest_first ? list_newest_first(reader, search, listing) : list_sorted(reader, search, listing);
    if (!listed) return core::fail(listed.error());
    auto included = search.engine->find_included(reader, search.plan, listing.versions);
    if (!included) return core::fail(included.error());
    listing.included = std::move(*included);
    return reply;
}

std::size_t page_size(const Options& options, const search::Query& query) {
    if (query.summary == search::Summary::only_count) return 0;
    return std::min(query.count.value_or(options.default_count), options.max_count);
}

}  // namespace

core::Result<Operation> plan_search(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto served = preparer.types().require_served(request.type); !served) return core::fail(served.error());
    auto page = parse_cursor(request.parameters);
    if (!page) return core::fail(page.error());
    auto plan = preparer.searches().plan(request.type, page->rest, request.lenient, request.received_at);
    if (!plan) return core::fail(plan.error());

    auto search = std::make_shared<Search>();
    search->engine = &preparer.searches();
    search->count = page_size(all.options(), *plan->query);
    search->cursor = page->before;
    search->plan = std::move(*plan);
    for (Parameter& applied : search->plan.applied) {
        if (applied.name == "_count") applied.value = std::to_string(search->count);
    }
    Operation operation;
    operation.read = [search](store::Reader& reader) { return list(reader, *search); };
    return operation;
}

}  // namespace tonus::interaction
