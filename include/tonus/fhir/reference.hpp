#pragma once

#include <tonus/fhir/resource_key.hpp>

#include <tonus/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhir {

/// What a Reference.reference says. Source: FHIR R4, references, section 2.3.0.
enum class ReferenceKind : std::uint8_t {
    literal,    ///< `Type/id`, relative or at the end of an absolute URL, version allowed
    contained,  ///< `#id`; `#` alone is the containing resource
    urn,        ///< `urn:uuid:...` or `urn:oid:...`, resolved inside a Bundle
    logical,    ///< no `reference`, only an identifier
    other,      ///< an absolute URL that does not end in Type/id (conformance canonicals and the like)
    invalid,    ///< none of these
};

struct ParsedReference {
    ReferenceKind kind = ReferenceKind::invalid;
    std::string base;        ///< of an absolute URL, without the trailing slash; empty if relative
    ResourceKey target;      ///< for `literal`; `id` alone for `contained`
    std::string version_id;  ///< after `/_history/`; empty if absent
};

/// Parses the text of Reference.reference. Types are judged by shape (upper-case letter, then
/// letters), not by a list.
[[nodiscard]] ParsedReference parse_reference(std::string_view text);

/// The names a Reference gives its target, in a form in which equal names mean the same resource:
/// `Patient/123` for a literal reference whatever its base, `Patient?identifier=system|value` for a
/// logical one (`type` comes from Reference.type, else `default_type`). One, two or none.
struct TargetNames {
    std::optional<std::string> literal;
    std::optional<std::string> logical;
};
[[nodiscard]] TargetNames target_names(json::Value reference, std::string_view default_type);

/// `Type?identifier=system|value`, with `|`, `\` in the system escaped by `\`. `system` may be empty.
[[nodiscard]] std::string logical_name(std::string_view type, std::string_view system, std::string_view value);

}  // namespace tonus::fhir
