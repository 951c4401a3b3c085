// Source: FHIR R4, resource-operation-validate.
#include "standard_operations.hpp"

#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>

namespace tonus::interaction {
namespace {

core::Issue all_well(const std::string& type) {
    core::Issue issue;
    issue.severity = core::Severity::information;
    issue.code = "informational";
    issue.expression = type;
    issue.diagnostics = "No problem was found.";
    return issue;
}

}  // namespace

core::Result<Operation> plan_validate(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    auto input = OperationInput::read(request, {"resource", "mode", "profile"});
    if (!input) return core::fail(input.error());
    Reply reply;
    reply.effect = Effect::answered;
    const json::Value subject = input->resource("resource");
    if (auto checked = preparer.check(subject, request.type); !checked) {
        reply.issues = checked.error().issues();
    } else {
        reply.issues = preparer.validator().validate(subject).issues;
    }
    if (reply.issues.empty()) reply.issues.push_back(all_well(request.type));
    Operation operation;
    operation.read = [reply](store::Reader&) -> core::Result<Reply> { return reply; };
    return operation;
}

}  // namespace tonus::interaction
