#include "dosage_steps.hpp"

#include "fact_time.hpp"

#include <algorithm>
#include <chrono>

namespace tonus::clinical {
namespace {

constexpr double days_of_a_change = 1;  // on which the old dose and the new may both stand

double days_between(core::Instant from, core::Instant to) { return std::chrono::duration<double, std::ratio<86400>>(to - from).count(); }

struct Bounds {
    core::Instant from;
    std::optional<core::Instant> to;
    std::optional<double> sequence;
    json::Value dosage;
};

std::optional<Bounds> bounds_of(json::Value dosage) {
    const json::Value period = dosage["timing"]["repeat"]["boundsPeriod"];
    const auto start = time_of(period["start"].string());
    if (!start) return std::nullopt;
    Bounds bounds{start->start, std::nullopt, dosage["sequence"].to_double(), dosage};
    if (const auto end = time_of(period["end"].string())) bounds.to = end->start_latest;
    return bounds;
}

/// How long `step` lasts when the next one begins at `next`; false if both run beside each other.
bool hand_over(DosageStep& step, const Bounds& bounds, const Bounds& next) {
    const double until_next = days_between(bounds.from, next.from);
    step.days = until_next;
    if (!bounds.to) return bounds.sequence && next.sequence && *bounds.sequence < *next.sequence;
    const double pause = days_between(*bounds.to, next.from);
    if (pause < -days_of_a_change) return false;
    if (pause > days_of_a_change) {
        step.days = until_next - pause;
        step.pause_days = pause;
    }
    return true;
}

}  // namespace

std::vector<DosageStep> dosage_steps(json::Value dosages) {
    std::vector<Bounds> all;
    for (const json::Value dosage : dosages.elements()) {
        const auto bounds = bounds_of(dosage);
        if (!bounds) return {};
        all.push_back(*bounds);
    }
    std::stable_sort(all.begin(), all.end(), [](const Bounds& a, const Bounds& b) { return a.from < b.from; });
    if (all.size() < 2 || all.front().from == all.back().from) return {};
    std::vector<DosageStep> steps;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const json::Value period = all[i].dosage["timing"]["repeat"]["boundsPeriod"];
        if (i == 0 || all[i].from != all[i - 1].from) {
            steps.push_back({{}, std::nullopt, 0, period["start"].string(), period["end"].string()});
        }
        steps.back().dosages.push_back(all[i].dosage);
        const bool last = i + 1 == all.size();
        if (!last && all[i + 1].from != all[i].from && !hand_over(steps.back(), all[i], all[i + 1])) return {};
        if (last && all[i].to) steps.back().days = days_between(all[i].from, *all[i].to);
    }
    return steps;
}

}  // namespace tonus::clinical
