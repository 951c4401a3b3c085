#pragma once

#include <tonus/http/headers.hpp>
#include <tonus/http/request.hpp>

#include <string_view>

namespace tonus::http {

/// Sets request_id and correlation_id from what the client sent. A usable X-Request-Id (1 to 128 of
/// A-Z a-z 0-9 . _ : -) is taken; else one is made, and the client's, if it can be shown safely,
/// becomes the correlation id unless an X-Correlation-Id came too. Source: FHIR R4, http, "Custom
/// Headers".
void identify(Request& request);

/// The trace id of a well-formed `traceparent`, else nothing; refers to the header's text.
/// Source: W3C Trace Context, section 3.2.
[[nodiscard]] std::string_view trace_id_in(std::string_view traceparent) noexcept;

}  // namespace tonus::http
