#include <tonus/surveillance/record.hpp>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace tonus::surveillance {
namespace {

/// Everything that tells two facts apart, clinical time first, so that arrival never decides the order.
auto order_of(const SourcedFact& sourced) {
    const clinical::Fact& fact = sourced.fact;
    return std::tie(
        fact.start, fact.kind, fact.concept_id, fact.route, fact.state, fact.start_latest, fact.end, fact.value,
        fact.value_high, fact.unit, fact.polarity, fact.certainty, fact.severity, fact.change, fact.serious,
        fact.product, fact.qualifiers, sourced.origin.resource, fact.element, fact.display, sourced.origin.version,
        sourced.origin.stored_at
    );
}

}  // namespace

Record::Record(std::vector<SourcedFact> facts) {
    // Sorted by pointer, with the time beside it: facts are large and lie far apart.
    std::vector<std::pair<core::Instant, SourcedFact*>> order;
    order.reserve(facts.size());
    for (SourcedFact& sourced : facts) order.emplace_back(sourced.fact.start, &sourced);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : order_of(*a.second) < order_of(*b.second);
    });
    const auto same = [](const auto& a, const auto& b) {
        return a.first == b.first && order_of(*a.second) == order_of(*b.second);
    };
    order.erase(std::unique(order.begin(), order.end(), same), order.end());
    facts_.reserve(order.size());
    for (const auto& [start, sourced] : order) facts_.push_back(std::move(*sourced));

    std::unordered_map<std::string_view, std::uint32_t> seen;
    const auto note = [&](std::string_view concept_id, std::uint32_t position) {
        const auto [entry, added] = seen.try_emplace(concept_id, std::uint32_t(positions_.size()));
        if (added) {
            concepts_.emplace_back(concept_id);
            positions_.emplace_back();
        }
        auto& list = positions_[entry->second];
        if (list.empty() || list.back() != position) list.push_back(position);
    };
    for (std::uint32_t position = 0; position < facts_.size(); ++position) {
        const clinical::Fact& fact = facts_[position].fact;
        note(fact.concept_id, position);
        if (fact.kind != clinical::FactKind::exposure) continue;
        for (const std::string& group : fact.qualifiers) note(group, position);
    }
}

std::span<const std::uint32_t> Record::about(std::string_view concept_id) const {
    for (std::size_t slot = 0; slot < concepts_.size(); ++slot) {
        if (concepts_[slot] == concept_id) return positions_[slot];
    }
    return {};
}

}  // namespace tonus::surveillance
