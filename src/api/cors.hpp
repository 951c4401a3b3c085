#pragma once

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::api {

/// Lets a page of a configured origin read the answer. Source: Fetch Standard, "CORS protocol".
void add_cors(http::Response& response, const http::Request& request, const std::vector<std::string>& origins);

/// The answer to OPTIONS: Allow, and for a preflight what may be sent.
[[nodiscard]] http::Response options_response(const http::Request& request, std::string_view allowed);

}  // namespace tonus::api
