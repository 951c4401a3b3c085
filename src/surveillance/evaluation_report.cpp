#include "evaluation.hpp"

#include <algorithm>

// Criteria about what was reported and recorded.

namespace tonus::surveillance {

using clinical::Fact;
using clinical::FactKind;
using core::Instant;

bool Evaluation::during_exposure(const Fact& reported, const Criterion& criterion, const Frame& frame) const {
    if (criterion.any_time || frame.basis == nullptr || !frame.basis->required || !frame.basis->at_report) return true;
    return exposure_at(*frame.basis, reported.start, reported.start_latest) != nullptr;
}

bool Evaluation::is_sign(const Fact& reported, const Criterion& criterion, const Frame& frame) {
    if (reported.kind != FactKind::symptom || reported.polarity != clinical::Polarity::present) return false;
    if (reported.start > now_ || !qualifies(reported, criterion)) return false;
    if (carries_one(reported, rules_->subject.never_a_sign)) return false;
    if (criterion.severity && reported.severity < *criterion.severity) return false;
    if (criterion.worse && reported.change != clinical::Change::new_or_worse) return false;
    return in_time(criterion, frame, reported.start, reported.start_latest) && during_exposure(reported, criterion, frame);
}

bool Evaluation::symptom(const Criterion& criterion, Frame& frame) {
    std::vector<Hit> found;
    std::vector<ConceptId> kinds;
    for (const ConceptId id : criterion.concepts) {
        for (const std::uint32_t position : about(id)) {
            if (!is_sign(fact(position), criterion, frame)) continue;
            found.push_back({position, EvidenceRole::symptom, fact(position).start});
            kinds.push_back(id);
        }
    }
    return keep(std::move(found), std::move(kinds), criterion, frame);
}

bool Evaluation::symptom_class(const Criterion& criterion, Frame& frame) {
    std::vector<Hit> found;
    std::vector<ConceptId> kinds;
    for (const ConceptId id : findings_) {
        if (std::find(criterion.except.begin(), criterion.except.end(), id) != criterion.except.end()) continue;
        const auto& classes = rules_->vocabulary[id].reported_alone;
        if (std::find(classes.begin(), classes.end(), criterion.reported_class) == classes.end()) continue;
        for (const std::uint32_t position : about(id)) {
            const Fact& reported = fact(position);
            if (!is_sign(reported, criterion, frame)) continue;
            std::optional<Priority> highest;
            for (std::size_t route = 0; route < histories_.size(); ++route) {
                ExposureBasis basis = *frame.basis;
                basis.routes = {
                    basis.routes.oral && route == 0, basis.routes.intrathecal && route == 1, basis.routes.topical && route == 2};
                if (exposure_at(basis, reported.start, reported.start_latest) == nullptr) continue;
                highest = std::max(highest, classes[route]);
            }
            if (highest != criterion.reported_class) continue;
            found.push_back({position, EvidenceRole::symptom, reported.start});
            kinds.push_back(id);
        }
    }
    return keep(std::move(found), std::move(kinds), criterion, frame);
}

bool Evaluation::context(const Criterion& criterion, Frame& frame) {
    const bool gap = criterion.test == Test::gap;
    std::vector<ConceptId> concepts = criterion.concepts;
    if (gap) {
        if (const auto id = rules_->vocabulary.find(criterion.word)) concepts.push_back(*id);
    }
    std::vector<Hit> found;
    for (const ConceptId id : concepts) {
        for (const std::uint32_t position : about(id)) {
            const Fact& noted = fact(position);
            if ((noted.kind == FactKind::coverage_gap) != gap) continue;
            if (noted.kind == FactKind::exposure || noted.start > now_) continue;
            if (noted.polarity != clinical::Polarity::present || !qualifies(noted, criterion)) continue;
            const bool bounded = criterion.at_least || criterion.above || criterion.at_most || criterion.below;
            if (bounded && !(noted.value && within_bounds(criterion, *noted.value))) continue;
            const bool timed = criterion.within || criterion.after;
            if (timed && carries_one(noted, rules_->subject.of_the_past)) continue;
            if (timed && !in_time(criterion, frame, noted.start, noted.start_latest)) continue;
            if (!timed && noted.end) {
                note(*noted.end);
                if (*noted.end <= now_) continue;
            }
            if (timed && !during_exposure(noted, criterion, frame)) continue;
            found.push_back({position, EvidenceRole::context, noted.start});
        }
    }
    return keep(std::move(found), {}, criterion, frame);
}

/// The latest date of its kind lies before now, or no further ahead than `within`.
bool Evaluation::due(const Criterion& criterion, Frame& frame) {
    bool any = false;
    for (const ConceptId id : criterion.concepts) {
        const Facts facts = about(id);
        if (facts.empty()) continue;
        const std::uint32_t latest = facts.back();
        const Instant at = fact(latest).start;
        const Instant shows = at - criterion.within.value_or(Duration{});
        note(shows);
        if (shows > now_) continue;
        if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(at);
        frame.hits.push_back({latest, EvidenceRole::context, at});
        any = true;
    }
    return any;
}

}  // namespace tonus::surveillance
