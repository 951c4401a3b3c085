#include "request_checks.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {

core::Result<void> require_id(const Request& request) {
    if (core::is_fhir_id(request.id)) return {};
    return refuse(
        core::ErrorKind::invalid,
        "value",
        "http.url",
        "The id in the URL is not made of 1 to 64 letters, digits, '-' and '.'; check the URL.",
        request.id.size() > 64 ? "MSG_ID_TOO_LONG" : "MSG_ID_INVALID"
    );
}

tl::unexpected<core::Error> no_such_resource(const fhir::ResourceKey& key) {
    return refuse(
        core::ErrorKind::not_found,
        "not-found",
        "http.url",
        "There is no " + fhir::to_string(key) + "; search for it, or create it first.",
        "MSG_NO_EXIST"
    );
}

core::Result<void> require_no_parameters(const Request& request) {
    for (const Parameter& parameter : request.parameters) {
        if (parameter.value.empty() || request.lenient) continue;
        return refuse(
            core::ErrorKind::not_supported,
            "not-supported",
            "http." + parameter.name,
            "'" + parameter.name + "' is no parameter of this interaction; leave it out.",
            "MSG_PARAM_UNKNOWN"
        );
    }
    return {};
}

}  // namespace tonus::interaction
