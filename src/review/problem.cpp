#include <tonus/review/problem.hpp>

namespace tonus::review {

core::Error problem(core::ErrorKind kind, std::string code, std::string message) {
    core::Issue issue;
    issue.rule = std::move(code);
    issue.diagnostics = message;
    return core::Error(kind, std::move(message)).with_issue(std::move(issue));
}

core::Issue form_issue(std::string field, std::string message) {
    core::Issue issue;
    issue.code = "value";
    issue.rule = "form-invalid";
    issue.expression = std::move(field);
    issue.diagnostics = std::move(message);
    return issue;
}

core::Error form_problem(std::string field, std::string message) {
    core::Issue issue = form_issue(std::move(field), message);
    return core::Error(core::ErrorKind::invalid, std::move(message)).with_issue(std::move(issue));
}

}  // namespace tonus::review
