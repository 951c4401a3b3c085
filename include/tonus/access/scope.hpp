#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::access {

/// What can be done to a resource type, as SMART v2 letters it. Source: SMART App Launch 2.1,
/// "Scopes for requesting FHIR resources".
enum class Permission : std::uint8_t { create = 1, read = 2, update = 4, remove = 8, search = 16 };

/// One `system/Type.permissions?query` scope.
struct Scope {
    std::string type;                                        ///< resource type, or "*"
    std::uint8_t permissions = 0;                            ///< bits of Permission
    std::vector<std::pair<std::string, std::string>> query;  ///< narrowing search parameters; may be empty
    bool version_1 = false;                                  ///< written with a word of v1, such as `read`

    [[nodiscard]] bool grants(Permission permission) const noexcept { return (permissions & std::uint8_t(permission)) != 0; }
};

/// Parses a space-separated list in v1 (`system/Observation.read`) or v2 (`system/Observation.rs`)
/// form; the letters of v2 must stand in the order c r u d s. Errors: invalid, naming the first scope
/// that cannot be read.
[[nodiscard]] core::Result<std::vector<Scope>> parse_scopes(std::string_view text);

/// What narrows the scope, as after the `?` of a URL; empty if nothing does.
[[nodiscard]] std::string query_text(const Scope& scope);

/// The text of the list: each in the form it was written in, if its permissions still have a word there, else in v2.
[[nodiscard]] std::string format_scopes(const std::vector<Scope>& scopes);

/// True if some scope grants it without narrowing.
[[nodiscard]] bool allows(const std::vector<Scope>& scopes, std::string_view type, Permission permission) noexcept;

/// The narrowings under which it is granted, one of which a resource must match; empty if it is granted
/// without narrowing or not at all.
[[nodiscard]] std::vector<const Scope*> narrowings(const std::vector<Scope>& scopes, std::string_view type, Permission permission);

/// The part of `wanted` that `allowed` grants: what a token is issued for. None of it is said twice.
[[nodiscard]] std::vector<Scope> intersect(const std::vector<Scope>& wanted, const std::vector<Scope>& allowed);

}  // namespace tonus::access
