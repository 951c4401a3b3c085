#pragma once

#include "duration.hpp"
#include "vocabulary.hpp"

namespace tonus::surveillance {

/// What a criterion looks at. docs/rule-language.md explains each word.
enum class Test : std::uint8_t {
    all,
    any,
    none,
    exposure,
    administered,
    stop,
    start,
    rise,
    fall,
    duplicate,
    unclear_orders,
    strength_change,
    symptom,
    symptom_class,
    measurement,
    trend,
    difference,
    context,
    gap,
    due,
    elapsed,
    age,
    sex,
    indication,
    unchanged_score,
};

/// A set of routes of the subject substance; tube and unknown routes count as oral.
struct RouteSet {
    bool oral = true;
    bool intrathecal = true;
    bool topical = true;

    [[nodiscard]] bool has(std::size_t route) const noexcept { return route == 0 ? oral : route == 1 ? intrathecal : topical; }
};

/// One condition, or a combination of conditions. A member that a test does not use keeps its default.
struct Criterion {
    Test test = Test::all;
    std::vector<Criterion> parts;  ///< of all, any, none

    std::vector<ConceptId> concepts;
    std::vector<ConceptId> except;  ///< of symptom_class
    RouteSet routes;
    std::vector<std::string> with;     ///< qualifiers of which the fact must carry one
    std::vector<std::string> without;  ///< qualifiers of which it must carry none

    std::optional<Duration> within;  ///< back from now; with `after`: forward from the anchor
    std::optional<int> after;        ///< anchor that the fact must follow
    Duration lead{};                 ///< how long before the anchor still counts
    std::optional<int> as;           ///< anchor that this criterion sets

    std::optional<double> at_least;
    std::optional<double> above;
    std::optional<double> at_most;
    std::optional<double> below;
    bool percent = false;              ///< rise, fall, trend, difference: bounds are shares of the former value
    bool same_site = false;            ///< trend, unchanged_score: only values of one place on the body are compared
    std::optional<double> from_above;  ///< fall: only from a dose above this
    std::optional<double> usual_by;    ///< measurement: and this far from the patient's usual value

    std::optional<clinical::Severity> severity;  ///< at least
    bool worse = false;                          ///< said to be new or worse
    bool any_time = false;                       ///< symptom, measurement: also outside exposure
    bool ever = false;                           ///< measurement: any in the window, not the newest alone
    bool first = false;                          ///< measurement: the one before it, within `over`, was not so
    std::size_t count = 1;                       ///< different concepts (or events) needed
    std::optional<Duration> spread;              ///< all of `count` within this
    std::optional<Duration> span;                ///< at least this between the first and the last
    std::optional<Duration> over;                ///< fall, rise, trend: change measured across this
    std::optional<Duration> held_for;            ///< stop, exposure: at the dose for at least this
    std::optional<Duration> untapered;           ///< stop: no fall at least this long before it
    std::optional<Priority> reported_class;
    std::string word;  ///< sex
};

/// When a rule applies at all.
struct ExposureBasis {
    bool required = false;
    bool at_report = false;  ///< judged at each report's own time, not now
    RouteSet routes;
    Duration ended_within{};
};

struct RuleCase {
    Priority priority = Priority::routine;
    Criterion when;
};

struct MissingQuestion {
    std::string text;
    Criterion unless;
};

/// A rule ready to run.
struct CompiledRule {
    std::size_t description = 0;  ///< position in CompiledRules::descriptions
    ExposureBasis basis;
    std::vector<RuleCase> cases;
    std::vector<MissingQuestion> questions;
    std::size_t anchors = 0;
    bool considers_causes = false;
    bool recurrence_counts = false;
    std::optional<ConceptId> follows;  ///< measurement whose worst value is in the worse-key
    bool lower_is_worse = false;
    double worse_by = 0;
    std::vector<std::size_t> subsumes;  ///< positions in CompiledRules::rules
};

struct CompiledConsideration {
    Consideration text;
    bool names_signs = false;  ///< the sentence goes on with what was found
    Criterion when;
    std::size_t anchors = 0;
};

}  // namespace tonus::surveillance
