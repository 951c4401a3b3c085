#include <tonus/identity/role.hpp>

#include <algorithm>
#include <array>

namespace tonus::identity {
namespace {

struct RoleRow {
    Role role;
    std::string_view name;
    std::vector<Right> rights;
};

const std::vector<RoleRow>& table() {
    static const std::vector<RoleRow> rows = {
        {Role::nurse, "nurse", {Right::view_patients, Right::triage, Right::dismiss, Right::replay, Right::view_rules, Right::view_health}},
        {Role::pharmacist,
         "pharmacist",
         {Right::view_patients,
          Right::triage,
          Right::dismiss,
          Right::confirm,
          Right::draft_recommendation,
          Right::replay,
          Right::report,
          Right::view_rules,
          Right::view_health}},
        {Role::physician,
         "physician",
         {Right::view_patients,
          Right::triage,
          Right::dismiss,
          Right::confirm,
          Right::confirm_serious,
          Right::draft_recommendation,
          Right::sign_recommendation,
          Right::replay,
          Right::report,
          Right::view_rules,
          Right::approve_rules,
          Right::view_health}},
        {Role::rule_owner, "rule-owner", {Right::view_rules, Right::change_rules, Right::approve_rules, Right::view_health}},
        {Role::auditor, "auditor", {Right::view_audit, Right::replay, Right::view_rules, Right::view_health}},
        {Role::operations, "operator", {Right::view_health, Right::view_system, Right::manage_accounts}},
    };
    return rows;
}

}  // namespace

std::string_view name_of(Role role) noexcept {
    for (const RoleRow& row : table()) {
        if (row.role == role) return row.name;
    }
    return {};
}

std::optional<Role> parse_role(std::string_view name) noexcept {
    for (const RoleRow& row : table()) {
        if (row.name == name) return row.role;
    }
    return std::nullopt;
}

const std::vector<Role>& all_roles() {
    static const std::vector<Role> roles = [] {
        std::vector<Role> all;
        for (const RoleRow& row : table()) all.push_back(row.role);
        return all;
    }();
    return roles;
}

std::string role_names() {
    std::string names;
    for (const Role role : all_roles()) names.append(names.empty() ? "" : ", ").append(name_of(role));
    return names;
}

bool may(const std::vector<Role>& roles, Right right) noexcept {
    return std::any_of(table().begin(), table().end(), [&](const RoleRow& row) {
        const bool held = std::find(roles.begin(), roles.end(), row.role) != roles.end();
        return held && std::find(row.rights.begin(), row.rights.end(), right) != row.rights.end();
    });
}

}  // namespace tonus::identity
