// Source: FHIR R4, resource-operation-validate.
#include "planners.hpp"

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

/// The resource itself, or the one in a Parameters resource.
json::Value subject_of(json::Value body) {
    if (body["resourceType"].string() != "Parameters") return body;
    for (const json::Value parameter : body["parameter"].elements()) {
        if (parameter["name"].string() == "resource") return parameter["resource"];
    }
    return {};
}

}  // namespace

core::Result<Operation> plan_validate(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto served = preparer.types().require_served(request.type); !served) return core::fail(served.error());
    Reply reply;
    reply.effect = Effect::answered;
    const json::Value subject = subject_of(request.body);
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
