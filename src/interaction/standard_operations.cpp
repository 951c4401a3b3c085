#include "standard_operations.hpp"

#include "planners.hpp"

namespace tonus::interaction {
namespace {

NamedOperation validate_operation() {
    NamedOperation operation;
    operation.name = "$validate";
    operation.on_type = true;
    operation.on_instance = true;
    operation.definition = "http://hl7.org/fhir/OperationDefinition/Resource-validate";
    operation.plan = plan_validate;
    return operation;
}

}  // namespace

std::vector<NamedOperation> standard_operations() { return {validate_operation()}; }

core::Result<Operation> plan_operation(const Interactions& all, const Request& request) {
    if (!request.type.empty()) {
        if (auto served = all.preparer().types().require_served(request.type); !served) return core::fail(served.error());
    }
    return request.operation->plan(all, request);
}

}  // namespace tonus::interaction
