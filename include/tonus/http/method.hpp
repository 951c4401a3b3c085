#pragma once

#include <cstdint>
#include <string_view>

namespace tonus::http {

/// The verbs the service knows; every other one arrives as `other`. HEAD arrives as `get`: see
/// Request::head_only. Source: RFC 9110, section 9; RFC 5789 (PATCH).
enum class Method : std::uint8_t { get, post, put, patch, delete_, options, other };

/// "GET", "POST", ...; "OTHER" for `other`.
[[nodiscard]] std::string_view name_of(Method method) noexcept;

}  // namespace tonus::http
