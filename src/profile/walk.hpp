#pragma once

#include "compiled.hpp"
#include "enclosing.hpp"
#include "report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace tonus::profile {

/// One walk over one resource against the base definitions.
class Walk {
public:
    Walk(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome);

    /// The resource at the root.
    void run();

private:
    /// `contained` resources share their container's root; all others are their own.
    void check_resource(json::Value resource, bool contained);
    void check_contained_ids(json::Value resource);
    void check_contained_use(json::Value resource, std::size_t first_reference);
    void note_local_reference(const definitions::Member& member, json::Value value);
    void note_element_id(const definitions::Member& member, json::Value value);
    void check_element_ids(std::size_t first);
    void check_object(const definitions::Type& type, json::Value object, bool is_resource);
    void check_entry(const definitions::Type& type, json::Value object, const json::Member& entry, bool shadowed);
    void count(const definitions::Type& type, const definitions::Element& element, json::Value value, json::Value shadow);
    void check_cardinality(const definitions::Type& type);
    /// `element`: what the member's name stands for, or itself.
    void report_unknown(const definitions::Type& type, std::string_view name, std::string_view element);

    void check_member(const definitions::Member& member, json::Value value, json::Value shadow);
    void check_list(const definitions::Member& member, json::Value list, json::Value shadow);
    void check_value(const definitions::Member& member, json::Value value, json::Value shadow);
    void check_primitive(const definitions::Member& member, json::Value value, json::Value shadow);
    void check_shadow(const definitions::Member& member, json::Value shadow, bool alone);
    void check_complex(const definitions::Member& member, json::Value value);

    void check_binding(const definitions::Binding& binding, json::Value value);
    void check_fixed(const definitions::Element& element, json::Value value);
    void check_narrative(std::string_view xhtml);
    void note_images(std::string_view xhtml);
    void check_unit(json::Value quantity);
    void check_attachment(json::Value attachment);
    void check_type_profiles(const definitions::TypeUse& use, json::Value value);
    void check_reference(const definitions::TypeUse& use, json::Value reference);
    void check_target(const std::vector<std::string_view>& targets, std::string_view type);
    [[nodiscard]] std::optional<std::string_view> type_in_entry(std::string_view full_url);
    [[nodiscard]] std::string_view type_of_conditional_reference(std::string_view text) const;
    void check_extension(const definitions::Element& element, json::Value extension);
    void check_extension_place(const definitions::Element& element, json::Value known, std::string_view url);
    /// `known` is what its definition, or that of the extension it is nested in, allows.
    void check_extension_content(json::Value known, json::Value extension);
    void check_extension_value(json::Value known, json::Value extension, std::string_view member);
    void check_nested_extensions(json::Value known, json::Value extension);
    void report_undefined_part(json::Value known, json::Value extension, std::string_view part);
    [[nodiscard]] bool stands_in(std::string_view context, const definitions::Element& element) const;
    void check_invariants(
        const std::vector<const definitions::Constraint*>& constraints, const definitions::Type& type, json::Value value, json::Value shadow
    );

    const CompiledDefinitions& compiled_;
    json::Value root_;
    Report report_;
    Report profile_report_;
    Path path_;
    Enclosing enclosing_;
    /// Of the entries at the root, once they are asked for; with the type of resource there, if it is one.
    std::optional<std::map<std::string_view, std::string_view>> full_urls_;
    const definitions::Member* holder_ = nullptr;  ///< what the object that is open now is; null: a resource
    std::vector<std::uint32_t>& counts_;           ///< per element of the objects open now, innermost last
    std::size_t first_count_ = 0;                  ///< where the innermost object's begin

    /// A reference inside a resource to what it contains, or ("#") to what contains it.
    struct LocalReference {
        std::string_view text;
        const void* from;  ///< the place of the resource that refers
    };
    std::vector<LocalReference> local_references_;
    std::vector<std::string_view> element_ids_;  ///< of the resources open now, innermost last
};

/// True if every member and element of `pattern` is in `value`. Source: FHIR R4,
/// ElementDefinition.pattern[x].
[[nodiscard]] bool matches_pattern(json::Value value, json::Value pattern);

}  // namespace tonus::profile
