#pragma once

#include "dose_history.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace tonus::surveillance {

/// What kind of resource tells of a treatment.
enum class TreatmentSource : std::uint8_t { statement, order, administration };

/// One resource's word on a treatment.
struct Course {
    core::Instant from;
    core::Instant to = core::Instant::max();
    std::optional<double> dose;
    TreatmentSource source = TreatmentSource::statement;
    std::string_view product;
    std::uint32_t fact = 0;
    ProductForm form = ProductForm::unknown;
    std::uint32_t hours = 0;  ///< Fact::hours_of_day
    bool as_needed = false;
    std::uint32_t product_number = 0;  ///< number_products()
};

/// What lines of products come to. Of instructions for one product that may be one and the same, and of products without
/// a name, the highest dose stands.
class CourseLines {
public:
    explicit CourseLines(std::size_t products) : firsts_(products, nothing) {}

    void clear() {
        for (const Line& line : lines_) firsts_[line.course->product_number] = nothing;
        lines_.clear();
    }

    void add(const Course& course);
    [[nodiscard]] std::optional<double> highest() const;

private:
    static constexpr auto nothing = std::numeric_limits<std::uint32_t>::max();

    struct Line {
        const Course* course;
        double dose;
        std::uint32_t next;  ///< of the same product
    };

    std::vector<Line> lines_;
    std::vector<std::uint32_t> firsts_;  ///< by product
};

/// Two lines of one prescription: taken at other hours of the day, or one of them when needed.
[[nodiscard]] bool are_two_lines(const Course& a, const Course& b);

/// The dose that running courses of single doses add up to. An order and a statement of tablets may be one
/// treatment; tablets and a liquid are two, whoever tells of them.
[[nodiscard]] std::optional<double> total_of(const std::vector<Course>& running, CourseLines& lines);

/// A pump runs at one dose: the latest word on it counts, whoever says it; of two at the same instant the higher.
[[nodiscard]] std::optional<double> programmed_of(const std::vector<Course>& running);

/// Numbers the products, so that courses of one are found without comparing their names. How many there are.
[[nodiscard]] std::size_t number_products(std::vector<Course>& courses);

/// Every instant at which a course begins or ends, in order.
[[nodiscard]] std::vector<core::Instant> edges_of(const std::vector<Course>& courses);

/// A later word on the same treatment replaces the earlier one. Of two that began together the higher dose stands while
/// both last, because doubt must not hide a dose.
void begin_course(std::vector<Course>& running, const Course& begun, Duration a_day);

/// Two products that one source names, or a tablet and a liquid, whoever tells of them; but not the morning's tablet
/// and the evening's.
[[nodiscard]] bool are_two_treatments(const Course& a, const Course& b);

/// Two instructions for one product of which nothing says whether one replaces the other or both are taken.
[[nodiscard]] bool are_unclear(const Course& a, const Course& b);

}  // namespace tonus::surveillance
