// Source: FHIR R4, compartments; search, section 3.1.1.2 "Search context".
#include "search_parts.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

/// A patient's own resource belongs to its compartment, by no parameter.
constexpr std::string_view owner_type = "Patient";

/// A plan's ids and one more condition: only this.
void keep_only(SearchPlan& plan, const std::string& id) {
    auto& ids = plan.index.ids;
    plan.nothing = plan.nothing || (ids && std::find(ids->begin(), ids->end(), id) == ids->end());
    ids = {id};
}

}  // namespace

bool SearchEngine::is_in_patient_compartment(std::string_view type) const {
    return type == owner_type || !parts_->definitions.patient_parameters(type).empty();
}

core::Result<void> SearchEngine::narrow_to_patient(SearchPlan& plan, const std::string& id) const {
    if (plan.index.type == owner_type) {
        keep_only(plan, id);
        return {};
    }
    std::vector<store::IndexRange> ranges;
    for (const std::string_view code : parts_->definitions.patient_parameters(plan.index.type)) {
        const search::Parameter* parameter = parts_->table.find(plan.index.type, code);
        if (parameter == nullptr) continue;
        ranges.push_back({search::reference_key(*parameter, std::string(owner_type) + "/" + id), 0, 0, true});
    }
    if (ranges.empty()) {
        return refuse(
            core::ErrorKind::not_found, "not-supported", "http.url",
            plan.index.type + " resources belong to no patient; search them by [base]/" + plan.index.type + " instead.",
            "MSG_NO_MATCH"
        );
    }
    plan.index.all_of.push_back(std::move(ranges));
    return {};
}

}  // namespace tonus::interaction
