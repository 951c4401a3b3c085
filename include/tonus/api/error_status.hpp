#pragma once

#include <tonus/core/error.hpp>

#include <array>
#include <string_view>

namespace tonus::api {

/// What a kind of failure is over HTTP and in an OperationOutcome.
struct ErrorStatus {
    core::ErrorKind kind;
    unsigned status;
    std::string_view issue_code;  ///< where the issue does not say; FHIR R4, value set "issue-type"
};

/// The only place that names the status of a failure. Source: FHIR R4, http, sections 3.1.0.4 to
/// 3.1.0.8; RFC 9110, section 15; RFC 6585 for 429; RFC 4918 for 507.
inline constexpr std::array error_statuses{
    ErrorStatus{core::ErrorKind::invalid, 400, "invalid"},
    ErrorStatus{core::ErrorKind::unprocessable, 422, "business-rule"},
    ErrorStatus{core::ErrorKind::unauthenticated, 401, "login"},
    ErrorStatus{core::ErrorKind::forbidden, 403, "forbidden"},
    ErrorStatus{core::ErrorKind::not_found, 404, "not-found"},
    ErrorStatus{core::ErrorKind::gone, 410, "deleted"},
    ErrorStatus{core::ErrorKind::conflict, 409, "conflict"},
    ErrorStatus{core::ErrorKind::precondition, 412, "conflict"},
    ErrorStatus{core::ErrorKind::not_acceptable, 406, "not-supported"},
    ErrorStatus{core::ErrorKind::unsupported_media, 415, "not-supported"},
    ErrorStatus{core::ErrorKind::method_not_allowed, 405, "not-supported"},
    ErrorStatus{core::ErrorKind::not_supported, 400, "not-supported"},
    ErrorStatus{core::ErrorKind::too_large, 413, "too-long"},
    ErrorStatus{core::ErrorKind::throttled, 429, "throttled"},
    ErrorStatus{core::ErrorKind::busy, 503, "transient"},
    ErrorStatus{core::ErrorKind::deadline, 503, "timeout"},
    ErrorStatus{core::ErrorKind::storage_full, 507, "no-store"},
    ErrorStatus{core::ErrorKind::internal, 500, "exception"},
};

/// The row of `kind`.
[[nodiscard]] constexpr const ErrorStatus& status_of(core::ErrorKind kind) noexcept {
    for (const ErrorStatus& row : error_statuses) {
        if (row.kind == kind) return row;
    }
    return error_statuses.back();
}

/// "422 Unprocessable Entity": a status as Bundle.entry.response has it.
[[nodiscard]] std::string_view status_line(unsigned status) noexcept;

}  // namespace tonus::api
