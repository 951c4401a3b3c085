#pragma once

#include <tonus/access/access_token.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/interaction/route_table.hpp>

namespace tonus::api {

/// Errors: forbidden if `caller` has no scope for what `route` does with the request's type; of a
/// Bundle, for what one of its entries does. Scopes narrowed by a query do not grant here.
/// Source: SMART App Launch 2.1, "Scopes for requesting FHIR resources".
[[nodiscard]] core::Result<void> check_permission(
    const access::Caller& caller,
    const interaction::RouteTable& routes,
    const interaction::Route& route,
    const interaction::Request& request
);

}  // namespace tonus::api
