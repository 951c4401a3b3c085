#include "dose_history.hpp"

#include "course.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tonus::surveillance {

using clinical::ExposureState;
using clinical::Fact;
using core::Instant;

namespace {

bool carries(const Fact& fact, std::string_view qualifier) {
    return std::find(fact.qualifiers.begin(), fact.qualifiers.end(), qualifier) != fact.qualifiers.end();
}

bool interrupts(const Fact& fact) { return fact.state == ExposureState::on_hold || fact.state == ExposureState::refuted; }

/// Of a treatment that ended without saying when: the instant its version was stored.
Instant end_of(const SourcedFact& sourced) {
    if (sourced.fact.end) return *sourced.fact.end;
    if (sourced.fact.state != ExposureState::ended) return Instant::max();
    return std::max(sourced.origin.stored_at, sourced.fact.start);
}

TreatmentSource source_of(const Fact& fact) {
    if (carries(fact, "order")) return TreatmentSource::order;
    return carries(fact, "administration") ? TreatmentSource::administration : TreatmentSource::statement;
}

/// The upper end where a range or a daily maximum was given: doubt must not hide a dose.
std::optional<double> highest_dose(const Fact& fact) { return fact.value_high ? fact.value_high : fact.value; }

constexpr std::string_view first_version = "1";  // meta.versionId of what was never updated

ProductForm form_of(const Fact& fact) {
    if (fact.concentration.value_or(0) > 0) return ProductForm::liquid;
    return fact.tablet_strength ? ProductForm::tablet : ProductForm::unknown;
}

/// When the treatment ends that runs at `at`, or else the next one; statements that follow one another within
/// `bridge` are one treatment.
template <class LeftOut>
Instant end_of_treatment(const std::vector<Course>& courses, LeftOut left_out, Instant at, Duration bridge) {
    Instant begins = Instant::max();
    for (const Course& course : courses) {
        if (!left_out(course) && course.to > at) begins = std::min(begins, std::max(course.from, at));
    }
    if (begins == Instant::max()) return at;
    Instant until = begins;
    for (bool longer = true; longer;) {
        core::step(courses.size());
        longer = false;
        for (const Course& course : courses) {
            if (left_out(course) || course.to <= until || (until != Instant::max() && course.from > until + bridge)) continue;
            until = course.to;
            longer = true;
        }
    }
    return until;
}

}  // namespace

DoseHistory::DoseHistory(const Record& record, std::span<const std::uint32_t> facts, const Subject& subject, Delivery delivery, Instant now)
    : bridge_(subject.bridge), delivery_(delivery), least_step_(delivery == Delivery::pump ? subject.least_pump_step : 0) {
    std::vector<Course> courses;
    std::vector<std::uint32_t> holds;
    for (const std::uint32_t position : facts) {
        const Fact& fact = record[position].fact;
        if (fact.start > now || fact.state == ExposureState::planned) continue;
        if (interrupts(fact)) {
            // One dose that was not given does not end the treatment it belongs to.
            if (source_of(fact) != TreatmentSource::administration) holds.push_back(position);
            continue;
        }
        Course course{
            fact.start,
            end_of(record[position]),
            highest_dose(fact),
            source_of(fact),
            fact.product,
            position,
            form_of(fact),
            fact.hours_of_day,
            fact.as_needed};
        const bool running = fact.state == ExposureState::active && fact.value && !fact.end;
        if (course.source == TreatmentSource::administration && !running) {
            course.to = std::max(fact.end.value_or(fact.start), fact.start + subject.administration_lasts);
        }
        if (carries(fact, "bolus")) course.dose.reset();
        if (course.to > course.from) courses.push_back(course);
    }
    for (const std::uint32_t hold : holds) interrupt(courses, hold, record);
    join_retold(courses, record);
    end_renewed(courses, record);
    end_orders(courses, record);
    end_readings(courses, record);
    if (delivery == Delivery::doses) hand_over(courses, subject.hand_over);
    lay_out(std::move(courses), record, delivery == Delivery::doses ? subject.hand_over : Duration{});
    find_events(record);
}

/// A hold ends what runs when it begins, but not a later order: that has taken the place of the one held ("held on
/// admission", and ordered again for the ward). A hold that stands alone is the treatment's own resource, put on
/// hold later: the treatment ran until its end, or until that version was stored. So it is with a statement
/// that an update made "not-taken"; one that was "not-taken" from the first, whether or not it was said again, says that
/// nothing was ever taken.
void DoseHistory::interrupt(std::vector<Course>& courses, std::uint32_t hold, const Record& record) {
    const SourcedFact& sourced = record[hold];
    const Fact& fact = sourced.fact;
    const auto own = std::find_if(courses.begin(), courses.end(), [&](const Course& course) {
        return record[course.fact].origin.resource == sourced.origin.resource;
    });
    bool interrupted = false;
    core::step(2 * courses.size());
    for (Course& course : courses) {
        if (course.from >= fact.start || course.to < fact.start) continue;
        const bool both_orders = source_of(fact) == TreatmentSource::order && course.source == TreatmentSource::order;
        if (both_orders && own != courses.end() && own->from < course.from) continue;
        course.to = fact.start;
        interrupted = true;
    }
    if (interrupted) return;
    const Instant until = fact.end ? *fact.end : std::max(sourced.origin.stored_at, fact.start);
    const bool not_taken = carries(fact, "not-taken") && source_of(fact) == TreatmentSource::statement;
    const bool became_not_taken = not_taken && !fact.end && sourced.origin.version != first_version && !carries(fact, "never-taken");
    if ((fact.state == ExposureState::on_hold || became_not_taken) && until > fact.start) {
        courses.push_back(
            {fact.start, until, highest_dose(fact), source_of(fact), fact.product, hold, form_of(fact), fact.hours_of_day, fact.as_needed}
        );
    } else if (fact.state == ExposureState::on_hold || (not_taken && fact.end)) {
        stops_.push_back({until, until, 0, true, {hold}});
    }
}

