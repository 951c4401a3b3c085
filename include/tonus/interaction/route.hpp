#pragma once

#include <tonus/interaction/request.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::interaction {

struct NamedOperation;

/// What a caller must be allowed to do, per resource type; `read_all`: read every type, whatever type the
/// URL names. Source: SMART App Launch 2, scopes.
enum class Access : std::uint8_t { open, create, read, update, remove, search, read_all, by_entry };

/// One row of the service's FHIR surface. A pattern is matched segment by segment; `{type}`, `{id}`,
/// `{vid}` and `{compartment}` match any segment that does not begin with `_` or `$`.
struct Route {
    std::string_view verb;
    std::string_view pattern;
    Interaction interaction;
    Access access;
    std::string_view code;                      ///< restful-interaction code, or the operation's name with its `$`
    const NamedOperation* operation = nullptr;  ///< of Interaction::operation
};

/// FHIR's own interactions. With the operations they make the RouteTable, which drives dispatch, 405
/// and its Allow header, metric labels, the entries of Bundles, the CapabilityStatement and OpenAPI.
/// Source: FHIR R4, http, section 3.1.0.
inline constexpr std::array rest_routes{
    Route{"GET", "metadata", Interaction::capabilities, Access::open, "capabilities"},
    Route{"POST", "", Interaction::bundle, Access::by_entry, "transaction"},
    Route{"GET", "", Interaction::search_system, Access::search, "search-system"},
    Route{"POST", "_search", Interaction::search_system, Access::search, "search-system"},
    // R4 offers `_search` by POST; clients there are that use it for GET as well.
    Route{"GET", "_search", Interaction::search_system, Access::search, "search-system"},
    Route{"GET", "_history", Interaction::history_system, Access::search, "history-system"},
    Route{"GET", "{type}", Interaction::search_type, Access::search, "search-type"},
    Route{"POST", "{type}/_search", Interaction::search_type, Access::search, "search-type"},
    Route{"GET", "{type}/_search", Interaction::search_type, Access::search, "search-type"},
    Route{"POST", "{type}", Interaction::create, Access::create, "create"},
    Route{"PUT", "{type}", Interaction::update, Access::update, "update"},
    Route{"PATCH", "{type}", Interaction::patch, Access::update, "patch"},
    Route{"DELETE", "{type}", Interaction::remove, Access::remove, "delete"},
    Route{"GET", "{type}/_history", Interaction::history_type, Access::search, "history-type"},
    Route{"GET", "{type}/{id}", Interaction::read, Access::read, "read"},
    Route{"PUT", "{type}/{id}", Interaction::update, Access::update, "update"},
    Route{"PATCH", "{type}/{id}", Interaction::patch, Access::update, "patch"},
    Route{"DELETE", "{type}/{id}", Interaction::remove, Access::remove, "delete"},
    Route{"GET", "{type}/{id}/_history", Interaction::history_instance, Access::read, "history-instance"},
    Route{"GET", "{type}/{id}/_history/{vid}", Interaction::vread, Access::read, "vread"},
    Route{"GET", "{compartment}/{id}/*", Interaction::search_system, Access::search, "search-system"},
    Route{"GET", "{compartment}/{id}/{type}", Interaction::search_type, Access::search, "search-type"},
    Route{"POST", "{compartment}/{id}/{type}/_search", Interaction::search_type, Access::search, "search-type"},
    Route{"GET", "{compartment}/{id}/{type}/_search", Interaction::search_type, Access::search, "search-type"},
};

/// What a path says once a pattern matched it.
struct PathValues {
    std::string type;
    std::string id;
    std::string version_id;
    std::string compartment;
};

/// The pattern's values if `path` (below the base, percent-decoded, no query) matches.
[[nodiscard]] std::optional<PathValues> match(std::string_view pattern, std::string_view path);

}  // namespace tonus::interaction
