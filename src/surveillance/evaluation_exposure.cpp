#include "evaluation.hpp"

#include <algorithm>
#include <cmath>

// Criteria about the subject's own treatment and about other medicines.

namespace tonus::surveillance {

using clinical::ExposureState;
using clinical::Fact;
using clinical::FactKind;
using core::Instant;

namespace {

void add_hits(std::vector<Hit>& hits, const std::vector<std::uint32_t>& facts, Instant at) {
    for (const std::uint32_t fact : facts) hits.push_back({fact, EvidenceRole::exposure, at});
}

/// More apart than rounding explains.
bool differs(double one, double other) { return std::abs(one - other) > 0.1 * std::max(one, other); }

}  // namespace

bool Evaluation::is_subject(const Criterion& criterion) const { return criterion.concepts == rules_->subject.substance; }

bool Evaluation::exposure(const Criterion& criterion, Frame& frame) {
    if (is_subject(criterion)) return subject_exposure(criterion, frame);
    std::vector<Hit> found;
    std::vector<ConceptId> kinds;
    for (const ConceptId id : criterion.concepts) {
        for (const std::uint32_t position : about(id)) {
            const Fact& taken = fact(position);
            if (taken.kind != FactKind::exposure || taken.start > now_ || !qualifies(taken, criterion)) continue;
            if (taken.state != ExposureState::active && taken.state != ExposureState::ended) continue;
            std::optional<Instant> end = taken.end;
            if (!end && taken.state == ExposureState::ended) end = (*record_)[position].origin.stored_at;
            const bool once = std::find(taken.qualifiers.begin(), taken.qualifiers.end(), "administration") != taken.qualifiers.end();
            if (once) end = std::max(end.value_or(taken.start), taken.start + rules_->subject.administration_lasts);
            if (criterion.after) {
                const auto& anchors = frame.anchors[std::size_t(*criterion.after)];
                const bool met = std::any_of(anchors.begin(), anchors.end(), [&](Instant at) {
                    return taken.start <= at + criterion.within.value_or(Duration{}) && (!end || *end >= at - criterion.lead);
                });
                if (!met) continue;
            } else if (end && !recent(*end, criterion.within.value_or(Duration{}))) {
                continue;
            }
            if (criterion.over && !recent(taken.start_latest, *criterion.over)) continue;
            found.push_back({position, EvidenceRole::exposure, taken.start});
            const auto substance = rules_->vocabulary.find(taken.concept_id);
            kinds.push_back(substance.value_or(id));
        }
    }
    return keep(std::move(found), std::move(kinds), criterion, frame);
}

bool Evaluation::subject_exposure(const Criterion& criterion, Frame& frame) {
    std::vector<Hit> found;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!criterion.routes.has(route)) continue;
        const DoseHistory& history = histories_[route];
        const DoseStretch* stretch = history.touching(now_ - criterion.within.value_or(Duration{}), now_);
        if (stretch == nullptr) continue;
        if (stretch->to <= now_ && !(criterion.within && recent(stretch->to, *criterion.within))) continue;
        const bool bounded = criterion.at_least || criterion.above || criterion.at_most || criterion.below;
        if (bounded && (!stretch->dose || !within_bounds(criterion, *stretch->dose))) continue;
        Instant since = stretch->from;
        if (criterion.held_for) {
            const auto position = std::size_t(stretch - history.stretches().data());
            since = history.held_since(position, criterion.at_least.value_or(0));
            note(since + *criterion.held_for);
            if (since + *criterion.held_for > std::min(now_, stretch->to)) continue;
        }
        if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(since);
        add_hits(found, stretch->facts, stretch->from);
    }
    if (found.empty()) return false;
    frame.hits.insert(frame.hits.end(), found.begin(), found.end());
    return true;
}

