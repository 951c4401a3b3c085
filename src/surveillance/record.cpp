#include <tonus/surveillance/record.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>

namespace tonus::surveillance {
namespace {

/// Everything that tells two facts apart, clinical time first, so that arrival never decides the order.
auto order_of(const SourcedFact& sourced) {
    const clinical::Fact& fact = sourced.fact;
    return std::tie(
        fact.start,
        fact.kind,
        fact.concept_id,
        fact.route,
        fact.state,
        fact.start_latest,
        fact.end,
        fact.value,
        fact.value_high,
        fact.unit,
        fact.polarity,
        fact.certainty,
        fact.severity,
        fact.change,
        fact.serious,
        fact.product,
        fact.qualifiers,
        sourced.origin.resource,
        fact.element,
        fact.display,
        sourced.origin.version,
        sourced.origin.stored_at
    );
}

bool comes_before(const SourcedFact& left, const SourcedFact& right) { return order_of(left) < order_of(right); }
bool is_same(const SourcedFact& left, const SourcedFact& right) { return order_of(left) == order_of(right); }

bool is_in_tablets(const SourcedFact& sourced) { return sourced.fact.unit == "{tbl}"; }

/// The strongest tablet that the patient has at the instant; nothing if no product tells it.
std::optional<double> tablet_strength(const std::vector<const clinical::Fact*>& exposures, core::Instant at) {
    std::optional<double> strongest;
    for (const clinical::Fact* fact : exposures) {
        const bool running = fact->start <= at && (!fact->end || *fact->end >= at);
        if (running) strongest = std::max(strongest.value_or(0), *fact->tablet_strength);
    }
    return strongest;
}

/// "Took 12 tablets": how much that was, the medicines on record tell.
void weigh_tablets(std::vector<SourcedFact>& facts) {
    std::vector<const clinical::Fact*> exposures;
    for (const SourcedFact& sourced : facts) {
        const bool refuted = sourced.fact.state == clinical::ExposureState::refuted;
        if (sourced.fact.tablet_strength && !refuted) exposures.push_back(&sourced.fact);
    }
    if (exposures.empty()) return;
    for (SourcedFact& sourced : facts) {
        clinical::Fact& fact = sourced.fact;
        if (!is_in_tablets(sourced) || !fact.value) continue;
        const auto strength = tablet_strength(exposures, fact.start);
        if (!strength) continue;
        fact.value = *fact.value * *strength;
        fact.unit = "mg";
    }
}

/// None twice among them either.
bool are_in_order(const std::vector<SourcedFact>& facts) {
    const auto disorder = std::adjacent_find(facts.begin(), facts.end(), [](const SourcedFact& left, const SourcedFact& right) {
        return left.fact.start != right.fact.start ? left.fact.start > right.fact.start : !comes_before(left, right);
    });
    return disorder == facts.end();
}

}  // namespace

Record::Record(std::vector<SourcedFact> facts) {
    if (are_in_order(facts)) {
        facts_ = std::move(facts);
    } else {
        put_in_order(facts);
    }
    weigh_tablets(facts_);
    index();
}

void Record::put_in_order(std::vector<SourcedFact>& facts) {
    // Sorted by pointer, with the time beside it: facts are large and lie far apart.
    std::vector<std::pair<core::Instant, SourcedFact*>> order;
    order.reserve(facts.size());
    for (SourcedFact& sourced : facts) order.emplace_back(sourced.fact.start, &sourced);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : comes_before(*a.second, *b.second);
    });
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first && is_same(*a.second, *b.second); };
    order.erase(std::unique(order.begin(), order.end(), same), order.end());
    facts_.reserve(order.size());
    for (const auto& [start, sourced] : order) facts_.push_back(std::move(*sourced));
}

void Record::index() {
    concepts_.clear();
    positions_.clear();
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
