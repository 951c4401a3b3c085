#include "evaluation.hpp"

#include <algorithm>
#include <unordered_map>

namespace tonus::surveillance {

using clinical::Fact;
using clinical::FactKind;
using core::Instant;

std::optional<std::size_t> route_of(clinical::Route route) {
    switch (route) {
        case clinical::Route::intrathecal: return 1;
        case clinical::Route::topical: return 2;
        case clinical::Route::other: return std::nullopt;
        default: return 0;
    }
}

bool within_bounds(const Criterion& criterion, double value) {
    if (criterion.at_least && value < *criterion.at_least) return false;
    if (criterion.above && value <= *criterion.above) return false;
    if (criterion.at_most && value > *criterion.at_most) return false;
    return !(criterion.below && value >= *criterion.below);
}

bool carries_one(const Fact& fact, const std::vector<std::string>& qualifiers) {
    if (fact.qualifiers.empty()) return false;
    return std::any_of(qualifiers.begin(), qualifiers.end(), [&](const std::string& qualifier) {
        return std::find(fact.qualifiers.begin(), fact.qualifiers.end(), qualifier) != fact.qualifiers.end();
    });
}

bool qualifies(const Fact& fact, const Criterion& criterion) {
    if (!criterion.with.empty() && !carries_one(fact, criterion.with)) return false;
    return criterion.without.empty() || !carries_one(fact, criterion.without);
}

Evaluation::Evaluation(const Record& record, const CompiledRules& rules, Instant now)
    : record_(&record), rules_(&rules), now_(now), about_(rules.vocabulary.size()) {
    for (std::size_t slot = 0; slot < record.concepts().size(); ++slot) {
        const auto id = rules.vocabulary.find(record.concepts()[slot]);
        if (!id) continue;
        about_[*id] = record.at_slot(slot);
        if (rules.vocabulary[*id].finding) findings_.push_back(*id);
    }
    std::sort(findings_.begin(), findings_.end());
    const auto facts = record.facts();
    const auto later =
        std::upper_bound(facts.begin(), facts.end(), now, [](Instant at, const SourcedFact& sourced) { return at < sourced.fact.start; });
    if (later != facts.end()) note(later->fact.start);

    std::array<std::vector<std::uint32_t>, 3> by_route;
    for (const ConceptId id : rules.subject.substance) {
        for (const std::uint32_t position : about(id)) {
            if (fact(position).kind != FactKind::exposure) continue;
            if (const auto route = route_of(fact(position).route)) by_route[*route].push_back(position);
        }
    }
    if (rules.subject.programmed_dose) {
        for (const std::uint32_t position : about(*rules.subject.programmed_dose)) by_route[1].push_back(position);
    }
    for (std::size_t route = 0; route < by_route.size(); ++route) {
        if (by_route[route].empty()) continue;
        const Delivery delivery = route == 1 ? Delivery::pump : Delivery::doses;
        histories_[route] = DoseHistory(record, by_route[route], rules.subject, delivery, now);
        for (const DoseStretch& stretch : histories_[route].stretches()) {
            note(stretch.from);
            if (stretch.to != Instant::max()) note(stretch.to);
        }
    }
}

void Evaluation::note(Instant instant) {
    if (instant > now_ && (!next_ || instant < *next_)) next_ = instant;
}

bool Evaluation::recent(Instant at, Duration within) {
    const Instant expires = at + within;
    if (now_ > expires) return false;
    note(expires + Duration(1));
    return true;
}

const DoseStretch* Evaluation::exposure_at(const ExposureBasis& basis, Instant from, Instant to) const {
    const DoseStretch* found = nullptr;
    for (std::size_t route = 0; route < histories_.size(); ++route) {
        if (!basis.routes.has(route)) continue;
        const DoseStretch* stretch = histories_[route].touching(from - basis.ended_within, to);
        if (stretch != nullptr && (found == nullptr || stretch->to > found->to)) found = stretch;
    }
    return found;
}

bool Evaluation::applies(const ExposureBasis& basis) {
    if (!basis.required) return true;
    if (basis.at_report) {
        for (std::size_t route = 0; route < histories_.size(); ++route) {
            const DoseHistory& history = histories_[route];
            if (basis.routes.has(route) && !(history.stretches().empty() && history.stops().empty())) return true;
        }
        return false;
    }
    const DoseStretch* stretch = exposure_at(basis, now_, now_);
    if (stretch == nullptr) return false;
    return stretch->to > now_ || (basis.ended_within > Duration{} && recent(stretch->to, basis.ended_within));
}

bool Evaluation::holds(const Criterion& criterion, Frame& frame) {
    const std::size_t before = frame.hits.size();
    if (test(criterion, frame)) return true;
    frame.hits.resize(before);
    return false;
}

bool Evaluation::test(const Criterion& criterion, Frame& frame) {
    switch (criterion.test) {
        case Test::all: return every(criterion, frame);
        case Test::any: return some(criterion, frame);
        case Test::none: {
            const std::size_t before = frame.hits.size();
            const bool found = some(criterion, frame);
            frame.hits.resize(before);
            return !found;
        }
        case Test::exposure: return exposure(criterion, frame);
        case Test::administered: return administered(criterion, frame);
        case Test::stop: return stop(criterion, frame);
        case Test::start: return start(criterion, frame);
        case Test::rise:
        case Test::fall: return step(criterion, frame);
        case Test::duplicate: return duplicate(criterion, frame);
        case Test::unclear_orders: return unclear_orders(criterion, frame);
        case Test::strength_change: return strength_change(criterion, frame);
        case Test::symptom: return symptom(criterion, frame);
        case Test::symptom_class: return symptom_class(criterion, frame);
        case Test::measurement: return measurement(criterion, frame);
        case Test::trend: return trend(criterion, frame);
        case Test::difference: return difference(criterion, frame);
        case Test::unchanged_score: return unchanged_score(criterion, frame);
        case Test::context:
        case Test::gap: return context(criterion, frame);
        case Test::due: return due(criterion, frame);
        case Test::elapsed: return elapsed(criterion, frame);
        case Test::age: return age(criterion, frame);
        case Test::sex: return sex(criterion, frame);
        case Test::indication: return indication(criterion, frame);
    }
    return false;
}

bool Evaluation::every(const Criterion& criterion, Frame& frame) {
    return std::all_of(criterion.parts.begin(), criterion.parts.end(), [&](const Criterion& part) { return holds(part, frame); });
}

/// Every part is asked, so that the evidence is whole.
bool Evaluation::some(const Criterion& criterion, Frame& frame) {
    std::size_t found = 0;
    for (const Criterion& part : criterion.parts) {
        if (holds(part, frame)) ++found;
    }
    return found >= criterion.count;
}

/// Whether something at [from, to] lies in the criterion's window: forward from an anchor, or back from now.
bool Evaluation::in_time(const Criterion& criterion, const Frame& frame, Instant from, Instant to) {
    if (criterion.after) {
        for (const Instant anchor : frame.anchors[std::size_t(*criterion.after)]) {
            if (to < anchor - criterion.lead) continue;
            if (!criterion.within || from <= anchor + *criterion.within) return true;
        }
        return false;
    }
    return !criterion.within || recent(to, *criterion.within);
}

/// From the first hit on to the last, or to the end of one that is told to have lasted.
bool Evaluation::spans(const std::vector<Hit>& found, Duration span) {
    Instant first = Instant::max();
    Instant last = Instant::min();
    for (const Hit& hit : found) {
        first = std::min(first, hit.at);
        last = std::max({last, hit.at, std::min(fact(hit.fact).end.value_or(hit.at), now_)});
        if (fact(hit.fact).end && *fact(hit.fact).end > now_) note(hit.at + span);
    }
    return last - first >= span;
}

/// Takes `found` as evidence if it holds `count` different kinds, within `spread` and over `span`.
/// `kinds` runs beside `found`; empty means that each hit is a kind of its own.
bool Evaluation::keep(std::vector<Hit> found, std::vector<ConceptId> kinds, const Criterion& criterion, Frame& frame) {
    if (found.size() < criterion.count) return false;
    if (criterion.count > 1) {
        std::vector<std::size_t> order(found.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return found[a].at < found[b].at; });
        std::unordered_map<std::size_t, std::size_t> inside;  // kinds within `spread`, and how many of each
        bool enough = false;
        for (std::size_t first = 0, last = 0; last < order.size() && !enough; ++last) {
            const auto kind = [&](std::size_t place) { return kinds.empty() ? order[place] : std::size_t(kinds[order[place]]); };
            ++inside[kind(last)];
            for (; criterion.spread && found[order[last]].at - found[order[first]].at > *criterion.spread; ++first) {
                if (--inside[kind(first)] == 0) inside.erase(kind(first));
            }
            enough = inside.size() >= criterion.count;
        }
        if (!enough) return false;
    }
    if (criterion.span) {
        if (found.empty() || !spans(found, *criterion.span)) return false;
    }
    for (const Hit& hit : found) {
        if (criterion.as) frame.anchors[std::size_t(*criterion.as)].push_back(hit.at);
        frame.hits.push_back(hit);
    }
    return true;
}

