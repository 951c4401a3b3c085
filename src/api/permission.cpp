#include "permission.hpp"

#include <tonus/interaction/problem.hpp>

namespace tonus::api {
namespace {

using interaction::Access;

access::Permission permission_for(Access access) {
    switch (access) {
        case Access::create: return access::Permission::create;
        case Access::update: return access::Permission::update;
        case Access::remove: return access::Permission::remove;
        case Access::search: return access::Permission::search;
        case Access::open:
        case Access::read:
        case Access::read_all:
        case Access::by_entry: return access::Permission::read;
    }
    return access::Permission::read;
}

core::Result<void> check(const access::Caller& caller, Access access, const std::string& type, std::string_view code) {
    if (access == Access::open) return {};
    // What spans every type needs a scope for every type.
    if (access::allows(caller.scopes, type.empty() || access == Access::read_all ? "*" : type, permission_for(access))) return {};
    return interaction::refuse(
        core::ErrorKind::forbidden, "forbidden", "http.Authorization",
        "The access token does not allow " + std::string(code) + " on " + (type.empty() ? "all types" : type) + "; ask for a scope that does.",
        "MSG_AUTH_REQUIRED"
    );
}

}  // namespace

core::Result<void> check_permission(
    const access::Caller& caller,
    const interaction::RouteTable& routes,
    const interaction::Route& route,
    const interaction::Request& request
) {
    if (route.access != Access::by_entry) return check(caller, route.access, request.type, route.code);
    for (const json::Value entry : request.body["entry"].elements()) {
        std::string_view url = entry["request"]["url"].string();
        if (url.starts_with('/')) url.remove_prefix(1);
        const auto found = routes.find(entry["request"]["method"].string(), url.substr(0, url.find('?')));
        // An entry without a route is refused, with its place, when the Bundle is read.
        if (!found.route || found.route->access == Access::by_entry) continue;
        if (auto allowed = check(caller, found.route->access, found.values.type, found.route->code); !allowed) return allowed;
    }
    return {};
}

}  // namespace tonus::api
