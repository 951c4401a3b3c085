#include <tonus/review/problem.hpp>
#include <tonus/review/workflow.hpp>

#include <tonus/fhir/time.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace tonus::review {
namespace {

struct StageName {
    Stage stage;
    std::string_view name;
};

constexpr std::array<StageName, 7> stage_names = {{
    {Stage::open, "open"},
    {Stage::claimed, "claimed"},
    {Stage::snoozed, "snoozed"},
    {Stage::waiting, "waiting"},
    {Stage::confirmed, "confirmed"},
    {Stage::dismissed, "dismissed"},
    {Stage::withdrawn, "withdrawn"},
}};

tl::unexpected<core::Error> wrong_state(std::string message) {
    return core::fail(problem(core::ErrorKind::conflict, "state-not-allowed", std::move(message)));
}

/// When what is only watched has to be looked at again: as its day begins, or as it ends if that is today.
std::optional<core::Instant> monitored_until(const Decision& decision) {
    const auto day = decision.reason == "will-monitor" ? fhir::parse_time(decision.review_on) : std::nullopt;
    if (!day) return std::nullopt;
    return day->start > decision.at ? day->start : day->end;
}

constexpr std::string_view action_name(Decision::Kind kind) { return kind == Decision::Kind::confirm ? "confirm" : "dismiss"; }

/// Nobody waits for an answer longer than a flag of that priority may wait for a decision.
std::chrono::minutes longest_wait(Priority priority, const WorkflowOptions& options) {
    switch (priority) {
        case Priority::emergency: return options.emergency_deadline;
        case Priority::same_day: return options.same_day_snooze_limit;
        case Priority::three_days:
        case Priority::routine: break;
    }
    return options.three_days_deadline;
}

}  // namespace

std::string_view task_priority_of(Priority priority) noexcept {
    constexpr std::array<std::string_view, 4> names = {"stat", "asap", "urgent", "routine"};
    return names[std::size_t(priority)];
}

std::string_view name_of(Stage stage) noexcept { return stage_names[std::size_t(stage)].name; }

std::optional<Stage> parse_stage(std::string_view name) noexcept {
    for (const StageName& row : stage_names) {
        if (row.name == name) return row.stage;
    }
    return std::nullopt;
}

std::optional<core::Instant> snooze_limit(Priority priority, core::Instant now, const WorkflowOptions& options) {
    switch (priority) {
        case Priority::emergency: return std::nullopt;
        case Priority::same_day: return now + options.same_day_snooze_limit;
        case Priority::three_days:
        case Priority::routine: break;
    }
    return now + options.snooze_limit;
}

bool is_decided(Stage stage) noexcept { return stage == Stage::confirmed || stage == Stage::dismissed; }

const Decision* Workflow::decision() const noexcept { return is_decided(stage_) && !decisions_.empty() ? &decisions_.back() : nullptr; }

const Decision* Workflow::reconsidered() const noexcept {
    const std::size_t later = is_decided(stage_) ? 1 : 0;
    return reopened_ && decisions_.size() > later ? &decisions_[decisions_.size() - 1 - later] : nullptr;
}

core::Result<void> Workflow::claim(const Actor& actor, core::Instant now, const WorkflowOptions& options) {
    if (auto allowed = must_be_undecided("claimed"); !allowed) return allowed;
    if (auto allowed = must_be_free_for(actor, now); !allowed) return allowed;
    const bool renewal = stage_ == Stage::claimed && owner_ == actor.account;
    stage_ = Stage::claimed;
    owner_ = actor.account;
    owner_display_ = actor.display_name;
    until_ = now + options.lease;
    if (!renewal) note(now, actor.account, "claim");
    return {};
}

core::Result<void> Workflow::release(const Actor& actor, core::Instant now) {
    if (stage_ != Stage::claimed || owner_ != actor.account) {
        return wrong_state("You do not hold this flag, so there is nothing to release.");
    }
    return_to_queue();
    note(now, actor.account, "release");
    return {};
}

core::Result<void> Workflow::assign(const Actor& actor, const Actor& to, core::Instant now) {
    if (auto allowed = must_be_undecided("assigned"); !allowed) return allowed;
    stage_ = Stage::open;
    until_.reset();
    owner_ = to.account;
    owner_display_ = to.display_name;
    note(now, actor.account, "assign", to.account);
    return {};
}