/// Single doses that were given, added up over the stretch before each.
bool Evaluation::administered(const Criterion& criterion, Frame& frame) {
    std::vector<std::uint32_t> given;
    for (const ConceptId id : rules_->subject.substance) {
        for (const std::uint32_t position : about(id)) {
            const Fact& dose = fact(position);
            if (dose.kind != FactKind::exposure || dose.start > now_ || !dose.single_dose) continue;
            const auto route = route_of(dose.route);
            const auto& carried = dose.qualifiers;
            const bool counts =
                dose.state == ExposureState::ended && std::find(carried.begin(), carried.end(), "administration") != carried.end();
            if (counts && route && criterion.routes.has(*route)) given.push_back(position);
        }
    }
    std::sort(given.begin(), given.end(), [&](std::uint32_t a, std::uint32_t b) { return fact(a).start < fact(b).start; });
    bool any = false;
    double sum = 0;
    std::size_t told = 0;  // how many are evidence already
    for (std::size_t first = 0, last = 0; last < given.size(); ++last) {
        const Instant at = fact(given[last]).start;
        sum += *fact(given[last]).single_dose;
        for (; fact(given[first]).start + criterion.over.value_or(Duration{}) < at; ++first) sum -= *fact(given[first]).single_dose;
        if (!within_bounds(criterion, sum) || !in_time(criterion, frame, at, at)) continue;
        told = std::max(told, first);
        add_hits(frame.hits, {given.begin() + std::ptrdiff_t(told), given.begin() + std::ptrdiff_t(last + 1)}, at);
        told = last + 1;
        any = true;
    }
    return any;
}

/// When the first step began of the instruction that this one is a step of.
Instant Evaluation::began_with(std::uint32_t step) const {
    const Origin& instruction = (*record_)[step].origin;
    Instant began = fact(step).start;
    for (const std::uint32_t position : record_->about(fact(step).concept_id)) {
        if ((*record_)[position].origin.resource == instruction.resource) began = std::min(began, fact(position).start);
    }
    return began;
}

bool Evaluation::was_tapered(const DoseHistory& history, const DoseStop& stop, Duration least) {
    const Instant earliest = stop.at - rules_->subject.taper_look_back;
    for (const DoseStep& step : history.steps()) {
        if (step.after < step.before && step.at >= earliest && step.at + least <= stop.at) return true;
    }
    static const std::vector<std::string> taper = {"taper"};
    for (const std::uint32_t position : stop.facts) {
        if (carries_one(fact(position), taper) && began_with(position) + least <= stop.at) return true;
    }
    for (const ConceptId id : rules_->subject.taper_notes) {
        for (const std::uint32_t position : about(id)) {
            const Fact& noted = fact(position);
            if (noted.start <= now_ && noted.start >= earliest && noted.start <= stop.at + rules_->subject.bridge) return true;
        }
    }
    return false;
}

bool Evaluation::stop(const Criterion& criterion, Frame& frame) {
    std::vector<Hit> found;
    bool any = false;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!criterion.routes.has(route)) continue;
        const DoseHistory& history = histories_[route];
        for (const DoseStop& stop : history.stops()) {
            note(stop.known_from);
            if (stop.known_from > now_ || !in_time(criterion, frame, stop.at, stop.at)) continue;
            const auto dose = stop.assumed ? fact(stop.facts.front()).value : history.stretches()[stop.stretch].dose;
            // An unknown dose counts: doubt must not hide a stop.
            if (dose && !within_bounds(criterion, *dose)) continue;
            if (criterion.held_for && !stop.assumed &&
                history.held_since(stop.stretch, criterion.at_least.value_or(0)) + *criterion.held_for > stop.at) {
                continue;
            }
            if (criterion.untapered && was_tapered(history, stop, *criterion.untapered)) continue;
            if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(stop.at);
            add_hits(found, stop.facts, stop.at);
            any = true;
        }
    }
    frame.hits.insert(frame.hits.end(), found.begin(), found.end());
    return any;
}

bool Evaluation::start(const Criterion& criterion, Frame& frame) {
    bool any = false;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!criterion.routes.has(route)) continue;
        const DoseHistory& history = histories_[route];
        for (std::size_t i = 0; i < history.stretches().size(); ++i) {
            const DoseStretch& stretch = history.stretches()[i];
            if (stretch.from > now_ || !history.begins(i, criterion.over.value_or(rules_->subject.bridge))) continue;
            if (!in_time(criterion, frame, stretch.from, stretch.from)) continue;
            const bool bounded = criterion.at_least || criterion.above || criterion.at_most || criterion.below;
            if (bounded && (!stretch.dose || !within_bounds(criterion, *stretch.dose))) continue;
            if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(stretch.from);
            add_hits(frame.hits, stretch.facts, stretch.from);
            any = true;
        }
    }
    return any;
}

