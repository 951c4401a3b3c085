#include "sig_phase.hpp"

#include <algorithm>
#include <cmath>

namespace tonus::clinical {
namespace {

struct Times {
    double low = 0;
    double high = 0;
    bool whole = false;
};

/// How often a dose is taken in a day, or that the amount is the day's.
Times times_of(const SigGroup& dose, const SigStretch& stretch) {
    const bool shared = stretch.divided && (!dose.frequency || *dose.frequency == 1 || dose.whole_day);
    if (shared) {
        const double count = *stretch.divided > 0 ? *stretch.divided : 1;
        return {count, count, true};
    }
    if (dose.whole_day) return {1, 1, true};
    if (dose.frequency) return {*dose.frequency, dose.frequency_high, false};
    return {double(dose.times_of_day), double(dose.times_of_day), false};
}

void add_mass(DosePhase& phase, const SigGroup& dose, const Times& times) {
    const bool day_alone = times.whole && times.low <= 1;
    if (day_alone) return;
    const double single = times.whole ? *dose.mass / times.low : *dose.mass;
    phase.single = std::max(phase.single.value_or(0), single);
}

/// Milligrams of a group's dose, when strength or concentration allow.
void complete_mass(SigGroup& dose, const SigContext& context) {
    if (dose.mass) return;
    if (dose.tablets && context.tablet) {
        dose.mass = *dose.tablets * *context.tablet;
        dose.mass_high = dose.tablets_high * *context.tablet;
    } else if (dose.volume && context.liquid) {
        dose.mass = *dose.volume * *context.liquid;
        dose.mass_high = *dose.mass;
    }
}

/// "5 mL (5 mg)" of a liquid of 2 mg/mL.
bool volume_differs(const SigGroup& dose, const SigContext& context) {
    constexpr double noticeable = 0.1;  // of the larger
    if (!dose.mass || !dose.volume || !context.liquid) return false;
    const double told = *dose.volume * *context.liquid;
    return std::abs(told - *dose.mass) > noticeable * std::max(told, *dose.mass);
}

void apply_frequency(SigStretch& stretch, const SigContext& context) {
    if (!context.frequency || stretch.groups.size() != 1 || stretch.groups[0].scheduled()) return;
    stretch.groups[0].frequency = context.frequency->value;
    stretch.groups[0].frequency_high = context.frequency->high;
}

/// "two tablets in the morning and one at night" under one strength named before: the strength alone
/// was no dose.
void drop_bare_strength(SigStretch& stretch) {
    if (stretch.groups.size() <= 1) return;
    std::erase_if(stretch.groups, [](const SigGroup& each) { return each.from_strength && !each.scheduled(); });
}

double daily_of(const SigGroup& dose, const SigStretch& stretch) {
    const Times times = times_of(dose, stretch);
    return times.whole ? *dose.mass : *dose.mass * times.low;
}

/// "1 twice a day, 1 in the morning and 1 in the evening": the times say the first dose again.
void drop_told_by_times(SigStretch& stretch, const SigContext& context) {
    if (stretch.groups.size() < 3 || stretch.groups[0].frequency.value_or(0) <= 1) return;
    for (SigGroup& dose : stretch.groups) complete_mass(dose, context);
    double sum = 0;
    for (std::size_t i = 1; i < stretch.groups.size(); ++i) {
        const SigGroup& dose = stretch.groups[i];
        if (!dose.mass || dose.frequency || dose.times_of_day == 0) return;
        sum += daily_of(dose, stretch);
    }
    if (stretch.groups[0].mass && sum == daily_of(stretch.groups[0], stretch)) stretch.groups.resize(1);
}

bool is_days(const SigGroup& dose) { return dose.mass && (dose.whole_day || dose.frequency == 1.0); }

/// What the other groups add up to; nothing if one of them tells no daily dose.
std::optional<double> sum_without(const SigStretch& stretch, std::size_t left_out) {
    double sum = 0;
    for (std::size_t i = 0; i < stretch.groups.size(); ++i) {
        const SigGroup& dose = stretch.groups[i];
        if (i == left_out) continue;
        if (!dose.mass || !dose.scheduled()) return std::nullopt;
        sum += daily_of(dose, stretch);
    }
    return sum;
}

/// "10 mg tid (30 mg/day)", "30 mg daily (10 mg tid)": a day's amount that says the other doses again is no
/// further dose. One behind them that says something else leaves the dose unknown: false then.
bool drop_total(SigStretch& stretch, const SigContext& context) {
    if (stretch.groups.size() < 2) return true;
    constexpr double rounding = 0.01;
    for (SigGroup& dose : stretch.groups) complete_mass(dose, context);
    const std::size_t last = stretch.groups.size() - 1;
    for (const std::size_t place : {last, std::size_t(0)}) {
        const SigGroup& total = stretch.groups[place];
        const auto sum = is_days(total) ? sum_without(stretch, place) : std::nullopt;
        if (!sum || is_days(stretch.groups[last - place])) continue;
        if (std::abs(*sum - *total.mass) <= rounding * *sum) {
            stretch.groups.erase(stretch.groups.begin() + std::ptrdiff_t(place));
            return true;
        }
        if (place == last && total.whole_day) return false;
    }
    return true;
}

DosePhase phase_of(SigStretch stretch, const SigContext& context) {
    DosePhase phase;
    phase.duration_days = stretch.duration;
    phase.as_needed = stretch.as_needed;
    phase.bolus = stretch.bolus;
    phase.stop = stretch.stop && stretch.groups.empty();
    drop_bare_strength(stretch);
    apply_frequency(stretch, context);
    drop_told_by_times(stretch, context);
    const bool agrees = drop_total(stretch, context);
    bool complete = !stretch.groups.empty() && agrees;
    double daily = 0;
    double daily_high = 0;
    double per_day = 0;
    for (SigGroup& dose : stretch.groups) {
        phase.volume_differs = phase.volume_differs || volume_differs(dose, context);
        complete_mass(dose, context);
        phase.micrograms = phase.micrograms || dose.micrograms;
        const Times times = times_of(dose, stretch);
        per_day += times.low;
        if (dose.tablets && !dose.mass) phase.tablets = std::max(phase.tablets.value_or(0), *dose.tablets);
        if (dose.mass) add_mass(phase, dose, times);
        complete = complete && dose.mass && times.low > 0;
        if (dose.mass) daily += times.whole ? *dose.mass : *dose.mass * times.low;
        if (dose.mass) daily_high += times.whole ? dose.mass_high : dose.mass_high * times.high;
    }
    if (complete) phase.daily = daily;
    if (complete && daily_high > daily) phase.daily_high = daily_high;
    if (per_day > 0) phase.per_day = per_day;
    return phase;
}

bool by_times_alone(const SigStretch& stretch) {
    return !stretch.groups.empty() && !stretch.duration && !stretch.labelled && !stretch.stop &&
           std::all_of(stretch.groups.begin(), stretch.groups.end(), [](const SigGroup& group) {
               return group.amounts() && group.times_of_day > 0 && !group.frequency;
           });
}

bool is_daily_step(const SigStretch& stretch) {
    return stretch.stop ||
           (stretch.duration && stretch.groups.size() == 1 && stretch.groups[0].amounts() && !stretch.groups[0].scheduled());
}

}  // namespace

void settle(std::vector<SigStretch>& stretches) {
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        SigStretch& before = stretches[i - 1];
        SigStretch& stretch = stretches[i];
        if (stretch.groups.empty() && stretch.frequency && before.groups.size() == 1) {
            stretch.groups = before.groups;
            stretch.groups[0].times_of_day = 0;
            stretch.groups[0].frequency = stretch.frequency->value;
            stretch.groups[0].frequency_high = stretch.frequency->high;
        } else if (stretch.follows_on && by_times_alone(before) && by_times_alone(stretch)) {
            stretch.groups.insert(stretch.groups.begin(), before.groups.begin(), before.groups.end());
            stretch.as_needed = stretch.as_needed || before.as_needed;
            before = {};
        }
    }
    if (stretches.size() < 2 || !std::all_of(stretches.begin(), stretches.end(), is_daily_step)) return;
    for (SigStretch& stretch : stretches) {
        for (SigGroup& group : stretch.groups) group.frequency = group.frequency_high = 1;
    }
}

std::vector<DosePhase> phases_of(const SigStretch& stretch, const SigContext& context) {
    const bool days = stretch.groups.size() > 1 &&
                      std::all_of(stretch.groups.begin(), stretch.groups.end(), [](const SigGroup& group) { return group.whole_day; });
    if (!days) return {phase_of(stretch, context)};
    std::vector<DosePhase> phases;
    std::optional<double> before;
    for (const SigGroup& group : stretch.groups) {
        if (group.mass && group.mass == before) continue;  // "100 mcg/day (0.1 mg/day)"
        before = group.mass;
        SigStretch one = stretch;
        one.groups = {group};
        phases.push_back(phase_of(std::move(one), context));
    }
    return phases;
}

}  // namespace tonus::clinical
