// Source: FHIR R4, http, section 3.1.0.9 "search"; search, section 3.1.1.
#include "page.hpp"
#include "planners.hpp"

#include <iterator>

namespace tonus::interaction {
namespace {

struct Search {
    SearchPlan plan;
    Page page;
};

core::Result<Reply> search(store::Reader& reader, const Search& search) {
    Reply reply;
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    listing.applied = search.plan.applied;
    listing.warnings = search.plan.warnings;
    listing.count = search.page.count;
    if (search.plan.nothing) {
        listing.total = 0;
        return reply;
    }
    if (search.page.count > 0) {
        auto found = reader.search(search.plan.query);
        if (!found) return core::fail(found.error());
        listing.versions = std::move(*found);
        close_page(listing, search.page.count);
    }
    const bool all_seen = search.page.count > 0 && !listing.next && !search.page.before;
    if (all_seen) {
        listing.total = std::int64_t(listing.versions.size());
    } else if (search.page.wants_total) {
        store::IndexQuery all = search.plan.query;
        all.before.reset();
        auto total = reader.search_total(all);
        if (!total) return core::fail(total.error());
        listing.total = *total;
    }
    return reply;
}

}  // namespace

core::Result<Operation> plan_search(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto served = preparer.types().require_served(request.type); !served) return core::fail(served.error());
    auto page = parse_page(all.options(), request.parameters);
    if (!page) return core::fail(page.error());
    auto plan = preparer.searches().plan(request.type, page->rest, request.lenient);
    if (!plan) return core::fail(plan.error());

    plan->query.count = page->count + 1;
    plan->query.before = page->before;
    std::copy(page->applied.begin(), page->applied.end(), std::back_inserter(plan->applied));
    auto prepared = std::make_shared<const Search>(Search{std::move(*plan), std::move(*page)});
    Operation operation;
    operation.read = [prepared](store::Reader& reader) { return search(reader, *prepared); };
    return operation;
}

}  // namespace tonus::interaction
