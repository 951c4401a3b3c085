#include "problem.hpp"

#include <tonus/json/writer.hpp>

#include <array>
#include <utility>

namespace tonus::worklist {
namespace {

struct Row {
    core::ErrorKind kind;
    unsigned status;
    std::string_view code;  ///< where the error names none
};

constexpr std::array<Row, 12> rows = {{
    {core::ErrorKind::unauthenticated, 401, "session-ended"},
    {core::ErrorKind::forbidden, 403, "role-not-allowed"},
    {core::ErrorKind::not_found, 404, "not-found"},
    {core::ErrorKind::method_not_allowed, 405, "method-not-allowed"},
    {core::ErrorKind::conflict, 409, "state-not-allowed"},
    {core::ErrorKind::precondition, 412, "task-changed"},
    {core::ErrorKind::unsupported_media, 415, "form-invalid"},
    {core::ErrorKind::invalid, 422, "form-invalid"},
    {core::ErrorKind::throttled, 429, "throttled"},
    {core::ErrorKind::busy, 503, "busy"},
    {core::ErrorKind::deadline, 503, "busy"},
    {core::ErrorKind::storage_full, 503, "busy"},
}};

Row row_of(core::ErrorKind kind) {
    for (const Row& row : rows) {
        if (row.kind == kind) return row;
    }
    return {kind, 500, "internal"};
}

}  // namespace

http::Response json_response(unsigned status, std::string body) {
    http::Response response(status, "application/json; charset=utf-8", std::move(body));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

http::Response problem_response(const core::Error& error, std::string_view request_id, std::string_view conflict) {
    const Row row = row_of(error.kind());
    std::string_view code = row.code;
    if (!error.issues().empty() && !error.issues().front().rule.empty()) code = error.issues().front().rule;
    json::Writer writer;
    writer.begin_object().member("code", code).member("message", error.message());
    writer.member("requestId", request_id).key("fields").begin_array();
    for (const core::Issue& issue : error.issues()) {
        if (issue.expression.empty()) continue;
        writer.begin_object().member("field", issue.expression).member("message", issue.diagnostics).end_object();
    }
    writer.end_array().key("conflict");
    if (conflict.empty()) {
        writer.null();
    } else {
        writer.raw(conflict);
    }
    http::Response response = json_response(row.status, writer.end_object().take());
    if (row.status == 503) response.headers.add("Retry-After", "1");
    return response;
}

}  // namespace tonus::worklist
