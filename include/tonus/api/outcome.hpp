#pragma once

#include <tonus/core/error.hpp>
#include <tonus/http/service.hpp>
#include <tonus/json/writer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::api {

/// Writes an OperationOutcome. `id` becomes its id if it can be one: the request's, so that a report
/// leads to the log. `default_code` is the issue type where an issue has none.
/// Source: FHIR R4, OperationOutcome.
void write_outcome(json::Writer& writer, const std::vector<core::Issue>& issues, std::string_view default_code, std::string_view id);

/// What went wrong, as issues; never empty.
[[nodiscard]] std::vector<core::Issue> issues_of(const core::Error& error);

/// The answer to a failed request: status, OperationOutcome, and Retry-After where waiting helps.
/// Media type application/fhir+json whatever was asked for: an error must be readable.
[[nodiscard]] http::Response error_response(
    const core::Error& error, std::string_view request_id, json::Style style = json::Style::compact
);

/// What http/ itself refuses, in the same words.
[[nodiscard]] http::ErrorContent refusal_outcome(const http::Refusal& refusal);

}  // namespace tonus::api
