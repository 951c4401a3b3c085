#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

constexpr std::string_view unreadable_rule = "resource-unreadable";
constexpr std::string_view changed_rule = "resource-changed";

bool is_of(const core::Error& error, std::string_view rule) noexcept {
    return !error.issues().empty() && error.issues().front().rule == rule;
}

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

bool is_unreadable(const core::Error& error) noexcept { return is_of(error, unreadable_rule); }

tl::unexpected<core::Error> changed_meanwhile(const fhir::ResourceKey& key) {
    core::Issue issue;
    issue.code = "lock-error";
    issue.expression = "http.url";
    issue.rule = changed_rule;
    issue.diagnostics =
        fhir::to_string(key) + " was changed by another request while this change, which is a long one, was worked out. Send it again.";
    std::string message = issue.diagnostics;
    return core::fail(core::Error(core::ErrorKind::conflict, std::move(message)).with_issue(std::move(issue)));
}

bool is_changed_meanwhile(const core::Error& error) noexcept { return is_of(error, changed_rule); }

}  // namespace tonus::interaction
