#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/preparer.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// The search that decides a conditional interaction. Source: FHIR R4, http, "conditional create".
class Criteria {
public:
    /// Errors: invalid if nothing is left that selects; whatever SearchPlanner::plan() refuses.
    [[nodiscard]] static core::Result<Criteria> plan(
        const Preparer& preparer,
        std::string_view type,
        const std::vector<Parameter>& parameters
    );

    /// The one resource that matches, if any. Errors: precondition (issue code "multiple-matches",
    /// `several` as details code) if there are more.
    [[nodiscard]] core::Result<std::optional<store::Version>> find_one(
        store::Reader& reader,
        std::string_view several
    ) const;

private:
    explicit Criteria(SearchPlan plan) : plan_(std::move(plan)) {}
    SearchPlan plan_;
};

}  // namespace tonus::interaction
