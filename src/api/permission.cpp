#include "permission.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/url.hpp>

namespace tonus::api {
namespace {

using access::Permission;
using interaction::Access;
using interaction::Interaction;

Permission permission_for(Access access) {
    switch (access) {
        case Access::create: return Permission::create;
        case Access::update: return Permission::update;
        case Access::remove: return Permission::remove;
        case Access::search: return Permission::search;
        case Access::open:
        case Access::read:
        case Access::read_all:
        case Access::by_entry: return Permission::read;
    }
    return Permission::read;
}

/// What is asked of one type.
struct Wish {
    const interaction::Route& route;
    std::string type;
    bool conditional = false;  ///< a search decides which resource is meant
};

bool changes(const interaction::Route& route) {
    return route.access == Access::create || route.access == Access::update || route.access == Access::remove;
}

/// Whether every single resource that is read or written passes the caller's boundary on its way.
bool is_looked_at(const interaction::Route& route) {
    if (route.access == Access::read_all) return false;
    return route.interaction != Interaction::operation || !changes(route);
}

bool granted(const access::Caller& caller, const Wish& wish, Permission permission) {
    // What spans every type needs a scope for every type.
    const bool spans = wish.type.empty() || wish.route.access == Access::read_all;
    const bool whole = access::allows(caller.scopes, spans ? "*" : wish.type, permission);
    if (!is_looked_at(wish.route)) return whole && !caller.own_resources_only;
    return whole || (!spans && !access::narrowings(caller.scopes, wish.type, permission).empty());
}

core::Result<void> check(const access::Caller& caller, const Wish& wish) {
    if (wish.route.access == Access::open) return {};
    const bool finds = !wish.conditional || granted(caller, wish, Permission::search);
    if (finds && granted(caller, wish, permission_for(wish.route.access))) return {};
    return interaction::refuse(
        core::ErrorKind::forbidden,
        "forbidden",
        "http.Authorization",
        "The access token does not allow " + std::string(finds ? wish.route.code : "a condition, which is a search,") + " on " +
            (wish.type.empty() ? "all types" : wish.type) + "; ask for a scope that does.",
        "MSG_AUTH_REQUIRED"
    );
}

}  // namespace

core::Result<void> check_entry(
    const access::Caller& caller, const interaction::RouteTable& routes, json::Value entry, std::string_view base
) {
    const std::string_view url = interaction::entry_url(entry, base);
    const auto found = routes.find(entry["request"]["method"].string(), url.substr(0, url.find('?')));
    // An entry without a route is refused, with its place, when the Bundle is read.
    if (!found.route || found.route->access == Access::by_entry) return {};
    const bool by_query = changes(*found.route) && found.values.id.empty() && url.find('?') != std::string_view::npos;
    return check(caller, {*found.route, found.values.type, by_query || !entry["request"]["ifNoneExist"].string().empty()});
}

core::Result<void> check_permission(
    const access::Caller& caller,
    const interaction::RouteTable& routes,
    const interaction::Route& route,
    const interaction::Request& request
) {
    if (route.access != Access::by_entry) {
        const bool by_query = changes(route) && route.access != Access::create && request.id.empty();
        return check(caller, {route, request.type, by_query || !request.if_none_exist.empty()});
    }
    for (const json::Value entry : request.body["entry"].elements()) {
        if (auto allowed = check_entry(caller, routes, entry, request.base); !allowed) return allowed;
    }
    return {};
}

}  // namespace tonus::api
