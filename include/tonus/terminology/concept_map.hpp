#pragma once

#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::terminology {

/// What must be known beside the code for a mapping to apply: ConceptMap.group.element.target.dependsOn.
struct Dependency {
    std::string property;
    std::string system;
    std::string value;
};

/// What is to be translated. Empty members leave open.
struct Untranslated {
    std::string system;
    std::string version;
    std::string code;
    std::string target_system;
    std::vector<Dependency> dependencies;
    bool reverse = false;  ///< the code is one that is mapped to
};

/// What a map says of a code. Refers to the map.
struct Translation {
    std::string_view equivalence;  ///< of the translation to what was asked: turned round where that was reversed
    std::string_view system;
    std::string_view version;
    std::string_view code;  ///< empty where the map says there is none
    std::string_view display;
};

/// In the order of the map. A mapping that depends on what is not given does not apply. Where a group has none for the code
/// it is what the group says of unmapped codes, and `asked` must outlive it.
/// Source: FHIR R4, ConceptMap; conceptmap-operation-translate.
[[nodiscard]] std::vector<Translation> translations(json::Value concept_map, const Untranslated& asked);

/// The canonical URLs of the maps to go on with where this one has no mapping: ConceptMap.group.unmapped of mode other-map.
[[nodiscard]] std::vector<std::string_view> other_maps(json::Value concept_map, const Untranslated& asked);

/// Whether it says that something corresponds: neither unmatched nor disjoint.
[[nodiscard]] bool is_match(const Translation& translation) noexcept;

}  // namespace tonus::terminology
