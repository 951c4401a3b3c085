#include "search_parts.hpp"

#include <algorithm>

namespace tonus::interaction {
namespace {

bool is_whole_type(const SearchPlan& plan) {
    const store::IndexQuery& index = plan.index;
    const bool plain = index.certain && !index.ids && index.all_of.empty() && index.none_of.empty() && index.words.empty();
    return plain && !index.updated_from && !index.updated_before && plan.query->chains.empty() && !awaits_codes(*plan.query);
}

}  // namespace

bool awaits_codes(const search::Query& query) {
    return std::any_of(query.conditions.begin(), query.conditions.end(), [](const search::Condition& condition) {
        return condition.awaits_codes;
    });
}

bool is_one_place(const SearchPlan& plan) {
    const store::IndexQuery& index = plan.index;
    if (!plan.query->chains.empty() || awaits_codes(*plan.query)) return false;
    if (!index.certain || index.ids || !index.none_of.empty() || index.all_of.size() != 1 || index.all_of[0].size() > 4) return false;
    return std::all_of(index.all_of[0].begin(), index.all_of[0].end(), [](const store::IndexRange& range) {
        return range.certain && range.from == range.to;
    });
}

core::Result<std::int64_t> SearchEngine::count(store::Reader& reader, const SearchPlan& plan, const Unreadable& unreadable) const {
    return SearchRun(*parts_, reader, unreadable).count(plan);
}

core::Result<std::optional<std::int64_t>> SearchEngine::count_if_cheap(
    store::Reader& reader, const SearchPlan& plan, const Unreadable& unreadable
) const {
    if (!is_one_place(plan)) {
        store::IndexQuery all;
        all.type = plan.index.type;
        all.enough = enough_to_count;
        const auto of_type = reader.search_total(all);
        if (!of_type) return core::fail(of_type.error());
        if (*of_type == store::not_counted) return std::nullopt;
        if (is_whole_type(plan)) return *of_type;
        if (*of_type > enough_to_count) return std::nullopt;
    }
    const auto count = SearchRun(*parts_, reader, unreadable).count(plan, enough_to_count);
    if (!count) return core::fail(count.error());
    if (*count > enough_to_count) return std::nullopt;
    return *count;
}

}  // namespace tonus::interaction
