#pragma once

#include <tonus/surveillance/record.hpp>

#include <tuple>

namespace tonus::surveillance {

/// How soon a clinician must look. Not severity, not seriousness.
enum class Priority : std::uint8_t { routine, urgent, emergent };

/// "routine", "urgent" or "emergent".
[[nodiscard]] std::string_view name_of(Priority priority) noexcept;
/// The inverse of name_of(); nothing for any other word.
[[nodiscard]] std::optional<Priority> priority_named(std::string_view word) noexcept;

/// What a piece of evidence is to the finding.
enum class EvidenceRole : std::uint8_t { exposure, symptom, measure, context };

[[nodiscard]] std::string_view name_of(EvidenceRole role) noexcept;

/// One fact that a finding rests on.
struct Evidence {
    Origin origin;
    std::string element;  ///< FHIRPath of where the fact was read
    std::string concept_id;
    EvidenceRole role = EvidenceRole::context;
    Priority priority = Priority::routine;  ///< of the most urgent case it supports
    core::Instant at;                       ///< clinical time
    std::optional<double> value;
    std::string sentence;                  ///< plain, for example "Fever on 2026-11-24 06:15"
    std::vector<clinical::Segment> words;  ///< the text that matched; empty when coded

    auto key() const { return std::tie(origin.resource, element, concept_id, role, at); }
};

/// A threshold as it stood when the rule ran.
struct Threshold {
    std::string name;
    double value = 0;
    std::string unit;
    std::string source;
    char mark = 'E';  ///< S seen in the source, M from memory, E engineering default
    bool changed_by_site = false;
    std::optional<double> shipped = {};  ///< the shipped value, where the site changed it
};

/// A fact that speaks for or against one explanation of what was found.
struct Consideration {
    std::string cause;  ///< "withdrawal", "overdose", "side-effect", "other"
    bool supports = true;
    std::string sentence;
};

/// What "worse than before" is measured against: kept with a decision, compared with what comes later.
struct WorseKey {
    Priority priority = Priority::routine;
    std::vector<std::string> signs;  ///< concepts of the evidence, sorted
    bool recurrence_counts = false;  ///< another event of the same kind is worse
    core::Instant newest;            ///< clinical time of the newest sign
    std::optional<double> extreme;   ///< the worst value, if the rule follows one
    bool lower_is_worse = false;
    double worse_by = 0;  ///< share of the value seen, for example 0.2

    bool operator==(const WorseKey&) const = default;
};

/// True if a rule calls `now` worse than what a clinician decided on.
[[nodiscard]] bool is_worse(const WorseKey& now, const WorseKey& seen);

/// What one rule says about a record at an instant.
struct Finding {
    std::string rule;  ///< slug
    int rule_version = 1;
    std::string title;
    Priority priority = Priority::routine;
    core::Instant onset;             ///< clinical: of the earliest sign, else of the earliest evidence
    std::vector<Evidence> evidence;  ///< ordered by time
    std::string rationale;
    std::vector<Threshold> thresholds;
    std::vector<std::string> missing;  ///< questions that would settle doubts
    std::vector<Consideration> considerations;
    std::vector<std::string> alternatives;  ///< to discuss
    std::vector<std::string> also;          ///< rules whose finding this one carries
    std::string clears_when;
    bool changed_by_site = false;
    WorseKey worse;
};

}  // namespace tonus::surveillance