core::Result<void> Workflow::escalate(const Actor& actor, core::Instant now) {
    if (auto allowed = must_be_undecided("escalated"); !allowed) return allowed;
    return_to_queue();
    escalated_ = true;
    note(now, actor.account, "escalate");
    return {};
}

core::Result<void> Workflow::snooze(
    const Actor& actor, core::Instant until, Priority priority, core::Instant now, const WorkflowOptions& options
) {
    if (auto allowed = must_be_undecided("snoozed"); !allowed) return allowed;
    if (auto allowed = must_be_free_for(actor, now); !allowed) return allowed;
    const auto limit = snooze_limit(priority, now, options);
    if (!limit) return wrong_state("An emergency cannot be snoozed.");
    if (until <= now) return core::fail(form_problem("until", "A snooze must end in the future."));
    if (until > *limit)
        return core::fail(form_problem("until", "This flag can be snoozed until " + core::format_instant(*limit) + " at most."));
    stage_ = Stage::snoozed;
    owner_ = actor.account;
    owner_display_ = actor.display_name;
    until_ = until;
    note(now, actor.account, "snooze", core::format_instant(until));
    return {};
}

core::Result<void> Workflow::wait_for_information(
    const Actor& actor, std::string_view from_whom, Priority priority, core::Instant now, const WorkflowOptions& options
) {
    if (auto allowed = must_be_undecided("put on hold"); !allowed) return allowed;
    if (auto allowed = must_be_free_for(actor, now); !allowed) return allowed;
    stage_ = Stage::waiting;
    owner_ = actor.account;
    owner_display_ = actor.display_name;
    until_ = now + longest_wait(priority, options);
    note(now, actor.account, "wait", from_whom);
    return {};
}

core::Result<void> Workflow::decide(Decision decision, const WorkflowOptions& options) {
    if (auto allowed = must_be_undecided("decided"); !allowed) return allowed;
    if (auto allowed = must_be_free_for({decision.by, {}}, decision.at); !allowed) return allowed;
    if (auto complete = check(decision); !complete) return complete;
    stage_before_decision_ = Stage::open;
    stage_ = decision.kind == Decision::Kind::confirm ? Stage::confirmed : Stage::dismissed;
    owner_ = decision.by;
    owner_display_ = decision.by_display;
    until_ = monitored_until(decision);
    returned_ = false;
    undo_until_ = decision.at + options.undo_window;
    note(
        decision.at,
        decision.by,
        action_name(decision.kind),
        decision.kind == Decision::Kind::confirm ? decision.causality : decision.reason
    );
    decisions_.push_back(std::move(decision));
    return {};
}

core::Result<void> Workflow::recommend(const Actor& actor, std::string_view kind, core::Instant now) {
    if (stage_ == Stage::withdrawn) return wrong_state("The evidence for this flag is gone, so there is nothing to advise on.");
    note(now, actor.account, "recommend", kind);
    return {};
}

core::Result<void> Workflow::add_second_opinion(Decision opinion) {
    if (!is_decided(stage_)) {
        return wrong_state("A second opinion needs a decision to stand beside.");
    }
    // What was said of a decision that no longer stands is no judgement of this one.
    const bool again = std::any_of(second_opinions_.begin(), second_opinions_.end(), [&](const Decision& other) {
        return other.by == opinion.by && other.at >= decision()->at;
    });
    if (again || (decision() != nullptr && decision()->by == opinion.by)) {
        return wrong_state("You have judged this flag already; a second opinion is somebody else's.");
    }
    if (auto complete = check(opinion); !complete) return complete;
    note(opinion.at, opinion.by, "second-opinion", action_name(opinion.kind));
    second_opinions_.push_back(std::move(opinion));
    return {};
}

core::Result<void> Workflow::ask_for_joint_review(const Actor& actor, core::Instant now) {
    if (!is_decided(stage_)) return wrong_state("A joint review needs a decision to look at.");
    note(now, actor.account, "second-opinion", "joint");
    return {};
}

