#pragma once

#include "compiled.hpp"
#include "report.hpp"

#include <tonus/fhirpath/evaluate.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace tonus::profile {

/// One walk over one resource against the base definitions.
class Walk {
public:
    Walk(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome, std::string_view type_name);

    /// The resource at the root.
    void run();

private:
    void check_resource(json::Value resource);
    void check_object(const definitions::Type& type, json::Value object, bool is_resource);
    void check_cardinality(const definitions::Type& type, const std::vector<std::uint32_t>& counts);
    void check_member(const definitions::Member& member, json::Value value, json::Value shadow);
    void check_list(const definitions::Member& member, json::Value list, json::Value shadow);
    void check_value(const definitions::Member& member, json::Value value, json::Value shadow);
    void check_shadow(const definitions::Member& member, json::Value shadow, bool alone);
    void check_complex(const definitions::Member& member, json::Value value);
    void report_unknown(const definitions::Type& type, std::string_view name);

    void check_binding(const definitions::Member& member, json::Value value);
    void check_fixed(const definitions::Element& element, json::Value value);
    void check_reference(const definitions::TypeUse& use, json::Value reference);
    void check_extension(json::Value extension);
    void check_invariants(
        const std::vector<const definitions::Constraint*>& constraints,
        const definitions::Type& type,
        json::Value value,
        json::Value shadow
    );

    [[nodiscard]] json::Value contained(std::string_view id) const;

    const CompiledDefinitions& compiled_;
    json::Value root_;
    std::vector<json::Value> resources_;  ///< enclosing resources, innermost last
    Report report_;
    Path path_;
    fhirpath::Workspace& workspace_;
};

/// True if every member and element of `pattern` is in `value`. Source: FHIR R4,
/// ElementDefinition.pattern[x].
[[nodiscard]] bool matches_pattern(json::Value value, json::Value pattern);

}  // namespace tonus::profile
