#pragma once

#include <tonus/core/clock.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tonus::clinical {

enum class FactKind : std::uint8_t {
    exposure,      ///< a medicine taken, ordered, given, stopped
    symptom,       ///< a finding or complaint reported about the patient
    measurement,   ///< a number or an ordinal score
    context,       ///< condition, allergy, pregnancy, pump event, procedure, demographic fact
    coverage_gap,  ///< something accepted but not understood; never evidence
};

enum class Polarity : std::uint8_t { present, absent };
enum class Certainty : std::uint8_t { stated, uncertain };
enum class Severity : std::uint8_t { unknown, mild, moderate, severe };
enum class Change : std::uint8_t { unknown, new_or_worse, unchanged, better };
enum class Route : std::uint8_t { unknown, oral, enteral_tube, intrathecal, topical, other };

/// How an exposure stands, from the resource's status and period.
enum class ExposureState : std::uint8_t {
    active,   ///< being taken during `start` to `end`
    ended,    ///< was taken until `end`
    on_hold,  ///< interrupted from `start`
    planned,  ///< intended, not begun
    refuted,  ///< not taken, entered in error: not an exposure
};

/// What one piece of a text says. Source: shared wording with the page, which underlines them.
enum class SegmentRole : std::uint8_t {
    plain,
    effect,
    time,
    negation,
    uncertainty,
    severity,
    experiencer,
    change,
    dose,
    dechallenge,
    rechallenge
};

/// A text in order, cut where roles change. Segments, not offsets: bytes and UTF-16 disagree.
struct Segment {
    std::string text;
    SegmentRole role = SegmentRole::plain;
};

/// One thing a resource says about its patient, in canonical units and concept slugs. Derived data:
/// rebuilt from the resource at any time. Which slugs exist, and the codes behind them, is data
/// (profiles/, config/lexicon/).
struct Fact {
    FactKind kind = FactKind::context;
    std::string concept_id;  ///< slug, for example "drowsiness"; substance for exposures
    Polarity polarity = Polarity::present;
    Certainty certainty = Certainty::stated;

    /// Clinical time as an interval: when it happened, or began, or was measured. A partial date is
    /// the whole stretch it names.
    core::Instant start;
    core::Instant start_latest;        ///< equal to `start` when the time is exact
    std::optional<core::Instant> end;  ///< end of an exposure or condition; empty: open or not a period

    std::optional<double> value;            ///< measurement in `unit`; daily dose of an exposure
    std::optional<double> value_high;       ///< upper end when a range was given
    std::string unit;                       ///< canonical UCUM, for example "mg/d", "ug/d", "Cel"; "" for scores
    std::string body_site;                  ///< where on the body it was measured, in the wording of body-sites.toml
    std::optional<double> single_dose;      ///< amount of one administration, in `unit` without "/d"
    std::optional<double> concentration;    ///< of a liquid, mg/mL or ug/mL as `unit`'s mass
    std::optional<double> tablet_strength;  ///< of the monitored medicine: mg in one tablet of its product

    Severity severity = Severity::unknown;
    Change change = Change::unknown;
    bool serious = false;      ///< meets a seriousness criterion (hospital, life-threatening, ...)
    bool dechallenge = false;  ///< said to have gone away on stopping
    bool rechallenge = false;  ///< said to have come back on restarting

    Route route = Route::unknown;
    ExposureState state = ExposureState::active;
    bool as_needed = false;
    /// Of an exposure, the hours of a day in which its doses fall, one bit each (the lowest: midnight to one o'clock);
    /// 0 unless each dose has its time.
    std::uint32_t hours_of_day = 0;
    std::string product;                   ///< product or strength as named, for identity of a treatment
    std::vector<std::string> indications;  ///< concept slugs
    /// Of an exposure, the orders it is a word on: `system|value` of its own identifiers, `Type/id` of what it is based on,
    /// derived from or part of, or renews. Of a related person, the names under which that person's record may be found.
    std::vector<std::string> orders;

    std::vector<std::string> qualifiers;  ///< further slugs a rule may ask for, for example "unsafe-driving"
    bool from_text = false;               ///< read from free text, not from a code
    std::string element;                  ///< FHIRPath of where it was read, for example "Observation.value"
    std::string display;                  ///< as the sender wrote it, for the page
    std::vector<Segment> words;           ///< the text it was read from; empty when coded

    std::string gap;        ///< of a coverage gap, free of anything about a person: "system|code", a unit, a script
    std::string gap_label;  ///< more about it for people: the code's display, what was measured, the text's size
};

}  // namespace tonus::clinical
