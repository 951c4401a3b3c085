#pragma once

#include <cstdint>
#include <source_location>
#include <string>
#include <vector>

namespace tonus::core {

/// What went wrong, in the service's own vocabulary. The edge (api/) alone maps a kind to an HTTP
/// status and an OperationOutcome code.
enum class ErrorKind : std::uint8_t {
    invalid,             ///< the request breaks FHIR's base rules
    unprocessable,       ///< well-formed, but breaks a profile or a business rule
    unauthenticated,     ///< no or bad credentials
    forbidden,           ///< authenticated, but not allowed
    not_found,           ///< no such resource, version or route
    gone,                ///< the resource was deleted
    conflict,            ///< contradicts the present state
    precondition,        ///< If-Match or a conditional criterion does not hold
    not_acceptable,      ///< cannot answer in a format the client accepts
    unsupported_media,   ///< cannot read the format the client sent
    method_not_allowed,  ///< the route exists, the verb does not
    not_supported,       ///< FHIR feature or parameter that is not offered
    too_large,           ///< over a configured size
    throttled,           ///< over a configured rate
    busy,                ///< a bounded queue is full; try again later
    deadline,            ///< the request's deadline passed
    storage_full,        ///< the store has no room to write
    internal,            ///< our fault
};

enum class Severity : std::uint8_t { fatal, error, warning, information };

/// One entry of an OperationOutcome. Source: FHIR R4, OperationOutcome.issue.
struct Issue {
    Severity severity = Severity::error;
    std::string code;          ///< issue-type code, for example "structure"; empty: the kind's default
    std::string expression;    ///< FHIRPath of the element, for example "Observation.status"
    std::string diagnostics;   ///< value seen, rule broken, how to fix it
    std::string details_code;  ///< operation-outcome code such as "MSG_UNKNOWN_TYPE"; may be empty
    std::string rule;          ///< invariant or rule id such as "obs-6"; may be empty
};

/// An expected failure. A class with constructors, never an aggregate: GCC 12 destroys unnamed
/// aggregates twice inside a co_await expression.
class Error {
public:
    Error() = default;
    Error(ErrorKind kind, std::string message, std::source_location where = std::source_location::current());

    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
    /// Safe to show to a client.
    [[nodiscard]] const std::string& message() const noexcept { return message_; }
    /// Never shown to a client; for the log. Must not hold patient data.
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// All problems found; empty means the message alone says it.
    [[nodiscard]] const std::vector<Issue>& issues() const noexcept { return issues_; }
    [[nodiscard]] const std::source_location& where() const noexcept { return where_; }

    Error&& with_detail(std::string detail) &&;
    Error&& with_issue(Issue issue) &&;
    Error&& with_issues(std::vector<Issue> issues) &&;

private:
    ErrorKind kind_ = ErrorKind::internal;
    std::string message_;
    std::string detail_;
    std::vector<Issue> issues_;
    std::source_location where_;
};

/// The enumerator's own name, for logs and metric labels.
[[nodiscard]] const char* name_of(ErrorKind kind) noexcept;

}  // namespace tonus::core
