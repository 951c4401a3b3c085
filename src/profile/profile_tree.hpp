#pragma once

#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::profile {

/// One element of a profile, with what stands below it. Source: FHIR R4, StructureDefinition.snapshot.
struct ProfileNode {
    std::string_view name;    ///< last piece of the path, "[x]" included
    std::string_view slice;   ///< slice name; empty for the element itself
    json::Value element;      ///< as compile.mjs wrote it
    const definitions::Type* type = nullptr;           ///< of its values; null if it has several
    const definitions::ValueSet* value_set = nullptr;  ///< of a required binding
    std::vector<const definitions::Constraint*> constraints;
    std::vector<std::unique_ptr<ProfileNode>> children;
    std::vector<std::unique_ptr<ProfileNode>> slices;

    [[nodiscard]] int min() const { return int(element["min"].to_integer().value_or(0)); }
    [[nodiscard]] int max() const { return int(element["max"].to_integer().value_or(1)); }
    /// The child named `name`; null if the profile says nothing of it.
    [[nodiscard]] const ProfileNode* child(std::string_view name) const;
};

/// The tree of a profile's snapshot.
[[nodiscard]] std::unique_ptr<ProfileNode> build_profile_tree(
    json::Value profile,
    const definitions::Definitions& definitions
);

/// The values that `object` holds for an element: its elements if it repeats, one, or none. A choice
/// ("value[x]") is looked up under whatever type it has; `member` receives the JSON member's name.
[[nodiscard]] std::vector<json::Value> values_of(
    json::Value object,
    std::string_view name,
    std::string_view* member = nullptr
);

}  // namespace tonus::profile