/// Two resources may tell of one order in other words: a sender's copy of another's, a renewal of what still stands open.
/// They are one treatment where they say so (an identifier in common, or one names the other) and give the same daily
/// dose; without that, or at another dose, they stay two, because doubt must not hide a dose.
void DoseHistory::join_retold(std::vector<Course>& courses, const Record& record) {
    std::vector<std::pair<std::string_view, std::size_t>> named;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        for (const std::string& order : record[courses[i].fact].fact.orders) named.emplace_back(order, i);
    }
    if (named.empty()) return;
    for (std::size_t i = 0; i < courses.size(); ++i) named.emplace_back(record[courses[i].fact].origin.resource, i);
    std::sort(named.begin(), named.end());
    for (auto first = named.begin(); first != named.end();) {
        const auto last = std::find_if(first, named.end(), [&](const auto& each) { return each.first != first->first; });
        for (auto other = first; other != last; ++other) {
            Course& retold = courses[other->second];
            core::step(std::size_t(other - first));
            const auto told = std::find_if(first, other, [&](const auto& each) { return courses[each.second].dose == retold.dose; });
            if (told == other) continue;
            retold.product = courses[told->second].product;
            retold.form = courses[told->second].form;
        }
        first = last;
    }
}

/// An order that names an earlier one renews or changes it: from its start on, the earlier one is not taken any more.
void DoseHistory::end_renewed(std::vector<Course>& courses, const Record& record) {
    for (std::size_t i = 0; i < courses.size(); ++i) {
        for (const std::string& name : record[courses[i].fact].fact.orders) {
            core::step(courses.size());
            for (Course& renewed : courses) {
                const bool orders = renewed.source == TreatmentSource::order && courses[i].source == TreatmentSource::order;
                if (!orders || renewed.from >= courses[i].from || record[renewed.fact].origin.resource != name) continue;
                renewed.to = std::min(renewed.to, courses[i].from);
            }
        }
    }
}

/// On the day of a change the old instruction's last dose and the new one's first are no sum: a treatment that ends
/// within `overlap` after another began that outlasts it has ended when that began.
void DoseHistory::hand_over(std::vector<Course>& courses, Duration overlap) {
    if (courses.size() < 2) return;
    std::vector<std::pair<Instant, Instant>> others;
    for (const Course& course : courses) {
        if (course.source != TreatmentSource::administration) others.emplace_back(course.from, course.to);
    }
    std::sort(others.begin(), others.end());
    for (Course& course : courses) {
        if (course.to == Instant::max() || course.source == TreatmentSource::administration) continue;
        const Instant earliest = std::max(course.from + Duration(1), course.to - overlap);
        auto next = std::lower_bound(others.begin(), others.end(), std::pair(earliest, Instant::min()));
        for (; next != others.end() && next->first < course.to && next->second <= course.to; ++next) core::step();
        if (next != others.end() && next->first < course.to) course.to = next->first;
    }
}

/// An order that nobody closed does not outlive a statement that the treatment ended.
void DoseHistory::end_orders(std::vector<Course>& courses, const Record& record) const {
    for (const Course& statement : courses) {
        if (statement.source != TreatmentSource::statement || record[statement.fact].fact.state != ExposureState::ended) continue;
        core::step(2 * courses.size());
        const bool goes_on = std::any_of(courses.begin(), courses.end(), [&](const Course& other) {
            return other.source == TreatmentSource::statement && other.to > statement.to && other.from <= statement.to + bridge_;
        });
        if (goes_on) continue;
        for (Course& order : courses) {
            const bool older = order.source == TreatmentSource::order && order.from + bridge_ < statement.to;
            if (older && order.to > statement.to) order.to = statement.to;
        }
    }
}

/// A reading of the pump's programmed dose lasts no longer than the treatment in which it was taken; where no
/// statement, order or administration tells of a treatment at all, it stands for one.
void DoseHistory::end_readings(std::vector<Course>& courses, const Record& record) const {
    const auto is_reading = [&](const Course& course) { return record[course.fact].fact.kind == clinical::FactKind::measurement; };
    if (std::all_of(courses.begin(), courses.end(), is_reading)) return;
    for (Course& reading : courses) {
        if (is_reading(reading)) reading.to = std::min(reading.to, end_of_treatment(courses, is_reading, reading.from, bridge_));
    }
    std::erase_if(courses, [](const Course& course) { return course.to <= course.from; });
}

