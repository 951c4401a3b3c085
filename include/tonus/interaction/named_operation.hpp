#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/operation.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/interaction/route.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

class Interactions;

/// What an operation of our own takes. Source: FHIR R4, OperationDefinition.parameter.
struct OperationParameter {
    std::string_view name;
    std::string_view type;           ///< a FHIR type
    std::string_view documentation;  ///< a sentence
    bool is_many = false;
};

/// An operation besides the RESTful interactions, such as `Patient/1/$everything`. This one entry gives
/// its routes, what it answers to other methods, the permission it needs, and its lines in the
/// CapabilityStatement and OpenAPI. Source: FHIR R4, operations.
struct NamedOperation {
    std::string name;  ///< with its `$`
    bool on_system = false;
    bool on_type = false;
    bool on_instance = false;
    std::vector<std::string> types;  ///< empty: every type served
    bool for_unserved = false;       ///< also on types that are not served here
    bool by_get = false;             ///< GET as well as POST; only for what changes nothing
    Access access = Access::read;
    std::string definition;                      ///< canonical URL of the OperationDefinition; empty: one of our own
    std::vector<OperationParameter> parameters;  ///< of our own; all may be left out; the answer is a Parameters resource

    /// Checks what was asked and returns what is left for the store; the request's `type` is one of
    /// `types`. OperationInput reads what it was given. Called on any thread.
    std::function<core::Result<Operation>(const Interactions&, const Request&)> plan;

    [[nodiscard]] bool takes(std::string_view type) const;
};

/// The canonical URL to list: `definition`, or one made of the name.
[[nodiscard]] std::string definition_of(const NamedOperation& operation);

}  // namespace tonus::interaction
