#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

constexpr std::string_view unreadable_rule = "resource-unreadable";

}  // namespace

tl::unexpected<core::Error> unreadable(const fhir::ResourceKey& key) {
    core::Issue issue;
    issue.code = "exception";
    issue.expression = "http.url";
    issue.rule = unreadable_rule;
    issue.diagnostics = "What is stored of " + fhir::to_string(key) + " cannot be read; send it again with PUT, or delete it.";
    std::string message = issue.diagnostics;
    return core::fail(core::Error(core::ErrorKind::internal, std::move(message)).with_issue(std::move(issue)));
}

bool is_unreadable(const core::Error& error) noexcept { return !error.issues().empty() && error.issues().front().rule == unreadable_rule; }

}  // namespace tonus::interaction