bool Evaluation::elapsed(const Criterion& criterion, Frame& frame) {
    const auto& anchors = frame.anchors[std::size_t(*criterion.after)];
    if (anchors.empty()) return false;
    const Instant due = *std::max_element(anchors.begin(), anchors.end()) + criterion.span.value_or(Duration{});
    note(due);
    return due <= now_;
}

std::optional<Instant> Evaluation::birth() const {
    if (!rules_->subject.birth_date) return std::nullopt;
    const Facts facts = about(*rules_->subject.birth_date);
    return facts.empty() ? std::nullopt : std::optional(fact(facts.back()).start);
}

bool Evaluation::age(const Criterion& criterion, Frame& frame) {
    const auto born = birth();
    if (!born) return false;
    if (criterion.within) return recent(*born, *criterion.within);
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*born));
    const auto birthday = [&](double years) {
        constexpr double oldest = 200;
        const auto day = date + std::chrono::years(int(std::clamp(years, 0.0, oldest)));
        // A birthday on 29 February falls on 1 March in other years.
        return day.ok() ? Instant(std::chrono::sys_days(day)) : Instant(std::chrono::sys_days(day.year() / std::chrono::March / 1));
    };
    if (criterion.at_least) {
        note(birthday(*criterion.at_least));
        if (now_ < birthday(*criterion.at_least)) return false;
    }
    if (criterion.below) {
        note(birthday(*criterion.below));
        if (now_ >= birthday(*criterion.below)) return false;
    }
    frame.hits.push_back({about(*rules_->subject.birth_date).back(), EvidenceRole::context, *born});
    return true;
}

bool Evaluation::sex(const Criterion& criterion, Frame&) {
    if (!rules_->subject.sex) return false;
    const Facts facts = about(*rules_->subject.sex);
    return !facts.empty() && carries_one(fact(facts.back()), {criterion.word});
}

}  // namespace tonus::surveillance
