#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::identity {

/// What a person does here. A person may have several.
enum class Role : std::uint8_t { nurse, pharmacist, physician, rule_owner, auditor, operations };

/// The slug used in accounts, the review API and the audit log, for example "rule-owner".
[[nodiscard]] std::string_view name_of(Role role) noexcept;
[[nodiscard]] std::optional<Role> parse_role(std::string_view name) noexcept;
[[nodiscard]] const std::vector<Role>& all_roles();
/// The names of all of them, with commas between.
[[nodiscard]] std::string role_names();

/// What a role may do. The table in role.cpp is the only place that grants a right.
enum class Right : std::uint8_t {
    view_patients,         ///< see flags, evidence and timelines
    triage,                ///< claim, release, assign, escalate, snooze, ask for information, mark duplicates
    dismiss,               ///< dismiss with a coded reason
    confirm,               ///< judge causality of a reaction that is neither severe nor serious
    confirm_serious,       ///< judge causality of a severe or serious reaction
    draft_recommendation,  ///< write a recommendation for a prescriber
    sign_recommendation,   ///< sign it
    report,                ///< download a safety report
    view_rules,
    change_rules,   ///< propose a change of a rule, try it out, withdraw it
    approve_rules,  ///< promote a change that somebody else proposed
    view_audit,
    replay,       ///< see again what was on the screen when a decision was made
    view_health,  ///< whether the service works as it should: silence outranks an empty queue
    view_system,  ///< who sends, what was refused and what was not understood
    manage_accounts,
};

[[nodiscard]] bool may(const std::vector<Role>& roles, Right right) noexcept;

}  // namespace tonus::identity
