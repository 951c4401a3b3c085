#pragma once

#include <tonus/core/result.hpp>
#include <tonus/surveillance/finding.hpp>

namespace tonus::surveillance {

enum class FlagStatus : std::uint8_t {
    open,       ///< needs a clinician
    decided,    ///< a clinician confirmed or dismissed it
    retracted,  ///< its evidence is gone
};

enum class Verdict : std::uint8_t { confirmed, dismissed };

/// What a clinician decided, and on which evidence.
struct Decision {
    Verdict verdict = Verdict::confirmed;
    core::Instant at;
    std::string by;  ///< reference of the practitioner
    std::string reason;
    WorseKey seen;  ///< the flag's worse-key when it was decided
};

enum class FlagEvent : std::uint8_t { raised, updated, retracted, restored, decided, reopened };

struct FlagHistory {
    core::Instant at;
    FlagEvent event = FlagEvent::raised;
    Priority priority = Priority::routine;  ///< afterwards
    std::string reason;                     ///< plain sentence
};

/// The life of one flag: at most one per patient and rule.
struct FlagState {
    std::string id;  ///< logical id of the Flag; empty until the caller gives one
    std::string rule;
    int rule_version = 1;
    FlagStatus status = FlagStatus::open;
    Priority priority = Priority::routine;
    core::Instant onset;
    std::vector<Evidence> evidence;  ///< that it rests on now; of a retracted flag, what it rested on
    WorseKey worse;
    std::optional<Decision> decision;
    std::vector<FlagHistory> history;
};

/// Compact JSON, for the store.
[[nodiscard]] std::string encode(const FlagState& state);
/// The inverse of encode(). Errors: internal for text that encode() did not write.
[[nodiscard]] core::Result<FlagState> decode_flag_state(std::string_view text);

/// The flag after a clinician's decision on what it shows now.
[[nodiscard]] FlagState decide(FlagState state, Decision decision);

struct FlagChange {
    FlagEvent event = FlagEvent::raised;
    FlagState state;  ///< afterwards; `id` is empty for raised
};

/// What must change so that the flags agree with the findings; nothing if they do. Pure: the resulting
/// status, priority and evidence do not depend on the order in which facts arrived.
/// - a finding without a flag raises one; a retracted flag whose evidence is back is restored;
/// - other evidence, priority or rule version updates the open flag, priority following the evidence;
/// - an open flag without a finding is retracted;
/// - a decided flag stays decided, and is reopened only by evidence the rule calls worse than what the
///   clinician saw.
[[nodiscard]] std::vector<FlagChange> reconcile(std::span<const FlagState> flags, std::span<const Finding> findings, core::Instant now);

}  // namespace tonus::surveillance
