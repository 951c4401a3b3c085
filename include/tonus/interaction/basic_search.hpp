#pragma once

#include <tonus/interaction/search_planner.hpp>

namespace tonus::interaction {

/// The parameters no service can do without: `_id`, `_lastUpdated`, `identifier`, and `patient` and
/// `subject`, which find whatever names the same target as literal or logical reference.
/// Source: FHIR R4, search, sections 3.1.1.4.12 "token" and 3.1.1.4.13 "reference".
class BasicSearch final : public SearchPlanner {
public:
    [[nodiscard]] std::vector<store::IndexRow> rows_of(json::Value resource, std::string_view type) const override;
    [[nodiscard]] core::Result<SearchPlan> plan(
        std::string_view type,
        const std::vector<Parameter>& parameters,
        bool lenient
    ) const override;
    [[nodiscard]] std::vector<SearchParameter> parameters_of(std::string_view type) const override;
};

}  // namespace tonus::interaction
