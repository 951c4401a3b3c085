#include "scope_check.hpp"

#include <tonus/access/scope.hpp>
#include <tonus/core/text.hpp>
#include <tonus/definitions/definitions.hpp>

#include <algorithm>

namespace tonus::app {
namespace {

core::Result<void> check_type(const access::Scope& scope) {
    const std::vector<std::string_view>& known = definitions::Definitions::r4().resource_types();
    if (scope.type == "*" || std::find(known.begin(), known.end(), scope.type) != known.end()) return {};
    const auto near = core::nearest(scope.type, known);
    return core::fail(
        core::ErrorKind::invalid,
        "The scope " + access::format_scopes({scope}) + " is of no resource type of R4" +
            (near ? "; did you mean " + std::string(*near) + "?" : ".")
    );
}

core::Result<void> check_scope(const interaction::SearchEngine& searches, const access::Scope& scope) {
    if (auto known = check_type(scope); !known || scope.query.empty()) return known;
    const std::string text = access::format_scopes({scope});
    if (scope.type == "*") {
        return core::fail(core::ErrorKind::invalid, "The scope " + text + " narrows all types at once; narrow each type by itself.");
    }
    const auto filter = searches.plan_filter(scope.type, access::query_text(scope));
    if (filter) return {};
    const std::string& why = filter.error().issues().empty() ? filter.error().message() : filter.error().issues().front().diagnostics;
    return core::fail(core::ErrorKind::invalid, "The scope " + text + " cannot be judged: " + why);
}

}  // namespace

core::Result<void> check_scopes(const interaction::SearchEngine& searches, const std::vector<access::Scope>& scopes) {
    for (const access::Scope& scope : scopes) {
        if (auto checked = check_scope(searches, scope); !checked) return checked;
    }
    return {};
}

}  // namespace tonus::app