core::Result<void> Workflow::undo(const Actor& actor, core::Instant now) {
    if (!is_decided(stage_) || !undo_until_ || now > *undo_until_) {
        return core::fail(problem(core::ErrorKind::conflict, "undo-over", "This can no longer be undone; reopen the flag instead."));
    }
    if (decisions_.back().by != actor.account) {
        return wrong_state("Only the person who decided can undo the decision.");
    }
    decisions_.pop_back();
    stage_ = stage_before_decision_;
    until_.reset();
    undo_until_.reset();
    note(now, actor.account, "undo");
    return {};
}

core::Result<void> Workflow::reopen(const Actor& actor, core::Instant now) {
    if (!is_decided(stage_)) {
        return wrong_state("Only a decided flag can be reopened.");
    }
    return_to_queue();
    returned_ = true;
    reopened_ = true;
    undo_until_.reset();
    note(now, actor.account, "reopen");
    return {};
}

void Workflow::tick(core::Instant now) {
    if (!until_ || now < *until_) return;
    if (stage_ == Stage::claimed) {
        return_to_queue();
        note(now, {}, "lease-ended");
    } else if (stage_ == Stage::snoozed) {
        return_to_queue();
        returned_ = true;
        note(now, {}, "snooze-ended");
    } else if (stage_ == Stage::waiting) {
        return_to_queue();
        returned_ = true;
        note(now, {}, "wait-ended");
    } else if (stage_ == Stage::dismissed) {
        return_to_queue();
        returned_ = true;
        undo_until_.reset();
        note(now, {}, "monitoring-due");
    }
    until_.reset();
}

void Workflow::note_new_evidence(core::Instant now) {
    if (stage_ != Stage::waiting) return;
    return_to_queue();
    returned_ = true;
    note(now, {}, "information-arrived");
}

void Workflow::note_overdue(core::Instant now) {
    escalated_ = true;
    note(now, {}, "overdue");
}

void Workflow::note_worse_evidence(core::Instant now) {
    const bool comes_back = is_decided(stage_) || stage_ == Stage::snoozed || stage_ == Stage::withdrawn;
    if (!comes_back) return;
    if (is_decided(stage_)) reopened_ = false;
    return_to_queue();
    returned_ = true;
    undo_until_.reset();
    note(now, {}, "worse-evidence");
}

void Workflow::note_merged(core::Instant now, bool more_urgent) {
    if (stage_ == Stage::snoozed || stage_ == Stage::waiting) {
        return_to_queue();
        returned_ = true;
        note(now, {}, "information-arrived");
    }
    if (!more_urgent) return;
    escalated_ = true;
    note(now, {}, "escalate", "merged");
}

void Workflow::withdraw(core::Instant now, std::string_view reason) {
    if (is_decided(stage_) || stage_ == Stage::withdrawn) return;
    return_to_queue();
    stage_ = Stage::withdrawn;
    note(now, {}, "withdraw", reason);
}

void Workflow::restore(core::Instant now) {
    if (stage_ != Stage::withdrawn) return;
    stage_ = Stage::open;
    note(now, {}, "restore");
}

void Workflow::note(core::Instant at, std::string_view by, std::string_view action, std::string_view detail) {
    history_.push_back({at, std::string(by), std::string(action), std::string(detail)});
}

void Workflow::return_to_queue() {
    stage_ = Stage::open;
    owner_.clear();
    owner_display_.clear();
    until_.reset();
}

core::Result<void> Workflow::must_be_undecided(std::string_view action) const {
    if (stage_ == Stage::withdrawn) {
        return wrong_state("The evidence for this flag is gone, so it cannot be " + std::string(action) + ".");
    }
    const Decision* decided = decision();
    if (decided == nullptr) return {};
    return core::fail(problem(
        core::ErrorKind::precondition,
        "already-decided",
        decided->by_display + " already decided: " + std::string(name_of(stage_)) + " at " + core::format_instant(decided->at) + "."
    ));
}

core::Result<void> Workflow::must_be_free_for(const Actor& actor, core::Instant now) const {
    const bool held_by_other = stage_ == Stage::claimed && owner_ != actor.account && until_ && now < *until_;
    if (!held_by_other) return {};
    return core::fail(problem(core::ErrorKind::conflict, "lease-held", owner_display_ + " is reviewing this flag."));
}

}  // namespace tonus::review
