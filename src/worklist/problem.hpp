#pragma once

#include <tonus/core/error.hpp>
#include <tonus/http/response.hpp>
#include <tonus/review/problem.hpp>

#include <string>
#include <string_view>

namespace tonus::worklist {

using review::problem;

/// Problem as an answer. `conflict` is the Conflict as JSON, or empty.
[[nodiscard]] http::Response problem_response(const core::Error& error, std::string_view request_id, std::string_view conflict = {});

/// An answer that no cache keeps.
[[nodiscard]] http::Response json_response(unsigned status, std::string body);

}  // namespace tonus::worklist