void DoseHistory::lay_out(std::vector<Course> courses, const Record& record, Duration a_day) {
    const std::vector<Instant> edges = edges_of(courses);
    std::stable_sort(courses.begin(), courses.end(), [](const Course& a, const Course& b) { return a.from < b.from; });
    CourseLines lines(number_products(courses));
    std::vector<Course> running;
    std::vector<std::size_t> told_in(record.facts().size());
    auto next = courses.begin();
    for (std::size_t edge = 0; edge + 1 < edges.size(); ++edge) {
        const Instant from = edges[edge];
        core::step(1 + running.size());
        std::erase_if(running, [&](const Course& course) { return course.to <= from; });
        for (; next != courses.end() && next->from == from; ++next) begin_course(running, *next, a_day);
        if (running.empty()) continue;
        note_doubles(running, from, record);
        DoseStretch stretch{from, edges[edge + 1], delivery_ == Delivery::pump ? programmed_of(running) : total_of(running, lines), {}};
        for (const Course& course : running) stretch.facts.push_back(course.fact);
        append(std::move(stretch), told_in);
    }
}

/// Of two that run beside each other, once: when the later one begins, at `from`.
void DoseHistory::note_doubles(const std::vector<Course>& running, Instant from, const Record& record) {
    if (std::none_of(running.begin(), running.end(), [from](const Course& course) { return course.from == from; })) return;
    for (auto first = running.begin(); first != running.end(); ++first) {
        core::step(running.size());
        for (auto second = first + 1; second != running.end(); ++second) {
            if (first->from != from && second->from != from) continue;
            const DoubleTreatment both{std::max(first->from, second->from), std::min(first->to, second->to), first->fact, second->fact};
            const bool two_resources = record[first->fact].origin.resource != record[second->fact].origin.resource;
            if (are_two_treatments(*first, *second)) doubles_.push_back(both);
            if (delivery_ == Delivery::doses && two_resources && are_unclear(*first, *second)) unclear_.push_back(both);
        }
    }
}

/// A stretch at the dose of the one before it makes that one longer. `told_in` is, for each fact, how many stretches there
/// were when one was last added for it, so that a long stretch is not searched for each of its facts.
void DoseHistory::append(DoseStretch stretch, std::vector<std::size_t>& told_in) {
    const bool longer = !stretches_.empty() && stretches_.back().to == stretch.from && stretches_.back().dose == stretch.dose;
    if (!longer) stretches_.push_back({stretch.from, stretch.to, stretch.dose, {}});
    DoseStretch& last = stretches_.back();
    last.to = stretch.to;
    core::step(stretch.facts.size());
    for (const std::uint32_t fact : stretch.facts) {
        if (std::exchange(told_in[fact], stretches_.size()) != stretches_.size()) last.facts.push_back(fact);
    }
}

void DoseHistory::find_events(const Record& record) {
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
        const DoseStretch& stretch = stretches_[i];
        const bool last = i + 1 == stretches_.size();
        if (last || stretches_[i + 1].from - stretch.to >= bridge_) {
            if (stretch.to == Instant::max()) continue;
            const bool completed = std::all_of(stretch.facts.begin(), stretch.facts.end(), [&](std::uint32_t fact) {
                return carries(record[fact].fact, "completed");
            });
            stops_.push_back({stretch.to, completed ? stretch.to + bridge_ : stretch.to, i, false, stretch.facts});
            continue;
        }
        const DoseStretch& following = stretches_[i + 1];
        if (stretch.dose && following.dose && std::abs(*following.dose - *stretch.dose) > least_step_) {
            steps_.push_back({following.from, *stretch.dose, *following.dose, following.facts});
        }
    }
    if (stretches_.empty()) return;
    const auto& first = stretches_.front().facts;
    begins_undated_ = std::all_of(first.begin(), first.end(), [&](std::uint32_t fact) { return carries(record[fact].fact, "undated"); });
}

const DoseStretch* DoseHistory::touching(Instant from, Instant to) const {
    for (auto stretch = stretches_.rbegin(); stretch != stretches_.rend(); ++stretch) {
        if (stretch->from <= to && stretch->to >= from) return &*stretch;
    }
    return nullptr;
}

Instant DoseHistory::held_since(std::size_t stretch, double least) const {
    Instant since = stretches_[stretch].to;
    for (std::size_t i = stretch + 1; i-- > 0;) {
        const DoseStretch& one = stretches_[i];
        if (one.dose && *one.dose < least) break;
        if (i < stretch && stretches_[i + 1].from - one.to >= bridge_) break;
        since = one.from;
    }
    return since;
}

bool DoseHistory::begins(std::size_t stretch, Duration gap) const {
    if (stretch == 0) return !begins_undated_;
    return stretches_[stretch].from - stretches_[stretch - 1].to >= gap;
}

}  // namespace tonus::surveillance
