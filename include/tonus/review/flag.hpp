#pragma once

#include <tonus/review/workflow.hpp>

#include <tonus/clinical/fact.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>
#include <tonus/surveillance/flag_state.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// One piece of evidence as the clinician sees it: a resource version, and what it says in a sentence.
struct Evidence {
    fhir::ResourceKey source;
    std::int64_t version_id = 0;
    std::string role;                      ///< the rule's word for it: exposure, symptom, measurement, context
    std::string sentence;                  ///< plain words, for example "Drowsiness reported"
    core::Instant at;                      ///< clinical time
    std::vector<clinical::Segment> words;  ///< the sender's own words; empty when coded

    friend bool operator==(const Evidence& left, const Evidence& right) {
        return left.source == right.source && left.version_id == right.version_id && left.role == right.role &&
               left.sentence == right.sentence && left.at == right.at;
    }
};

/// A flag: what a rule saw, and what people did about it.
struct Flag {
    std::string id;                         ///< of the Flag resource and of its Task
    std::string patient_reference;          ///< `Patient/id`, or empty while only a logical name is known
    std::string patient_identifier_system;  ///< of the logical name, when there is no reference
    std::string patient_identifier_value;
    std::string rule;  ///< slug
    std::int64_t rule_version = 1;
    std::string title;
    Priority priority = Priority::routine;
    core::Instant raised;               ///< when tonus first saw it
    core::Instant onset;                ///< clinical onset
    std::int64_t evidence_version = 1;  ///< counts changes of the evidence; a decision names the one it saw
    std::vector<Evidence> evidence;
    std::string explanation;                           ///< the rest of the finding as JSON: rationale, thresholds, panel, missing
    clinical::Route route = clinical::Route::unknown;  ///< of the exposure the flag is about
    surveillance::FlagState state;                     ///< as surveillance reconciles it: evidence, and what would be worse
    Workflow workflow;
};

/// "plain", "effect", "negation", ...: how the role of a segment is written.
[[nodiscard]] std::string_view name_of(clinical::SegmentRole role) noexcept;

/// Whether the flag waits for a person (in the worklist) or not.
[[nodiscard]] bool is_open(const Flag& flag) noexcept;

/// Tells surveillance that no decision stands: the next assessment judges the flag as if nobody had.
void open_again(Flag& flag);
/// What time alone changes; true if a decision ended by it.
bool tick(Flag& flag, core::Instant now);

/// By when somebody must have decided; nothing for routine flags and for those that wait for nobody.
[[nodiscard]] std::optional<core::Instant> due_at(const Flag& flag, const WorkflowOptions& options) noexcept;

[[nodiscard]] std::string encode(const Flag& flag);
/// Errors: internal if the text is not one of encode()'s.
[[nodiscard]] core::Result<Flag> decode_flag(std::string_view text);

/// Slugs of the symptoms that the flag rests on, each once, sorted.
[[nodiscard]] std::vector<std::string> effects_of(const Flag& flag);

/// store::FlagRow::labels: the label of the flag's route, then effects_of().
[[nodiscard]] std::string labels_of(const Flag& flag);
[[nodiscard]] std::string route_label(clinical::Route route);
/// The effects among labels.
[[nodiscard]] std::vector<std::string_view> effects_in(std::string_view labels);

/// A flag as a list shows it: without evidence, explanation and what surveillance keeps.
struct ListedFlag {
    Flag flag;
    std::size_t evidence_count = 0;
};
/// Costs a fraction of decode_flag(). Errors: as there.
[[nodiscard]] core::Result<ListedFlag> decode_listed_flag(std::string_view text);

/// The Flag resource of design's contract: status, category drug, code urn:tonus:rule, subject,
/// period.start the onset, extensions flag-priority and flag-detail. Source: FHIR R4, Flag.
[[nodiscard]] std::string flag_resource(const Flag& flag);
/// Its Task: focus the Flag, for the patient, priority, status the workflow, businessStatus the stage.
/// Source: FHIR R4, Task.
[[nodiscard]] std::string task_resource(const Flag& flag);

}  // namespace tonus::review
