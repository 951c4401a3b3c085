#pragma once

#include <tonus/access/scope.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <vector>

namespace tonus::app {

/// Whether scopes are of types that R4 has, and those that are narrowed by search parameters can be judged. Errors:
/// invalid, naming the scope and what is wrong with it.
[[nodiscard]] core::Result<void> check_scopes(const interaction::SearchEngine& searches, const std::vector<access::Scope>& scopes);

}  // namespace tonus::app
