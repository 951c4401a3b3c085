#include "course.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::surveillance {

using core::Instant;

namespace {

/// What one source says of one product. An administration is one dose of what somebody else orders.
bool are_of_one_product(const Course& a, const Course& b) { return a.source == b.source && a.product == b.product; }

/// The highest of what each source says.
template <class Counts>
std::optional<double> sum_of(const std::vector<Course>& running, CourseLines& lines, Counts counts) {
    if (running.size() == 1) return counts(running.front()) ? running.front().dose : std::nullopt;
    std::optional<double> highest;
    for (const TreatmentSource source : {TreatmentSource::statement, TreatmentSource::order, TreatmentSource::administration}) {
        lines.clear();
        for (const Course& course : running) {
            if (course.source == source && course.dose && counts(course)) lines.add(course);
        }
        highest = std::max(highest, lines.highest());
    }
    return highest;
}

/// Neither replaces the other: begun at one instant, or ordered within a day of each other.
bool began_together(const Course& earlier, const Course& later, Duration a_day) {
    if (earlier.from == later.from) return true;
    return earlier.source == TreatmentSource::order && later.from - earlier.from < a_day;
}

}  // namespace

void CourseLines::add(const Course& course) {
    std::uint32_t* at = &firsts_[course.product_number];
    for (; *at != nothing; at = &lines_[*at].next) {
        core::step();
        Line& line = lines_[*at];
        if (are_two_lines(*line.course, course)) continue;
        line.dose = std::max(line.dose, *course.dose);
        return;
    }
    *at = std::uint32_t(lines_.size());
    lines_.push_back({&course, *course.dose, nothing});
}

std::optional<double> CourseLines::highest() const {
    std::optional<double> sum;
    std::optional<double> unnamed;
    for (const Line& line : lines_) {
        std::optional<double>& total = line.course->product.empty() ? unnamed : sum;
        total = total.value_or(0) + line.dose;
    }
    return std::max(sum, unnamed);
}

bool are_two_lines(const Course& a, const Course& b) {
    return a.as_needed != b.as_needed || (a.hours != 0 && b.hours != 0 && (a.hours & b.hours) == 0);
}

std::optional<double> total_of(const std::vector<Course>& running, CourseLines& lines) {
    const auto highest = sum_of(running, lines, [](const Course&) { return true; });
    const auto tablets = sum_of(running, lines, [](const Course& course) { return course.form == ProductForm::tablet; });
    const auto liquid = sum_of(running, lines, [](const Course& course) { return course.form == ProductForm::liquid; });
    return tablets && liquid ? std::max(*highest, *tablets + *liquid) : highest;
}

std::optional<double> programmed_of(const std::vector<Course>& running) {
    const Course* latest = nullptr;
    for (const Course& course : running) {
        if (!course.dose) continue;
        const bool later = latest == nullptr || course.from > latest->from;
        if (later || (course.from == latest->from && *course.dose > *latest->dose)) latest = &course;
    }
    return latest == nullptr ? std::nullopt : latest->dose;
}

std::size_t number_products(std::vector<Course>& courses) {
    std::vector<std::string_view> products;
    for (const Course& course : courses) products.push_back(course.product);
    std::sort(products.begin(), products.end());
    products.erase(std::unique(products.begin(), products.end()), products.end());
    for (Course& course : courses) {
        const auto place = std::lower_bound(products.begin(), products.end(), course.product);
        course.product_number = std::uint32_t(place - products.begin());
    }
    return products.size();
}

std::vector<Instant> edges_of(const std::vector<Course>& courses) {
    std::vector<Instant> edges;
    for (const Course& course : courses) {
        edges.push_back(course.from);
        edges.push_back(course.to);
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

void begin_course(std::vector<Course>& running, const Course& begun, Duration a_day) {
    std::erase_if(running, [&](const Course& course) {
        return are_of_one_product(course, begun) && !are_two_lines(course, begun) && !began_together(course, begun, a_day);
    });
    running.push_back(begun);
}

bool are_two_treatments(const Course& a, const Course& b) {
    if (a.source == TreatmentSource::administration || b.source == TreatmentSource::administration) return false;
    if (a.product.empty() || b.product.empty() || a.product == b.product) return false;
    if (a.hours != 0 && b.hours != 0 && (a.hours & b.hours) == 0) return false;
    const bool two_forms = a.form != b.form && a.form != ProductForm::unknown && b.form != ProductForm::unknown;
    return a.source == b.source || two_forms;
}

bool are_unclear(const Course& a, const Course& b) {
    const bool told_twice = a.source != TreatmentSource::administration && are_of_one_product(a, b) && !are_two_lines(a, b);
    return told_twice && a.dose && b.dose && *a.dose != *b.dose;
}

}  // namespace tonus::surveillance
