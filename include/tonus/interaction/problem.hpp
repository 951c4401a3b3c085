#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>

#include <string>
#include <utility>

namespace tonus::interaction {

/// An expected failure with one issue: its issue-type code, the FHIRPath of the element (or
/// `http.<header or parameter>`), one sentence that says what was seen and how to mend it, and R4's
/// operation-outcome code where there is one.
[[nodiscard]] inline tl::unexpected<core::Error> refuse(
    core::ErrorKind kind, std::string code, std::string expression, std::string diagnostics, std::string details_code = {}
) {
    core::Issue issue;
    issue.code = std::move(code);
    issue.expression = std::move(expression);
    issue.details_code = std::move(details_code);
    issue.diagnostics = diagnostics;
    return core::fail(core::Error(kind, std::move(diagnostics)).with_issue(std::move(issue)));
}

/// The failure of a long change of `key` that another request was faster than: it can be tried again.
[[nodiscard]] tl::unexpected<core::Error> changed_meanwhile(const fhir::ResourceKey& key);
[[nodiscard]] bool is_changed_meanwhile(const core::Error& error) noexcept;

/// The failure of what needs the text of a stored resource, and that is damaged.
[[nodiscard]] tl::unexpected<core::Error> unreadable(const fhir::ResourceKey& key);
[[nodiscard]] bool is_unreadable(const core::Error& error) noexcept;

}  // namespace tonus::interaction
