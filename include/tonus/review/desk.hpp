#pragma once

#include <tonus/review/flag_store.hpp>

#include <tonus/core/result.hpp>
#include <tonus/identity/role.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// What a person can do to a flag; the names are the review API's and the FHIR operations' on Flag.
enum class Action : std::uint8_t {
    claim,
    release,
    assign,
    escalate,
    snooze,
    wait,
    dismiss,
    confirm,
    recommend,
    reopen,
    undo,
    merge,
    second_opinion
};

struct ActionRow {
    Action action;
    std::string_view name;
    identity::Right right;
};

inline constexpr std::array actions{
    ActionRow{Action::claim, "claim", identity::Right::triage},
    ActionRow{Action::release, "release", identity::Right::triage},
    ActionRow{Action::assign, "assign", identity::Right::triage},
    ActionRow{Action::escalate, "escalate", identity::Right::triage},
    ActionRow{Action::snooze, "snooze", identity::Right::triage},
    ActionRow{Action::wait, "wait", identity::Right::triage},
    ActionRow{Action::dismiss, "dismiss", identity::Right::dismiss},
    ActionRow{Action::confirm, "confirm", identity::Right::confirm},
    ActionRow{Action::recommend, "recommend", identity::Right::draft_recommendation},
    ActionRow{Action::reopen, "reopen", identity::Right::triage},
    ActionRow{Action::undo, "undo", identity::Right::dismiss},
    ActionRow{Action::merge, "merge", identity::Right::triage},
    ActionRow{Action::second_opinion, "second-opinion", identity::Right::confirm},
};

/// Null if there is no action of that name.
[[nodiscard]] const ActionRow* find_action(std::string_view name) noexcept;

/// One person's wish, with the state it was made on.
struct ActionRequest {
    std::string flag_id;
    Action action = Action::claim;
    Actor actor;
    std::vector<identity::Role> roles;
    std::optional<std::int64_t> evidence_version;  ///< what was on the screen; nothing: not checked
    std::optional<std::string> task_version;
    std::string idempotency_key;  ///< empty: none
    json::Value body;             ///< the form; field names as in docs/review-api.md
    std::string client;           ///< the system that passed the wish on; empty: the page
};

/// A flag after an action, and the resources the action made.
struct Acted : StoredFlag {
    std::vector<fhir::ResourceKey> made;  ///< AdverseEvent, Provenance, Task
};

/// Decides on flags. Every call is one transaction's work: atomic, guarded by the versions seen,
/// audited, and harmless to repeat under the same key. Immutable: thread-safe.
class Desk {
public:
    /// `searches` must outlive it.
    Desk(const interaction::SearchEngine& searches, WorkflowOptions options) : writer_(searches), options_(options) {}

    /// The flag as it stands afterwards. Errors carry the problem code of docs/review-api.md as the
    /// first issue's rule: not_found (not-found), forbidden (role-not-allowed), precondition
    /// (already-decided, evidence-changed, task-changed), conflict (lease-held, state-not-allowed,
    /// undo-over), invalid (form-invalid, one issue per field).
    [[nodiscard]] core::Result<Acted> act(store::Writer& writer, const ActionRequest& request) const;

    [[nodiscard]] const WorkflowOptions& options() const noexcept { return options_; }

private:
    [[nodiscard]] core::Result<void> check_versions(store::Reader& reader, const Flag& flag, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> apply(store::Writer& writer, Acted& stored, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> decide(store::Writer& writer, Acted& stored, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> merge(store::Writer& writer, StoredFlag& stored, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> record_reaction(store::Writer& writer, Acted& stored) const;
    [[nodiscard]] core::Result<void> retract_reaction(store::Writer& writer, const std::string& adverse_event) const;
    [[nodiscard]] core::Result<void> undo(store::Writer& writer, Acted& stored, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> recommend(store::Writer& writer, Acted& stored, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> wait(store::Writer& writer, Acted& stored, const ActionRequest& request) const;
    [[nodiscard]] core::Result<void> make(store::Writer& writer, Acted& stored, const std::string& resource, fhir::ResourceKey key) const;

    FlagWriter writer_;
    WorkflowOptions options_;
};

/// The flag as it stood when it was decided on its evidence version `version`: what the decider saw.
/// Nothing if nobody decided on that version.
[[nodiscard]] core::Result<std::optional<Flag>> load_seen(store::Reader& reader, std::string_view flag_id, std::int64_t version);

}  // namespace tonus::review
