#pragma once

#include <tonus/access/access_token.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/interaction/route_table.hpp>

namespace tonus::api {

/// Errors: forbidden if `caller` has no scope for what `route` does with the request's type, and for the
/// search that a condition is; of a transaction, for what one of its entries does. A scope narrowed by a
/// query is enough for what deals with single resources, which make_boundary() then looks at.
/// Source: SMART App Launch 2.1, "Scopes for requesting FHIR resources".
[[nodiscard]] core::Result<void> check_permission(
    const access::Caller& caller,
    const interaction::RouteTable& routes,
    const interaction::Route& route,
    const interaction::Request& request
);

/// The same for one entry of a Bundle that came to the service at `base`.
[[nodiscard]] core::Result<void> check_entry(
    const access::Caller& caller, const interaction::RouteTable& routes, json::Value entry, std::string_view base
);

}  // namespace tonus::api
