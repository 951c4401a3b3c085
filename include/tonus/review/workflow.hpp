#pragma once

#include <tonus/review/decision.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// How soon someone must look; the order is the order of the worklist. Source: Task.priority
/// stat, asap, urgent, routine.
enum class Priority : std::uint8_t { emergency, same_day, three_days, routine };
[[nodiscard]] std::string_view task_priority_of(Priority priority) noexcept;

/// Where a flag stands between people. Task.status and businessStatus are derived from it.
enum class Stage : std::uint8_t {
    open,       ///< waits for someone
    claimed,    ///< somebody holds it until their lease ends
    snoozed,    ///< comes back at a set time, or earlier on worse evidence
    waiting,    ///< information was asked for; comes back with it, or when it takes too long
    confirmed,  ///< a reaction was confirmed
    dismissed,  ///< set aside with a reason
    withdrawn,  ///< its evidence is gone
};
[[nodiscard]] std::string_view name_of(Stage stage) noexcept;
[[nodiscard]] std::optional<Stage> parse_stage(std::string_view name) noexcept;
[[nodiscard]] bool is_decided(Stage stage) noexcept;

/// Who acts.
struct Actor {
    std::string account;
    std::string display_name;
};

/// What the site decides about the workflow. Defaults: shared proposals, to be set by the clinical lead.
struct WorkflowOptions {
    std::chrono::minutes lease{15};
    std::chrono::minutes same_day_snooze_limit{240};
    /// Of what is less urgent. Engineering default: nothing leaves the queue for good by being put off.
    std::chrono::hours snooze_limit{90 * 24};
    std::chrono::seconds undo_window{30};
    /// How long a flag of each priority may wait for a decision; routine has no deadline. An emergency that
    /// nobody is reviewing by then escalates. Engineering defaults.
    std::chrono::minutes emergency_deadline{15};
    std::chrono::hours same_day_deadline{24};
    std::chrono::hours three_days_deadline{72};
};

/// Until when a flag of that priority may be put off at most; never for an emergency.
[[nodiscard]] std::optional<core::Instant> snooze_limit(Priority priority, core::Instant now, const WorkflowOptions& options);

/// One entry of a flag's history: who did what, when. Never rewritten.
struct WorkflowEvent {
    core::Instant at;
    std::string by;      ///< account, or empty for the service itself
    std::string action;  ///< operation name, for example "claim"
    std::string detail;  ///< code or account it concerned; never free text
};

/// The part of a flag that people decide. A value; every change goes through the functions below,
/// which refuse what the stage or the priority does not allow. Errors of all of them: precondition
/// (already decided; the message says by whom), conflict (the stage does not allow it, or somebody
/// else holds the flag), invalid (a field is missing or wrong); the rule is the problem code of
/// docs/review-api.md.
class Workflow {
public:
    [[nodiscard]] Stage stage() const noexcept { return stage_; }
    [[nodiscard]] const std::string& owner() const noexcept { return owner_; }
    [[nodiscard]] const std::string& owner_display() const noexcept { return owner_display_; }
    [[nodiscard]] std::optional<core::Instant> until() const noexcept { return until_; }
    [[nodiscard]] const std::vector<Decision>& decisions() const noexcept { return decisions_; }
    [[nodiscard]] const std::vector<WorkflowEvent>& history() const noexcept { return history_; }
    [[nodiscard]] bool escalated() const noexcept { return escalated_; }
    [[nodiscard]] bool returned() const noexcept { return returned_; }
    /// The decision in force; nothing unless confirmed or dismissed.
    [[nodiscard]] const Decision* decision() const noexcept;
    /// The decision that somebody reopened and the present or next one replaces; nothing where that one is about
    /// something new.
    [[nodiscard]] const Decision* reconsidered() const noexcept;
    [[nodiscard]] const std::vector<Decision>& second_opinions() const noexcept { return second_opinions_; }
    /// Until when the last decision can be undone.
    [[nodiscard]] std::optional<core::Instant> undo_until() const noexcept { return undo_until_; }
    /// The next instant at which tick() would change something.
    [[nodiscard]] std::optional<core::Instant> next_change() const noexcept { return until_; }

    [[nodiscard]] core::Result<void> claim(const Actor& actor, core::Instant now, const WorkflowOptions& options);
    [[nodiscard]] core::Result<void> release(const Actor& actor, core::Instant now);
    [[nodiscard]] core::Result<void> assign(const Actor& actor, const Actor& to, core::Instant now);
    [[nodiscard]] core::Result<void> escalate(const Actor& actor, core::Instant now);
    [[nodiscard]] core::Result<void> snooze(
        const Actor& actor, core::Instant until, Priority priority, core::Instant now, const WorkflowOptions& options
    );
    /// Comes back when evidence arrives, at the latest at the deadline of its priority.
    [[nodiscard]] core::Result<void> wait_for_information(
        const Actor& actor, std::string_view from_whom, Priority priority, core::Instant now, const WorkflowOptions& options
    );
    [[nodiscard]] core::Result<void> decide(Decision decision, const WorkflowOptions& options);
    /// Notes that something was drafted; changes no stage. Allowed unless the evidence is gone.
    [[nodiscard]] core::Result<void> recommend(const Actor& actor, std::string_view kind, core::Instant now);
    [[nodiscard]] core::Result<void> add_second_opinion(Decision opinion);
    /// Asks that the decision be looked at together; it stays in force.
    [[nodiscard]] core::Result<void> ask_for_joint_review(const Actor& actor, core::Instant now);
    [[nodiscard]] core::Result<void> undo(const Actor& actor, core::Instant now);
    [[nodiscard]] core::Result<void> reopen(const Actor& actor, core::Instant now);

    /// The service's own moves: a lease, snooze, wait or time of watching that ran out, new or worse evidence, evidence
    /// gone or back.
    void tick(core::Instant now);
    void note_new_evidence(core::Instant now);
    /// Nobody has looked for longer than they should.
    void note_overdue(core::Instant now);
    void note_worse_evidence(core::Instant now);
    /// Another flag of the same patient was merged into this one, `more_urgent` than it was.
    void note_merged(core::Instant now, bool more_urgent);
    void withdraw(core::Instant now, std::string_view reason);
    void restore(core::Instant now);

    void write(json::Writer& writer) const;
    [[nodiscard]] static Workflow read(json::Value value);

private:
    void note(core::Instant at, std::string_view by, std::string_view action, std::string_view detail = {});
    void return_to_queue();
    [[nodiscard]] core::Result<void> must_be_undecided(std::string_view action) const;
    [[nodiscard]] core::Result<void> must_be_free_for(const Actor& actor, core::Instant now) const;

    Stage stage_ = Stage::open;
    Stage stage_before_decision_ = Stage::open;
    std::string owner_;
    std::string owner_display_;
    std::optional<core::Instant> until_;
    std::optional<core::Instant> undo_until_;
    bool escalated_ = false;
    bool returned_ = false;
    bool reopened_ = false;  ///< a person took the last decision up again: the next one replaces it
    std::vector<Decision> decisions_;
    std::vector<Decision> second_opinions_;
    std::vector<WorkflowEvent> history_;
};

}  // namespace tonus::review
