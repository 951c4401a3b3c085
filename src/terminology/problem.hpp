#pragma once

#include <tonus/core/result.hpp>

#include <string>
#include <utility>

namespace tonus::terminology {

/// A value set that cannot be worked out: the issue code, the element to blame and one sentence.
[[nodiscard]] inline tl::unexpected<core::Error> unworkable(
    std::string code, std::string expression, std::string diagnostics, core::ErrorKind kind = core::ErrorKind::unprocessable
) {
    core::Issue issue;
    issue.code = std::move(code);
    issue.expression = std::move(expression);
    issue.diagnostics = diagnostics;
    return core::fail(core::Error(kind, std::move(diagnostics)).with_issue(std::move(issue)));
}

}  // namespace tonus::terminology
