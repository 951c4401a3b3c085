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
    std::string_view name;                             ///< last piece of the path, "[x]" included
    std::string_view slice;                            ///< slice name; empty for the element itself
    json::Value element;                               ///< as compile.mjs wrote it; absent if the profile names only its children
    const definitions::ValueSet* value_set = nullptr;  ///< of a binding
    bool is_required_binding = false;                  ///< otherwise extensible
    std::vector<const definitions::Constraint*> constraints;
    std::vector<std::unique_ptr<ProfileNode>> children;
    std::vector<std::unique_ptr<ProfileNode>> slices;

    [[nodiscard]] int min() const { return int(element["min"].to_integer().value_or(0)); }
    [[nodiscard]] int max() const { return int(element["max"].to_integer().value_or(1)); }
    /// The child named `name`; null if the profile says nothing of it.
    [[nodiscard]] const ProfileNode* child(std::string_view name) const;
};

/// The tree of a profile's snapshot.
[[nodiscard]] std::unique_ptr<ProfileNode> build_profile_tree(json::Value profile, const definitions::Definitions& definitions);

/// One value that an object holds for an element.
struct Occurrence {
    json::Value value;        ///< absent where only extensions ("_name") stand for it
    std::string_view member;  ///< the JSON member that holds it: "valueQuantity" for "value[x]"
    int index = -1;           ///< in its array; -1 if the element does not repeat
};

/// The occurrences of an element; a choice ("value[x]") is found under whatever type it has.
[[nodiscard]] std::vector<Occurrence> occurrences_of(json::Value object, std::string_view name);

}  // namespace tonus::profile
