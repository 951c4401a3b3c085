#include <tonus/interaction/route.hpp>

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

bool is_placeholder(std::string_view piece) { return piece.starts_with('{'); }

bool fits(std::string_view pattern, std::string_view segment) {
    if (!is_placeholder(pattern)) return pattern == segment;
    return !segment.empty() && segment.front() != '_' && segment.front() != '$';
}

}  // namespace

std::optional<PathValues> match(std::string_view pattern, std::string_view path) {
    const auto pieces = core::split(pattern, '/');
    const auto segments = core::split(path, '/');
    if (pieces.size() != segments.size()) return std::nullopt;
    PathValues values;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!fits(pieces[i], segments[i])) return std::nullopt;
        if (pieces[i] == "{type}") values.type = segments[i];
        if (pieces[i] == "{id}") values.id = segments[i];
        if (pieces[i] == "{vid}") values.version_id = segments[i];
    }
    return values;
}

RouteMatch find_route(std::string_view verb, std::string_view path) {
    if (verb == "HEAD") verb = "GET";
    RouteMatch found;
    bool literal = false;
    for (const Route& route : routes) {
        auto values = match(route.pattern, path);
        if (!values) continue;
        // `metadata` also looks like a type: the literal pattern, which stands first, wins.
        if (literal && is_placeholder(route.pattern)) continue;
        literal = literal || (!route.pattern.empty() && !is_placeholder(route.pattern));
        if (std::find(found.allowed.begin(), found.allowed.end(), route.verb) == found.allowed.end()) {
            found.allowed.push_back(route.verb);
            if (route.verb == "GET") found.allowed.emplace_back("HEAD");
        }
        if (!found.route && route.verb == verb) {
            found.route = &route;
            found.values = std::move(*values);
        }
    }
    return found;
}

}  // namespace tonus::interaction
