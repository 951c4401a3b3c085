#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/named_operation.hpp>
#include <tonus/interaction/route.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

struct RouteMatch {
    const Route* route = nullptr;  ///< nothing if the path is known but not for this verb
    PathValues values;
    std::vector<std::string_view> allowed;  ///< verbs of the path; empty: no such path
};

/// Everything that can be asked: rest_routes and the routes of the operations. Immutable: any thread.
class RouteTable {
public:
    explicit RouteTable(std::vector<NamedOperation> operations);
    RouteTable(const RouteTable&) = delete;
    RouteTable& operator=(const RouteTable&) = delete;

    [[nodiscard]] const std::vector<Route>& routes() const noexcept { return routes_; }
    [[nodiscard]] const std::vector<NamedOperation>& operations() const noexcept { return operations_; }

    /// Finds the row for `verb` and `path`; HEAD counts as GET.
    [[nodiscard]] RouteMatch find(std::string_view verb, std::string_view path) const;

    /// Finds it and says so in `request`. Errors: not_found, naming the operations there are where
    /// another one is asked for; method_not_allowed.
    [[nodiscard]] core::Result<const Route*> apply(std::string_view verb, std::string_view path, Request& request) const;

private:
    struct Pattern {
        std::string text;
        const NamedOperation* operation;
    };
    [[nodiscard]] std::string names_like(std::string_view path) const;
    /// Where else an operation of certain types that a path names is offered on its type; empty if nowhere.
    [[nodiscard]] std::string places_of(std::string_view path) const;

    std::vector<NamedOperation> operations_;
    std::vector<Pattern> patterns_;  ///< of the operations; what their routes refer to
    std::vector<Route> routes_;
    std::vector<std::ptrdiff_t> depths_;  ///< of each route's pattern: how many slashes
};

}  // namespace tonus::interaction
