#include "needs.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

using Needs = std::vector<std::set<ConceptId>>;

Needs needs_of(const Criterion& criterion);

/// One of several must hold: something of each must be there, or nothing is needed.
template <class List, class Of>
Needs needs_of_any(const List& list, Of of) {
    if (list.size() == 1) return of(list.front());
    std::set<ConceptId> all;
    for (const auto& one : list) {
        const Needs needs = of(one);
        if (needs.empty()) return {};
        for (const auto& concepts : needs) all.insert(concepts.begin(), concepts.end());
    }
    return all.empty() ? Needs() : Needs{std::move(all)};
}

Needs needs_of(const Criterion& criterion) {
    switch (criterion.test) {
        case Test::all: {
            Needs all;
            for (const Criterion& part : criterion.parts) {
                const Needs needs = needs_of(part);
                all.insert(all.end(), needs.begin(), needs.end());
            }
            return all;
        }
        case Test::any: return needs_of_any(criterion.parts, needs_of);
        case Test::measurement:
        case Test::trend:
        case Test::difference: return {{criterion.concepts.begin(), criterion.concepts.end()}};
        default: return {};
    }
}

}  // namespace

std::vector<std::set<ConceptId>> needed_measurements(const std::vector<RuleCase>& cases) {
    return needs_of_any(cases, [](const RuleCase& one) { return needs_of(one.when); });
}

std::set<ConceptId> measurements_in(const Criterion& criterion) {
    std::set<ConceptId> all;
    for (const Criterion& part : criterion.parts) all.merge(measurements_in(part));
    const bool looks = criterion.test == Test::measurement || criterion.test == Test::trend || criterion.test == Test::difference;
    if (looks) all.insert(criterion.concepts.begin(), criterion.concepts.end());
    return all;
}

}  // namespace tonus::surveillance
