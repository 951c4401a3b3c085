#include "decision_form.hpp"

#include <array>
#include <utility>

namespace tonus::review {
namespace {

// The page's words for ICH E2A's criteria, and ours.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> criteria = {{
    {"death", "death"},
    {"life-threatening", "life-threatening"},
    {"hospital", "hospitalization"},
    {"disability", "disability"},
    {"birth-defect", "congenital-anomaly"},
    {"other-important", "medically-important"},
}};

std::string criterion_from(std::string_view word) {
    for (const auto& [page, ours] : criteria) {
        if (page == word) return std::string(ours);
    }
    return std::string(word);
}

}  // namespace

Decision read_confirmation(json::Value form) {
    Decision decision;
    decision.kind = Decision::Kind::confirm;
    decision.causality = form["causality"].string();
    for (const json::Value answer : form["naranjoAnswers"].elements()) {
        decision.method = CausalityMethod::naranjo;
        decision.naranjo_answers.push_back(int(answer.to_integer().value_or(2)));
    }
    decision.severity = form["severity"].string();
    for (const json::Value criterion : form["criteria"].elements()) {
        decision.seriousness.push_back(criterion_from(criterion.string()));
    }
    const auto serious = form["serious"].boolean();
    decision.seriousness_stated = serious.has_value();
    if (serious.value_or(false) && decision.seriousness.empty()) decision.seriousness.emplace_back();
    decision.outcome = form["outcome"].string();
    decision.action_taken = form["actionTaken"].string();
    decision.note = form["note"].string();
    return decision;
}

Decision read_dismissal(json::Value form) {
    Decision decision;
    decision.kind = Decision::Kind::dismiss;
    decision.reason = form["reason"].string();
    decision.review_on = form["monitorOn"].string();
    decision.duplicate_of = form["duplicateOf"].string();
    decision.note = form["note"].string();
    if (const std::string_view cause = form["cause"].string(); !cause.empty()) {
        decision.note = decision.note.empty() ? std::string(cause) : std::string(cause) + "; " + decision.note;
    }
    return decision;
}

void sign(Decision& decision, const Actor& actor, core::Instant now, std::int64_t evidence_version) {
    decision.by = actor.account;
    decision.by_display = actor.display_name;
    decision.at = now;
    decision.evidence_version = evidence_version;
}

Priority priority_from(std::string_view task_priority, Priority otherwise) noexcept {
    for (const Priority priority : {Priority::emergency, Priority::same_day, Priority::three_days, Priority::routine}) {
        if (task_priority_of(priority) == task_priority) return priority;
    }
    return otherwise;
}

}  // namespace tonus::review
