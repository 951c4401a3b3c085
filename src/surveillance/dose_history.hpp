#pragma once

#include "compiled_rules.hpp"

namespace tonus::surveillance {

/// A stretch of time on one route at one daily dose.
struct DoseStretch {
    core::Instant from;
    core::Instant to;                  ///< Instant::max() while open
    std::optional<double> dose;        ///< nothing: not understood
    std::vector<std::uint32_t> facts;  ///< positions in the record
};

struct DoseStep {
    core::Instant at;
    double before = 0;
    double after = 0;
    std::vector<std::uint32_t> facts;
};

struct DoseStop {
    core::Instant at;
    core::Instant known_from;  ///< a completed course is a stop only when nothing followed
    std::size_t stretch = 0;
    bool assumed = false;  ///< from a hold alone: what was taken before is not in the record
    std::vector<std::uint32_t> facts;
};

/// Two products on one route at the same time.
struct DoubleTreatment {
    core::Instant from;
    core::Instant to;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

/// As what a product is taken, where its strength tells.
enum class ProductForm : std::uint8_t { unknown, tablet, liquid };

struct Course;

/// What makes up the daily dose on a route.
enum class Delivery : std::uint8_t {
    doses,  ///< single doses, of one product or several
    pump,   ///< one device that runs at one dose
};

/// The subject's daily dose on one route as a step function of time. Statements, orders and
/// administrations of one treatment are one treatment: within each of these three, the latest word on a
/// product counts and products add up, unless they are told to be one order, and so do lines of one product taken at
/// other hours of the day or when needed; across them the highest counts, but tablets and a liquid add up. Of a pump the latest word
/// counts, and readings of its programmed dose are words on it.
class DoseHistory {
public:
    DoseHistory() = default;
    DoseHistory(const Record& record, std::span<const std::uint32_t> facts, const Subject& subject, Delivery delivery, core::Instant now);

    [[nodiscard]] const std::vector<DoseStretch>& stretches() const noexcept { return stretches_; }
    [[nodiscard]] const std::vector<DoseStop>& stops() const noexcept { return stops_; }
    [[nodiscard]] const std::vector<DoseStep>& steps() const noexcept { return steps_; }
    [[nodiscard]] const std::vector<DoubleTreatment>& doubles() const noexcept { return doubles_; }
    /// Instructions for one product, begun together at different doses: one may replace the other, or both are taken.
    [[nodiscard]] const std::vector<DoubleTreatment>& unclear() const noexcept { return unclear_; }
    /// The last stretch that touches [from, to]; nothing if none does.
    [[nodiscard]] const DoseStretch* touching(core::Instant from, core::Instant to) const;
    /// Since when the dose has been `least` or more (or unknown) without interruption, up to `at`.
    [[nodiscard]] core::Instant held_since(std::size_t stretch, double least) const;
    /// True if the treatment is known to have begun with this stretch: none for `gap` before it.
    [[nodiscard]] bool begins(std::size_t stretch, Duration gap) const;

private:
    void interrupt(std::vector<Course>& courses, std::uint32_t hold, const Record& record);
    static void join_retold(std::vector<Course>& courses, const Record& record);
    static void end_renewed(std::vector<Course>& courses, const Record& record);
    static void hand_over(std::vector<Course>& courses, Duration overlap);
    void end_orders(std::vector<Course>& courses, const Record& record) const;
    void end_readings(std::vector<Course>& courses, const Record& record) const;
    void lay_out(std::vector<Course> courses, const Record& record, Duration a_day);
    void note_doubles(const std::vector<Course>& running, core::Instant from, const Record& record);
    void append(DoseStretch stretch, std::vector<std::size_t>& told_in);
    void find_events(const Record& record);

    Duration bridge_{};
    Delivery delivery_ = Delivery::doses;
    bool begins_undated_ = false;  ///< when the first stretch began is not known
    double least_step_ = 0;        ///< a difference of no more is rounding
    std::vector<DoseStretch> stretches_;
    std::vector<DoseStop> stops_;
    std::vector<DoseStep> steps_;
    std::vector<DoubleTreatment> doubles_;
    std::vector<DoubleTreatment> unclear_;
};

}  // namespace tonus::surveillance
