#pragma once

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <optional>
#include <string_view>

namespace tonus::worklist {

/// `/rulebook`, the rules in force for clinicians, and its style sheet. They hold nothing about anybody, so
/// nobody needs to be signed in.
[[nodiscard]] bool is_rulebook(std::string_view path) noexcept;
/// Nothing for a path below it that does not exist.
[[nodiscard]] std::optional<http::Response> rulebook_response(const http::Request& request, const surveillance::RuleSet& rules);

}  // namespace tonus::worklist
