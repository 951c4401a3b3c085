// Source: FHIR R4, search, section 3.1.1.5.1 "Sorting".
#include "search_parts.hpp"

#include <algorithm>
#include <compare>

namespace tonus::interaction {
namespace {

/// What one value sorts by: text, or a number. Kinds are never mixed under one parameter.
struct Rank {
    bool present = false;
    double number = 0;
    std::string text;
};

struct RankOf {
    Rank operator()(const search::TokenValue& value) const { return {true, 0, std::string(value.code)}; }
    Rank operator()(const search::StringValue& value) const { return {true, 0, std::string(value.folded)}; }
    Rank operator()(const search::DateValue& value) const { return {true, double(value.start), {}}; }
    Rank operator()(const search::NumberValue& value) const {
        return {true, value.dimension == 0 ? value.low : value.base_low, {}};
    }
    Rank operator()(const search::ReferenceValue& value) const { return {true, 0, std::string(value.target)}; }
    Rank operator()(const search::UriValue& value) const { return {true, 0, std::string(value.uri)}; }
    Rank operator()(const search::CompositeValue&) const { return {}; }
};

bool before(const Rank& left, const Rank& right) {
    if (left.number != right.number) return left.number < right.number;
    return left.text < right.text;
}

struct Sortable {
    store::Version version;
    std::vector<Rank> ranks;
};

Rank rank_of(const search::SortKey& key, const store::Version& version, const search::Extracted& values) {
    if (key.parameter->code == "_id") return {true, 0, version.key.id};
    if (key.parameter->code == "_lastUpdated") return {true, double(version.last_updated.time_since_epoch().count()), {}};
    Rank best;
    for (const search::ParameterValue& value : values.of(*key.parameter)) {
        Rank rank = std::visit(RankOf(), value.value);
        const bool better = key.descending ? before(best, rank) : before(rank, best);
        if (rank.present && (!best.present || better)) best = std::move(rank);
    }
    return best;
}

/// What has no value comes last, whichever way is sorted.
bool comes_before(const std::vector<search::SortKey>& keys, const Sortable& left, const Sortable& right) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Rank& a = left.ranks[i];
        const Rank& b = right.ranks[i];
        if (a.present != b.present) return a.present;
        if (before(a, b)) return !keys[i].descending;
        if (before(b, a)) return keys[i].descending;
    }
    return left.version.sequence > right.version.sequence;
}

}  // namespace

core::Result<std::vector<store::Version>> SearchEngine::find_sorted(
    store::Reader& reader,
    const SearchPlan& plan
) const {
    auto found = find(reader, plan, {most_sorted + 1, {}});
    if (!found) return found;
    if (found->size() > most_sorted) return too_costly("finds more resources than can be sorted");
    const auto& keys = plan.query->sort;
    std::vector<const search::Parameter*> parameters;
    for (const search::SortKey& key : keys) parameters.push_back(key.parameter);

    std::vector<Sortable> sortables;
    for (store::Version& version : *found) {
        const auto document = document_of(version);
        if (!document) return core::fail(document.error());
        const search::Extracted values = parts_->extractor.extract(document->root(), parameters);
        Sortable sortable;
        for (const search::SortKey& key : keys) sortable.ranks.push_back(rank_of(key, version, values));
        sortable.version = std::move(version);
        sortables.push_back(std::move(sortable));
    }
    std::sort(sortables.begin(), sortables.end(), [&keys](const Sortable& left, const Sortable& right) {
        return comes_before(keys, left, right);
    });
    std::vector<store::Version> sorted;
    for (Sortable& sortable : sortables) sorted.push_back(std::move(sortable.version));
    return sorted;
}

}  // namespace tonus::interaction
