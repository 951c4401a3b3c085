#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// The entity tags of an If-Match or If-None-Match header. Source: RFC 9110, section 13.1.
struct EntityTags {
    bool any = false;                 ///< `*`
    std::vector<std::string> opaque;  ///< the text between the quotes; weak and strong alike

    /// True if `*` or one of the tags names `version_id`.
    [[nodiscard]] bool contain(std::int64_t version_id) const;
};

/// Parses `*` or a list of `W/"3"` and `"3"`, as If-Match says it: a write must not hang on a guess. Errors: invalid (issue
/// code "value") for anything else. `header` names it in the message: If-Match, or ifMatch in a Bundle.
[[nodiscard]] core::Result<EntityTags> parse_entity_tags(std::string_view header, std::string_view text);

/// Holds if there is no If-Match, or it names the current version of an undeleted resource.
/// Errors: precondition, naming both versions. Source: FHIR R4, http, "Managing Resource Contention".
[[nodiscard]] core::Result<void> check_if_match(const std::optional<EntityTags>& if_match, const std::optional<store::Version>& current);

/// Holds if there is no If-None-Match, or it does not name the current version; `*` holds where nothing is,
/// so that a client can create under an id of its own without replacing anything. Errors: precondition.
/// Source: RFC 9110, section 13.1.2.
[[nodiscard]] core::Result<void> check_if_none_match(
    const std::optional<EntityTags>& if_none_match, const std::optional<store::Version>& current
);

}  // namespace tonus::interaction
