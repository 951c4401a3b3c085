#include <tonus/api/outcome.hpp>

#include "media.hpp"

#include <tonus/api/error_status.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/core/utf8.hpp>

#include <algorithm>

namespace tonus::api {
namespace {

std::string_view severity_code(core::Severity severity) {
    switch (severity) {
        case core::Severity::fatal: return "fatal";
        case core::Severity::error: return "error";
        case core::Severity::warning: return "warning";
        case core::Severity::information: return "information";
    }
    return "error";
}

/// As much as helps to mend it: what a client sent, and a sentence repeats, may be a megabyte.
std::string shortened(std::string_view text) {
    constexpr std::size_t most_bytes = 4000;
    std::string shown(core::within_bytes(text, most_bytes));
    if (shown.size() < text.size()) shown += "...";
    return shown;
}

void write_details(json::Writer& writer, const core::Issue& issue) {
    if (issue.details_code.empty() && issue.rule.empty()) return;
    writer.key("details").begin_object();
    if (!issue.details_code.empty()) {
        writer.key("coding").begin_array().begin_object();
        writer.member("system", "http://terminology.hl7.org/CodeSystem/operation-outcome");
        writer.member("code", issue.details_code).end_object().end_array();
    }
    if (!issue.rule.empty()) writer.member("text", issue.rule);
    writer.end_object();
}

/// A FHIRPath without the types that its choice elements are narrowed to.
std::string without_types(std::string_view expression) {
    constexpr std::string_view narrowing = ".ofType(";
    std::string plain;
    for (std::size_t at = expression.find(narrowing); at != expression.npos; at = expression.find(narrowing)) {
        plain += expression.substr(0, at);
        const auto end = expression.find(')', at);
        expression.remove_prefix(end == expression.npos ? expression.size() : end + 1);
    }
    return plain += expression;
}

// Validators write an element of several types either way; a client looks for the one it knows.
void write_expressions(json::Writer& writer, const std::string& expression) {
    if (expression.empty()) return;
    writer.key("expression").begin_array();
    const std::string plain = without_types(expression);
    if (plain != expression) writer.string(plain);
    writer.string(expression).end_array();
}

/// The issue type of a refusal that has no ErrorKind because http/ knows none.
std::string_view issue_code_of(unsigned status) {
    const auto row = std::find_if(error_statuses.begin(), error_statuses.end(), [status](const ErrorStatus& candidate) {
        return candidate.status == status;
    });
    if (row != error_statuses.end()) return row->issue_code;
    return status == 408 ? "timeout" : status == 431 ? "too-long" : "processing";
}

}  // namespace

void write_outcome(json::Writer& writer, const std::vector<core::Issue>& issues, std::string_view default_code, std::string_view id) {
    writer.begin_object().member("resourceType", "OperationOutcome");
    if (core::is_fhir_id(id)) writer.member("id", id);
    writer.key("issue").begin_array();
    for (const core::Issue& issue : issues) {
        writer.begin_object().member("severity", severity_code(issue.severity));
        writer.member("code", issue.code.empty() ? default_code : std::string_view(issue.code));
        write_details(writer, issue);
        if (!issue.diagnostics.empty()) writer.member("diagnostics", shortened(issue.diagnostics));
        write_expressions(writer, shortened(issue.expression));
        writer.end_object();
    }
    writer.end_array().end_object();
}

std::vector<core::Issue> issues_of(const core::Error& error) {
    if (!error.issues().empty()) return error.issues();
    core::Issue issue;
    issue.diagnostics = error.message();
    return {issue};
}

http::Response error_response(const core::Error& error, std::string_view request_id, json::Style style) {
    const ErrorStatus& row = status_of(error.kind());
    json::Writer writer(style);
    write_outcome(writer, issues_of(error), row.issue_code, request_id);
    http::Response response(row.status, fhir_json, writer.take());
    // Seconds. A full queue drains within one; a passed deadline means more load than that.
    if (error.kind() == core::ErrorKind::busy) response.headers.set("Retry-After", "1");
    if (error.kind() == core::ErrorKind::deadline) response.headers.set("Retry-After", "5");
    return response;
}

http::ErrorContent refusal_outcome(const http::Refusal& refusal) {
    core::Issue issue;
    issue.diagnostics = refusal.message;
    json::Writer writer;
    write_outcome(writer, {issue}, issue_code_of(refusal.status), refusal.request_id);
    return {std::string(fhir_json), writer.take()};
}

}  // namespace tonus::api
