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
    /// Errors: invalid if nothing is left that selects; whatever SearchEngine::plan() refuses.
    [[nodiscard]] static core::Result<Criteria> plan(
        const Preparer& preparer, std::string_view type, const std::vector<Parameter>& parameters, core::Instant now
    );

    /// The one resource that matches, if any. Errors: precondition (issue code "multiple-matches",
    /// `several` as details code) if there are more.
    [[nodiscard]] core::Result<std::optional<store::Version>> find_one(store::Reader& reader, std::string_view several) const;

private:
    Criteria(const SearchEngine& searches, SearchPlan plan) : searches_(&searches), plan_(std::move(plan)) {}

    const SearchEngine* searches_;
    SearchPlan plan_;
};

}  // namespace tonus::interaction
