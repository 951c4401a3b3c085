#include "search_parts.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/url.hpp>

namespace tonus::interaction {
namespace {

bool only_filters(const search::Query& query) {
    const bool filters = !query.conditions.empty() || !query.texts.empty();
    return filters && !awaits_codes(query) && query.chains.empty() && query.includes.empty() && query.sort.empty() &&
           query.elements.empty() && !query.count && !query.total && query.summary == search::Summary::full;
}

}  // namespace

core::Result<SearchPlan> SearchEngine::plan_filter(std::string_view type, std::string_view query) const {
    const auto parameters = parse_parameters(query);
    if (!parameters) return core::fail(parameters.error());
    // `ap` on dates would depend on the day, so it is read as of one day for all.
    auto planned = plan(type, *parameters, false, core::Instant());
    if (!planned) return planned;
    if (only_filters(*planned->query)) return planned;
    return refuse(
        core::ErrorKind::invalid,
        "value",
        "scope",
        "Only search parameters that a resource fulfils by itself can narrow: no chains, value sets, hierarchies, includes, sorting or "
        "counts."
    );
}

core::Result<bool> SearchEngine::matches(const SearchPlan& filter, const store::Version& version) const {
    // Nothing is looked up for a filter, so no reader is needed.
    return SearchRun::accepts(*parts_, *filter.query, version);
}

}  // namespace tonus::interaction
