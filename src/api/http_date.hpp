#pragma once

#include <tonus/core/clock.hpp>

#include <optional>
#include <string>

namespace tonus::api {

/// Parses `Tue, 24 Nov 2026 09:30:00 GMT`; nothing for any other text, which the header's rules say to
/// ignore. Source: RFC 9110, sections 5.6.7 and 13.1.3.
[[nodiscard]] std::optional<core::Instant> parse_http_date(const std::string& text);

}  // namespace tonus::api
