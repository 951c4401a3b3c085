#include <tonus/interaction/route_table.hpp>

#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

/// `{type}/{id}/$x` and the like: where an operation is offered.
std::vector<std::string> patterns_of(const NamedOperation& operation) {
    std::vector<std::string> patterns;
    if (operation.on_system) patterns.push_back(operation.name);
    if (operation.on_type) patterns.push_back("{type}/" + operation.name);
    if (operation.on_instance) patterns.push_back("{type}/{id}/" + operation.name);
    return patterns;
}

std::ptrdiff_t depth_of(std::string_view path) { return std::count(path.begin(), path.end(), '/'); }

void allow(RouteMatch& found, std::string_view verb) {
    if (std::find(found.allowed.begin(), found.allowed.end(), verb) != found.allowed.end()) return;
    found.allowed.push_back(verb);
    if (verb == "GET") found.allowed.emplace_back("HEAD");
}

}  // namespace

bool NamedOperation::takes(std::string_view type) const {
    return types.empty() || type.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

std::string definition_of(const NamedOperation& operation) {
    return operation.definition.empty() ? "https://tonus.example/fhir/OperationDefinition/" + operation.name.substr(1)
                                        : operation.definition;
}

RouteTable::RouteTable(std::vector<NamedOperation> operations)
    : operations_(std::move(operations)), routes_(rest_routes.begin(), rest_routes.end()) {
    for (const NamedOperation& operation : operations_) {
        for (std::string& pattern : patterns_of(operation)) patterns_.push_back({std::move(pattern), &operation});
    }
    for (const Pattern& pattern : patterns_) {
        const NamedOperation& operation = *pattern.operation;
        const auto add = [&](std::string_view verb) {
            routes_.push_back({verb, pattern.text, Interaction::operation, operation.access, operation.name, &operation});
        };
        add("POST");
        if (operation.by_get) add("GET");
    }
    for (const Route& route : routes_) depths_.push_back(depth_of(route.pattern));
}

RouteMatch RouteTable::find(std::string_view verb, std::string_view path) const {
    if (verb == "HEAD") verb = "GET";
    const bool names_operation = path.find('$') != std::string_view::npos;
    RouteMatch found;
    bool literal = false;
    const auto depth = depth_of(path);
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        const Route& route = routes_[i];
        if (depths_[i] != depth || names_operation != (route.operation != nullptr)) continue;
        auto values = match(route.pattern, path);
        if (!values || (route.operation && !route.operation->takes(values->type))) continue;
        // `metadata` also looks like a type: the literal pattern, which stands first, wins.
        const bool by_type = route.pattern.starts_with('{');
        if (literal && by_type) continue;
        literal = literal || (!route.pattern.empty() && !by_type);
        allow(found, route.verb);
        if (!found.route && route.verb == verb) {
            found.route = &route;
            found.values = std::move(*values);
        }
    }
    return found;
}

std::string RouteTable::names_like(std::string_view path) const {
    const std::string where(path.substr(0, path.find('$')));
    // One name can stand for several operations, each for types of its own.
    std::vector<std::string_view> names;
    for (const NamedOperation& operation : operations_) {
        const bool is_new = std::find(names.begin(), names.end(), operation.name) == names.end();
        if (is_new && find("POST", where + operation.name).route) names.push_back(operation.name);
    }
    std::string text;
    for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::string RouteTable::places_of(std::string_view path) const {
    const std::string_view name = path.substr(path.find('$'));
    const std::string_view type = path.substr(0, path.find_first_of("/$"));
    std::string text;
    for (const Pattern& pattern : patterns_) {
        const auto& types = pattern.operation->types;
        if (pattern.operation->name != name || std::find(types.begin(), types.end(), type) == types.end()) continue;
        text += (text.empty() ? "[base]/" : ", [base]/") + std::string(type) + pattern.text.substr(pattern.text.find('/'));
    }
    return text;
}

core::Result<const Route*> RouteTable::apply(std::string_view verb, std::string_view path, Request& request) const {
    RouteMatch found = find(verb, path);
    if (found.allowed.empty() && path.find('$') != std::string_view::npos) {
        if (const std::string places = places_of(path); !places.empty()) {
            return refuse(
                core::ErrorKind::not_supported,
                "not-supported",
                "http.url",
                "The operation is not offered at this URL, but at " + places + ".",
                "MSG_UNKNOWN_OPERATION"
            );
        }
        const std::string names = names_like(path);
        return refuse(
            core::ErrorKind::not_found,
            "not-supported",
            "http.url",
            "This operation is not offered here; " +
                (names.empty() ? std::string("none is at this URL.") : "those at this URL are " + names + "."),
            "MSG_UNKNOWN_OPERATION"
        );
    }
    if (found.allowed.empty()) {
        return refuse(
            core::ErrorKind::not_found,
            "not-found",
            "http.url",
            "This is no FHIR endpoint; URLs look like [base]/Type, [base]/Type/id and [base]/Type/id/_history/version.",
            "MSG_NO_MATCH"
        );
    }
    if (!found.route) {
        return refuse(
            core::ErrorKind::method_not_allowed,
            "not-supported",
            "http.method",
            "This method is not offered at this URL; the Allow header lists those that are.",
            "MSG_OP_NOT_ALLOWED"
        );
    }
    request.interaction = found.route->interaction;
    request.operation = found.route->operation;
    request.type = std::move(found.values.type);
    request.id = std::move(found.values.id);
    request.version_id = std::move(found.values.version_id);
    request.compartment = std::move(found.values.compartment);
    return found.route;
}

}  // namespace tonus::interaction
