#include "evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

// Criteria about what was measured.

namespace tonus::surveillance {

using clinical::Fact;
using clinical::FactKind;
using core::Instant;

/// The newest value in the window, whatever it is.
std::optional<std::uint32_t> Evaluation::newest(const Criterion& criterion, ConceptId id, const Frame& frame) {
    const Facts facts = about(id);
    for (auto position = facts.rbegin(); position != facts.rend(); ++position) {
        const Fact& measured = fact(*position);
        if (measured.start > now_ || measured.kind != FactKind::measurement || !measured.value) continue;
        if (measured.polarity != clinical::Polarity::present) continue;
        if (in_time(criterion, frame, measured.start, measured.start_latest)) return *position;
        if (!criterion.after) return std::nullopt;
    }
    return std::nullopt;
}

bool Evaluation::far_from_usual(const Criterion& criterion, ConceptId id, std::uint32_t position) const {
    const Fact& measured = fact(position);
    constexpr std::size_t most = 200;  // the newest of them tell what is usual
    std::vector<double> earlier;
    const Facts facts = about(id);
    const auto later = std::lower_bound(facts.begin(), facts.end(), measured.start, [&](std::uint32_t other, Instant at) {
        return fact(other).start < at;
    });
    for (auto other = later; other != facts.begin() && earlier.size() < most;) {
        const Fact& before = fact(*--other);
        if (criterion.over && before.start < measured.start - *criterion.over) break;
        if (before.kind == FactKind::measurement && before.value) earlier.push_back(*before.value);
    }
    const bool low = criterion.at_most || criterion.below;
    constexpr std::size_t fewest = 3;
    const bool bounded = low || criterion.at_least || criterion.above;
    // Where there is an absolute bound it decides alone until the usual value is known well; where there is
    // none, one earlier value must do.
    if (earlier.empty() || (bounded && earlier.size() < fewest)) return bounded;
    std::nth_element(earlier.begin(), earlier.begin() + std::ptrdiff_t(earlier.size() / 2), earlier.end());
    const double usual = earlier[earlier.size() / 2];
    return low ? usual - *measured.value >= *criterion.usual_by : *measured.value - usual >= *criterion.usual_by;
}

/// Whether the value before this one, within `over`, already met the criterion.
bool Evaluation::was_so_before(const Criterion& criterion, ConceptId id, std::uint32_t position) const {
    const Facts facts = about(id);
    for (auto other = facts.rbegin(); other != facts.rend(); ++other) {
        const Fact& before = fact(*other);
        if (before.start >= fact(position).start || before.kind != FactKind::measurement || !before.value) continue;
        if (criterion.over && before.start < fact(position).start - *criterion.over) return false;
        return within_bounds(criterion, *before.value) && qualifies(before, criterion);
    }
    return false;
}

bool Evaluation::measurement(const Criterion& criterion, Frame& frame) {
    std::vector<Hit> found;
    std::vector<ConceptId> kinds;
    const auto consider = [&](ConceptId id, std::uint32_t position) {
        const Fact& measured = fact(position);
        if (!within_bounds(criterion, *measured.value) || !qualifies(measured, criterion)) return;
        if (!during_exposure(measured, criterion, frame)) return;
        if (criterion.usual_by && !far_from_usual(criterion, id, position)) return;
        if (criterion.first && was_so_before(criterion, id, position)) return;
        found.push_back({position, EvidenceRole::measure, measured.start});
        kinds.push_back(id);
    };
    for (const ConceptId id : criterion.concepts) {
        if (!criterion.ever) {
            if (const auto position = newest(criterion, id, frame)) consider(id, *position);
            continue;
        }
        for (const std::uint32_t position : about(id)) {
            const Fact& measured = fact(position);
            if (measured.start > now_ || measured.kind != FactKind::measurement || !measured.value) continue;
            if (in_time(criterion, frame, measured.start, measured.start_latest)) consider(id, position);
        }
    }
    return keep(std::move(found), std::move(kinds), criterion, frame);
}

/// A value that rose over the lowest within `over` before it.
bool Evaluation::trend(const Criterion& criterion, Frame& frame) {
    bool any = false;
    for (const ConceptId id : criterion.concepts) {
        std::map<std::string_view, std::vector<std::uint32_t>> places;
        for (const std::uint32_t position : about(id)) {
            const Fact& measured = fact(position);
            if (measured.kind != FactKind::measurement || !measured.value || measured.start > now_) continue;
            places[criterion.same_site ? std::string_view(measured.body_site) : std::string_view()].push_back(position);
        }
        for (const auto& [place, values] : places) any = rose(criterion, frame, values) || any;
    }
    return any;
}

bool Evaluation::rose(const Criterion& criterion, Frame& frame, const std::vector<std::uint32_t>& values) {
    bool any = false;
    // Positions in `values` that can still be the lowest, rising in time and in value.
    std::deque<std::uint32_t> lowest;
    std::size_t entered = 0;
    for (const std::uint32_t later : values) {
        const Fact& now = fact(later);
        for (; fact(values[entered]).start < now.start; ++entered) {
            const std::uint32_t candidate = values[entered];
            while (!lowest.empty() && *fact(lowest.back()).value > *fact(candidate).value) lowest.pop_back();
            lowest.push_back(candidate);
        }
        while (criterion.over && !lowest.empty() && fact(lowest.front()).start < now.start - *criterion.over) lowest.pop_front();
        if (lowest.empty() || !in_time(criterion, frame, now.start, now.start_latest) || !during_exposure(now, criterion, frame)) {
            continue;
        }
        const double before = *fact(lowest.front()).value;
        if (criterion.percent && before <= 0) continue;
        const double change = *now.value - before;
        if (!within_bounds(criterion, criterion.percent ? 100 * change / before : change)) continue;
        frame.hits.push_back({lowest.front(), EvidenceRole::measure, fact(lowest.front()).start});
        frame.hits.push_back({later, EvidenceRole::measure, now.start});
        any = true;
    }
    return any;
}

/// The newest of the first measurement against the second taken nearest to it.
bool Evaluation::difference(const Criterion& criterion, Frame& frame) {
    if (criterion.concepts.size() != 2) return false;
    const auto measured = newest(criterion, criterion.concepts[0], frame);
    if (!measured) return false;
    std::optional<std::uint32_t> expected;
    const auto distance = [&](std::uint32_t other) {
        const auto apart = fact(other).start - fact(*measured).start;
        return apart < Duration{} ? -apart : apart;
    };
    for (const std::uint32_t other : about(criterion.concepts[1])) {
        if (!fact(other).value || fact(other).start > now_) continue;
        if (criterion.spread && distance(other) > *criterion.spread) continue;
        if (!expected || distance(other) < distance(*expected)) expected = other;
    }
    if (!expected) return false;
    const double should = *fact(*expected).value;
    const double apart = std::abs(*fact(*measured).value - should);
    if (criterion.percent && should <= 0) return false;
    if (!within_bounds(criterion, criterion.percent ? 100 * apart / should : apart)) return false;
    frame.hits.push_back({*measured, EvidenceRole::measure, fact(*measured).start});
    frame.hits.push_back({*expected, EvidenceRole::measure, fact(*expected).start});
    return true;
}

/// A score whose newest value after the anchor is not better than its first by the least improvement.
bool Evaluation::unchanged_score(const Criterion& criterion, Frame& frame) {
    bool unchanged = false;
    for (const ConceptId id : criterion.concepts) {
        const auto last = newest(criterion, id, frame);
        if (!last) continue;
        const Facts facts = about(id);
        const auto first = std::find_if(facts.begin(), facts.end(), [&](std::uint32_t position) {
            const Fact& measured = fact(position);
            const bool comparable = !criterion.same_site || measured.body_site == fact(*last).body_site;
            return comparable && measured.kind == FactKind::measurement && measured.value;
        });
        if (first == facts.end() || *first == *last) continue;
        if (*fact(*first).value - *fact(*last).value >= criterion.below.value_or(0)) return false;
        frame.hits.push_back({*first, EvidenceRole::measure, fact(*first).start});
        frame.hits.push_back({*last, EvidenceRole::measure, fact(*last).start});
        unchanged = true;
    }
    return unchanged;
}

}  // namespace tonus::surveillance
