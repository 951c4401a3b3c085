#pragma once

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>

#include <optional>
#include <string_view>

namespace tonus::worklist {

/// The page's own files, compiled into the binary: index.html for every page, hashed assets with
/// their packed twins. Nothing for a path that is neither.
[[nodiscard]] std::optional<http::Response> page_response(const http::Request& request);
[[nodiscard]] bool is_page(std::string_view path) noexcept;

}  // namespace tonus::worklist