bool Evaluation::step(const Criterion& criterion, Frame& frame) {
    const bool rising = criterion.test == Test::rise;
    std::vector<Hit> found;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!criterion.routes.has(route)) continue;
        const DoseHistory& history = histories_[route];
        for (const DoseStep& step : history.steps()) {
            if (step.at > now_ || (step.after > step.before) != rising) continue;
            double before = step.before;
            if (criterion.over) {
                const Instant since = step.at - *criterion.over;
                const auto& stretches = history.stretches();
                auto stretch = std::lower_bound(stretches.begin(), stretches.end(), since, [](const DoseStretch& each, Instant at) {
                    return each.to <= at;
                });
                for (; stretch != stretches.end() && stretch->from < step.at; ++stretch) {
                    if (stretch->dose) before = rising ? std::min(before, *stretch->dose) : std::max(before, *stretch->dose);
                }
            }
            if (criterion.from_above && before <= *criterion.from_above) continue;
            const double change = rising ? step.after - before : before - step.after;
            if (criterion.percent && before <= 0) continue;
            if (!within_bounds(criterion, criterion.percent ? 100 * change / before : change)) continue;
            if (!in_time(criterion, frame, step.at, step.at)) continue;
            found.push_back({step.facts.front(), EvidenceRole::exposure, step.at});
        }
    }
    return keep(std::move(found), {}, criterion, frame);
}

bool Evaluation::both_now(const std::vector<DoubleTreatment>& pairs, const Criterion& criterion, Frame& frame) {
    bool any = false;
    for (const DoubleTreatment& both : pairs) {
        const Instant counts = both.from + criterion.span.value_or(Duration{});
        if (both.from > now_ || both.to <= now_) continue;
        note(counts + Duration(1));
        if (counts >= now_) continue;
        add_hits(frame.hits, {both.first, both.second}, both.from);
        if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(both.from);
        any = true;
    }
    return any;
}

bool Evaluation::duplicate(const Criterion& criterion, Frame& frame) {
    std::vector<std::size_t> routes;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (criterion.routes.has(route)) routes.push_back(route);
    }
    if (routes.size() == 1) return both_now(histories_[routes.front()].doubles(), criterion, frame);
    Instant since = Instant::min();
    std::vector<Hit> found;
    for (const std::size_t route : routes) {
        const DoseHistory& history = histories_[route];
        const DoseStretch* stretch = history.touching(now_, now_);
        if (stretch == nullptr || stretch->to <= now_) return false;
        since = std::max(since, history.held_since(std::size_t(stretch - history.stretches().data()), 0));
        add_hits(found, stretch->facts, stretch->from);
    }
    const Instant counts = since + criterion.span.value_or(Duration{});
    note(counts + Duration(1));
    if (counts >= now_) return false;
    if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(since);
    frame.hits.insert(frame.hits.end(), found.begin(), found.end());
    return true;
}

bool Evaluation::unclear_orders(const Criterion& criterion, Frame& frame) {
    bool any = false;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (criterion.routes.has(route) && both_now(histories_[route].unclear(), criterion, frame)) any = true;
    }
    return any;
}

/// A liquid of another strength, in the same number of millilitres.
bool Evaluation::strength_change(const Criterion& criterion, Frame& frame) {
    const auto volume = [](const Fact& taken) { return *taken.single_dose / *taken.concentration; };
    std::vector<Hit> found;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!criterion.routes.has(route)) continue;
        std::optional<std::uint32_t> former;
        for (const DoseStretch& stretch : histories_[route].stretches()) {
            for (const std::uint32_t position : stretch.facts) {
                const Fact& taken = fact(position);
                if (!taken.single_dose || taken.concentration.value_or(0) <= 0) continue;
                const bool changed =
                    former && differs(*taken.concentration, *fact(*former).concentration) && !differs(volume(taken), volume(fact(*former)));
                if (changed && recent(taken.start, criterion.within.value_or(Duration{}))) {
                    found.push_back({*former, EvidenceRole::exposure, fact(*former).start});
                    found.push_back({position, EvidenceRole::exposure, taken.start});
                }
                former = position;
            }
        }
    }
    return keep(std::move(found), {}, criterion, frame);
}

bool Evaluation::indication(const Criterion& criterion, Frame& frame) {
    bool any = false;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!criterion.routes.has(route)) continue;
        const DoseStretch* stretch = histories_[route].touching(now_, now_);
        if (stretch == nullptr) continue;
        for (const std::uint32_t position : stretch->facts) {
            for (const std::string& reason : fact(position).indications) {
                const auto id = rules_->vocabulary.find(reason);
                if (!id || std::find(criterion.concepts.begin(), criterion.concepts.end(), *id) == criterion.concepts.end()) continue;
                frame.hits.push_back({position, EvidenceRole::exposure, stretch->from});
                any = true;
            }
        }
    }
    return any;
}

}  // namespace tonus::surveillance
