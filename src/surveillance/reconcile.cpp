#include <tonus/surveillance/flag_state.hpp>

#include <algorithm>

namespace tonus::surveillance {
namespace {

bool same_evidence(const std::vector<Evidence>& left, const std::vector<Evidence>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Evidence& a, const Evidence& b) {
        return a.key() == b.key() && a.origin == b.origin && a.priority == b.priority && a.value == b.value;
    });
}

void take(FlagState& state, const Finding& finding) {
    state.rule = finding.rule;
    state.rule_version = finding.rule_version;
    state.priority = finding.priority;
    state.onset = finding.onset;
    state.evidence = finding.evidence;
    state.worse = finding.worse;
}

FlagChange changed(FlagState state, FlagEvent event, core::Instant at, std::string reason) {
    state.history.push_back({at, event, state.priority, std::move(reason)});
    return {event, std::move(state)};
}

std::string reason_for_update(const FlagState& before, const Finding& finding) {
    if (finding.priority > before.priority) return "The evidence now makes it " + std::string(name_of(finding.priority)) + ".";
    if (finding.priority < before.priority) {
        return "What made it " + std::string(name_of(before.priority)) + " is gone; it is " + std::string(name_of(finding.priority)) +
               " now.";
    }
    if (finding.evidence.size() > before.evidence.size()) return "More evidence arrived.";
    if (!same_evidence(finding.evidence, before.evidence)) return "The evidence changed.";
    return "The rule changed to version " + std::to_string(finding.rule_version) + ".";
}

bool agrees(const FlagState& state, const Finding& finding) {
    return state.priority == finding.priority && state.rule_version == finding.rule_version && state.onset == finding.onset &&
           state.worse == finding.worse && same_evidence(state.evidence, finding.evidence);
}

/// What happens to a flag whose rule fires.
std::optional<FlagChange> meet(const FlagState& state, const Finding& finding, core::Instant now) {
    FlagState after = state;
    if (state.status == FlagStatus::decided) {
        if (!state.decision || !is_worse(finding.worse, state.decision->seen)) return std::nullopt;
        take(after, finding);
        after.status = FlagStatus::open;
        return changed(std::move(after), FlagEvent::reopened, now, "There is evidence worse than what was decided on.");
    }
    if (state.status == FlagStatus::retracted) {
        take(after, finding);
        after.status = FlagStatus::open;
        return changed(std::move(after), FlagEvent::restored, now, "The evidence is back.");
    }
    if (agrees(state, finding)) return std::nullopt;
    take(after, finding);
    return changed(std::move(after), FlagEvent::updated, now, reason_for_update(state, finding));
}

}  // namespace

FlagState decide(FlagState state, Decision decision) {
    decision.seen = state.worse;
    state.status = FlagStatus::decided;
    const bool confirmed = decision.verdict == Verdict::confirmed;
    state.history.push_back({decision.at, FlagEvent::decided, state.priority, confirmed ? "Confirmed." : "Dismissed."});
    state.decision = std::move(decision);
    return state;
}

std::vector<FlagChange> reconcile(std::span<const FlagState> flags, std::span<const Finding> findings, core::Instant now) {
    std::vector<FlagChange> changes;
    for (const Finding& finding : findings) {
        const auto known = std::find_if(flags.begin(), flags.end(), [&](const FlagState& state) { return state.rule == finding.rule; });
        if (known != flags.end()) {
            if (auto change = meet(*known, finding, now)) changes.push_back(std::move(*change));
            continue;
        }
        FlagState raised;
        take(raised, finding);
        changes.push_back(changed(std::move(raised), FlagEvent::raised, now, finding.title + "."));
    }
    for (const FlagState& state : flags) {
        if (state.status != FlagStatus::open) continue;
        const bool found =
            std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == state.rule; });
        if (found) continue;
        FlagState retracted = state;
        retracted.status = FlagStatus::retracted;
        changes.push_back(
            changed(std::move(retracted), FlagEvent::retracted, now, "The evidence it rested on is gone or no longer current.")
        );
    }
    std::sort(changes.begin(), changes.end(), [](const FlagChange& a, const FlagChange& b) { return a.state.rule < b.state.rule; });
    return changes;
}

}  // namespace tonus::surveillance
